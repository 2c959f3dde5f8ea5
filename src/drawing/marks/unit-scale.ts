export interface UnitScale {
  /** How much one mark stands for. */
  perMark: number;
  /** How many are drawn. */
  count: number;
}

const mostSingly = 200;
const fewest = 10;
const most = 100;

/**
 * How many marks stand for an amount: one each up to 200, else one per 1, 2 or 5 times a power of ten so that there
 * are 10 to 100: where such marks are the amount to the last one, as many of those as can be, else as many as can be
 * within 1 %. Nothing where that cannot be: a part of a mark is never drawn.
 */
export function unitScale(amount: number): UnitScale | undefined {
  if (!(amount >= 1) || !Number.isFinite(amount)) return undefined;
  if (amount <= mostSingly) return whole(amount, 1);
  const power = 10 ** Math.floor(Math.log10(amount / most));
  const scales = [1, 2, 5, 10, 20, 50, 100]
    .map((step) => whole(amount, step * power))
    .filter((scale) => scale !== undefined)
    .filter(({ perMark, count }) => perMark >= 1 && count >= fewest && count <= most);
  return scales.find(({ perMark, count }) => perMark * count === amount) ?? scales[0];
}

function whole(amount: number, perMark: number): UnitScale | undefined {
  const count = Math.round(amount / perMark);
  return count >= 1 && Math.abs(count * perMark - amount) <= 0.01 * amount ? { perMark, count } : undefined;
}
