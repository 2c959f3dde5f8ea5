import { z } from 'zod';
import { withTimeout } from '../../../lib/timeout.js';
import type { MessageContent } from '../../blocks/message.js';
import { plainAnswer } from '../../blocks/message.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { SlackCalls } from '../../client/slack-calls.js';
import type { Requester, Services } from '../../door/services.js';
import { choicesOf } from '../create/choices.js';
import { isDirectMessage } from '../create/place.js';
import { helpAnswer } from '../help/blocks.js';
import { type ComposerFilled, type ComposerOffer, composerView, emptyComposer } from './blocks.js';
import { type OfferServices, offerFor } from './offer.js';
import { composer as words } from './words.js';

export interface ComposerServices extends OfferServices, Pick<Services, 'lastChoices' | 'log'> {
  slack: Pick<SlackCalls, 'call'>;
}

const openedAnswer = z.looseObject({ view: z.looseObject({ id: z.string(), hash: z.string() }) });

/** Who opens the form, and in which conversation, where it is in one. */
type Opener = Pick<Requester, 'workspace' | 'user' | 'triggerId'> & {
  channel?: string | undefined;
  responseUrl?: string | undefined;
};

/**
 * `/infograph` alone: opens the form. Where that cannot be done, this is how it goes without one.
 * @param said what stands in it
 * @throws SlackCallError where Slack refuses the form, or its answer was lost
 */
export async function openComposer(
  { workspace, user, triggerId, channel: openedIn, responseUrl: answerAt }: Opener,
  services: ComposerServices,
  said: ComposerFilled = emptyComposer,
): Promise<MessageContent | undefined> {
  const { log, slack } = services;
  const here = said.channel ?? openedIn;
  const filled: ComposerFilled = {
    ...said,
    openedIn,
    answerAt,
    // There it stays between the two, whatever they chose elsewhere.
    onlyMe: said.onlyMe ?? (here && isDirectMessage(here) ? true : undefined),
  };
  const asked = offerFor({ workspace, user }, services);
  const known = await withTimeout(asked, answerWithinMs.composerKnown);
  const view = composerView(known ?? offerUnknown(services), filled);
  const opened = await withTimeout(
    slack.call(workspace, 'views.open', { trigger_id: triggerId, view }).catch((error: unknown) => {
      log.warn({ err: error, workspace }, 'opening the composer failed');
      throw error;
    }),
    answerWithinMs.composerOpened,
  );
  if (!opened) return withoutForm(known ?? offerUnknown(services));
  if (!known) void completeLater(asked, openedAnswer.safeParse(opened), workspace, filled, services);
  return undefined;
}

function withoutForm({ choices, prices }: ComposerOffer): MessageContent {
  const help = helpAnswer(choices, prices);
  return { text: words.cannotOpen, blocks: [...plainAnswer(words.cannotOpen).blocks, ...help.blocks] };
}

/** Shows what was not known when the form opened; if somebody was quicker to change it, that shows it as well. */
async function completeLater(
  asked: Promise<ComposerOffer>,
  opened: ReturnType<typeof openedAnswer.safeParse>,
  workspace: string,
  filled: ComposerFilled,
  { log, slack }: ComposerServices,
): Promise<void> {
  try {
    if (!opened.success) return;
    const { id, hash } = opened.data.view;
    const view = composerView(await asked, filled);
    await slack.call(workspace, 'views.update', { view_id: id, hash, view });
  } catch (error) {
    log.debug({ err: error, workspace }, 'updating the composer failed');
  }
}

function offerUnknown({ catalogue, prices }: ComposerServices): ComposerOffer {
  return { choices: choicesOf({ defaults: {} }, catalogue), caps: {}, prices };
}
