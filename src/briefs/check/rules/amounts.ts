import { type Amount, type Bound, sameAmount } from '../../numbers/index.js';
import { leadWords, reachWords } from '../lexicon/retold.js';
import type { Comparison } from '../words/comparison.js';
import type { Placed, Side } from '../words/side.js';
import { isFree } from './free.js';
import { isAlike } from './notations.js';

/** What words of quantity a share or a multiple may be told by: "50 %" for "half". */
const worded: ReadonlyMap<number, string> = new Map([
  [50, 'half'],
  [25, 'quarter'],
  [75, 'threequarters'],
  [20, 'fifth'],
  [10, 'tenth'],
  [33, 'third'],
  [66, 'twothirds'],
  [67, 'twothirds'],
  [2, 'double'],
  [3, 'triple'],
  [4, 'quadruple'],
]);

export function isWorded({ said }: Comparison, { amount }: Placed): boolean {
  const percent = amount.kind === 'share' && amount.low < 1 ? amount.low * 100 : amount.low;
  const word = worded.get(Math.floor(percent));
  return word !== undefined && said.hits('quantities').some(({ classes }) => classes.includes(word));
}

/** The same amount, as people write it who leave out what the number before it has said. */
export function isSame(comparison: Comparison, own: Placed, place: Placed): boolean {
  const { told, said } = comparison;
  const [ours, theirs] = [own.amount, place.amount];
  if (sameAmount(ours, theirs)) return true;
  if (isLooselyBound(told, said, own, place) || isAlike(comparison, own, place)) return true;
  // "31 hours, five more", "under 12": the unit goes without saying.
  if (ours.unit === undefined && theirs.unit !== undefined && ours.low === theirs.low)
    return theirs.unit === 'year' || told.amounts.some(({ amount }) => amount.unit === theirs.unit);
  if (theirs.unit === undefined && ours.unit !== undefined && ours.low === theirs.low) {
    const { low, high } = ours;
    const units = said.amounts.filter(({ amount }) => amount.unit !== undefined);
    return (
      units.some(({ amount }) => sameAmount(ours, { ...amount, low, high })) || isRatio(said, ours, place)
    );
  }
  // A number of a fact's own words that stands in the quotation without that unit: "60,000 books" for "60,000 works".
  if (ours.low === theirs.low && ours.low >= 100 && isFree(comparison) && !(ours.unit && theirs.unit))
    return true;
  if (isShortened(said, ours, place)) return true;
  // "40 litres of diesel per hectare": the rate stands apart from the amount.
  if (theirs.unit !== undefined && ours.unit?.startsWith(`${theirs.unit}/`) && ours.low === theirs.low)
    return true;
  if (
    ours.kind === 'share' &&
    theirs.spelled &&
    theirs.low <= 20 &&
    Math.abs(100 / theirs.low - ours.low) < 0.6
  )
    return true;
  if (ours.kind === 'share' && isRatio(said, ours, place)) return true;
  return ours.low === ours.high && isEndOf(ours, theirs);
}

/** "From 71 to 78 thousand": the first has lost its thousand. */
function isShortened({ amounts }: Side, ours: Amount, place: Placed): boolean {
  const next = amounts[amounts.indexOf(place) + 1];
  if (!next || next.at - place.end > 4 || place.amount.low >= 1000 || next.amount.low < 1000) return false;
  return [1e3, 1e6, 1e9].some((scale) => {
    const low = place.amount.low * scale;
    return low < next.amount.low * 100 && sameAmount(ours, { ...next.amount, low, high: low });
  });
}

/** One end of "from 7 to 13 percent". */
function isEndOf(ours: Amount, theirs: Amount): boolean {
  if (theirs.low === theirs.high) return false;
  // "From 71 to 78 thousand" is a range whose first end has lost its thousand.
  const low =
    theirs.low < 1000 && theirs.high >= 1000
      ? [theirs.low, theirs.low * 1e3, theirs.low * 1e6]
      : [theirs.low];
  return [...low, theirs.high].some((end) => sameAmount(ours, { ...theirs, low: end, high: end }));
}

