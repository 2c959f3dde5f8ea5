import type { PaintedText } from './painting.js';
import type { ModelInput } from './types.js';

/** What the vision model says of pictures: an answer, or a function of the request and of what they say. */
export type VisionAnswer = string | ((input: ModelInput, texts: readonly PaintedText[]) => string);

/** What is in a picture of the stand-in's own, as a model that sees it would transcribe it. */
export function transcript(texts: readonly PaintedText[]): string {
  return JSON.stringify({ texts: texts.map(({ text, box }) => (box ? { text, box } : { text })) });
}
