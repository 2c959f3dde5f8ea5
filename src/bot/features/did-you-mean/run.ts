import type { MessageContent } from '../../blocks/message.js';
import type { Reserved } from '../../command-line/parse.js';
import type { Requester, Services } from '../../door/services.js';
import { answerCredits } from '../credits/command.js';
import { answerHelp } from '../help/command.js';
import { answerHistory } from '../history/command.js';
import { answerSettings } from '../settings/command.js';
import { answerStatement } from '../statement/command.js';
import { answerStatus } from '../status/command.js';
import { answerTopup } from '../topup/command.js';

/** Who wants a command carried out. */
export type Runner = Pick<Requester, 'workspace' | 'user' | 'triggerId'>;

/**
 * Carries out a command of its own, however it was given.
 * @param once makes a top-up, or a statement, the same one when it is wanted again
 * @returns undefined where a form opened instead
 */
export async function answerReserved(
  command: Reserved,
  runner: Runner,
  services: Services,
  once: string = runner.triggerId,
): Promise<MessageContent | undefined> {
  if (command.kind === 'topup') return await answerTopup(command.rest, runner, services, once);
  if (command.kind === 'statement')
    return await answerStatement(command.month, { ...runner, triggerId: once }, services);
  switch (command.word) {
    case 'help':
      return await answerHelp(runner, services);
    case 'credits':
      return await answerCredits(runner, services);
    case 'status':
      return await answerStatus(runner, services);
    case 'settings':
      return await answerSettings(runner, services);
    case 'history':
      return await answerHistory(runner, services);
  }
}
