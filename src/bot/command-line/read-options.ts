import type { ImageModel } from '../../fal/models/model.js';
import { problems } from '../words/request.js';
import { asOption, type Given, isFlag, optionValue } from './options.js';
import type { Fix } from './request.js';
import type { Word } from './text.js';
import { type Chosen, chosenBy, type Fault, nearValues, readValue, told } from './values.js';

/** What was read of the options, and which words are theirs. */
interface Read {
  chosen: Chosen;
  taken: Word[];
  faults: Fault[];
}

/** Reads the options among the words of a text. `hasLink`: whether there is a page in it. */
export function readOptions(all: readonly Word[], hasLink: boolean, model: ImageModel): Read {
  const chosen: Chosen = {};
  const faults: Fault[] = [];
  const taken: Word[] = [];
  const optionAt = (at: number) => {
    const word = all[at];
    return word && !word.quoted ? asOption(word.text, all[at + 1]?.text, hasLink) : undefined;
  };
  for (let at = 0; at < all.length; at++) {
    const word = all[at];
    const given = optionAt(at);
    if (!word || !given) continue;
    taken.push(word);
    const next = given.value === undefined && !optionAt(at + 1) ? all[at + 1] : undefined;
    const value = given.value ?? (next && optionValue(next.text));
    const fault = readOption(given, value, chosen, model);
    if (fault) faults.push(fault);
    if (next && takesValue(given, value, model) && !fault?.kept) {
      taken.push(next);
      at++;
    }
  }
  return { chosen, faults, taken };
}

function takesValue({ known, near, name }: Given, value: string | undefined, model: ImageModel): boolean {
  if (known) return !isFlag(known);
  if (name === '--style') return true;
  if (value === undefined || near === undefined || isFlag(near)) return false;
  return chosenBy(near, value, model) !== undefined || nearValues(near, value, model).length > 0;
}

/** @returns what is wrong with it */
function readOption(
  given: Given,
  value: string | undefined,
  chosen: Chosen,
  model: ImageModel,
): Fault | undefined {
  const { known, name, near } = given;
  if (given.coming) return { problem: problems.comingFlag(name), fixes: [{}] };
  if (!known) {
    const problem = problems.unknownFlag(told(name), near && usualName[near]);
    if (near === undefined || value === undefined || isFlag(near)) return { problem, fixes: [{}] };
    const right = chosenBy(near, value, model);
    const fixes = right ? [right] : nearValues(near, value, model);
    return { problem, fixes: fixes.length > 0 ? fixes : [{}] };
  }
  if (isFlag(known)) {
    if (known === 'now') chosen.now = true;
    else if (known === 'private') chosen.onlyMe = true;
    else chosen.unchecked = true;
    return given.value === undefined ? undefined : { problem: problems.noValueTaken(name), fixes: [{}] };
  }
  if (value === undefined || value === '') return { problem: problems.noValue(name), fixes: [{}] };
  return readValue(known, name, value, chosen, model);
}

const usualName = {
  ratio: '--ratio',
  res: '--res',
  n: '-n',
  lang: '--lang',
  draw: '--draw',
  theme: '--theme',
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
