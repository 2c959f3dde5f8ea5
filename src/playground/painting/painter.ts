import { createHash } from 'node:crypto';
import { type Painting, type PaintRequest, renderSvg } from '@infograph/fal-stand-in';
import { LRUCache } from 'lru-cache';
import { withoutOrder } from '../../briefs/outline/listed.js';
import type { Brief } from '../drawing/brief.js';
import { defaultFontFamily, fontFiles } from '../drawing/font.js';
import { drawBrief } from '../drawing/poster.js';
import { briefOfComposed, outlinedParts } from './composed.js';
import { drawable } from './drawable.js';
import { sampleFor } from './samples.js';
import { briefOfTyped } from './typed.js';

const NOTE = 'Sample picture: no image service was asked';
/** So many prompts, and images of each, are told apart. */
const REMEMBERED = 500;

/** What the picture of a prompt is to say: the facts of an article, or what was typed, with content where it is an example of ours. */
export function briefOf(prompt: string): Brief {
  const { words, brief } = outlinedParts(prompt);
  const typed = briefOfTyped(words);
  const sample = sampleFor(withoutOrder(words));
  const known = sample ? { ...sample, title: typed.title } : undefined;
  return drawable(briefOfComposed(prompt) ?? known ?? brief ?? typed);
}

/** Paints what was meant, in the place of an image model. One prompt's next picture looks another way. */
export function createPainter(): (request: PaintRequest) => Promise<Painting | undefined> {
  const seen = new LRUCache<string, string[]>({ max: REMEMBERED });

  /** The how many-th picture of this prompt it is. */
  function placeOf(prompt: string, image: string): number {
    const images = seen.get(prompt) ?? [];
    seen.set(prompt, images);
    const known = images.indexOf(image);
    return known >= 0 ? known : images.push(image) - 1;
  }

  return async ({ input, requestId, index, width, height, format, signal }) => {
    const { prompt } = input;
    if (typeof prompt !== 'string') return undefined;
    const seed = createHash('sha256').update(prompt).digest().readUInt16BE(0);
    const variant = placeOf(prompt, `${requestId}:${index}`);
    const svg = drawBrief(briefOf(prompt), { size: { width, height }, variant, note: NOTE, seed });
    const bytes = await renderSvg(svg, { format, fontFiles, defaultFontFamily, signal });
    return { bytes, contentType: `image/${format}` };
  };
}
