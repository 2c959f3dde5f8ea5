import { statement as words } from '../../../credits/statements/words.js';
import type { MessageContent } from '../../blocks/message.js';
import { plainAnswer } from '../../blocks/message.js';
import { whyNotAdmin } from '../../door/admin-only.js';
import type { Requester, Services } from '../../door/services.js';
import { type SendServices, sendStatement } from './send.js';

/** `/infograph statement [2026-10]`, for admins: a month's statement and its CSV, as direct messages. */
export async function answerStatement(
  month: string | undefined,
  asker: Pick<Requester, 'workspace' | 'user' | 'triggerId'>,
  services: SendServices & Pick<Services, 'log' | 'members'>,
): Promise<MessageContent> {
  const refused = await whyNotAdmin(services, asker, 'see a statement', words.notAdmin);
  if (refused) return plainAnswer(refused);
  return plainAnswer(await sendStatement(services, asker, month, asker.triggerId));
}
