import { defined } from '../../../lib/defined.js';
import type { MessageContent } from '../../blocks/message.js';
import { plainAnswer } from '../../blocks/message.js';
import type { Press } from '../../door/interaction.js';
import { answerPress, reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { type ComposerServices, openComposer } from '../composer/command.js';
import { type AnswerServices, answerRequest } from '../create/command.js';
import { draftPressed } from '../drafts/blocks.js';
import { draftOf, wantedOf } from '../drafts/drafts.js';
import { drafts as words } from '../drafts/words.js';

type GoOnServices = AnswerServices & ComposerServices & Pick<Services, 'models' | 'slack'>;

/** Goes on with a draft as the button says. Pressing again, or another button of the same draft, is the same request. */
export async function make(press: Press, services: GoOnServices): Promise<void> {
  const { broken } = words;
  await answerPress(press, services, made(press, services), {
    failed: 'going on with a draft failed',
    broken,
  });
}

async function made(press: Press, services: GoOnServices): Promise<MessageContent | undefined> {
  const { installedIn: workspace, user, responseUrl } = press;
  const pressed = draftPressed(press.value);
  const draft = pressed && (await draftOf(services, { workspace, user }, pressed.draft));
  if (!draft) return plainAnswer(words.gone);
  const { _id, channel, under } = draft;
  const set = defined(pressed.set ?? {});
  const kept = { id: _id, set };
  const place = { channel, ...defined({ under }) };
  const context = { workspace, user, ...place, responseUrl, idempotencyKey: `draft:${_id}`, draft: kept };
  const wanted = wantedOf({ ...draft, ...set });
  return await answerRequest(wanted, context, services);
}

/** "Open in the form". */
export async function openForm(press: Press, services: GoOnServices): Promise<void> {
  await press.ack();
  const { installedIn: workspace, user, responseUrl, triggerId } = press;
  try {
    const pressed = draftPressed(press.value);
    const draft = pressed && (await draftOf(services, { workspace, user }, pressed.draft));
    if (!draft) return await reply(services, press, words.gone);
    const {
      channel,
      count = 1,
      draw,
      language = '',
      model,
      onlyMe,
      ratio,
      resolution,
      text,
      theme,
      unchecked,
      under,
    } = {
      ...draft,
      ...defined(pressed.set ?? {}),
    };
    const filled = {
      text,
      count,
      draw: draw ?? (theme && 'exact'),
      theme,
      language,
      model,
      onlyMe,
      ratio,
      resolution,
      channel,
      under,
      unchecked,
    };
    const instead = await openComposer({ workspace, user, triggerId, responseUrl }, services, filled);
    if (instead) await reply(services, press, instead);
  } catch (error) {
    services.log.warn({ err: error, workspace }, 'opening a draft in the form failed');
    await reply(services, press, words.cannotOpen);
  }
}
