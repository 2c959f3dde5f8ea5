import type { Facts } from '../../models/facts.js';
import { factsSchema } from './schema.js';

/** What is wrong with facts that somebody has edited, each with where it stands: `['points', 2]`. */
export interface FactsFault {
  path: readonly PropertyKey[];
  /** For the person who edits. */
  message: string;
}

export type EditedFacts = { ok: true; facts: Facts } | { ok: false; faults: readonly FactsFault[] };

/** Checks facts as somebody has typed them: cleaned and within the limits, or what is wrong in words. */
export function editedFacts(typed: unknown): EditedFacts {
  const parsed = factsSchema.safeParse(typed);
  if (parsed.success) return { ok: true, facts: parsed.data };
  return { ok: false, faults: parsed.error.issues.map(({ path, message }) => ({ path, message })) };
}
