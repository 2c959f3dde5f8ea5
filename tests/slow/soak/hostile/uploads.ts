import type { Outcome } from '@infograph/fal-stand-in';
import { pngChunk, pngSignature } from '@infograph/fal-stand-in';
import { command } from '../scene.js';
import type { Trick, Tricks } from './trick.js';

type Image = Omit<Extract<Outcome, { kind: 'image' }>, 'kind'>;

/** A PNG that says it is so large, and has next to nothing in it. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([pngSignature, pngChunk('IHDR', header), pngChunk('IDAT', Buffer.alloc(64))]);
}

/** What fal's media host hands out where the prompt names it. */
export const images: Readonly<Record<string, Image>> = {
  garbage: { bytes: Buffer.alloc(100_000, 'garbage '), contentType: 'image/png' },
  empty: { bytes: Buffer.alloc(0), contentType: 'image/png' },
  page: { bytes: Buffer.from('<script>alert(1)</script>'), contentType: 'text/html' },
  'gif-script': { bytes: Buffer.from('GIF89a/*<script>alert(1)</script>'), contentType: 'image/gif' },
  huge: { bytes: Buffer.alloc(41 * 1024 * 1024, 1), contentType: 'image/png' },
  'many-pixels': { bytes: pngOf(60_000, 60_000), contentType: 'image/png' },
  'no-pixels': { bytes: pngOf(0, 0), contentType: 'image/png' },
  truncated: { bytes: pngOf(1_024, 1_024).subarray(0, 60), contentType: 'image/png' },
  'another-kind': { bytes: pngOf(1_024, 1_024), contentType: 'image/jpeg' },
  'leads-inside': { redirectTo: 'http://169.254.169.254/latest/meta-data/' },
  forbidden: { status: 403 },
  'without-end': { status: 500 },
};

const marked = (image: string) => `[upload ${image}]`;

export const isFor = (image: string, prompt: unknown): boolean => String(prompt).includes(marked(image));

const ask =
  (image: string): Trick =>
  ({ n, user, ...scene }) =>
    command(scene, user, `${marked(image)} A map of the ${n}th island`);

/** Requests whose images are none. */
export const uploadTricks: Tricks = Object.fromEntries(
  Object.keys(images).map((image) => [image, ask(image)]),
);
