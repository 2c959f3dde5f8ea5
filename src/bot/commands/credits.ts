import { defaultModel } from '../../fal/catalogue.js';
import { account } from '../../words/account.js';
import { plainAnswer } from '../blocks/answers.js';
import type { MessageContent } from '../blocks/thread.js';
import type { Asker, Services } from '../services.js';

/** `/infograph credits`: what is left, and what an image costs. */
export async function answerCredits(
  { workspace }: Asker,
  { credits, prices }: Services,
): Promise<MessageContent> {
  const { available, held } = await credits.balance(workspace);
  return plainAnswer(account.balance(available, held), account.prices(prices[defaultModel.id] ?? {}));
}
