import type { ModelInput } from '@infograph/fal-stand-in';
import { withoutOrder } from '../briefs/outline/listed.js';
import { sampleFor } from './painting/samples.js';
import { briefOfTyped } from './painting/typed.js';

/** A prompt of ours that asks for an outline has the request between two marks. */
const REQUEST = /<(request-[0-9a-f]+)>\n([\s\S]*)\n<\/\1>/;

/**
 * The outline that a model would make of a request, as JSON; undefined if the prompt asks for none. Only the examples
 * that we print have content here, which was looked up; of anything else it knows no more than the request says.
 */
export function outlineOfRequest({ prompt }: ModelInput): string | undefined {
  if (typeof prompt !== 'string') return undefined;
  const words = REQUEST.exec(prompt)?.[2];
  if (words === undefined) return undefined;
  const { title } = briefOfTyped(words);
  const sample = sampleFor(withoutOrder(words));
  const points = sample?.points.map(({ lead, text }) => (lead ? `${lead}: ${text}` : text)) ?? [];
  const numbers = sample?.numbers.map(({ value, measures }) => `${value} ${measures}`) ?? [];
  return JSON.stringify({
    title,
    points: [...points, ...numbers].slice(0, 10).map((text) => ({ text, by: 'ai' })),
    numbers: [],
    layout: sample?.layout ?? 'list',
  });
}
