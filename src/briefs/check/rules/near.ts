import { type Comparison, contentBeside } from '../words/comparison.js';
import type { Hit } from '../words/phrases.js';
import { isTime } from '../words/times.js';

/** "Replace a worn chain" tells what should be done by its first word. */
export function isAdvice({ said, links }: Comparison): boolean {
  const first = links[0]?.to ?? [];
  return said.hits('modality').some(({ end }) => first.some((place) => place >= end && place - end <= 3));
}

/** What may be stands beside the word for it: of "a crack that may be old" a fact may tell the crack alone. */
export function isOfTold({ said, links }: Comparison, { at, end }: Hit): boolean {
  const places = new Set(links.flatMap(({ to }) => to));
  const after = contentBeside(said, end, 1, { most: 4, within: 'clause' });
  const before = contentBeside(said, at - 1, -1, { most: 4, within: 'clause' });
  const relative = said.hits('relatives').some((hit) => hit.at < at && at - hit.at <= 3);
  const beside = relative && after.length > 0 ? after : [...after, ...before];
  return beside.length === 0 || beside.some((place) => places.has(place));
}

/** "May" is a month, too. */
export function isMonth({ said }: Comparison, { at }: Hit): boolean {
  const term = said.terms[at];
  return term !== undefined && !term.first && /^\p{Lu}/u.test(term.raw) && isTime(term.word, said.language);
}

/** Whether the fact speaks of the clause in which something stands. */
export function isNear({ said, clauses, sentences }: Comparison, { at }: Hit): boolean {
  const term = said.terms[at];
  if (term === undefined || !sentences.has(term.sentence)) return false;
  let best = 0;
  for (const count of clauses.values()) best = Math.max(best, count);
  return (clauses.get(term.clause) ?? 0) >= Math.max(1, best * 0.4);
}
