import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { type PaintedText, type Painting, type PaintRequest, renderSvg } from '@infograph/fal-stand-in';
import { LRUCache } from 'lru-cache';
import { withoutOrder } from '../../briefs/outline/listed.js';
import { type Drawing, DrawingError } from '../../drawing/scene/drawing.js';
import type { Brief } from './brief.js';
import { briefOfComposed, outlinedParts } from './composed.js';
import { sampleFor } from './samples.js';
import { artSheetOf, type SheetAsked, sheetOf } from './sheet.js';
import { briefOfTyped } from './typed.js';
import { unwritable, writable } from './writable.js';

const { resolve } = createRequire(import.meta.url);

/** So many prompts, and images of each, are told apart. */
const REMEMBERED = 500;
/** Of the note; all other words come as outlines. */
const FONT = {
  fontFiles: [resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')],
  defaultFontFamily: 'DejaVu Sans',
};
/** What asks for a picture that others set words over. */
const WORDLESS = /\b(?:wordless|(?:no|without(?: any)?) (?:text|words|letters|lettering))\b/i;

/** What the picture of a prompt is to say: the facts of an article, or what was typed, with content where it is an example of ours. */
export function briefOf(prompt: string): Brief {
  const { words, brief } = outlinedParts(prompt);
  const typed = briefOfTyped(words);
  const sample = sampleFor(withoutOrder(words));
  const known = sample ? { ...sample, title: typed.title } : undefined;
  return writable(briefOfComposed(prompt) ?? brief ?? known ?? typed);
}

/** Paints what was meant, in the place of an image model. One prompt's next picture looks another way. */
export function createPainter(drawing: Drawing): (request: PaintRequest) => Promise<Painting | undefined> {
  const seen = new LRUCache<string, string[]>({ max: REMEMBERED });

  /** The how many-th picture of this prompt it is. */
  function placeOf(prompt: string, image: string): number {
    const images = seen.get(prompt) ?? [];
    seen.set(prompt, images);
    const known = images.indexOf(image);
    return known >= 0 ? known : images.push(image) - 1;
  }

  return async ({ input, requestId, index, width, height, format, contentType, signal }) => {
    const { prompt } = input;
    if (typeof prompt !== 'string') return undefined;
    const seed = createHash('sha256').update(prompt).digest().readUInt16BE(0);
    const variant = placeOf(prompt, `${requestId}:${index}`);
    const svg = await pictureOf(drawing, prompt, { width, height, seed, variant });
    const bytes = await renderSvg(svg, { format, ...FONT, signal });
    return {
      bytes,
      contentType,
      texts: isWordless(prompt) ? [] : textsOf(briefOf(prompt)),
    };
  };
}

/** What is written in a picture, but for the note at its foot. */
function textsOf({ title, subtitle = '', points, numbers }: Brief): PaintedText[] {
  return [
    title,
    subtitle,
    ...points.map(({ lead = '', text }) => `${lead} ${text}`.trim()),
    ...numbers.map(({ value, measures }) => `${value} ${measures}`.trim()),
  ]
    .filter((text) => text !== '')
    .map((text) => ({ text }));
}

async function pictureOf(drawing: Drawing, prompt: string, asked: SheetAsked): Promise<string> {
  if (isWordless(prompt)) return await artSheetOf(prompt, asked);
  const brief = briefOf(prompt);
  try {
    return await sheetOf(drawing, brief, asked);
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error;
    return await sheetOf(drawing, unwritable(brief, error), asked);
  }
}

function isWordless(prompt: string): boolean {
  const isBrief = briefOfComposed(prompt) !== undefined || outlinedParts(prompt).brief !== undefined;
  return !isBrief && WORDLESS.test(prompt);
}
