import type { Brief } from '../drawing/brief.js';
import { characterWidth } from '../drawing/font.js';

/** Of letters, how many may be missing in the fonts before a text is left out. */
const MOST_MISSING = 0.2;

/** The brief without what the fonts have no glyphs for; what is lost with that is said in words. */
export function drawable(brief: Brief): Brief {
  const title = drawableText(brief.title);
  const subtitle = brief.subtitle === undefined ? undefined : drawableText(brief.subtitle);
  const points = brief.points.flatMap(({ lead, text }) => {
    const [head, words] = [lead === undefined ? undefined : drawableText(lead), drawableText(text)];
    if (words === undefined) return [];
    return [head ? { lead: head, text: words } : { text: words }];
  });
  const numbers = brief.numbers.flatMap(({ value, measures }) => {
    const [figure, words] = [drawableText(value), drawableText(measures)];
    return figure === undefined || words === undefined ? [] : [{ value: figure, measures: words }];
  });
  const { subtitle: _subtitle, ...others } = brief;
  if (title === undefined) {
    return { ...others, points, numbers, title: nameOfScript(brief.title), subtitle: CANNOT_WRITE };
  }
  return { ...others, title: title || 'Untitled', points, numbers, ...(subtitle ? { subtitle } : {}) };
}

/** The fonts have some, in one color and out of place. */
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/gu;
const CANNOT_WRITE = "The playground can't write this script yet. The real image service can.";

/** Without emoji and other single characters that cannot be drawn; undefined where that would leave too little. */
function drawableText(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  const missing = letters.filter((letter) => characterWidth(letter, 'text') === undefined);
  if (missing.length > letters.length * MOST_MISSING) return undefined;
  const words = [...text.replace(EMOJI, ' ')]
    .map((character) => (/\s/.test(character) ? ' ' : character))
    .filter((character) => characterWidth(character, 'text') !== undefined);
  return words
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ (?=[,.;:!?])/g, '')
    .trim();
}

const scripts: ReadonlyArray<readonly [pattern: RegExp, name: string]> = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'Words in Japanese'],
  [/\p{Script=Hangul}/u, 'Words in Korean'],
  [/\p{Script=Han}/u, 'Words in Chinese'],
  [/\p{Script=Devanagari}/u, 'Words in Devanagari'],
  [/\p{Script=Thai}/u, 'Words in Thai'],
];

function nameOfScript(text: string): string {
  return scripts.find(([pattern]) => pattern.test(text))?.[1] ?? 'Words in another script';
}
