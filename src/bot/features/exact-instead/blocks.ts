import type { ActionsBlock, Button } from '@slack/types';
import { type Prices, priceOfDrawing } from '../../../credits/prices.js';
import { isFoundWrong } from '../../../infographs/core/checking.js';
import { isOfFal } from '../../../infographs/core/of-fal.js';
import type { Infograph } from '../../../models/infograph.js';
import { plain } from '../../blocks/modal.js';
import { exactInstead as words } from './words.js';

/**
 * Whether code can draw in the place of a model: where fal could not draw it, or what it drew says something wrong; that
 * was not tried, and there is a brief that says something.
 */
export function canBeDrawnInstead(infograph: Infograph): boolean {
  const { briefVersion, draw, failure, status } = infograph;
  if (draw === 'exact' || briefVersion === undefined) return false;
  if (status === 'completed') return isFoundWrong(infograph);
  return status === 'failed' && !!failure && (isOfFal(failure.code) || failure.code === 'no_free_pictures');
}

/** "Exact layout · free", under the words for why there is no picture. */
export function exactOffer(infograph: Infograph, prices: Prices): ActionsBlock[] {
  if (!canBeDrawnInstead(infograph)) return [];
  return [{ type: 'actions', elements: [button('exact_instead', infograph, prices, words.button)] }];
}

/** "Exact · free", under a picture that stays. */
export function exactButton(infograph: Infograph, prices: Prices): Button {
  return button('exact_beside', infograph, prices, words.short);
}

/** @param label by what it costs, in credits */
function button(
  action_id: string,
  infograph: Infograph,
  prices: Prices,
  label: (unitCredits: number) => string,
): Button {
  const unitCredits = priceOfDrawing(prices, { ...infograph, draw: 'exact' });
  return { type: 'button', action_id, text: plain(label(unitCredits)), value: infograph._id };
}
