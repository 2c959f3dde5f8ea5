import { withTimeout } from '../../../lib/timeout.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { GlobalShortcut, MessageAction } from '../../door/interaction.js';
import { reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { type ComposerFilled, emptyComposer } from '../composer/blocks.js';
import { type ComposerServices, openComposer } from '../composer/command.js';
import { messageText } from './message-text.js';

/** A prompt has no more, wherever it is typed. */
const TEXT_CHARACTERS = 4_000;

/** "New infographic", beside the message field and in the search. There is nowhere to say that it did not open. */
export async function newInfographic(
  { ack, installedIn: workspace, user, triggerId }: GlobalShortcut,
  services: ComposerServices,
): Promise<void> {
  await ack();
  await openComposer({ workspace, user, triggerId }, services);
}

/** "Make an infographic", in a message's menu: the form with its words, for its thread. */
export async function makeOfMessage(
  chosen: MessageAction,
  services: ComposerServices & Pick<Services, 'conversations' | 'slack'>,
): Promise<void> {
  await chosen.ack();
  const { installedIn: workspace, user, message, responseUrl, triggerId } = chosen;
  const { channel, sent, threadTs, ts } = message;
  const text = [...messageText(sent)].slice(0, TEXT_CHARACTERS).join('');
  // Soon enough, or it is told when the infographic comes.
  const closed = await withTimeout(
    services.conversations.closed(workspace, channel),
    answerWithinMs.composerKnown,
  );
  const hint = text === '' ? 'no_text' : closed;
  const filled: ComposerFilled = { ...emptyComposer, text, channel, under: threadTs ?? ts, hint };
  const instead = await openComposer({ workspace, user, triggerId, responseUrl }, services, filled);
  if (instead) await reply(services, chosen, instead);
}
