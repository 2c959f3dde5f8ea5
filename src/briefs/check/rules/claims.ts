import { type Comparison, contentBeside, isSpokenOf, type Rule } from '../words/comparison.js';
import { copiedShare, isFreelyTold } from '../words/copy.js';
import type { Hit } from '../words/phrases.js';
import { isTime } from '../words/times.js';
import { isAdvice, isMonth, isNear, isOfTold } from './near.js';
import {
  addsSuperlative,
  givesReason,
  isDoer,
  isPlainCause,
  isRanked,
  isReasonElsewhere,
  REASON_COPIED,
} from './reasons.js';
import {
  hasOtherSource,
  hasSource,
  isBeforeAside,
  isNamedFirst,
  isOffices,
  isOwnPlan,
  isQuoted,
} from './sources.js';
import { givesToAnother, keepsSpeaker, namesSpeaker } from './speakers.js';

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
    if (keepsSpeaker(comparison, theirs)) return undefined;
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
  const others =
    (hasOtherSource(comparison, ours, all) && !namesSpeaker(comparison, all)) ||
    givesToAnother(comparison, ours, all);
  return others ? 'its quotation names somebody else' : undefined;
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
      : hit.classes.some((kind) => !LOOSE.has(kind) && (kind !== 'whom' || whom));
  const theirs = said
    .hits('conditions')
    .filter((hit) => isSpokenOf(comparison, hit.at) && !isReflexive(said, hit));
  const ours = told.hits('conditions').filter(({ classes }) => !classes.includes('always'));
  const binding = theirs.filter(strict).filter((hit) => !isSolely(hit) || isRestriction(comparison, hit));
  const denies = told.hits('negation').some(({ classes }) => classes.includes('not'));
  const left = binding.filter((hit) => !denies || !isDenied(comparison, hit));
  if (ours.length === 0 && left.length > 0) return 'it leaves out a condition or an exception';
  const always = told.hits('conditions').some(({ classes }) => classes.includes('always'));
  if (
    always &&
    theirs.some(({ classes }) => classes.some((kind) => BINDING.has(kind))) &&
    !said.hits('conditions').some(({ classes }) => classes.includes('always'))
  )
    return 'it leaves out a condition or an exception';
  if (ours.length === 0 && dropsRestriction(comparison)) return 'it leaves out whom or what that holds for';
  const only = ours.some((hit) => hit.classes.includes('only') && !isSaid(comparison, hit));
  if (only && !free && said.hits('conditions').length === 0 && said.hits('superlatives').length === 0)
    return 'its quotation does not say "only"';
  return undefined;
};

/** Words that may bind to a condition, and may not. */
const LOOSE = new Set(['when', 'told', 'always']);
const BINDING = new Set(['if', 'except', 'only']);

/** "Who is exempt" may be told as who does not pay. */
const isDenied = ({ said, told }: Comparison, hit: Hit): boolean =>
  hit.classes.includes('except') ||
  (!said.hits('negation').some(({ classes }) => classes.includes('not')) && told.text !== '');

/** "Queixou-se" has no "if". */
const isReflexive = ({ text, terms }: Comparison['said'], { at }: Hit): boolean =>
  /[-‐]/u.test(text[(terms[at]?.from ?? 0) - 1] ?? '');

/** "Only 35" values a number, and "only in May" a time; "only" binds what else stands after it. */
function isRestriction(comparison: Comparison, hit: Hit): boolean {
  const { said } = comparison;
  const counts = said.amounts.some(({ at, end }) => at - hit.end <= 2 && hit.at <= end);
  const timed = [0, 1, 2].some((step) => isTime(said.terms[hit.end + step]?.word ?? '', said.language));
  return isNear(comparison, hit) && !counts && !timed;
}

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
      .filter((hit) => isNear(comparison, hit) && !isMonth(comparison, hit) && isOfTold(comparison, hit))
      .filter(({ classes }) => !free || classes.includes('doubt')),
  );
  const kinds = kindsOf(told.hits('modality'));
  const ours = new Set([...kinds].filter((kind) => kind !== 'done'));
  const claimed =
    kindsOf(told.hits('attribution')).has('claim') || isNamedFirst(comparison, said.hits('attribution'));
  const drops = theirs.has('doubt') && copiedShare(told, said) >= COPIED_CLAIM;
  if (theirs.has('may') && !ours.has('may') && (!claimed || drops))
    return 'its quotation says that it may be so';
  const done = kinds.has('done') && !said.hits('modality').some(({ classes }) => classes.includes('done'));
  if (done && ['plan', 'may', 'should'].some((kind) => theirs.has(kind)))
    return 'its quotation says that it is intended';
  const intends = theirs.has('plan') || (theirs.has('should') && !isAdvice(comparison));
  if (intends && ours.size === 0 && !claimed) return 'its quotation says that it is intended';
  return undefined;
};

function kindsOf(hits: readonly Hit[]): Set<string> {
  return new Set(hits.flatMap(({ classes }) => classes));
}

/** Neither a reason nor a superlative may come into a fact. */
export const additionsHold: Rule = (comparison) => {
  const { told, said } = comparison;
  if (copiedShare(told, said) < REASON_COPIED)
    return addsSuperlative(comparison) ? 'its quotation has no such superlative' : undefined;
  const reasons = told.hits('causes').filter((hit) => isPlainCause(hit) && !isSaid(comparison, hit));
  if (
    reasons.length > 0 &&
    !givesReason(comparison, reasons) &&
    !reasons.some((hit) => isDoer(comparison, hit))
  )
    return 'its quotation gives no reason';
  if (isReasonElsewhere(comparison)) return 'its quotation gives another reason';
  const superlatives = said.hits('superlatives');
  if (addsSuperlative(comparison)) return 'its quotation has no such superlative';
  if (superlatives.some((hit) => isRanked(comparison, hit))) return 'its quotation does not set it first';
  return undefined;
};
