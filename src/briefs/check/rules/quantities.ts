import { eachWords, perWords } from '../lexicon/retold.js';
import { type Comparison, isSpokenOf, type Rule } from '../words/comparison.js';
import { copiedShare, isFreelyTold } from '../words/copy.js';
import type { Hit } from '../words/phrases.js';
import { hasNumber } from './numbers.js';

/** What numbers a word of quantity may be written as. */
const values: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    half: [50, 0.5],
    third: [33, 33.3, 1 / 3],
    twothirds: [66, 67, 66.7, 2 / 3],
    quarter: [25, 0.25],
    threequarters: [75, 0.75],
    fifth: [20, 0.2],
    tenth: [10, 0.1],
    double: [2, 100, 200],
    triple: [3, 300],
    quadruple: [4, 400],
    tenfold: [10],
    dozen: [12],
  }),
);

/** Words that may stand for one another. */
const alike: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    some: ['few', 'many', 'most'],
    few: ['some'],
    many: ['most', 'dozens', 'hundreds', 'thousands', 'millions'],
    most: ['half', 'twothirds', 'threequarters'],
    dozens: ['many'],
    dozen: ['dozens'],
  }),
);

const partial = [
  'some',
  'few',
  'most',
  'half',
  'third',
  'twothirds',
  'quarter',
  'threequarters',
  'fifth',
  'tenth',
];
const vague = new Set(['some', 'many', 'few', 'most']);

/** Half, twice, dozens, most, all: a fact's words of quantity are those of its quotation, and none is left out that bounds it. */
export const quantityHolds: Rule = (comparison) => {
  const { told, said } = comparison;
  const theirs = said.hits('quantities').filter(({ at }) => isSpokenOf(comparison, at));
  const has = new Set(theirs.flatMap(({ classes }) => classes));
  for (const hit of told.hits('quantities')) {
    if (isBound(hit) || isDenied(comparison, hit) || isYearly(hit)) continue;
    if (isNumber(comparison, hit) || isPerOne(comparison, hit) || isKnown(comparison, hit, has)) continue;
    return 'its quotation has another quantity';
  }
  const ours = told.hits('quantities').filter(({ classes }) => !classes.every((kind) => bounds.has(kind)));
  const dropped = theirs.some(
    (hit) => hit.classes.some((kind) => partial.includes(kind)) && isBeside(comparison, hit),
  );
  const copied = copiedShare(told, said);
  if (dropped && ours.length === 0 && copied >= (told.amounts.length === 0 ? COPIED : NEARLY_ALL))
    return 'its quotation says that of a part only';
  return undefined;
};

/** Where a fact is told in words of its own, "customers" may stand for "some customers". */
const COPIED = 0.65;
/** A number in the fact may stand for the word of quantity, unless all the rest is the quotation's. */
const NEARLY_ALL = 0.95;

/** "Annual" is no quantity, "every year" is one. */
const isYearly = ({ classes, at, end }: Hit): boolean =>
  end - at === 1 && classes.every((kind) => kind === 'yearly');

/** "They do not show any danger" is "no danger can be seen". */
const isDenied = (comparison: Comparison, { classes }: Hit): boolean =>
  classes.includes('all') &&
  isFreelyTold(comparison) &&
  comparison.told.hits('negation').length > 0 &&
  comparison.said.hits('negation').length > 0;

/** "The fourth child" is no quarter; "half an hour" and "a third of that" are judged as the numbers that they are. */
function isNumber(comparison: Comparison, hit: Hit): boolean {
  const { told } = comparison;
  const own = told.amounts.find(({ at, end }) => at < hit.end && hit.at < end);
  const isUnit = told
    .hits('notations')
    .some(({ at, end }) => at <= hit.at && hit.end <= end && end - at > hit.end - hit.at);
  if (isUnit) return true;
  return (
    own !== undefined &&
    (own.amount.kind === 'ordinal' ||
      isMeasured(own.amount.unit) ||
      (isOf(hit, own.amount.low) && hasNumber(comparison, own)))
  );
}

/** "Вдвое меньше" has a two, and is a half. */
const isOf = ({ classes }: Hit, value: number): boolean =>
  classes.some((kind) => values.get(kind)?.some((other) => Math.abs(other - value) < 0.01));

const isMeasured = (unit: string | undefined): boolean =>
  unit !== undefined && unit !== 'times' && unit !== '%';

/** "50 cents for each cup" and "50 cents a cup". */
function isPerOne({ told, said, links }: Comparison, { at, classes }: Hit): boolean {
  if (!classes.includes('all') || !eachWords.has(told.terms[at]?.word ?? '')) return false;
  const places = links[at + 1]?.to ?? [];
  return places.some((place) => perWords.has(said.terms[place - 1]?.word ?? ''));
}

/** "At least" and the like are judged with the number that they stand beside. */
const isBound = ({ classes }: Hit): boolean => classes.some((kind) => bounds.has(kind));
const bounds = new Set(['atleast', 'atmost', 'almost', 'over', 'under']);

function isKnown({ told, said, links }: Comparison, hit: Hit, has: ReadonlySet<string>): boolean {
  if (hit.classes.some((kind) => has.has(kind) || alike.get(kind)?.some((other) => has.has(other))))
    return true;
  const amounts = said.amounts.map(({ amount }) => amount.low);
  if (hit.classes.some((kind) => values.get(kind)?.some((value) => amounts.includes(value)))) return true;
  if (hit.classes.every((kind) => vague.has(kind)) && said.amounts.length > 0) return true;
  const link = links[hit.at];
  return (
    link?.level === 'same' && link.to.some((index) => said.terms[index]?.word === told.terms[hit.at]?.word)
  );
}

/** Whether the fact speaks of what stands beside a word of the quotation. */
function isBeside({ said, links }: Comparison, { end }: Hit): boolean {
  const places = new Set(links.flatMap(({ to }) => to));
  for (let index = end; index < Math.min(said.terms.length, end + 4); index++) {
    if (said.content[index]) return places.has(index);
  }
  return false;
}
