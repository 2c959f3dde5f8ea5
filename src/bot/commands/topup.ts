import { Busy, OutcomeUnknown } from '../../credits/index.js';
import type { GrantDecision } from '../../credits/operations.js';
import { MessengerError } from '../../infographs/messenger.js';
import { account } from '../../words/account.js';
import { answerAsWritten, plainAnswer } from '../blocks/answers.js';
import { cut, mention } from '../blocks/text.js';
import type { MessageContent } from '../blocks/thread.js';
import type { Asker, Services } from '../services.js';

const MAX_TOPUP_CREDITS = 1_000_000;
const MAX_NOTE_CHARACTERS = 500;
/** With what asking Slack takes, the answer is still within Slack's three seconds. */
const GRANT_WITHIN_MS = 1_000;

/** `/infograph topup N [note]`, for admins. Slack is asked anew who is one: roles change. */
export async function answerTopup(rest: string, asker: Asker, services: Services): Promise<MessageContent> {
  const { config, credits, members, log } = services;
  const { workspace, user, triggerId } = asker;
  try {
    if (!(await members.isAdmin(workspace, user, true))) {
      return plainAnswer(account.topUpNotAdmin(members.namedAdmins().map(mention).join(' ')));
    }
  } catch (error) {
    if (!(error instanceof MessengerError)) throw error;
    return plainAnswer(account.cannotAskSlack);
  }
  const amount = readAmount(rest);
  if (!amount) {
    return answerAsWritten(account.topUpAmount(cut(rest.split(/\s/)[0] ?? '', 40)), account.topUpExample);
  }
  const limit = config.adminTopupCredits;
  let decision: GrantDecision;
  try {
    decision = await credits.grant(
      workspace,
      {
        key: `topup:${triggerId}`,
        credits: amount.credits,
        actor: user,
        ...(amount.note ? { note: amount.note } : {}),
        ...(limit === undefined ? {} : { monthly: { prefixes: ['topup:', 'refill:'], credits: limit } }),
      },
      GRANT_WITHIN_MS,
    );
  } catch (error) {
    if (error instanceof Busy) return plainAnswer(account.topUpBusy);
    if (error instanceof OutcomeUnknown) return plainAnswer(account.topUpUnknown);
    throw error;
  }
  if (decision.kind === 'over_limit') return plainAnswer(account.topUpOverLimit(decision.leftCredits));
  if (decision.kind !== 'granted') return plainAnswer(account.toppedUpBefore(decision.available));
  log.info({ workspace, actor: user, credits: amount.credits }, 'credits were added by an admin');
  return plainAnswer(account.toppedUp(amount.credits, decision.available));
}

/** ASCII digits only, nothing rounded, nothing guessed. */
function readAmount(rest: string): { credits: number; note: string } | undefined {
  const match = /^(\d{1,7})(?:\s+([\s\S]*))?$/.exec(rest);
  const credits = Number(match?.[1]);
  if (!match || credits < 1 || credits > MAX_TOPUP_CREDITS) return undefined;
  return { credits, note: cut(match[2]?.trim() ?? '', MAX_NOTE_CHARACTERS) };
}
