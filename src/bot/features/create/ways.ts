import type { Button } from '@slack/types';
import { type Prices, priceOfDrawing } from '../../../credits/prices.js';
import type { ImageModel } from '../../../fal/models/model.js';
import type { DraftRequest } from '../../../models/draft.js';
import { nearShapes } from '../../command-line/values.js';
import { request as words } from '../../words/request.js';
import { makeButton } from '../drafts/blocks.js';
import type { Fit } from './fits.js';
import type { KeptDraft, RequestOutcome } from './request.js';

/** Goes on with what was typed, as it was changed before, and by this. */
export function changedButton(
  { id, set }: KeptDraft,
  label: string,
  change: Partial<DraftRequest>,
  name: string,
): Button {
  return makeButton(id, label, { ...set, ...change }, name);
}

/** "Make it 2K · 1 credit", "Make 2 · 2 credits". */
export function fitButtons(draft: KeptDraft, fits: readonly Fit[]): Button[] {
  return fits.map(({ kind, resolution, count, credits }) => {
    if (kind === 'size')
      return changedButton(draft, words.makeSize(resolution, count, credits), { resolution }, kind);
    if (kind === 'count') return changedButton(draft, words.makeCount(count, credits), { count }, kind);
    const label = words.makeBoth(count, resolution, credits);
    return changedButton(draft, label, { count, resolution }, kind);
  });
}

/** More of them are no choice that anybody makes at a glance. */
const MOST_MODELS = 3;

/** "GPT Image 2 · 2 credits": the models of the workspace that draw it as it was asked for. */
export function modelButtons(
  draft: KeptDraft,
  { models, model: refused, draw, ratio, resolution }: NonNullable<RequestOutcome['asked']>,
  count: number,
  prices: Prices,
): Button[] {
  const fit = (model: ImageModel) =>
    model !== refused && model.ratios.includes(ratio) && model.resolutions.includes(resolution);
  return models
    .filter(fit)
    .slice(0, MOST_MODELS)
    .map(({ id, name }) => {
      const total = count * priceOfDrawing(prices, { draw, model: id, resolution });
      return changedButton(draft, words.useModel(name, total), { model: id }, `model:${id}`);
    });
}

/** "As 16:9 · 1 credit": the nearest shapes of the same model. */
export function shapeButtons(
  draft: KeptDraft,
  { model, draw, ratio, resolution }: NonNullable<RequestOutcome['asked']>,
  count: number,
  prices: Prices,
): Button[] {
  const total = count * priceOfDrawing(prices, { draw, model: model.id, resolution });
  return nearShapes(ratio, model).map((near) =>
    changedButton(draft, words.makeShape(near, total), { ratio: near }, `shape:${near}`),
  );
}
