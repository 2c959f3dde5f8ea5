import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, program } from '../api/support.js';
import { ended, replySaying, type, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
let client: Client;
beforeAll(async () => {
  world = await startWorld({ settings: { PROMPT_OUTLINE: 'show' } });
  client = await program(world);
});
beforeEach(() => settings(undefined));
afterAll(() => world.stop());

const list = (title: string) => `${title}\n- 24 ships left the port\n- Tea was drunk at noon`;
const readings = () => world.fal.calls.filter(({ path }) => path.endsWith('/openrouter/router/vision'));

async function settings(checkPictures: false | undefined): Promise<void> {
  const { app, slack } = world;
  const { rev } = await app.settings.read(app.workspace.id, true);
  await app.settings.change(app.workspace.id, slack.users.admin, rev, { checkPictures });
}

/** Nothing read it, and nothing is said of it, good or bad. */
async function expectUnread(title: string, readBefore: number): Promise<void> {
  const [infograph] = await ended(world, list(title));
  expect(infograph).toMatchObject({ delivery: 'posted' });
  expect(infograph?.checks).toBeUndefined();
  expect(infograph?.chosen).toBeUndefined();
  expect(readings()).toHaveLength(readBefore);
  const reply = world.slack.plainText(await replySaying(world, list(title), 'your infographic'));
  expect(reply).not.toMatch(/check/i);
}

describe('A picture that is not to be read', () => {
  it('is shown without a word about a check where its requester says so', async () => {
    const before = readings().length;
    await type(world, `${list('Not to be read')} --no-check`);
    await expectUnread('Not to be read', before);
  });

  it('is none of a workspace that turned it off, where nobody says otherwise', async () => {
    await settings(false);
    const before = readings().length;
    await type(world, list('Turned off'));
    await expectUnread('Turned off', before);
  });

  it.each([
    ['is not read where its program says so', false, undefined, undefined],
    ['is not read where the workspace says so and its program nothing', undefined, false, undefined],
    ['is read where its program wants that', true, false, [{ verdict: 'right' }]],
    ['is read where nobody says anything', undefined, undefined, [{ verdict: 'right' }]],
  ] as const)('%s', async (_what, check, checkPictures, expected) => {
    await settings(checkPictures);
    const { status, body } = await client.post('/api/infographs/create/', {
      brief: { title: 'Tea by the ship', points: ['24 ships left the port'], language: 'en' },
      ...(check === undefined ? {} : { check }),
    });
    expect(status).toBe(201);
    const { id } = body.infographs[0];
    await until('its end', async () => {
      const { body: now } = await client.get(`/api/infographs/status/${id}/`);
      return now.status === 'completed';
    });
    const stored = await world.app.models.infographs.findOne({ _id: id }).lean();
    expect(stored).toMatchObject(expected ? { checks: expected } : { status: 'completed' });
    if (!expected) expect(stored?.checks).toBeUndefined();
  });

  it('is refused where the field is no yes or no', async () => {
    const refused = await client.post('/api/infographs/create/', { prompt: 'Tea', check: 'perhaps' });
    expect(refused).toMatchObject({ status: 400 });
    expect(JSON.stringify(refused.body)).toContain('check: must be true or false');
  });
});
