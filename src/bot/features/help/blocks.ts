import { type Prices, priceOfDrawing } from '../../../credits/prices.js';
import { priceWords } from '../../../lib/words/quantities.js';
import type { MessageContent } from '../../blocks/message.js';
import { context, heading, section } from '../../blocks/text.js';
import type { Choices } from '../create/choices.js';
import { help as words } from './words.js';

/** Named in the list of options. */
const MOST_MODELS = 8;

/** How it works, in a workspace where this is usual. */
export function helpAnswer(
  { draw, model, models, ratio, resolution }: Choices,
  prices: Prices,
): MessageContent {
  const exact = priceWords(priceOfDrawing(prices, { draw: 'exact', model: model.id, resolution }));
  const usual = { ratio, resolution, draw };
  const named = models.slice(0, MOST_MODELS).map(({ id, alias, defaults }) => ({
    alias,
    price: priceWords(priceOfDrawing(prices, { model: id, resolution: defaults.resolution })),
  }));
  return {
    text: words.title,
    blocks: [
      heading(words.title),
      section(words.usage),
      section(words.options(model.ratios, prices[model.id] ?? {}, usual, exact, named)),
      section(words.article),
      section(words.results),
      section(words.words),
      context(words.promise),
    ],
  };
}
