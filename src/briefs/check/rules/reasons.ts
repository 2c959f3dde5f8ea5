import { type Comparison, contentBeside } from '../words/comparison.js';
import { isFreelyTold } from '../words/copy.js';
import type { Hit } from '../words/phrases.js';

/** "As" and "over" may give a reason, and may not. */
export const isPlainCause = ({ classes }: Hit): boolean => classes.some((kind) => kind !== 'weak');

/** A fact with fewer of its words from the quotation may well give a reason in other words. */
export const REASON_COPIED = 0.34;

/** What stands beside a reason in the fact must stand beside one in the quotation. */
export function isReasonElsewhere({ told, said, links }: Comparison): boolean {
  const causes = said.hits('causes').filter(isPlainCause);
  const reasons = told.hits('causes').filter(isPlainCause);
  if (causes.length !== 1 || reasons.length !== 1) return false;
  const [theirs] = causes;
  const [ours] = reasons;
  if (!theirs || !ours) return false;
  const near = (side: Comparison['said'], { at, end }: Hit, most: number) => [
    ...contentBeside(side, at - 1, -1, { most, within: 'sentence' }),
    ...contentBeside(side, end, 1, { most, within: 'sentence' }),
  ];
  const places = new Set(near(said, theirs, 4));
  const linked = near(told, ours, 2).flatMap((index) =>
    links[index]?.to.length ? [links[index]?.to ?? []] : [],
  );
  return (
    linked.length > 0 &&
    linked.filter((to) => to.some((index) => places.has(index))).length * 2 < linked.length + 1
  );
}

/** Whether the quotation may give the fact's reason: plainly, or by "as" before something that the fact speaks of. */
export function givesReason(comparison: Comparison, reasons: readonly Hit[]): boolean {
  const { told, said, links } = comparison;
  const causes = said.hits('causes');
  if (causes.some(isPlainCause)) return true;
  if (causes.length === 0) return false;
  return (
    isFreelyTold(comparison) ||
    reasons.some(({ end }) =>
      contentBeside(told, end, 1, { most: 3, within: 'sentence' }).some((index) => links[index]?.to.length),
    )
  );
}

/** "Drought cut the harvest" makes the drought the reason, too. */
export function isDoer({ told, said, links }: Comparison, { end }: Hit): boolean {
  const reasons = contentBeside(told, end, 1, { most: 2, within: 'sentence' });
  const [place] = reasons.flatMap((index) => links[index]?.to ?? []);
  if (place === undefined) return false;
  const before = contentBeside(said, place - 1, -1, { most: 2, within: 'sentence' });
  const circumstance = said.hits('circumstances').some(({ at }) => at < place && place - at <= 3);
  const joined = said.hits('joints').some(({ at }) => at > place && at - place <= 6);
  return before.length < 2 && !circumstance && !joined;
}

/** "The second largest", "one of the largest": what comes before a superlative stays. */
export function isRanked({ told, said, links }: Comparison, { at }: Hit): boolean {
  const linked = links.findIndex(({ to }) => to.includes(at));
  const rank = said.hits('ranks').some((hit) => hit.end <= at && at - hit.end <= 2);
  return rank && linked >= 0 && told.hits('ranks').length === 0;
}

/** Whether a fact sets something above all others where its quotation does not: all its words for that are new. */
export function addsSuperlative({ told, said }: Comparison): boolean {
  const superlatives = said.hits('superlatives');
  if (superlatives.length > 0 || said.hits('conditions').some(({ classes }) => classes.includes('only')))
    return false;
  const words = new Set(said.terms.map(({ word }) => word));
  return told
    .hits('superlatives')
    .some(
      ({ at, end }) =>
        !told.terms
          .slice(at, end)
          .some(({ word }, index) => words.has(word) && (index > 0 || end - at === 1)),
    );
}
