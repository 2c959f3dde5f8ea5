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
 * are 10 to 100, as many as can be. Only where whole marks are the amount within 1 %: a part of a mark is never drawn.
 */
export function unitScale(amount: number): UnitScale | undefined {
  if (!(amount >= 1) || !Number.isFinite(amount)) return undefined;
  if (amount <= mostSingly) return whole(amount, 1);
  const power = Math.floor(Math.log10(amount / most));
  for (const perMark of [1, 2, 5, 10, 20, 50, 100].map((step) => step * 10 ** power)) {
    if (perMark < 1 || amount / perMark > most + 0.5) continue;
    const scale = whole(amount, perMark);
    if (scale && scale.count >= fewest && scale.count <= most) return scale;
  }
  return undefined;
}

function whole(amount: number, perMark: number): UnitScale | undefined {
  const count = Math.round(amount / perMark);
  return count >= 1 && Math.abs(count * perMark - amount) <= 0.01 * amount ? { perMark, count } : undefined;
}