/** "Three in five" is 60 %, "5人に1人" 20 %, and twelve of 60 one in five. */
function isRatio({ amounts }: Side, ours: Amount, place: Placed): boolean {
  const share = ours.low > 1 ? ours.low / 100 : ours.low;
  const next = amounts[amounts.indexOf(place) + 1];
  if (!next || next.at - place.end > 3) return false;
  const [low, high] = [place.amount.low, next.amount.low].sort((one, other) => one - other);
  if (low === undefined || high === undefined || low < 1 || high > MOST_OF) return false;
  return Math.abs(low / high - share) < 0.006;
}

/** Among larger numbers a ratio is chance. */
const MOST_OF = 100;

/** "From 870 to 1,100 million" may stand as two numbers in the quotation. */
export function areEnds(comparison: Comparison, own: Placed): boolean {
  const { low, high } = own.amount;
  if (low === high) return false;
  const { said } = comparison;
  const [first, last] = [low, high].map((end) =>
    said.amounts.find((place) =>
      isSame(comparison, { ...own, amount: { ...own.amount, low: end, high: end } }, place),
    ),
  );
  if (!first || !last) return false;
  // "16, up from 9" has them the other way round, in a clause of its own.
  return first.at < last.at || said.terms[first.at]?.clause !== said.terms[last.at]?.clause;
}

/** Bounds may be told by other words than those beside the number: "limits to 120" is "at most 120". */
function isLooselyBound(told: Side, said: Side, own: Placed, place: Placed): boolean {
  const { bound: _, ...ours } = own.amount;
  const { bound: __, ...theirs } = place.amount;
  if (!sameAmount(ours, theirs)) return false;
  const [bound, other] = [boundOf(told, own), boundOf(said, place)];
  if (bound === other || (bound === 'at most' && other === undefined && isLed(told, said, own))) return true;
  const classes = new Set(said.hits('quantities').flatMap((hit) => hit.classes));
  const mine = new Set(told.hits('quantities').flatMap((hit) => hit.classes));
  const kindOf = (name: typeof bound) => (name === undefined ? undefined : bounds.get(name));
  if (bound !== undefined && other === undefined)
    return bound === 'more than' || bound === 'less than' || classes.has(kindOf(bound) ?? '');
  // "Rose to 118" has no bound, although "до 118" may be one.
  const moved = said
    .hits('opposites')
    .some(
      ({ classes, at }) =>
        (classes.includes('0+') || classes.includes('0-')) && at < place.at && place.at - at <= 6,
    );
  const compared = (other === 'more than' || other === 'less than') && told.amounts.length > 1;
  const may = told.hits('modality').some(({ classes }) => classes.includes('may'));
  return (
    bound === undefined &&
    (compared || mine.has(kindOf(other) ?? '') || (other === 'at most' && (moved || may)))
  );
}

/** "None lasted longer than 14 minutes": a negation turns a bound round. */
function boundOf(side: Side, { amount: { bound, boundStart }, at }: Placed): Bound | undefined {
  if (bound !== 'more than' && bound !== 'less than') return bound;
  const sentence = side.terms[at]?.sentence;
  const isDenied = side
    .hits('negation')
    .some(
      (hit) =>
        (side.terms[hit.end - 1]?.to ?? 0) <= boundStart &&
        at - hit.at <= NEAR_TERMS &&
        side.terms[hit.at]?.sentence === sentence,
    );
  if (!isDenied) return bound;
  return bound === 'more than' ? 'at most' : 'at least';
}

const NEAR_TERMS = 10;

/** "Rose up to 11 metres" of what reached them. */
function isLed(told: Side, said: Side, { amount }: Placed): boolean {
  const { start, end, boundStart, boundEnd } = amount;
  const isLead =
    leadWords.test(told.text.slice(boundStart, start).trim()) ||
    leadWords.test(told.text.slice(end, boundEnd));
  return isLead && (reachWords.test(told.text) || reachWords.test(said.text));
}

const bounds: ReadonlyMap<string, string> = new Map([
  ['at least', 'atleast'],
  ['at most', 'atmost'],
  ['more than', 'over'],
  ['less than', 'under'],
  ['almost', 'almost'],
  ['about', 'almost'],
]);
