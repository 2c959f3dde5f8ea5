import { nameOfModel } from '../../fal/models/names.js';
import type { FailureCode } from '../../lib/errors.js';
import { credits, number } from '../../lib/words/quantities.js';
import type { ArtFault, LeftOut } from '../../models/drawing.js';
import type { Infograph } from '../../models/infograph.js';

/** Who has drawn a picture: said beside each that people see. @param facts where the facts are */
export function markOf(
  { draw, drawn, model, modelName }: Pick<Infograph, 'draw' | 'drawn' | 'model' | 'modelName'>,
  facts = 'the facts above',
): string {
  const by = `made with AI (${modelName ?? nameOfModel(model)})`;
  if (draw === 'art' && drawn?.art?.used) return `art ${by}, words and figures by code from ${facts}`;
  return draw ? `drawn by code from ${facts}` : by;
}

/** Why a model's picture is not in it, and what of its credits is back. @returns undefined where it is */
export function artWords({
  costCredits,
  drawn,
}: Pick<Infograph, 'costCredits' | 'drawn'>): string | undefined {
  const { credits: cost = 0, fault } = drawn?.art ?? {};
  if (!fault) return undefined;
  const back = costCredits - cost;
  const price = cost === 0 ? 'free' : credits(cost);
  return `${artReasons[fault]}, so it was left out: ${price}${back > 0 ? `, ${credits(back)} back` : ''}.`;
}

const artReasons: Readonly<Record<ArtFault, string>> = {
  letters: 'The art came with letters in it',
  no_room: 'The art left too little room for the words',
  unusable: "The art couldn't be used",
};

/** Why code has drawn it and no model, and what of its credits is back. @returns undefined where that was asked for from the start */
export function insteadWords({
  costCredits,
  instead,
}: Pick<Infograph, 'costCredits' | 'instead'>): string | undefined {
  if (!instead) return undefined;
  const { credits: cost, why } = instead;
  const back = costCredits - cost;
  const price = cost === 0 ? 'free' : credits(cost);
  if (why === 'chosen')
    return `The exact layout was chosen: ${price}${back > 0 ? `, ${credits(back)} back` : ''}.`;
  if (why === 'wrong_text') return undefined;
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
export function leftOutWords(leftOut: LeftOut | undefined): string | undefined {
  if (!leftOut) return undefined;
  const { points, numbers, of } = leftOut;
  const shown = of - points.length - numbers.length;
  return `Shows the ${number(shown)} most important of ${number(of)} facts.`;
}
