import type { Prices } from '../../../credits/prices.js';
import { withTimeout } from '../../../lib/timeout.js';
import { helpAnswer } from '../../blocks/message.js';
import type { Asker, Services } from '../../door/services.js';
import { type Choices, choicesOf } from '../create/request.js';
import type { MessageContent } from '../thread/blocks.js';

/** Where the workspace's own defaults are not known in this time, the model's are told. */
const SETTINGS_WITHIN_MS = 500;

/** `/infograph help`. */
export async function answerHelp(
  { workspace }: Pick<Asker, 'workspace'>,
  { prices, settings }: Pick<Services, 'prices' | 'settings'>,
): Promise<MessageContent> {
  const known = await withTimeout(settings.read(workspace), SETTINGS_WITHIN_MS);
  return helpWith(choicesOf(known ?? { defaults: {} }), prices);
}

/** How it works, in a workspace where this is usual. */
export function helpWith(choices: Choices, prices: Prices): MessageContent {
  const { model } = choices;
  return helpAnswer(model.ratios, prices[model.id] ?? {}, choices);
}
