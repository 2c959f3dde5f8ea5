import type { Prices } from '../../../credits/prices.js';
import type { MessageContent } from '../../blocks/message.js';
import { context, heading, section } from '../../blocks/text.js';
import type { Choices } from '../create/choices.js';
import { help as words } from './words.js';

/** How it works, in a workspace where this is usual. */
export function helpAnswer({ model, ratio, resolution }: Choices, prices: Prices): MessageContent {
  return {
    text: words.title,
    blocks: [
      heading(words.title),
      section(words.usage),
      section(words.options(model.ratios, prices[model.id] ?? {}, { ratio, resolution })),
      section(words.article),
      section(words.results),
      section(words.words),
      context(words.promise),
    ],
  };
}
