import { type Comparison, contentBeside, isSpokenOf, type Rule } from '../words/comparison.js';
import { copiedShare, isFreelyTold } from '../words/copy.js';
import type { Hit } from '../words/phrases.js';
import { isTime } from '../words/times.js';
import {
  hasOtherSource,
  hasSource,
  isBeforeAside,
  isNamedFirst,
  isOffices,
  isOwnPlan,
  isQuoted,
} from './sources.js';

/** Who says it stays with what they say, and nobody else may say it. */
export const sourceHolds: Rule = (comparison) => {
  const { told, said, around } = comparison;
  if (isQuoted(said.text) && !/["“”„«»「」]/u.test(told.text) && told.hits('attribution').length === 0)
    return 'its quotation only quotes somebody';
  const free = isFreelyTold(comparison);
  const theirs = said
    .hits('attribution')
    .filter((hit) => isSpokenOf(comparison, hit.at) && (!free || isClaimNear(comparison, hit)));
  const ours = told.hits('attribution');
  if (ours.length === 0) {
    if (theirs.length === 0 || isNamedFirst(comparison, said.hits('attribution'))) return undefined;
    if (theirs.every((hit) => isBeforeAside(comparison, hit))) return undefined;
    if (free && told.hits('modality').length > 0) return undefined;
    if (isOffices(comparison, theirs) || isOwnPlan(comparison, theirs)) return undefined;
    return 'it leaves out who says so';
  }
  const all = said.hits('attribution');
  if (all.length === 0) {
    if (around.hits('attribution').length > 0 || ours.every((hit) => isSaid(comparison, hit)))
      return undefined;
    if (free || /["“”„«»「」]/u.test(said.text)) return undefined;
    if (ours.some((hit) => hasSource(comparison, hit))) return undefined;
    return 'its quotation does not say who says so';
  }
  return hasOtherSource(comparison, ours, all) ? 'its quotation names somebody else' : undefined;
};

/** What somebody only holds, right where the fact has its words from or in the clause before: "he hopes that". */
const isClaimNear = (comparison: Comparison, hit: Hit): boolean =>
  hit.classes.includes('claim') &&
  !hit.classes.includes('said') &&
  (isNear(comparison, hit) || isBeforeNear(comparison, hit));

function isBeforeNear(comparison: Comparison, { end }: Hit): boolean {
  const { terms } = comparison.said;
  const [home, next] = [terms[end - 1], terms[end]];
  return (
    home !== undefined &&
    next !== undefined &&
    next.clause !== home.clause &&
    next.sentence === home.sentence &&
    isNear(comparison, { classes: [], at: end, end: end + 1 })
  );
}

const isSaid = ({ links }: Comparison, { at }: Hit): boolean => (links[at]?.to.length ?? 0) > 0;

/** "If", "except" and "only" stay, and none may be added. */
export const conditionHolds: Rule = (comparison) => {
  const { told, said } = comparison;
  const free = isFreelyTold(comparison);
  const whom = copiedShare(told, said) >= 0.85;
  const strict = (hit: Hit) =>
    free
      ? hit.classes.includes('if') && isNear(comparison, hit)
      : hit.classes.some((kind) => kind !== 'when' && kind !== 'told' && (kind !== 'whom' || whom));
  const theirs = said
    .hits('conditions')
    .filter((hit) => strict(hit) && isSpokenOf(comparison, hit.at))
    .filter((hit) => !isSolely(hit) || isNear(comparison, hit));
  const ours = told.hits('conditions');
  const denies = told.hits('negation').length > 0 && said.hits('negation').length === 0;
  if (theirs.length > 0 && ours.length === 0 && !denies) return 'it leaves out a condition or an exception';
  if (ours.length === 0 && dropsRestriction(comparison)) return 'it leaves out whom or what that holds for';
  const only = ours.some((hit) => hit.classes.includes('only') && !isSaid(comparison, hit));
  if (only && !free && said.hits('conditions').length === 0 && said.hits('superlatives').length === 0)
    return 'its quotation does not say "only"';
  return undefined;
};

const isOnlyAt = ({ links }: Comparison, place: number): boolean =>
  links.some(({ to }) => to.length === 1 && to[0] === place);

/** "Travellers who book early pay nothing": without a comma the relative clause says which ones. */
function dropsRestriction(comparison: Comparison): boolean {
  const { said, told, links } = comparison;
  const places = new Set(links.flatMap(({ to }) => to));
  if (copiedShare(told, said) < 0.85) return false;
  return said.hits('relatives').some(({ at }) => {
    const head = said.terms[at - 1];
    if (!head || at < 1 || head.clause !== said.terms[at]?.clause) return false;
    const restriction = contentBeside(said, at + 1, 1, { most: 2, within: 'clause' });
    return (
      isOnlyAt(comparison, at - 1) &&
      restriction.length > 0 &&
      !restriction.some((place) => places.has(place))
    );
  });
}

const isSolely = ({ classes }: Hit): boolean => classes.every((kind) => kind === 'only');

/** So much of "she warns that taxes may rise" in a fact that only "may" is gone. */
const COPIED_CLAIM = 0.7;

/** What may be, is planned or is expected is not told as what is. */
export const modalityHolds: Rule = (comparison) => {
  const { told, said } = comparison;
  const free = isFreelyTold(comparison);
  const theirs = kindsOf(
    said
      .hits('modality')
      .filter((hit) => isNear(comparison, hit) && !isMonth(comparison, hit))
      .filter(({ classes }) => !free || classes.includes('doubt')),
  );
  const ours = kindsOf(told.hits('modality'));
  const claimed = kindsOf(told.hits('attribution')).has('claim');
  const drops = theirs.has('doubt') && copiedShare(told, said) >= COPIED_CLAIM;
  if (theirs.has('may') && !ours.has('may') && (!claimed || drops))
    return 'its quotation says that it may be so';
  const intends = theirs.has('plan') || theirs.has('should');
  if (intends && ours.size === 0 && !claimed) return 'its quotation says that it is intended';
  return undefined;
};

/** "May" is a month, too. */
function isMonth({ said }: Comparison, { at }: Hit): boolean {
  const term = said.terms[at];
  return term !== undefined && !term.first && /^\p{Lu}/u.test(term.raw) && isTime(term.word, said.language);
}

function kindsOf(hits: readonly Hit[]): Set<string> {
  return new Set(hits.flatMap(({ classes }) => classes));
}

/** Whether the fact speaks of the clause in which something stands. */
function isNear({ said, clauses, sentences }: Comparison, { at }: Hit): boolean {
  const term = said.terms[at];
  if (term === undefined || !sentences.has(term.sentence)) return false;
  let best = 0;
  for (const count of clauses.values()) best = Math.max(best, count);
  return (clauses.get(term.clause) ?? 0) >= Math.max(1, best * 0.4);
}

/** "As" and "over" may give a reason, and may not. */
const isPlainCause = ({ classes }: Hit): boolean => classes.some((kind) => kind !== 'weak');

/** A fact with fewer of its words from the quotation may well give a reason in other words. */
const REASON_COPIED = 0.34;

/** What stands beside a reason in the fact must stand beside one in the quotation. */
function isReasonElsewhere({ told, said, links }: Comparison): boolean {
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
function givesReason(comparison: Comparison, reasons: readonly Hit[]): boolean {
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

/** Neither a reason nor a superlative may come into a fact. */
export const additionsHold: Rule = (comparison) => {
  const { told, said, links } = comparison;
  if (copiedShare(told, said) < REASON_COPIED) return undefined;
  const reasons = told.hits('causes').filter((hit) => isPlainCause(hit) && !isSaid(comparison, hit));
  if (
    reasons.length > 0 &&
    !givesReason(comparison, reasons) &&
    !reasons.some((hit) => isDoer(comparison, hit))
  )
    return 'its quotation gives no reason';
  if (isReasonElsewhere(comparison)) return 'its quotation gives another reason';
  const superlatives = said.hits('superlatives');
  const places = new Set(superlatives.flatMap(({ at, end }) => [at, end - 1]));
  const added = told
    .hits('superlatives')
    .filter(({ at }) => !links[at]?.to.some((place) => places.has(place)));
  if (added.length > 0 && superlatives.length === 0) return 'its quotation has no such superlative';
  if (superlatives.some((hit) => isRanked(comparison, hit))) return 'its quotation does not set it first';
  return undefined;
};

/** "Drought cut the harvest" makes the drought the reason, too. */
function isDoer({ told, said, links }: Comparison, { end }: Hit): boolean {
  const reasons = contentBeside(told, end, 1, { most: 2, within: 'sentence' });
  const [place] = reasons.flatMap((index) => links[index]?.to ?? []);
  if (place === undefined) return false;
  const before = contentBeside(said, place - 1, -1, { most: 2, within: 'sentence' });
  const circumstance = said.hits('circumstances').some(({ at }) => at < place && place - at <= 3);
  const joined = said.hits('joints').some(({ at }) => at > place && at - place <= 6);
  return before.length < 2 && !circumstance && !joined;
}

/** "The second largest", "one of the largest": what comes before a superlative stays. */
function isRanked({ told, said, links }: Comparison, { at }: Hit): boolean {
  const linked = links.findIndex(({ to }) => to.includes(at));
  const rank = said.hits('ranks').some((hit) => hit.end <= at && at - hit.end <= 2);
  return rank && linked >= 0 && told.hits('ranks').length === 0;
}
