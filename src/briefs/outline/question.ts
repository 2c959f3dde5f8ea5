import { randomBytes } from 'node:crypto';
import { layouts } from '../../models/facts.js';
import { icons } from '../../models/icons.js';
import { isLanguage } from '../text/language.js';
import { factLimits as limits } from '../text/limits.js';

const system = `Somebody has asked for an infographic. You write down what it will say, before it is drawn. Answer with one JSON object and nothing else:
{"title": string, "points": [{"text": string, "by": "person" | "ai", "quote"?: string, "icon"?: string}], "numbers": [{"value": string, "measures": string, "quote": string}], "layout": string, "language": string}
- title: at most 10 words.
- points: 3 to 7 whole statements of at most ${limits.pointCharacters} characters, in the order in which they are to stand. Steps are complete and in order.
- by: "person" for what the request itself says, with quote: the words of the request that say it, exactly as they stand there. "ai" for what you add.
- numbers: at most ${limits.numbers}, of the request alone: value exactly as it stands there, with its unit; measures: what it measures; quote as above. None if the request has none.
- icon: what the point is about, if one of these words names it; else leave it out. ${icons.join(' ')}
- layout: one of ${layouts.join(', ')}. ranking: values of one measure by size, or the parts of a whole.
- language: the BCP 47 tag of the language that you write in.
What the person wrote decides: all their numbers, names and terms digit for digit and letter for letter, their order, their number of items. Leave out what they say about the look (style, colors, format, size). Add only what is common knowledge and certain; no figures, dates or names that you are not sure of. No web addresses, no advertising.`;

const NOTHING_ADDED =
  'The person wants nothing added: say only what the request says, every point "by": "person" with its quote.';

export interface OutlineWish {
  /** BCP 47: the language to write in, if not the prompt's. */
  language?: string;
  /** Whether anything may be added to what the person wrote. */
  adds: boolean;
}

/** Asks for the outline of a prompt. The marks around it are new each time. */
export function askForOutline(
  words: string,
  { language, adds }: OutlineWish,
): { system: string; prompt: string } {
  const mark = `request-${randomBytes(6).toString('hex')}`;
  const prompt = [
    language && isLanguage(language)
      ? `Write in the language "${language}".`
      : 'Write in the language of the request.',
    ...(adds ? [] : [NOTHING_ADDED]),
    `The request stands between <${mark}> and </${mark}>:`,
    `<${mark}>`,
    words,
    `</${mark}>`,
  ].join('\n');
  return { system, prompt };
}
