import { languageOf } from '../../articles/language.js';
import { statement } from '../../credits/statements/words.js';
import { defaultModel, type ImageModel } from '../../fal/catalogue.js';
import { defined } from '../../lib/defined.js';
import { isolated } from '../../lib/text/direction.js';
import type { Resolution } from '../../models/infograph.js';
import { cut } from '../blocks/text.js';
import { problems } from '../words/request.js';
import { typedText, type Word, words } from './text.js';

const MIN_PROMPT = 3;
const MAX_PROMPT = 4_000;
export const MAX_COUNT = 4;
/** Of what is wrong, so much is told: it is typed anew anyway. */
const TOLD_PROBLEMS = 5;
/** What is repeated of an option or value that is wrong. */
const TOLD_CHARACTERS = 40;
/** A link at the beginning makes it an article; words after it say what is to be shown of it. */
const LINK = /^(https?:\/\/\S+)(\s[\s\S]*)?$/i;
/** A character that leaves something on the screen. */
const VISIBLE = /[^\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

export type ReservedWord = 'help' | 'credits' | 'history' | 'settings' | 'status';

/** What somebody asks for with the text after `/infograph`. */
export type Command =
  | { kind: 'empty' }
  | { kind: 'word'; word: ReservedWord }
  | { kind: 'topup'; rest: string }
  | { kind: 'statement'; month?: string }
  | { kind: 'problem'; problems: string[] }
  | Wanted;

/** An infographic that somebody wants. */
export type Wanted = Subject & RequestOptions;

/** What an image is to be made of: words, or an article with what is to be shown of it. */
export type Subject =
  | { kind: 'request'; prompt: string }
  | { kind: 'article'; url: string; focus: string; now: boolean };

/** What was chosen; what was not is the workspace's to say. */
interface RequestOptions {
  ratio?: string;
  resolution?: Resolution;
  count: number;
  /** BCP 47. */
  language?: string;
  /** Whether only they are to see it; what was not said is the workspace's to say. */
  onlyMe?: boolean;
}

const reserved: readonly string[] = [
  'help',
  'credits',
  'history',
  'settings',
  'status',
] satisfies ReservedWord[];
type Option = 'ratio' | 'res' | 'n' | 'lang' | 'now';

const options: ReadonlyMap<string, Option> = new Map(
  Object.entries({
    '--ratio': 'ratio',
    '--res': 'res',
    '--resolution': 'res',
    '-n': 'n',
    '--lang': 'lang',
    '--language': 'lang',
    '--now': 'now',
  }),
);
/** Options of a later version. Like all that are unknown they never become part of a prompt, but they are told apart. */
const coming = ['--style', '--private', '--no-check'];

interface Draft {
  ratio?: string;
  resolution?: Resolution;
  count?: number;
  language?: string;
  now?: boolean;
}

/** Reads the command. Anything that looks like an option and is none is told, never taken as part of the prompt. */
export function parseCommand(sent: string, model: ImageModel = defaultModel): Command {
  const text = typedText(sent);
  if (text === '') return { kind: 'empty' };
  const lower = text.toLowerCase();
  if (isReserved(lower)) return { kind: 'word', word: lower };
  const topup = /^topup(?:\s+([\s\S]*))?$/i.exec(text);
  if (topup) return { kind: 'topup', rest: topup[1]?.trim() ?? '' };
  const asked = /^statement(?:\s+(\d{4}-\d{1,2}))?$/i.exec(text);
  if (asked) return parseStatement(asked[1]);
  return parseRequest(text, model);
}

/** Alone or with a month: with other words behind it, it is a prompt. */
function parseStatement(month: string | undefined): Command {
  if (month === undefined) return { kind: 'statement' };
  if (/^2\d{3}-(0[1-9]|1[0-2])$/.test(month)) return { kind: 'statement', month };
  return { kind: 'problem', problems: [statement.wrongMonth(month)] };
}

function isReserved(text: string): text is ReservedWord {
  return reserved.includes(text);
}

function parseRequest(text: string, model: ImageModel): Command {
  const split = words(text);
  const found: string[] = [];
  const draft: Draft = {};
  const taken: Word[] = [];
  // A quotation mark that is not closed is an apostrophe or an inch sign, unless options may be hidden behind it.
  if (split.openQuote && /(^|\s)[-–—]/.test(text)) found.push(problems.openQuote);
  const all = split.openQuote ? plainWords(text) : split.words;
  for (let at = 0; at < all.length; at++) {
    const word = all[at];
    if (!word || word.quoted) continue;
    const option = asOption(word.text);
    if (!option) continue;
    taken.push(word);
    const known = options.get(option.name);
    if (!known) {
      found.push(
        coming.includes(option.name)
          ? problems.comingFlag(option.name)
          : problems.unknownFlag(told(option.name)),
      );
      continue;
    }
    if (known === 'now') {
      if (option.value !== undefined) found.push(problems.noValueTaken(option.name));
      draft.now = true;
      continue;
    }
    const next = all[at + 1];
    const value = option.value ?? (next && !asOption(next.text) ? next.text : undefined);
    if (value === undefined) {
      found.push(problems.noValue(option.name));
      continue;
    }
    if (option.value === undefined && next) {
      taken.push(next);
      at++;
    }
    found.push(...read(known, option.name, value, draft, model));
  }
  const prompt = withoutQuotes(without(text, taken));
  if (found.length === 0 || prompt.length > 0) found.push(...promptProblems(prompt));
  if (found.length > 0) return { kind: 'problem', problems: [...new Set(found)].slice(0, TOLD_PROBLEMS) };
  const { now = false, count = 1, ...chosen } = draft;
  const subject = subjectOf(prompt, now);
  if (now && subject.kind === 'request') return { kind: 'problem', problems: [problems.nowWithoutLink] };
  return { ...subject, ...chosen, count };
}

/** What a prompt asks for. A link at its beginning makes it an article. */
export function subjectOf(prompt: string, now = false): Subject {
  const [, url, focus = ''] = LINK.exec(prompt) ?? [];
  return url ? { kind: 'article', url, focus: focus.trim(), now } : { kind: 'request', prompt };
}

function plainWords(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    quoted: false,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `--name`, `--name=value`, `-n`, `-n3`; phones and Macs make a dash of the two hyphens. */
function asOption(word: string): { name: string; value?: string } | undefined {
  const long = /^(?:--|[–—]-?)([a-z][a-z-]*)(?:=(.*))?$/i.exec(word);
  if (long?.[1]) return { name: `--${long[1].toLowerCase()}`, ...defined({ value: long[2] || undefined }) };
  const short = /^-([a-z])(?:=?(\d+))?$/i.exec(word);
  if (short?.[1]) return { name: `-${short[1].toLowerCase()}`, ...defined({ value: short[2] || undefined }) };
  return undefined;
}

function read(
  option: Exclude<Option, 'now'>,
  name: string,
  value: string,
  draft: Draft,
  model: ImageModel,
): string[] {
  if (option === 'ratio') {
    if (draft.ratio) return [problems.twice(name)];
    const ratio = value.replace(/[/x×]/i, ':');
    if (!model.ratios.includes(ratio)) return [problems.ratio(told(value), model.ratios)];
    draft.ratio = ratio;
  } else if (option === 'res') {
    if (draft.resolution) return [problems.twice(name)];
    const resolution = model.resolutions.find((known) => known === value.toUpperCase());
    if (!resolution) return [problems.resolution(told(value), model.resolutions)];
    draft.resolution = resolution;
  } else if (option === 'lang') {
    if (draft.language) return [problems.twice(name)];
    const language = languageOf(value);
    if (!language) return [problems.language(told(value))];
    draft.language = language;
  } else {
    if (draft.count) return [problems.twice(name)];
    if (!/^\d{1,3}$/.test(value) || Number(value) < 1 || Number(value) > MAX_COUNT)
      return [problems.count(told(value))];
    draft.count = Number(value);
  }
  return [];
}

function told(value: string): string {
  return isolated(cut(value, TOLD_CHARACTERS));
}

function without(text: string, taken: readonly Word[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of taken) {
    rest += text.slice(at, start);
    at = end;
  }
  rest += text.slice(at);
  return taken.length > 0 ? rest.replace(/[^\S\n]{2,}/g, ' ').trim() : rest.trim();
}

/** A prompt that stands in quotation marks as a whole is meant without them. */
function withoutQuotes(prompt: string): string {
  const split = words(prompt);
  const [only] = split.words;
  return split.words.length === 1 && only?.quoted ? only.text.trim() : prompt;
}

/** What is wrong with a prompt, wherever it was typed. */
export function promptProblems(prompt: string): string[] {
  const length = [...prompt].length;
  if (length < MIN_PROMPT || !VISIBLE.test(prompt)) return [problems.tooShort];
  if (length > MAX_PROMPT) return [problems.tooLong(length)];
  return [];
}
