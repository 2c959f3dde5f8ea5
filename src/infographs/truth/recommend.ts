import type { ModelTruth, Recommendation } from './truth.js';

/** Of fewer pictures nothing is recommended. */
export const READ_AT_LEAST = 30;
/** Of the normal distribution: 95 % on both sides. */
const Z = 1.96;

/**
 * The lower end of Wilson's interval for a share, with 95 % certainty: 9 of 10 are worth less than 90 of 100.
 * @returns 0 to 1; null where there are none
 */
export function wilson(right: number, of: number): number | null {
  if (of === 0) return null;
  const share = right / of;
  const square = Z * Z;
  const middle = share + square / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  return Math.max(0, (middle - spread) / (1 + square / of));
}

/**
 * The model that is to be the default, by what was right at once; undefined where too little was read. The default of now
 * stays where no other one is better for certain: the other's worst case is above its own share.
 */
export function recommend(models: readonly ModelTruth[], usual: string): Recommendation | undefined {
  const enough = models.filter(({ read }) => read >= READ_AT_LEAST);
  const now = enough.find(({ model }) => model === usual);
  const [best] = enough.toSorted((one, other) => (other.atLeast ?? 0) - (one.atLeast ?? 0));
  if (!best) return undefined;
  if (!now) return best.model === usual ? { model: usual } : { model: best.model, insteadOf: usual };
  const shareNow = (now.rightAtOnce + now.slipsAtOnce) / now.read;
  const isBetter = best !== now && (best.atLeast ?? 0) > shareNow;
  return isBetter ? { model: best.model, insteadOf: usual } : { model: usual };
}
