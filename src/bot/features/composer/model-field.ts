import type { InputBlock } from '@slack/types';
import { type Prices, priceOfDrawing } from '../../../credits/prices.js';
import type { ImageModel } from '../../../fal/models/model.js';
import type { DrawWay } from '../../../models/drawing.js';
import type { Resolution } from '../../../models/infograph.js';
import { type FormState, option } from '../../blocks/modal.js';
import type { Choices } from '../create/choices.js';
import { menu } from './menu.js';
import { composer as words } from './words.js';

export const MODEL = 'composer_model';
/** Of a menu's entries (https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element). */
const MOST_MODELS = 100;

/** The menu of models, where there is anything to choose. */
export function modelField(
  { choices: { models }, prices }: { choices: Pick<Choices, 'models'>; prices: Prices },
  { draw, model, resolution }: { draw: DrawWay; model: ImageModel; resolution: Resolution },
): InputBlock[] {
  if (models.length < 2) return [];
  const labelOf = ({ id, name, resolutions, defaults }: ImageModel) => {
    const size = resolutions.includes(resolution) ? resolution : defaults.resolution;
    return words.modelOption(name, priceOfDrawing(prices, { draw, model: id, resolution: size }));
  };
  const options = models.slice(0, MOST_MODELS).map((one) => option(labelOf(one), one.id));
  return [menu('model', words.model, MODEL, { options, chosen: model.id })];
}

/**
 * The id of a block whose entries are the model's. What was chosen in a block stays in it while its id is the same, so
 * that of a model with other entries is another one.
 */
export function blockOf(
  block: string,
  { models: [usual] }: Pick<Choices, 'models'>,
  { id, alias }: ImageModel,
): string {
  return id === usual?.id ? block : `${block}:${alias}`;
}

/** What is picked in a block, whichever model its entries are of. */
export function pickedIn(state: FormState): (block: string, action?: string) => string | undefined {
  const blocks = new Map(Object.entries(state).map(([id, block]) => [id.replace(/:.*$/s, ''), block]));
  return (block, action = 'value') => blocks.get(block)?.[action]?.selected_option?.value;
}

/** The first of these that the model draws. */
export function ratioOf({ ratios, defaults }: ImageModel, wanted: ReadonlyArray<string | undefined>): string {
  return wanted.find((one) => one !== undefined && ratios.includes(one)) ?? defaults.ratio;
}
