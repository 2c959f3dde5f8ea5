import { languageOf } from '../../articles/language.js';
import { defined } from '../../lib/defined.js';
import { lettersApart } from '../../lib/text/letters-apart.js';
import { drawWays, themes } from '../../models/drawing.js';
import { visiblePart } from './invisible.js';
import { trimmed } from './text.js';

export type Option = 'ratio' | 'res' | 'n' | 'lang' | 'draw' | 'theme' | 'model' | Flag;
/** Those that take no value. */
export type Flag = 'now' | 'private' | 'no-check';

const options: ReadonlyMap<string, Option> = new Map(
  Object.entries({
    ratio: 'ratio',
    res: 'res',
    resolution: 'res',
    n: 'n',
    lang: 'lang',
    language: 'lang',
    draw: 'draw',
    theme: 'theme',
    model: 'model',
    now: 'now',
    private: 'private',
    'no-check': 'no-check',
  }),
);
/** What people call them who know other programs. */
const otherNames: ReadonlyMap<string, Option> = new Map(
  Object.entries({
    aspect: 'ratio',
    'aspect-ratio': 'ratio',
    ar: 'ratio',
    shape: 'ratio',
    format: 'ratio',
    size: 'res',
    quality: 'res',
    count: 'n',
    num: 'n',
    number: 'n',
    images: 'n',
    locale: 'lang',
    drawn: 'draw',
    mode: 'draw',
    look: 'theme',
    template: 'theme',
    unchecked: 'no-check',
    ai: 'model',
    engine: 'model',
    generator: 'model',
  }),
);
/** Options of a later version. Like all that are unknown they never become part of a prompt, but they are told apart. */
const coming: ReadonlySet<string> = new Set(['style']);

/**
 * The dashes of Unicode, and what phones, Macs and keyboards of other scripts put in their place: the minus sign, the
 * hyphen bullet, the modifier's minus, the heavy minus, the long sound of Japanese.
 */
const DASH = '\\p{Pd}\\u2212\\u2043\\u02d7\\u2796\\u30fc';
const DASHED = new RegExp(`^([${DASH}]+)(.*)$`, 'su');
const NAMED = new RegExp(`^([a-z]+(?:[${DASH}][a-z]+)*)(.*)$`, 'isu');
const ANY_DASH = new RegExp(`[${DASH}]`, 'gu');
/** Names and values are shorter: of a longer word, no more is read. */
const OPTION_CHARACTERS = 200;
const BRACKETS = '[({';
const BEHIND = ')]},;.!?`\'"’”。、，';

export function isFlag(option: Option): option is Flag {
  return option === 'now' || option === 'private' || option === 'no-check';
}

/** What a word is that stands for an option, known or not. */
export interface Given {
  /** As it is told: with its usual dashes. */
  name: string;
  known?: Option;
  /** What a name that is not known may be meant to be. */
  near?: Option;
  coming: boolean;
  value?: string;
}

/** What is known of the text around an option. */
export interface Around {
  /** Whether there is a link in it, for what is for articles alone. */
  hasLink: boolean;
  isModel(typed: string): boolean;
}

/**
 * `--name`, `--name=value`, `-n`, `-n3`, with any dashes in any number. A dash that belongs to the sentence is none: it
 * is an option's before a name that is known or nearly, and two hyphens are before any name.
 * @param next the word behind it
 */
export function asOption(word: string, next: string | undefined, around: Around): Given | undefined {
  const shown = visiblePart(word.slice(0, OPTION_CHARACTERS)).normalize('NFKC');
  const inBracket = BRACKETS.includes(shown.charAt(0));
  const [, dashes = '', rest = ''] = DASHED.exec(inBracket ? shown.slice(1) : shown) ?? [];
  const [, written = '', tail = ''] = NAMED.exec(rest) ?? [];
  if (!written || (inBracket && [...dashes].length < 2)) return undefined;
  const name = written.replace(ANY_DASH, '-').toLowerCase();
  const value = valueIn(tail);
  if (value === undefined) return undefined;
  const follows = value || (next === undefined ? '' : optionValue(next));
  const known = options.get(name);
  const given = { coming: coming.has(name), ...defined({ value: value || undefined }) };
  if (known || given.coming) {
    if (known && !isMeant(known, dashes, follows, around)) return undefined;
    return { name: name === 'n' ? '-n' : `--${name}`, ...defined({ known }), ...given };
  }
  return unknownOption(name, dashes, follows, given, around);
}

/** `=9:16`, `:9:16`, `2`, or nothing but punctuation; undefined where the word goes on. */
function valueIn(tail: string): string | undefined {
  if (/^[=:]/.test(tail)) return optionValue(tail.slice(1));
  const value = trimmed(tail, BEHIND);
  return value === '' || /^\d/.test(value) ? value : undefined;
}

/** A value without what stands around it: quotation marks, brackets, the sentence's punctuation. */
export function optionValue(word: string): string {
  return trimmed(visiblePart(word).normalize('NFKC'), `${BRACKETS}${BEHIND}=“„«»‘`);
}

/** "1976 –now" has no option in it, and a single letter is one only with its number. */
function isMeant(option: Option, dashes: string, follows: string, around: Around): boolean {
  if (option === 'n') return /^-+$/.test(dashes) || /^\d/.test(follows);
  // They are words of the language, too.
  if (option === 'draw' || option === 'theme' || option === 'model')
    return [...dashes].length > 1 || isPlausible(option, follows, around);
  return option !== 'now' || [...dashes].length > 1 || around.hasLink;
}

function unknownOption(
  name: string,
  dashes: string,
  follows: string,
  given: Pick<Given, 'coming' | 'value'>,
  around: Around,
): Given | undefined {
  if (name.length === 1) {
    const hyphen = dashes === '-' && (given.value === undefined || /^\d+$/.test(given.value));
    return hyphen || dashes === '--' ? { name: `-${name}`, ...given } : undefined;
  }
  const single = [...dashes].length === 1;
  const near = otherNames.get(name) ?? nearest(name, single ? 1 : 2);
  const told = { name: `--${name}`, ...given, ...defined({ near }) };
  if (dashes === '--') return told;
  if (!near) return undefined;
  return !single || isPlausible(near, follows, around) ? told : undefined;
}

function nearest(name: string, most: number): Option | undefined {
  for (const [known, option] of options) {
    if (known.length > 3 && lettersApart(name, known, most) <= Math.min(most, known.length - 3))
      return option;
  }
  return undefined;
}

/** Whether a value can be that of an option, so that a dash before a word like its name is no dash of a sentence. */
function isPlausible(option: Option, value: string, { isModel }: Around): boolean {
  if (option === 'ratio') return /^\d+(\.\d+)?[:/x×]\d/.test(value);
  if (option === 'res') return /^\d+k$/i.test(value);
  if (option === 'n') return /^\d{1,2}$/.test(value);
  if (option === 'draw') return drawWays.some((way) => way === value.toLowerCase());
  if (option === 'model') return isModel(value);
  if (option === 'theme') return themes.some((theme) => theme === value.toLowerCase());
  return option === 'lang' && value.length > 3 && languageOf(value) !== undefined;
}
