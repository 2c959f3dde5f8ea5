import { sameAmount } from '../../numbers/index.js';
import type { Comparison, Rule } from '../words/comparison.js';
import { isGeneral, type Side } from '../words/side.js';

/** A word or an amount of a fact that stands in one sentence of its quotation alone. */
interface Item {
  index: number;
  place: number;
  isTime: boolean;
}

/** What a sentence says of its own subject is not told of another one, nor of the time of another sentence. */
export const joinedHolds: Rule = (comparison) => {
  const items = itemsOf(comparison);
  if (items.length < 3) return undefined;
  if (isOfOtherTime(comparison, items)) return 'its quotation says that of another time';
  return isOfOtherSubject(comparison, items) || isOfOtherRelative(comparison, items)
    ? 'its quotation says that of something else'
    : undefined;
};

function itemsOf({ told, said, links }: Comparison): Item[] {
  const items: Item[] = [];
  const put = (index: number, places: readonly number[], isTime: boolean) => {
    const [place] = places;
    if (place !== undefined && new Set(places.map((at) => said.terms[at]?.sentence)).size === 1)
      items.push({ index, place, isTime });
  };
  const numbers = new Map(told.amounts.map((amount) => [amount.at, amount.amount]));
  for (let index = 0; index < told.terms.length; index++) {
    const amount = numbers.get(index);
    if (amount) {
      const same = said.amounts.filter((other) => sameAmount(amount, other.amount)).map(({ at }) => at);
      put(index, same, amount.kind === 'year' || amount.kind === 'date');
    } else if (told.content[index]) put(index, links[index]?.to ?? [], false);
  }
  return items;
}

const sentenceOf = (side: Side, place: number): number => side.terms[place]?.sentence ?? 0;
const clauseOf = (side: Side, place: number): number => side.terms[place]?.clause ?? 0;

/** "Founded in 1962. It employs 340 people." does not say that it employed 340 people in 1962. */
function isOfOtherTime({ said }: Comparison, items: readonly Item[]): boolean {
  return items.some((time) => {
    if (!time.isTime) return false;
    const home = sentenceOf(said, time.place);
    const rest = items.filter((item) => item !== time);
    const away = rest.filter(({ place }) => sentenceOf(said, place) !== home).length;
    return away >= 2 && away >= rest.length * 0.75;
  });
}

/** The share of a fact that must stand in the other sentence for it to be told of its subject. */
const MOST = 0.6;

/** The fact begins with what only stands beside in one sentence and goes on with what another says of its own subject. */
function isOfOtherSubject({ said, links }: Comparison, items: readonly Item[]): boolean {
  const [first] = items;
  if (!first || first.isTime) return false;
  const home = sentenceOf(said, first.place);
  const rest = items.slice(1);
  const others = new Set(rest.map(({ place }) => sentenceOf(said, place)));
  const known = new Set(links.flatMap(({ to }) => to));
  return [...others].some((other) => {
    const share = rest.filter(({ place }) => sentenceOf(said, place) === other).length;
    if (other === home || share < 2 || share < rest.length * MOST) return false;
    const begin = said.terms.findIndex(({ sentence }) => sentence === other);
    const isReferring = said.hits('pronouns').some(({ at }) => at >= begin && at <= begin + 2);
    if (isReferring) return isBeside(said, first.place);
    const subject = said.terms.findIndex((_, place) => place >= begin && said.content[place] === true);
    return (
      sentenceOf(said, subject) === other &&
      !known.has(subject) &&
      !isBeside(said, subject) &&
      !isGeneral(said.terms[subject]?.word ?? '', said.language)
    );
  });
}

/** Whether a preposition makes a circumstance of a word. */
function isBeside(said: Side, place: number): boolean {
  const marks = [...said.hits('circumstances'), ...said.hits('agents'), ...said.hits('ways')];
  for (let before = place - 1; before >= Math.max(0, place - 4); before--) {
    if (sentenceOf(said, before) !== sentenceOf(said, place)) return false;
    if (marks.some(({ at, end }) => before >= at && before < end)) return true;
  }
  return false;
}

/** How far before its relative clause a subject's word may stand, in terms. */
const NEAR = 5;

/** "They host Ashgrove, who have not lost" does not say that they have not lost. */
function isOfOtherRelative({ said, links }: Comparison, items: readonly Item[]): boolean {
  const [first] = items;
  if (!first || first.isTime) return false;
  const rest = items.slice(1);
  const known = new Set(links.flatMap(({ to }) => to));
  return said.hits('relatives').some(({ at }) => {
    const clause = clauseOf(said, at);
    if (at === 0 || clauseOf(said, at - 1) === clause) return false;
    const own = rest.filter(({ place }) => clauseOf(said, place) === clause && place > at).length;
    if (own < 2 || own < rest.length * 0.75 || clauseOf(said, first.place) === clause) return false;
    const isStrange = said.content[at - 1] === true && !known.has(at - 1) && !isBeside(said, at - 1);
    return first.place < at - NEAR || first.place > at || (isStrange && first.place < at - 2);
  });
}
