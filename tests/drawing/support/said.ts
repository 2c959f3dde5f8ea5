import type { Scene, TextLine } from '../../../src/drawing/scene/scene.js';

export const written = ({ spans }: TextLine): string => spans.map(({ text }) => text).join('');

/** The letters and digits that a scene says beside its source, sorted: what was said twice or not at all shows. */
export function saidIn({ texts }: Scene): string {
  return lettersOf(texts.filter(({ role }) => role !== 'source' && role !== 'key').map(written));
}

export const lettersOf = (texts: readonly string[]): string =>
  [...texts.join('').replace(/[^\p{L}\p{M}\p{N}]/gu, '')].sort().join('');
