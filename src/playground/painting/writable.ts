import type { DrawingError } from '../../drawing/scene/drawing.js';
import { defined } from '../../lib/defined.js';
import type { Brief } from './brief.js';

/** What fonts have seldom, or in one color and out of place; and what is no character at all. */
const UNDRAWN =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\u200d|\ufe0f|[\p{Cc}\p{Cn}\p{Co}\p{Cs}\ufffd]/gu;

/** The brief without what no font can be expected to have. */
export function writable(brief: Brief): Brief {
  const { title, subtitle, points, numbers, ...others } = brief;
  const under = subtitle === undefined ? undefined : clean(subtitle);
  return {
    ...others,
    title: clean(title) || 'Untitled',
    ...defined({ subtitle: under || undefined }),
    points: points.flatMap(({ lead, text }) => {
      const [head, words] = [clean(lead ?? ''), clean(text)];
      if (!words) return [];
      return [head ? { lead: head, text: words } : { text: words }];
    }),
    numbers: numbers.flatMap(({ value, measures }) => {
      const figure = clean(value);
      return figure ? [{ value: figure, measures: clean(measures) }] : [];
    }),
  };
}

function clean(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(UNDRAWN, ' ')
    .replace(/ +/g, ' ')
    .replace(/ (?=[,.;:!?])/g, '')
    .trim();
}

/** What is drawn where a brief cannot be; that it is lost is said in words. */
export function unwritable({ title }: Brief, { code, message }: DrawingError): Brief {
  const bare = { points: [], numbers: [], language: 'en' };
  if (code !== 'missing_glyphs')
    return { ...bare, title: 'This cannot be drawn as one picture', subtitle: message };
  const subtitle = "The playground has no font for all of this. 'infograph fonts add' brings one.";
  return { ...bare, title: nameOfScript(title), subtitle };
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
