import { type MessageContent, plainAnswer } from '../blocks/message.js';
import type { Press } from './interaction.js';
import type { Services } from './services.js';

/** Where a press, or a form that was sent, can be answered. */
interface ReplyTo {
  workspace: string;
  /** None, where it was not in a message: then there is no answer. */
  responseUrl: string | undefined;
}

/** Takes the message back in which somebody pressed: there is nothing more to say in it. */
async function retract(
  { log, slack }: Pick<Services, 'log' | 'slack'>,
  { workspace, responseUrl }: ReplyTo,
): Promise<void> {
  if (!responseUrl) return;
  await slack.respond(responseUrl, { delete_original: true }).catch((error: unknown) => {
    log.warn({ err: error, workspace }, 'taking a message back failed');
  });
}

/**
 * Answers at a `response_url`, for the eyes of that person alone. What was done is done: an answer that is lost is logged.
 * @param replaces whether it takes the place of the message in which somebody pressed
 * @see https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export async function reply(
  { log, slack }: Pick<Services, 'log' | 'slack'>,
  { workspace, responseUrl }: ReplyTo,
  answer: string | MessageContent,
  replaces = false,
): Promise<void> {
  if (!responseUrl) return;
  const content = typeof answer === 'string' ? plainAnswer(answer) : answer;
  const message = { response_type: 'ephemeral', replace_original: replaces, ...content };
  await slack.respond(responseUrl, message).catch((error: unknown) => {
    log.warn({ err: error, workspace }, 'sending the answer to an interaction failed');
  });
}

/**
 * Answers a press with what it comes to, in the place of the message if that is replaced; where there is nothing to say,
 * the message goes. Acknowledged once it is done: a press is not delivered again.
 * @param words what is logged, and told, where it fails
 */
export async function answerPress(
  press: Press,
  services: Pick<Services, 'log' | 'slack'>,
  work: Promise<MessageContent | undefined>,
  words: { failed: string; broken: string },
  replaces = true,
): Promise<void> {
  const answer = await work
    .catch((error: unknown) => {
      services.log.error({ err: error, workspace: press.installedIn }, words.failed);
      return plainAnswer(words.broken);
    })
    .finally(press.ack);
  if (answer) await reply(services, press, answer, replaces);
  else if (replaces) await retract(services, press);
}

/** Tells whoever pressed where the form that it opens did not open. @param words what is logged, and told, then */
export async function tellUnopened(
  press: Press,
  services: Pick<Services, 'log' | 'slack'>,
  opening: Promise<unknown>,
  words: { failed: string; cannotOpen: string },
): Promise<void> {
  await opening.catch(async (error: unknown) => {
    services.log.warn({ err: error, workspace: press.installedIn }, words.failed);
    await reply(services, press, words.cannotOpen);
  });
}
