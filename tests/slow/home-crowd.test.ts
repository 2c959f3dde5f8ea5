import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

const PEOPLE = 100;
const ASKING = 20;
/** As tests/support/world.ts has it; a second in life. */
const HOME_EVERY_MS = 200;
/** Of views.publish, and what the app may save up (https://docs.slack.dev/apis/web-api/rate-limits). */
const A_MINUTE = 100;
const RETRY_AFTER_S = 6;
/** What was on its way when Slack refused one is not called back. */
const ON_ITS_WAY_MS = 3_000;
const PATIENCE_MS = 300_000;

let world: World;
let people: string[];
beforeAll(async () => {
  world = await startWorld({
    credits: 1_000,
    fal: { imageScale: 0.02, queueMs: 500, runMs: 2_000 },
    settings: { COLLECT_AFTER_S: '600', LOG_LEVEL: 'warn' },
  });
  people = Array.from({ length: PEOPLE }, (_, n) => world.slack.addUser({ name: `person${n}` }));
});
afterAll(() => world.stop());

const published = () => world.slack.calls.filter(({ method }) => method === 'views.publish');
const promptOf = (user: string) => `The secret plan of ${user}.`;
const homeOf = (user: string) => JSON.stringify(world.slack.views.home(user)?.blocks ?? []);

it('100 people open Home at once while jobs run', async () => {
  const { app, slack } = world;
  const { admin } = slack.users;
  const asking = people.slice(0, ASKING);
  await slack.command({ user: admin, text: promptOf(admin) });
  await slack.openHome(admin);
  let refusedAt = 0;
  slack.fail(
    'views.publish',
    { kind: 'ratelimited', retryAfterS: RETRY_AFTER_S },
    {
      when: () => {
        if (published().length < PEOPLE - 20) return false;
        refusedAt ||= Date.now();
        return true;
      },
    },
  );

  // How soon they are acknowledged is measured by the bench.
  const answers = await Promise.all([
    ...asking.map((user) => slack.command({ user, text: promptOf(user) })),
    ...[...people, admin].map((user) => slack.openHome(user)),
  ]);
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);

  await until(
    'a Home for everybody',
    async () => [...people, admin].every((user) => slack.views.home(user)),
    PATIENCE_MS,
  );
  await until(
    'the images of those who asked',
    async () => (await app.models.infographs.countDocuments({ delivery: 'posted' })) === ASKING + 1,
    PATIENCE_MS,
  );
  await until(
    'every Home to show what is',
    async () => (await app.models.homeViews.countDocuments({ nextStepAt: { $exists: true } })) === 0,
    PATIENCE_MS,
  );

  // Each sees their own request, and nobody sees another's: no admin either.
  for (const user of [...people, admin]) {
    const seen = [...asking, admin].filter((one) => homeOf(user).includes(promptOf(one)));
    const asked = asking.includes(user) || user === admin;
    expect([user, seen]).toEqual([user, asked ? [user] : []]);
  }

  // As often as Slack allows: all together in any span of time, each person's once in a while, and none when told to wait.
  const calls = published();
  const times = calls.map(({ at }) => at);
  for (const [first, from] of times.entries()) {
    for (let last = first; last < times.length; last++) {
      const spanMs = (times[last] ?? 0) - from;
      const allowed = A_MINUTE + (spanMs / 60_000) * A_MINUTE + 1;
      expect(last - first + 1).toBeLessThanOrEqual(Math.ceil(allowed));
    }
  }
  for (const user of people) {
    const own = calls.filter(({ args, ok }) => ok && args.user_id === user).map(({ at }) => at);
    const gaps = own.slice(1).map((at, n) => at - (own[n] ?? 0));
    expect(gaps.filter((gap) => gap < HOME_EVERY_MS / 2)).toEqual([]);
  }
  expect(refusedAt).toBeGreaterThan(0);
  const tooSoon = times.filter(
    (at) => at > refusedAt + ON_ITS_WAY_MS && at < refusedAt + RETRY_AFTER_S * 1_000,
  );
  expect(tooSoon).toEqual([]);
});
