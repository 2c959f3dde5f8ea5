import { problems } from '../words/request.js';
import type { Known } from './known.js';
import { asOption, type Given, isFlag, optionValue } from './options.js';
import type { Fix } from './request.js';
import type { Word } from './text.js';
import { type Chosen, chosenBy, type Fault, nearValues, readValue, told } from './values.js';

/** No model's name has more. */
const MOST_NAME_WORDS = 6;

/** What was read of the options, and which words are theirs. */
interface Read {
  chosen: Chosen;
  taken: Word[];
  faults: Fault[];
}

/** Reads the options among the words of a text. `hasLink`: whether there is a page in it. */
export function readOptions(all: readonly Word[], hasLink: boolean, known: Known): Read {
  const chosen: Chosen = {};
  const faults: Fault[] = [];
  const taken: Word[] = [];
  const around = { hasLink, isModel: (typed: string) => known.named(typed) !== undefined };
  const optionAt = (at: number) => {
    const word = all[at];
    return word && !word.quoted ? asOption(word.text, all[at + 1]?.text, around) : undefined;
  };
  for (let at = 0; at < all.length; at++) {
    const word = all[at];
    const given = optionAt(at);
    if (!word || !given) continue;
    taken.push(word);
    const next = given.value === undefined && !optionAt(at + 1) ? nextWords(given, all, at + 1, known) : [];
    const value = given.value ?? (next.length > 0 ? optionValue(textOf(next)) : undefined);
    const fault = readOption(given, value, chosen, known);
    if (fault) faults.push(fault);
    if (takesValue(given, value, known) && !fault?.kept) {
      taken.push(...next);
      at += next.length;
    }
  }
  return { chosen, faults, taken };
}

/** The words that are an option's value: one, but for a model's name, as "Nano Banana Pro" is. */
function nextWords(
  { known: option, near }: Given,
  all: readonly Word[],
  at: number,
  { named }: Known,
): readonly Word[] {
  for (let end = at + MOST_NAME_WORDS; end > at + 1 && (option ?? near) === 'model'; end--) {
    const words = all.slice(at, end);
    if (named(optionValue(textOf(words)))) return words;
  }
  return all.slice(at, at + 1);
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

function takesValue({ known: option, near, name }: Given, value: string | undefined, known: Known): boolean {
  if (option) return !isFlag(option);
  if (name === '--style') return true;
  if (value === undefined || near === undefined || isFlag(near)) return false;
  return chosenBy(near, value, known) !== undefined || nearValues(near, value, known).length > 0;
}

/** @returns what is wrong with it */
function readOption(
  given: Given,
  value: string | undefined,
  chosen: Chosen,
  known: Known,
): Fault | undefined {
  const { known: option, name, near } = given;
  if (given.coming) return { problem: problems.comingFlag(name), fixes: [{}] };
  if (!option) {
    const problem = problems.unknownFlag(told(name), near && usualName[near]);
    if (near === undefined || value === undefined || isFlag(near)) return { problem, fixes: [{}] };
    const right = chosenBy(near, value, known);
    const fixes = right ? [right] : nearValues(near, value, known);
    return { problem, fixes: fixes.length > 0 ? fixes : [{}] };
  }
  if (isFlag(option)) {
    if (option === 'now') chosen.now = true;
    else if (option === 'private') chosen.onlyMe = true;
    else chosen.unchecked = true;
    return given.value === undefined ? undefined : { problem: problems.noValueTaken(name), fixes: [{}] };
  }
  if (value === undefined || value === '') return { problem: problems.noValue(name), fixes: [{}] };
  return readValue(option, name, value, chosen, known);
}

const usualName = {
  ratio: '--ratio',
  res: '--res',
  n: '-n',
  lang: '--lang',
  draw: '--draw',
  theme: '--theme',
  model: '--model',
  now: '--now',
  private: '--private',
  'no-check': '--no-check',
};

/** What can be made instead: for one fault what is near, for several the nearest of each together. */
export function fixesOf(faults: readonly Fault[]): Fix[] {
  const [first, ...others] = faults.map(({ fixes }) => (fixes.length > 0 ? fixes : [{}]));
  if (!first) return [];
  return others.length === 0 ? first : [Object.assign({}, ...[first, ...others].map(([nearest]) => nearest))];
}
