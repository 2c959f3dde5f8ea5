import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resultsSeen } from '../support/seen.js';
import { startWorld, type World } from '../support/world.js';

describe.each([
  { mode: 'over HTTP', socketMode: false },
  { mode: 'over Socket Mode', socketMode: true },
])('/infograph $mode', ({ socketMode }) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ socketMode });
  });
  afterAll(() => world.stop());

  it('puts a finished image into the thread and takes its price', async () => {
    const { slack, app } = world;
    const { general } = slack.channels;
    const answer = await slack.command({ text: 'How a bill becomes law', channel: general });
    expect(answer.status).toBe(200);
    const parent = await slack.waitFor('the parent', () => slack.messages(general)[0]);
    const [image] = await slack.waitFor('the image', () => {
      const images = resultsSeen(slack, general, parent.ts);
      return images.length > 0 && images;
    });
    expect(image?.altText).toContain('How a bill becomes law');
    await slack.waitFor('the state', () =>
      slack.plainText(slack.messages(general)[0] as never).startsWith('Infographic for'),
    );
    expect(await app.credits.balance(slack.workspace.id)).toEqual({ available: 99, held: 0 });
    expect(await app.credits.audit()).toMatchObject([{ drifts: [] }]);
  });
});
