import { withTimeout } from '../../../lib/timeout.js';
import type { MessageContent } from '../../blocks/message.js';
import type { Asker, Services } from '../../door/services.js';
import { choicesOf } from '../create/choices.js';
import { helpAnswer } from './blocks.js';

/** Where the workspace's own defaults are not known in this time, the model's are told. */
const SETTINGS_WITHIN_MS = 500;

/** `/infograph help`. */
export async function answerHelp(
  { workspace }: Pick<Asker, 'workspace'>,
  { prices, settings }: Pick<Services, 'prices' | 'settings'>,
): Promise<MessageContent> {
  const known = await withTimeout(settings.read(workspace), SETTINGS_WITHIN_MS);
  return helpAnswer(choicesOf(known ?? { defaults: {} }), prices);
}
