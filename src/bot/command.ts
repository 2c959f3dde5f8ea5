import { isUnavailable } from '../database/unavailable.js';
import { raceTimeout } from '../lib/timeout.js';
import { answerAsWritten, type MessageContent, plainAnswer } from './blocks/message.js';
import { answerWithinMs } from './client/answer-times.js';
import { parseCommand } from './command-line/parse.js';
import type { SlashCommand } from './door/listeners.js';
import type { Requester, Services } from './door/services.js';
import { openComposer } from './features/composer/command.js';
import { answerRequest } from './features/create/command.js';
import { answerCredits } from './features/credits/command.js';
import { answerHelp } from './features/help/command.js';
import { answerHistory } from './features/history/command.js';
import { answerSettings } from './features/settings/command.js';
import { answerStatement } from './features/statement/command.js';
import { answerStatus } from './features/status/command.js';
import { answerTopup } from './features/topup/command.js';
import { request as words } from './words/request.js';

/**
 * `/infograph …`. The answer is given only when what it says is stored: a command is not delivered again, so an
 * acknowledgement is a promise.
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
  const command = parseCommand(text);
  switch (command.kind) {
    case 'request':
    case 'article':
      return await answerRequest(
        command,
        { ...asker, idempotencyKey: `command:${asker.triggerId}` },
        services,
      );
    case 'topup':
      return await answerTopup(command.rest, asker, services);
    case 'statement':
      return await answerStatement(command.month, asker, services);
    case 'problem':
      return answerAsWritten(command.problems.join(' '), words.problemsEnd);
    case 'empty':
      return await openComposer(asker, services);
    case 'word':
      if (command.word === 'help') return await answerHelp(asker, services);
      if (command.word === 'credits') return await answerCredits(asker, services);
      if (command.word === 'status') return await answerStatus(asker, services);
      if (command.word === 'settings') return await answerSettings(asker, services);
      return await answerHistory(asker, services);
  }
}
