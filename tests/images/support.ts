import { expect } from '@jest/globals';
import type { Infograph } from '../../src/models/infograph.js';
import { hasEnded } from '../../src/models/transitions.js';
import { catalogue } from '../support/catalogue.js';
import { until } from '../support/story.js';
import type { World } from '../support/world.js';

/** What a program asks for; without a channel nothing is shown in Slack. @returns the infograph's id */
export async function askAsProgram({ app, slack }: World, prompt: string, channel?: string): Promise<string> {
  const { answer, ids } = await app.infographs.accept({
    workspace: app.workspace.id,
    requester: channel ? slack.users.member : 'api:tok_test',
    idempotencyKey: `test:${prompt}`,
    model: catalogue.usual.id,
    prompt,
    ratio: '1:1',
    resolution: '1K',
    count: 1,
    program: { origin: { token: 'tok_test' }, name: 'the tests', fingerprint: prompt },
    ...(channel ? { channel } : {}),
  });
  expect(answer.kind).toBe('accepted');
  return ids[0] ?? '';
}

/** Waits until it has ended and is kept. Whatever it waits for, its time has come: nobody likes to wait for it here. */
export async function kept({ app }: World, id: string): Promise<Infograph> {
  const { infographs, lateCopies } = app.models;
  const waits = { _id: id, nextStepAt: { $gt: new Date() } };
  return await until(`the copy of ${id}`, async () => {
    await infographs.updateMany(waits, { $set: { nextStepAt: new Date(0) } });
    await lateCopies.updateMany(waits, { $set: { nextStepAt: new Date(0) } });
    const infograph = await infographs.findById(id).lean();
    return infograph?.image && hasEnded(infograph) && infograph;
  });
}

/** The one key that an infograph's image may have. */
export function keyOf({ _id, workspace, acceptedAt }: Infograph): string {
  return `${workspace}/${acceptedAt.toISOString().slice(0, 7).replace('-', '/')}/${_id}.png`;
}
