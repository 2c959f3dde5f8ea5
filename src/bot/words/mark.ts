import { knownModel } from '../../fal/catalogue.js';
import { number } from '../../lib/words/quantities.js';
import type { Infograph } from '../../models/infograph.js';

/** Who has drawn a picture: said beside each that people see. @param facts where the facts are */
export function markOf(
  { draw, model }: Pick<Infograph, 'draw' | 'model'>,
  facts = 'the facts above',
): string {
  if (draw === 'exact') return `drawn by code from ${facts}`;
  return `made with AI (${knownModel(model)?.name ?? model})`;
}

/** "Shows the 5 most important of 9 facts." @returns undefined where all of them are there */
export function leftOutWords({ drawn }: Pick<Infograph, 'drawn'>): string | undefined {
  if (!drawn?.leftOut) return undefined;
  const { points, numbers, of } = drawn.leftOut;
  const shown = of - points.length - numbers.length;
  return `Shows the ${number(shown)} most important of ${number(of)} facts.`;
}
