import type { ActionsBlock } from '@slack/types';
import { type Prices, priceOfDrawing } from '../../../credits/prices.js';
import { isOfFal } from '../../../infographs/core/of-fal.js';
import type { Infograph } from '../../../models/infograph.js';
import { plain } from '../../blocks/modal.js';
import { exactInstead as words } from './words.js';

/** Whether what fal could not draw can be drawn by code: that was not tried, and there is a brief that says something. */
export function canBeDrawnInstead({ briefVersion, draw, failure, status }: Infograph): boolean {
  return (
    draw !== 'exact' &&
    status === 'failed' &&
    briefVersion !== undefined &&
    !!failure &&
    isOfFal(failure.code)
  );
}

/** "Exact layout · free", under the words for why there is no picture. */
export function exactOffer(infograph: Infograph, prices: Prices): ActionsBlock[] {
  if (!canBeDrawnInstead(infograph)) return [];
  const unitCredits = priceOfDrawing(prices, { ...infograph, draw: 'exact' });
  return [
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: 'exact_instead',
          text: plain(words.button(unitCredits)),
          value: infograph._id,
        },
      ],
    },
  ];
}
