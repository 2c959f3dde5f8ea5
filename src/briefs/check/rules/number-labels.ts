import { type Amount, sameAmount } from '../../numbers/index.js';
import type { Comparison } from '../words/comparison.js';
import { type Placed, sentenceStart } from '../words/side.js';

/** A number of a fact, and the one place of its quotation that has it. */
interface Found {
  own: Placed;
  place: Placed;
}

/**
 * Whether two numbers of a fact stand with each other's words: "adults 4, children 11" of "adults pay 11, children 4".
 * Wherever two things are told with a number each, the first named has the first number, in whatever words and language.
 * So two numbers in another order than in the quotation, whose words are in the same order, are crossed; and the other
 * way round.
 */
export function areLabelsCrossed(comparison: Comparison): boolean {
  const found = comparison.told.amounts.map((own) => foundIn(comparison, own));
  return found.some((one, index) => {
    const other = found.slice(index + 1).find((next) => next && one && areRivals(one, next));
    return one && other ? isPairCrossed(comparison, one, other) : false;
  });
}

function foundIn({ said }: Comparison, own: Placed): Found | undefined {
  const [place, ...more] = said.amounts.filter((each) => isEqual(own.amount, each.amount));
  return place && more.length === 0 ? { own, place } : undefined;
}

const isEqual = (one: Amount, other: Amount): boolean =>
  sameAmount(one, other) || (one.low === other.low && (one.unit === undefined || other.unit === undefined));

const countless: ReadonlySet<string> = new Set(['year', 'date', 'code', 'ordinal']);

const isRival = (one: Amount, other: Amount): boolean =>
  !countless.has(one.kind) &&
  !countless.has(other.kind) &&
  one.low !== other.low &&
  (one.unit === other.unit || isShared(one, other) || isShared(other, one));

/** Two that count the same kind of thing, as far as either text shows: a unit may stand once. */
const areRivals = (one: Found, other: Found): boolean =>
  isRival(one.own.amount, other.own.amount) ||
  (!one.own.amount.spelled && !other.own.amount.spelled && isRival(one.place.amount, other.place.amount));

/** "9 euros, 6 in Leeds" */
const isShared = (bare: Amount, { unit }: Amount): boolean =>
  unit !== undefined && bare.unit === undefined && bare.shared === unit && !bare.spelled;

/** "Four of the 17 shots": a part and its whole have the same words. */
const ofWhole =
  /^\s?(?:of|out of|von|der|des|de|du|di|dei|delle|van|z|ze|из|av|dos|das|में से|من)(?!\p{L})|^[人个個件本]?(?:中|の?うち|里)/iu;

function isPairCrossed(comparison: Comparison, one: Found, other: Found): boolean {
  const { told } = comparison;
  if (told.terms[one.own.at]?.sentence !== told.terms[other.own.at]?.sentence) return false;
  if (ofWhole.test(told.text.slice(one.own.amount.end, other.own.amount.start))) return false;
  const turned = other.place.at < one.place.at;
  const before = labels(comparison, sentenceStart(comparison.told, one.own.at), one.own.at);
  const between = labels(comparison, one.own.end, other.own.at).filter((place) => !before.includes(place));
  const after = labels(comparison, other.own.end, endOf(comparison, other.own.end));
  const votes = [...order(before, between), ...order(between, after)].map((isTurned) => isTurned !== turned);
  const crossed = votes.filter(Boolean).length;
  return crossed > 0 && crossed >= votes.length * MOST;
}

/** So many of the words must speak for it. */
const MOST = 0.99;

/** For each two words of two groups, whether the quotation has the second first. */
const order = (first: readonly number[], second: readonly number[]): boolean[] =>
  first.flatMap((one) => second.flatMap((other) => (one === other ? [] : [other < one])));

/** Where the quotation has the telling words of a part of the fact, each of which it has once. */
function labels({ told, links, said }: Comparison, from: number, to: number): number[] {
  const places: number[] = [];
  for (let index = from; index < to; index++) {
    const [place, ...more] = links[index]?.to ?? [];
    if (told.content[index] && place !== undefined && more.length === 0) places.push(place);
    const amount = told.amounts.find(({ at }) => at === index)?.amount;
    if (amount?.kind === 'year') {
      const [year, ...others] = said.amounts.filter((each) => isEqual(amount, each.amount));
      if (year && others.length === 0) places.push(year.at);
    }
  }
  return places;
}

function endOf({ told }: Comparison, end: number): number {
  let to = end;
  while (to < told.terms.length && told.terms[to]?.sentence === told.terms[end - 1]?.sentence) to++;
  return to;
}
