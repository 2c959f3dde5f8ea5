import type { Draft } from './amount.js';
import { followers } from './data/sharing.js';
import { unitNamed } from './unit-tables.js';

const shareable: ReadonlySet<string> = new Set(['money', 'share', 'measure', 'duration']);
/** No unit is told farther away. */
const NEAR_CHARACTERS = 120;

/**
 * The units that bare numbers may share with the amounts beside them in their sentence, by their index: "58 million
 * euros, 17 million more". Only where nothing follows that they count.
 */
export function sharedUnits(text: string, numbers: readonly Draft[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [index, number] of numbers.entries()) {
    if (
      number.unit !== undefined ||
      (number.kind !== undefined && number.kind !== 'count') ||
      countsSomething(text, number.end)
    )
      continue;
    const unit = [numbers[index - 1], numbers[index - 2], numbers[index + 1]].find(
      (other) =>
        other?.unit !== undefined &&
        shareable.has(unitNamed(other.unit).kind) &&
        inOneSentence(text, number, other),
    )?.unit;
    if (unit !== undefined) found.set(index, unit);
  }
  return found;
}

const nextWord = /\s?([\p{L}\p{M}]{1,20})/uy;

function countsSomething(text: string, end: number): boolean {
  nextWord.lastIndex = end;
  const word = nextWord.exec(text)?.[1];
  return word !== undefined && !followers.has(word.toLowerCase());
}

function inOneSentence(text: string, one: Draft, other: Draft): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const between = text.slice(first.end, second.start);
  return between.length <= NEAR_CHARACTERS && !/[!?。！？\n]|\.\s/u.test(between);
}
