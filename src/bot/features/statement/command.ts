import { statement as words } from '../../../credits/statements/words.js';
import type { MessageContent } from '../../blocks/message.js';
import { plainAnswer } from '../../blocks/message.js';
import { mention } from '../../blocks/text.js';
import { askAdmin } from '../../door/admin-only.js';
import type { Asker, Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { sendStatement } from './send.js';

/** `/infograph statement [2026-10]`, for admins: a month's statement and its CSV, as direct messages. */
export async function answerStatement(
  month: string | undefined,
  asker: Asker,
  services: Services,
): Promise<MessageContent> {
  const admin = await askAdmin(services, asker, 'see a statement');
  if (admin === 'unknown') return plainAnswer(cannotAskSlack);
  if (admin === 'no')
    return plainAnswer(words.notAdmin(services.members.namedAdmins().map(mention).join(' ')));
  return plainAnswer(await sendStatement(services, asker, month, asker.triggerId));
}
