import { withTimeout } from '../../../lib/timeout.js';
import type { MessageContent } from '../../blocks/message.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { Requester, Services } from '../../door/services.js';
import { choicesOf } from '../create/choices.js';
import { helpAnswer } from './blocks.js';

/** `/infograph help`. */
export async function answerHelp(
  { workspace }: Pick<Requester, 'workspace'>,
  { catalogue, prices, settings }: Pick<Services, 'catalogue' | 'prices' | 'settings'>,
): Promise<MessageContent> {
  const known = await withTimeout(settings.read(workspace), answerWithinMs.helpSettings);
  return helpAnswer(choicesOf(known ?? { defaults: {} }, catalogue), prices);
}
