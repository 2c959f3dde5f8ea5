import { startEmbeddedMongo } from '@infograph/embedded-mongodb';
import type { SlackTeam } from '@infograph/slack-stand-in';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type AppProcess, startAppProcess } from '../../../support/app-process.js';
import { type CrashLab, openCrashLab } from '../../../support/crash-lab.js';
import { freePort } from '../../../support/free-port.js';
import { installAt, oauth, oauthSettings } from '../../../support/installs.js';
import { resultsSeen } from '../../../support/seen.js';

/** A token is replaced two hours before its end, so each of these three seconds after it was given. */
const LIFE_S = 2 * 3_600 + 3;
const DUE_AFTER_MS = 3_000;
const ROUNDS = 5;
const JOBS = 8;

let lab: CrashLab;
let database: Awaited<ReturnType<typeof startEmbeddedMongo>>;
let apps: AppProcess[];
let urls: string[];
let acme: SlackTeam;

beforeEach(async () => {
  lab = await openCrashLab(oauthSettings, 1_000, {
    oauth: { ...oauth, tokenLifeS: LIFE_S },
    answerWithinMs: 60_000,
    triggerLifeMs: 60_000,
  });
  database = await startEmbeddedMongo({ dir: `${lab.settings.DATA_DIR}/mongodb` });
  apps = [];
  urls = [];
  for (const _nth of [1, 2]) {
    const port = String(await freePort());
    const url = `http://127.0.0.1:${port}`;
    const own = { MONGODB_URI: database.uri, PORT: port, PUBLIC_URL: url, PATIENCE: '10' };
    apps.push(await startAppProcess({ ...lab.settings, ...own }));
    urls.push(url);
  }
  acme = lab.slack.addTeam({ name: 'Acme' });
});
afterEach(async () => {
  for (const app of apps) if (app.isAlive()) await app.kill();
  await database.stop();
  await lab.stop();
});

const exchanges = () => lab.slack.calls.filter(({ method }) => method === 'oauth.v2.access');
const refreshes = () => exchanges().filter(({ args }) => args.grant_type === 'refresh_token');
const imagesShown = (channel: string) =>
  acme.messages(channel).filter(({ ts }) => resultsSeen(acme, channel, ts).length === 1).length;
/** The log goes through a pipe, and may be behind. */
const saidToBeReplaced = () =>
  apps.flatMap(({ output }) => output).filter((line) => line.includes('token rotated')).length;

/** Asks both processes in one moment, as Slack does with two people's commands. */
async function everybodyAsks(round: number): Promise<void> {
  const asked: Array<Promise<unknown>> = [];
  for (let job = 0; job < JOBS; job++) {
    lab.slack.setEventsUrl(`${urls[job % urls.length]}/slack/events`);
    asked.push(acme.command({ text: `Job ${job} of round ${round}`, channel: acme.channels.general }));
  }
  await Promise.all(asked);
}

describe('two processes of an app whose tokens end', () => {
  it('use each refresh token once, by whichever is first, and go on working meanwhile', async () => {
    const { slack } = lab;
    const { general } = acme.channels;
    expect(await installAt(urls[0] ?? '', acme)).toBe(200);
    for (let round = 1; round <= ROUNDS; round++) {
      const given = Math.max(...exchanges().map(({ at }) => at));
      await slack.waitFor('the token is due', () => Date.now() > given + DUE_AFTER_MS, 60_000);
      const before = refreshes().length;
      await everybodyAsks(round);
      await slack.waitFor('the images', () => imagesShown(general) === round * JOBS, 60_000);
      expect(refreshes().length).toBeGreaterThan(before);
    }
    const used = refreshes().map(({ args }) => String(args.refresh_token));
    expect(new Set(used).size).toBe(used.length);
    await slack.waitFor('the log', () => saidToBeReplaced() === refreshes().length, 10_000);
    expect(slack.calls.filter(({ ok }) => !ok).map(({ method, error }) => `${method} ${error}`)).toEqual([]);
    const working = apps.map(({ output }) => output.filter((line) => line.includes('"infograph"')).length);
    expect(Math.min(...working)).toBeGreaterThan(0);
  });
});
