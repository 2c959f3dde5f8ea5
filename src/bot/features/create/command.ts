import type { KnownBlock } from '@slack/types';
import { withTimeout } from '../../../lib/timeout.js';
import { notForYou, refusalWords } from '../../../workspaces/policy/words.js';
import type { MessageContent } from '../../blocks/message.js';
import { plainAnswer } from '../../blocks/message.js';
import { refusalBlocks } from '../../blocks/refusals.js';
import { mention, section } from '../../blocks/text.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { RequestOptions, Subject } from '../../command-line/parse.js';
import type { Asker, Services } from '../../door/services.js';
import { request as words } from '../../words/request.js';
import { askButton } from '../ask-admin/blocks.js';
import { type Asked, ask } from './request.js';

/** A prompt or an article: accepted with its credits held, or refused in words with nothing charged. */
export async function answerRequest(
  wanted: Subject & RequestOptions,
  asker: Asker,
  services: Services,
): Promise<MessageContent> {
  const startedAt = performance.now();
  const { workspace, user, channel, responseUrl } = asker;
  const requestKey = `command:${asker.triggerId}`;
  const asked = await ask(wanted, { workspace, user, channel, responseUrl, requestKey }, services);
  const { answer, count, unitCredits } = asked;
  switch (answer.kind) {
    case 'accepted':
      return plainAnswer(acceptedWords(wanted, asked, answer.available));
    case 'duplicate':
      return plainAnswer(words.duplicate);
    case 'unknown':
      return plainAnswer(words.unknown);
    case 'busy':
      return plainAnswer(words.busy);
    case 'not_for_you':
      return plainAnswer(notForYou(answer.who));
    case 'refused':
      return { text: refusalWords(answer.refusal), blocks: refusalBlocks(answer.refusal) };
    case 'insufficient': {
      const { neededCredits, available, affordable } = answer;
      const enoughFor = Math.min(affordable, count - 1);
      const text = words.insufficient(neededCredits, available, unitCredits, count, enoughFor);
      const who = await whoCanTopUp(
        asker,
        services,
        answerWithinMs.request - (performance.now() - startedAt),
      );
      return { text: `${text} ${who.words}`, blocks: [section(text), ...who.blocks] };
    }
  }
}

/** What somebody reads whose request was accepted. */
export function acceptedWords({ kind }: Subject, asked: Asked, available: number): string {
  const { count, pauses, totalCredits } = asked;
  return kind === 'article'
    ? words.acceptedArticle(count, totalCredits, available, pauses)
    : words.accepted(count, totalCredits, available);
}

/** An admin is told how, others whom to ask, with a button for that. Not knowing which is no reason to be late with the answer. */
export async function whoCanTopUp(
  { workspace, user }: Pick<Asker, 'workspace' | 'user'>,
  { members }: Pick<Services, 'members'>,
  withinMs: number,
): Promise<{ words: string; blocks: KnownBlock[] }> {
  const admin = await withTimeout(members.isAdmin(workspace, user), withinMs);
  const said = admin ? words.topUpYourself : words.askAnAdmin(members.namedAdmins().map(mention).join(' '));
  return { words: said, blocks: [section(said), ...(admin ? [] : [askButton()])] };
}
