import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const REQUESTS_EACH = 5;

let world: World;
beforeAll(async () => {
  world = await startWorld({ fal: { imageScale: 0.05 } });
});
afterAll(() => world.stop());

it('25 requests of five people are 50 messages in their channel, none of them stale, with one mention each', async () => {
  const { app, slack } = world;
  const { general } = slack.channels;
  const people = ['ada1', 'bo2', 'cy3', 'di4', 'ed5'].map((name) => slack.addUser({ name }));
  const asked = people.flatMap((user) =>
    Array.from({ length: REQUESTS_EACH }, (_, n) => ({ user, text: `Request ${n + 1} of ${user}` })),
  );
  await Promise.all(asked.map(({ user, text }) => slack.command({ user, text, channel: general })));
  const total = asked.length;
  const count = (of: Promise<number>) => of.then((found) => found === total);
  await until(
    'all of them',
    () => count(app.models.infographs.countDocuments({ delivery: 'posted' })),
    50_000,
  );
  await until('all threads to rest', () =>
    count(app.models.threads.countDocuments({ nextStepAt: { $exists: false } })),
  );

  const parents = slack.messages(general);
  const replies = parents.map(({ ts }) => slack.replies(general, ts));
  expect(parents.length + replies.flat().length).toBe(2 * total);
  const words = [...parents, ...replies.flat()].map((message) => slack.plainText(message));
  const stale = /Getting started|In line|Drawing|Making|Canceling|Posting it now/;
  expect(words.filter((text) => stale.test(text))).toEqual([]);
  const actions = parents.flatMap((message) => slack.buttons(message).map(({ actionId }) => actionId));
  expect(actions).toEqual([]);
  expect(words.filter((text) => /credits? left/.test(text))).toEqual([]);
  for (const [at, parent] of parents.entries()) {
    expect(slack.plainText(parent)).toMatch(/^Infographic for (ada1|bo2|cy3|di4|ed5) /);
    expect(slack.visibleImages(general, parent.ts)).toHaveLength(2);
    const mentioned = [parent, ...(replies[at] ?? [])].flatMap((message) => slack.mentions(message));
    expect(mentioned).toHaveLength(1);
  }
}, 120_000);
