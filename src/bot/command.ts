import { isUnavailable } from '../database/unavailable.js';
import { raceTimeout } from '../lib/timeout.js';
import { type MessageContent, plainAnswer } from './blocks/message.js';
import { answerWithinMs } from './client/answer-times.js';
import { isReadable } from './command-line/addresses.js';
import { parseCommand } from './command-line/parse.js';
import type { SlashCommand } from './door/listeners.js';
import type { Requester, Services } from './door/services.js';
import { openComposer } from './features/composer/command.js';
import { answerRequest } from './features/create/command.js';
import type { RequestContext } from './features/create/request.js';
import { answerUnclear } from './features/did-you-mean/answer.js';
import { answerReserved } from './features/did-you-mean/run.js';
import { draftRequestOf } from './features/drafts/drafts.js';
import { request as words } from './words/request.js';

/**
 * `/infograph …`. The answer is given only when what it says is stored: a command is not delivered again, so an
 * acknowledgment is a promise.
 */
export async function answerCommand(
  { command, ack, context }: SlashCommand,
  services: Services,
): Promise<void> {
  // SLACK_BOT_TOKEN is for one workspace, whoever signs: the command was typed in another one.
  if (context.teamId && context.teamId !== command.team_id) {
    services.log.warn({ team: command.team_id }, 'command refused: wrong workspace');
    return await ack({ response_type: 'ephemeral', ...plainAnswer(words.notHere) });
  }
  const asker = {
    workspace: context.teamId ?? command.team_id,
    user: command.user_id,
    channel: command.channel_id,
    triggerId: command.trigger_id,
    responseUrl: command.response_url,
  };
  const answer = await raceTimeout(
    answerTo(command.text ?? '', asker, services),
    answerWithinMs.command * services.patience,
    () => plainAnswer(words.slow),
  ).catch((error: unknown) => {
    services.log.error({ err: error, workspace: asker.workspace }, 'answering a command failed');
    return plainAnswer(isUnavailable(error) ? words.slow : words.broken);
  });
  // A form that has opened is answer enough.
  await (answer ? ack({ response_type: 'ephemeral', ...answer }) : ack());
}

async function answerTo(
  text: string,
  asker: Requester,
  services: Services,
): Promise<MessageContent | undefined> {
  void services.trial(asker.workspace);
  const command = parseCommand(text, services.catalogue);
  switch (command.kind) {
    case 'request':
      return await answerRequest(command, contextOf(asker), services);
    case 'article':
      // What cannot be read is told at once, with another way on.
      return isReadable(command.url, services.config.articles.allowHosts)
        ? await answerRequest(command, contextOf(asker), services)
        : await answerUnclear({ kind: 'unreadable', typed: draftRequestOf(command) }, asker, services);
    case 'guess':
    case 'pages':
    case 'problem':
    case 'unreadable':
      return await answerUnclear(command, asker, services);
    case 'empty':
      return await openComposer(asker, services);
    case 'word':
    case 'topup':
    case 'statement':
      return await answerReserved(command, asker, services);
  }
}

function contextOf(asker: Requester): RequestContext {
  return { ...asker, idempotencyKey: `command:${asker.triggerId}`, asksFirst: true };
}
