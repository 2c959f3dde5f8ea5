import { promptIn } from '../../articles/language.js';
import { defaultModel } from '../../fal/catalogue.js';
import type { BatchRequest } from '../../infographs/accept.js';
import { request as words } from '../../words/request.js';
import { plainAnswer } from '../blocks/answers.js';
import { mention } from '../blocks/text.js';
import type { MessageContent } from '../blocks/thread.js';
import type { Asker, Services } from '../services.js';
import type { Command } from './parse.js';

/** A refusal is told in this time, with or without knowing who asks: Slack waits three seconds. */
const ANSWER_WITHIN_MS = 2_100;

/** A prompt: accepted with its credits held, or refused in words with nothing charged. */
export async function answerRequest(
  { prompt, language, ...options }: Extract<Command, { kind: 'request' }>,
  asker: Asker,
  services: Services,
): Promise<MessageContent> {
  const request = { prompt, ...options, ...(language ? { imagePrompt: promptIn(language, prompt) } : {}) };
  return await accept(request, asker, services, words.accepted);
}

/** An article: accepted like a prompt, and read afterwards. */
export async function answerArticle(
  { url, focus, now, language, ratio, resolution, count }: Extract<Command, { kind: 'article' }>,
  asker: Asker,
  services: Services,
): Promise<MessageContent> {
  const pauses = !now;
  const article = {
    from: { url },
    pauses,
    ...(focus ? { focus } : {}),
    ...(language ? { language } : {}),
  };
  const prompt = focus ? `${url} ${focus}` : url;
  return await accept({ prompt, article, ratio, resolution, count }, asker, services, (...accepted) =>
    words.acceptedArticle(...accepted, pauses),
  );
}

type Chosen = Pick<BatchRequest, 'prompt' | 'imagePrompt' | 'article' | 'ratio' | 'resolution' | 'count'>;

async function accept(
  chosen: Chosen,
  asker: Asker,
  services: Services,
  acceptedWords: (count: number, heldCredits: number, available: number) => string,
): Promise<MessageContent> {
  const startedAt = performance.now();
  const { count } = chosen;
  const { answer, unitCredits, totalCredits } = await services.infographs.accept({
    ...chosen,
    workspace: asker.workspace,
    requester: asker.user,
    channel: asker.channel,
    requestKey: `command:${asker.triggerId}`,
    responseUrl: asker.responseUrl,
    model: defaultModel.id,
  });
  switch (answer.kind) {
    case 'accepted':
      return plainAnswer(acceptedWords(count, totalCredits, answer.available));
    case 'duplicate':
      return plainAnswer(words.duplicate);
    case 'unknown':
      return plainAnswer(words.unknown);
    case 'busy':
      return plainAnswer(words.busy);
    case 'insufficient': {
      const { neededCredits, available, affordable } = answer;
      return plainAnswer(
        words.insufficient(neededCredits, available, unitCredits, count, Math.min(affordable, count - 1)),
        await whoCanTopUp(asker, services, ANSWER_WITHIN_MS - (performance.now() - startedAt)),
      );
    }
  }
}

/** An admin is told how, others whom to ask. Not knowing which is no reason to be late with the answer. */
async function whoCanTopUp(
  { workspace, user }: Asker,
  { members }: Services,
  withinMs: number,
): Promise<string> {
  const admin = members.isAdmin(workspace, user).catch(() => false);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs);
  });
  const known = await Promise.race([admin, late]).finally(() => clearTimeout(timer));
  return known ? words.topUpYourself : words.askAnAdmin(members.namedAdmins().map(mention).join(' '));
}
