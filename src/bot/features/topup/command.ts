import {
  ASK_TWICE_ABOVE_CREDITS,
  type NotedAmount,
  readNotedAmount,
  type TypedAmount,
} from '../../../credits/topups/index.js';
import { topup as words } from '../../../credits/topups/words.js';
import { defined } from '../../../lib/defined.js';
import { SlackCallError } from '../../../lib/slack-call-error.js';
import { isolated } from '../../../lib/text/direction.js';
import type { MessageContent } from '../../blocks/message.js';
import { answerAsWritten, plainAnswer } from '../../blocks/message.js';
import { noteOf } from '../../blocks/note.js';
import { cut, section } from '../../blocks/text.js';
import { checkAdmin, whoCan } from '../../door/admin-only.js';
import type { Requester, Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { askButton } from '../ask-admin/blocks.js';
import { confirmButton } from './blocks.js';
import { openTopupForm, type TopupFormServices } from './open-form.js';
import { topupWords } from './outcome-words.js';

type Asker = Pick<Requester, 'workspace' | 'user' | 'triggerId'>;

/**
 * `/infograph topup` opens a form, `/infograph topup N [note]` adds at once. For admins: Slack is asked anew who is one,
 * because roles change.
 * @param once what makes it the same top-up when it is wanted again
 * @returns undefined where a form opened instead
 */
export async function answerTopup(
  rest: string,
  asker: Asker,
  services: TopupFormServices,
  once: string = asker.triggerId,
): Promise<MessageContent | undefined> {
  if (rest.trim() === '') return await openForm(asker, services);
  const { workspace, user } = asker;
  const typed = readNotedAmount(rest);
  const isSure = 'sure' in typed;
  const note = noteOf(isSure ? typed.sure.note : typed.note);
  const admin = await checkAdmin(services, asker, 'top up');
  if (admin === 'unknown') return plainAnswer(cannotAskSlack);
  if (admin === 'no')
    return await notAdmin(
      services,
      workspace,
      defined({ credits: isSure ? typed.sure.credits : undefined, why: note || undefined }),
    );
  if (!isSure) return whichAmount(typed, once);
  const { credits } = typed.sure;
  const wanted = { id: once, credits, ...defined({ note: note || undefined }) };
  if (credits > ASK_TWICE_ABOVE_CREDITS) {
    const { available } = await services.credits.balance(workspace);
    const text = words.confirm(credits, available);
    return { text, blocks: [section(text), confirmButton(wanted)] };
  }
  const outcome = await services.topups.topUp({ workspace, actor: user, ...wanted });
  return plainAnswer(topupWords(outcome, credits));
}

/** Nothing is added before somebody says which it is. */
function whichAmount(
  { given, maybe }: Exclude<TypedAmount, { sure: NotedAmount }>,
  id: string,
): MessageContent {
  const told = answerAsWritten(words.amountTyped(isolated(cut(given, 40))), words.example);
  const [first, ...others] = maybe.map(({ credits, note }) => ({
    id,
    credits,
    ...defined({ note: noteOf(note) || undefined }),
  }));
  return first ? { ...told, blocks: [...told.blocks, confirmButton(first, ...others)] } : told;
}

async function openForm(
  { workspace, user, triggerId }: Asker,
  services: TopupFormServices,
): Promise<MessageContent | undefined> {
  try {
    await openTopupForm(services, { workspace, user }, triggerId);
    return undefined;
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    services.log.warn({ err: error, workspace }, 'opening the top-up form failed');
    return plainAnswer(words.cannotOpen);
  }
}

/** Words, and a way to ask somebody who can. */
async function notAdmin(
  services: Pick<Services, 'members'>,
  workspace: string,
  known: Parameters<typeof askButton>[0],
): Promise<MessageContent> {
  const text = `${words.notAdmin} ${await whoCan(services, { workspace })}`;
  return { text, blocks: [section(text), askButton(known)] };
}
