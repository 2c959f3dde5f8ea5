import type { Comparison } from '../words/comparison.js';
import type { Placed, Side } from '../words/side.js';

type Score = readonly [number, number];

const score = /^(\d{1,3})\s?(?::|[-–—]|à|a|to|zu|对|對|対|do|mot)\s?(\d{1,3})$/u;

/** The results of games in a text: "3–1", "27 à 20", "3对1". */
function scoresOf({ text, amounts }: Side): readonly Score[] {
  const own = amounts.flatMap(({ amount }): Score[] => asScore(amount.text));
  const pairs = amounts.flatMap(({ amount }, index): Score[] => {
    const next = amounts[index + 1]?.amount;
    return next && next.end - amount.start <= SCORE_CHARACTERS
      ? asScore(text.slice(amount.start, next.end))
      : [];
  });
  return [...own, ...pairs];
}

const SCORE_CHARACTERS = 10;

function asScore(text: string): Score[] {
  const [, one, other] = score.exec(text) ?? [];
  return one === undefined || other === undefined ? [] : [[Number(one), Number(other)]];
}

/**
 * A result told from the loser's side, "1-3" where the quotation tells of those who won 3-1 first; or goal by goal:
 * "Osterby 3, Lindal 1".
 */
export function isOfScore(comparison: Comparison, { amount }: Placed): boolean {
  const { told, said } = comparison;
  const theirs = scoresOf(said);
  if (theirs.length === 0) return false;
  const [ours] = asScore(amount.text);
  if (ours) {
    const isTurned = theirs.some(([one, other]) => one === ours[1] && other === ours[0]);
    return isTurned && areNamesTurned(comparison);
  }
  const value = goalsOf(comparison, amount.text, amount.low);
  const isTold = (goals: number) =>
    told.amounts.some((place) => goalsOf(comparison, place.amount.text, place.amount.low) === goals);
  return theirs.some(([one, other]) => (value === one || value === other) && isTold(one) && isTold(other));
}

/** "3点" is an hour in Chinese, and three points in Japanese. */
const goalsOf = ({ told }: Comparison, text: string, low: number): number =>
  told.language.startsWith('ja') && text.endsWith('点') ? low / 60 : low;

/** Whether the first name of a fact stands behind its last in the quotation. */
export function areNamesTurned({ told, said, links }: Comparison): boolean {
  const places = links.flatMap(({ to }, index) => {
    const [place, ...more] = to;
    const isName =
      told.content[index] &&
      [told.terms[index], said.terms[place ?? -1]].every((term) => /^\p{Lu}/u.test(term?.raw ?? ''));
    return isName && place !== undefined && more.length === 0 ? [place] : [];
  });
  const [first, last] = [places[0], places.at(-1)];
  return first !== undefined && last !== undefined && first > last;
}
