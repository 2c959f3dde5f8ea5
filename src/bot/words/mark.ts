import { usualModel } from '../../fal/models/built-in.js';
import { nameOfModel } from '../../fal/models/names.js';
import { fallbackOf } from '../../infographs/core/maker.js';
import type { FailureCode } from '../../lib/errors.js';
import { credits, number } from '../../lib/words/quantities.js';
import type { ArtFault, LeftOut } from '../../models/drawing.js';
import type { Infograph } from '../../models/infograph.js';

type Painted = Pick<Infograph, 'model' | 'modelName'> & Parameters<typeof fallbackOf>[0];

/** What the model is called that somebody asked for. */
function askedModel({ model, modelName }: Pick<Infograph, 'model' | 'modelName'>): string {
  return modelName ?? nameOfModel(model);
}

/** The model that was asked for, where that is not what most have: told in lists, and while it is being drawn. */
export function otherModel(infograph: Pick<Infograph, 'draw' | 'model' | 'modelName'>): string | undefined {
  const { draw, model } = infograph;
  return draw === 'exact' || model === usualModel ? undefined : askedModel(infograph);
}

/** Who has drawn a picture: said beside each that people see. @param facts where the facts are */
export function markOf(
  infograph: Pick<Infograph, 'draw' | 'drawn'> & Painted,
  facts = 'the facts above',
): string {
  const { draw, drawn } = infograph;
  const by = `made with AI (${fallbackOf(infograph)?.name ?? askedModel(infograph)})`;
  if (draw === 'art' && drawn?.art?.used) return `art ${by}, words and figures by code from ${facts}`;
  return draw ? `drawn by code from ${facts}` : by;
}

/** Why another model has drawn it than was asked for, and what of its credits is back. @returns undefined where it was that one */
export function fallbackWords(
  infograph: Painted & Pick<Infograph, 'costCredits' | 'draw' | 'drawn' | 'instead'>,
): string | undefined {
  const { costCredits, draw, drawn, instead } = infograph;
  const fallback = fallbackOf(infograph);
  if (!fallback || instead || draw === 'exact' || drawn?.art?.used === false) return undefined;
  const asked = askedModel(infograph);
  const told = isAway(fallback.why)
    ? `${asked} isn't answering, so ${fallback.name} drew it.`
    : `${asked} couldn't draw it, so ${fallback.name} did.`;
  const back = costCredits - fallback.credits;
  const price = fallback.credits === 0 ? 'Free' : credits(fallback.credits);
  return back > 0 ? `${told} ${price}, ${credits(back)} back.` : told;
}

/** The same while it is being drawn. */
export function fallingBackWords(infograph: Painted): string | undefined {
  const last = infograph.fallbacks?.at(-1);
  if (!last) return undefined;
  const asked = askedModel(infograph);
  return `${asked} ${isAway(last.why) ? "isn't answering" : "couldn't draw it"}. ${last.name} is drawing it … usually 20 to 60 seconds.`;
}

function isAway(why: FailureCode): boolean {
  return why === 'submit_refused' || why === 'unavailable';
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
