import { itemsIn, LIST_MARK, listInLine, withoutOrder } from '../../briefs/outline/listed.js';
import type { Brief, Figure, Point } from './brief.js';

const MOST_POINTS = 8;
const TITLE_CHARACTERS = 90;
const SUBTITLE_CHARACTERS = 320;
const POINT_CHARACTERS = 160;

/** What the app adds to a prompt for `--lang`: promptIn in src/articles/language.ts. */
const LANGUAGE = /\n\nAll words in the image are in [^\n]*\.$/;
/** Sentences that tell how it shall look, and nothing of what it shall say. */
const LOOK =
  /^(?:please\b|use\b|make (?:it|the)\b|keep (?:it|the)\b|as (?:one|two|three|four|a|an)\b|in (?:a|an|the) [\w\s-]*style\b|(?:style|colou?rs?|layout|format|tone|audience)\s*:|do not\b|don't\b|no (?:text|logos?|people)\b|with (?:icons|bright|a|an)\b|for (?:a|an|the) [\w\s-]*(?:wall|slide|poster|screen)\b|include\b|add\b|draw\b|show\b|design\b)/i;
const COMPARE = /^compare\s+(.+)$/i;

/** What a prompt itself says: its title, and points only where it has them. */
export function briefOfTyped(prompt: string): Brief {
  const lines = plainLines(prompt);
  const listed = lines.filter((line) => LIST_MARK.test(line)).map((line) => line.replace(LIST_MARK, ''));
  const prose = lines.filter((line) => !LIST_MARK.test(line));
  const [first = '', ...others] = prose.flatMap(sentences);
  const { title, list } = headline(withoutOrder(first));
  const said = others.filter((sentence) => !LOOK.test(sentence)).flatMap(comparedIn);
  const items = (listed.length > 0 ? listed : [...list, ...said]).slice(0, MOST_POINTS).map(shortened);
  const whole = title || items[0] || 'Untitled';
  const { head, rest } = splitTitle(whole);
  return {
    title: head,
    ...(rest ? { subtitle: rest } : {}),
    ...contentOf(title ? items : items.slice(1)),
  };
}

/** Without quotation marks, marks of formatting, links and mentions of Slack, and what the app adds about the language. */
function plainLines(prompt: string): string[] {
  return prompt
    .replace(LANGUAGE, '')
    .replace(/<[@#!][^>|]*(?:\|([^>]*))?>/g, '$1')
    .replace(/<(https?:[^>|]*)(?:\|([^>]*))?>/g, (_link, url: string, label?: string) => label ?? url)
    .replace(/["“”„«»]([^"“”„«»\n]*)["“”„«»]/g, '$1')
    .replace(/^["“”„«»'‘]+|["“”„«»'’]+$/g, '')
    .replace(/(?<![\p{L}\p{N}])[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?![\p{L}\p{N}])/gu, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^#+\s*/, '').trim())
    .filter((line) => line !== '');
}

function sentences(line: string): string[] {
  return line
    .split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}])|(?<=[。！？])/u)
    .map((sentence) => sentence.trim().replace(/[.。]$/, ''))
    .filter((sentence) => sentence !== '');
}

/** A line that holds its points in itself, by its title and these. */
function headline(sentence: string): { title: string; list: string[] } {
  const words = sentence.replace(/^title\s*[:：]\s*/i, '');
  const { title, items = [] } = listInLine(words) ?? {};
  return title !== undefined && items.length > 1 ? { title, list: items } : { title: words, list: [] };
}

/** "Compare a, b, and c" names three points; anything else is one. */
function comparedIn(sentence: string): string[] {
  const compared = COMPARE.exec(sentence)?.[1];
  return compared?.includes(',') ? itemsIn(compared) : [sentence];
}

/** A long sentence is a title as far as its first clause; the rest stands under it. */
function splitTitle(sentence: string): { head: string; rest: string } {
  if (sentence.length <= TITLE_CHARACTERS) return { head: sentence, rest: '' };
  const breaks = [
    ...sentence.matchAll(
      /[,;:–—]\s+|\s+(?=(?:and|with|from|that|which|so|because|including|for|und|mit|et|y|con)\s)/gi,
    ),
  ]
    .map(({ index, 0: mark }) => ({ end: index, next: index + mark.length }))
    .filter(({ end }) => end >= 12 && end <= TITLE_CHARACTERS);
  const space = sentence.lastIndexOf(' ', TITLE_CHARACTERS);
  const place =
    breaks.at(-1) ??
    (space > 0 ? { end: space, next: space + 1 } : { end: TITLE_CHARACTERS, next: TITLE_CHARACTERS });
  const rest = cut(sentence.slice(place.next), SUBTITLE_CHARACTERS);
  return { head: sentence.slice(0, place.end), rest };
}

function shortened(item: string): string {
  return cut(item, POINT_CHARACTERS);
}

/** At the end of a word, and shown by an ellipsis. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  return `${text.slice(0, space > most / 2 ? space : most - 1)}…`;
}

const NUMBER = /^([~≈$€£]?\d[\d.,]*\s?(?:%|°[CF]?|[kKM]\b|million\b|billion\b|of \d+\b)?)\s+(\p{L}.*)$/u;

/** Where every point begins with a number, the numbers are the picture. */
function contentOf(items: readonly string[]): Pick<Brief, 'points' | 'numbers'> {
  const figures = items.flatMap((item): Figure[] => {
    const [, value, measures] = NUMBER.exec(item) ?? [];
    return value && measures ? [{ value, measures }] : [];
  });
  if (figures.length > 1 && figures.length === items.length) return { points: [], numbers: figures };
  return { points: items.map(pointOf), numbers: [] };
}

/** "Dry: in the sun" is known by its first word. */
function pointOf(item: string): Point {
  const [, lead, text] = /^([^:：]{2,32})[:：]\s+(.+)$/.exec(item) ?? [];
  return lead && text ? { lead, text } : { text: item };
}
