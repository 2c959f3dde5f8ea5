import { defined } from '../../../lib/defined.js';
import { type MessageContent, plainAnswer } from '../../blocks/message.js';
import type { Wanted } from '../../command-line/parse.js';
import type { Press } from '../../door/interaction.js';
import { answerPress } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { type AnswerServices, answerRequest } from '../create/command.js';
import { findShown } from '../result/find.js';
import { result } from '../result/words.js';
import { canBeDrawnInstead } from './blocks.js';
import { exactInstead as words } from './words.js';

type InsteadServices = AnswerServices & Pick<Services, 'slack'>;

/** "Exact layout": a new infograph of the same facts, drawn by code. One for each that failed, however often it is pressed. */
export async function drawExactInstead(press: Press, services: InsteadServices): Promise<void> {
  await drawExact(press, services, true);
}

/** "Exact", under a picture that was found wrong: the same, and the picture stays. */
export async function drawExactBeside(press: Press, services: InsteadServices): Promise<void> {
  await drawExact(press, services, false);
}

async function drawExact(press: Press, services: InsteadServices, replaces: boolean): Promise<void> {
  const { broken } = words;
  const failed = 'drawing by code in the place of a model failed';
  await answerPress(press, services, drawn(press, services), { failed, broken }, replaces);
}

async function drawn(press: Press, services: InsteadServices): Promise<MessageContent | undefined> {
  const { installedIn: workspace, user, responseUrl } = press;
  const found = await findShown(press, press.value, services);
  if ('why' in found) return plainAnswer(found.why);
  const { infograph, thread } = found;
  if (thread.onlyMe && thread.requester !== user) return plainAnswer(result.notYours);
  if (!canBeDrawnInstead(infograph)) return plainAnswer(words.notFailed);
  const { briefVersion: _id, prompt, ratio, resolution } = infograph;
  const version = _id && (await services.models.briefVersions.findOne({ _id, workspace }).lean());
  if (!version) return plainAnswer(words.noFacts);
  const { facts, source } = version;
  const { language = facts.language, onlyMe = false, under } = thread;
  const options = { count: 1, draw: 'exact' as const, ratio, resolution, onlyMe };
  const wanted: Wanted = { kind: 'request', prompt, ...options, ...defined({ language }) };
  return await answerRequest(
    wanted,
    {
      workspace,
      user,
      channel: thread.asked,
      responseUrl,
      idempotencyKey: `exact_instead:${infograph._id}`,
      madeFrom: infograph._id,
      brief: { facts, ...defined({ source }) },
      ...defined({ under }),
    },
    services,
  );
}
