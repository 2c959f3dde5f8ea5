import type { PaintedText } from './painting.js';

/** What is in a picture of the stand-in's own, as a model that sees it would transcribe it. */
export function transcript(texts: readonly PaintedText[]): string {
  return JSON.stringify({ texts: texts.map(({ text, box }) => (box ? { text, box } : { text })) });
}
