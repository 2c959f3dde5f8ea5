import { knownModel } from '../../fal/catalogue.js';
import type { FailureCode } from '../../lib/errors.js';
import { credits, number } from '../../lib/words/quantities.js';
import type { Infograph } from '../../models/infograph.js';

/** Who has drawn a picture: said beside each that people see. @param facts where the facts are */
export function markOf(
  { draw, model }: Pick<Infograph, 'draw' | 'model'>,
  facts = 'the facts above',
): string {
  if (draw === 'exact') return `drawn by code from ${facts}`;
  return `made with AI (${knownModel(model)?.name ?? model})`;
}

/** Why code has drawn it and no model, and what of its credits is back. @returns undefined where that was asked for */
export function insteadWords({
  costCredits,
  instead,
}: Pick<Infograph, 'costCredits' | 'instead'>): string | undefined {
  if (!instead) return undefined;
  const { credits: cost, why } = instead;
  const back = costCredits - cost;
  const price = cost === 0 ? 'free' : credits(cost);
  return `The image service couldn't draw it (${reasons.get(why) ?? 'it failed'}). Drawn by code from the facts instead: ${price}${back > 0 ? `, ${credits(back)} back` : ''}.`;
}

const reasons: ReadonlyMap<FailureCode, string> = new Map([
  ['deadline', "it wasn't done in time"],
  ['unavailable', "it isn't taking requests"],
  ['submit_refused', "it didn't accept the request"],
  ['input_invalid', "it couldn't use the request"],
  ['model_failed', 'it failed twice'],
  ['no_image', 'it finished without a picture'],
]);

/** "Shows the 5 most important of 9 facts." @returns undefined where all of them are there */
export function leftOutWords({ drawn }: Pick<Infograph, 'drawn'>): string | undefined {
  if (!drawn?.leftOut) return undefined;
  const { points, numbers, of } = drawn.leftOut;
  const shown = of - points.length - numbers.length;
  return `Shows the ${number(shown)} most important of ${number(of)} facts.`;
}
