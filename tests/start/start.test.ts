import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/index.js';
import { PlainError } from '../../src/lib/errors.js';
import { startApp } from '../../src/start/start.js';
import { freePort } from '../support/free-port.js';
import { resultsSeen } from '../support/seen.js';
import { startStandaloneMongo } from '../support/standalone-mongodb.js';
import { balance, ended, errorsIn, imagesOf, infographsOf, type, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

const silent = { logDestination: { write: () => undefined } };

describe('the running app', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ credits: 200, fal: { imageScale: 0.05 } });
  });
  afterEach(() => {
    world.fal.clearFaults();
    world.slack.clearFaults();
  });
  afterAll(() => world.stop());

  const get = async (path: string) => {
    const response = await fetch(`${world.app.url}${path}`);
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  };

  it('says that it is alive and ready', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    expect(await get('/readyz')).toMatchObject({ status: 200, text: '{"status":"ok","reasons":[]}' });
  });

  it('answers what it does not know with 404 and JSON, and does not say what it is made of', async () => {
    const response = await fetch(`${world.app.url}/nowhere`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'not_found' } });
    expect(response.headers.has('x-powered-by')).toBe(false);
  });

  it('tells its numbers for Prometheus: requests, states, steps, calls, held credits', async () => {
    await type(world, 'For the numbers');
    await ended(world, 'For the numbers');
    expect((await get('/metrics')).type).toContain('text/plain');
    for (const line of [
      /^infograph_requests_total\{answer="accepted"\} [1-9]/m,
      /^infograph_states_total\{state="posted"\} [1-9]/m,
      /^infograph_step_seconds_count\{step="submit",outcome="wait"\} [1-9]/m,
      /^infograph_fal_calls_total\{call="submit",outcome="accepted"\} [1-9]/m,
      /^infograph_slack_calls_total\{method="chat.postMessage",outcome="ok"\} [1-9]/m,
      /^infograph_webhooks_total\{answer="recorded"\} [1-9]/m,
      /^infograph_held_credits 0$/m,
      /^infograph_in_flight 0$/m,
      /^infograph_build_info\{version="\d+\.\d+\.\d+",commit="[0-9a-f]*",node="[\d.]+",database="\w+"\} 1$/m,
      /^infograph_disk_free_bytes [1-9]/m,
      /^process_start_time_seconds [1-9]/m,
    ]) {
      // What a step did can be seen a moment before the step is counted.
      await until(String(line), async () => line.test((await get('/metrics')).text));
    }
  });

  it('that is stopped in the middle of everything loses nothing, and goes on where it was', async () => {
    const { slack } = world;
    const before = await balance(world);
    const users = Array.from({ length: 12 }, (_, n) => slack.addUser({ name: `busy${n}` }));
    const answers = await Promise.all(users.map((user) => type(world, 'Stopped in the middle', { user })));
    expect(answers.every(({ words }) => words.startsWith('Got it'))).toBe(true);
    await world.restart();
    await until('every image', async () => {
      const open = await infographsOf(world, 'Stopped in the middle');
      return open.length === 12 && open.every(({ delivery }) => delivery === 'posted');
    });
    expect(resultsSeen(slack, slack.channels.general).length).toBe(
      await world.app.models.infographs.countDocuments({ delivery: 'posted' }),
    );
    expect(world.fal.jobs.filter(({ input }) => input.prompt === 'Stopped in the middle')).toHaveLength(12);
    expect(await balance(world)).toEqual({ available: before.available - 12, held: 0 });
    expect(errorsIn(world)).toEqual([]);
  });

  it('that is away while fal calls back collects the image afterwards', async () => {
    const { fal } = world;
    fal.outcome({ kind: 'stuck' });
    await type(world, 'Finished while away');
    const job = await fal.waitFor('the job', () =>
      fal.jobs.find(({ input }) => input.prompt === 'Finished while away'),
    );
    await world.app.stop();
    fal.webhooks('lost');
    fal.finish(job.requestId);
    await fal.waitFor('the end', () => job.state === 'COMPLETED');
    await world.restart();
    const [infograph] = await ended(world, 'Finished while away');
    expect(infograph).toMatchObject({ delivery: 'posted', results: [{ via: 'asked' }] });
    expect(await imagesOf(world, 'Finished while away')).toHaveLength(1);
  });

  it('grants its trial credits once, however often it starts', async () => {
    const before = await balance(world);
    await world.restart();
    expect(await balance(world)).toEqual(before);
  });

  it('does not start on a port that is taken, and says so', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const settings = {
      ...world.settings,
      PORT: String(port),
      DATA_DIR: `${world.settings.DATA_DIR}/another`,
    };
    const start = startApp(readConfig(settings), silent);
    await expect(start).rejects.toThrow(PlainError);
    await expect(start).rejects.toThrow(`Port ${port} is used by another program. Set PORT to a free one`);
    taken.close();
  });

  it('does not start with a token that Slack refuses, and says what to do', async () => {
    world.slack.fail('auth.test', { kind: 'error', error: 'invalid_auth' });
    const settings = { ...world.settings, PORT: '0', DATA_DIR: `${world.settings.DATA_DIR}/third` };
    await expect(startApp(readConfig(settings), silent)).rejects.toThrow(
      /Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\)\. Copy it again/,
    );
  });

  it('waits for a Slack that is away at its start, and tells once which hosts cannot be reached', async () => {
    world.slack.fail('auth.test', { kind: 'http', status: 503 }, { times: 4 });
    const away = `127.0.0.1:${await freePort()}`;
    const settings = {
      ...world.settings,
      PORT: '0',
      DATA_DIR: `${world.settings.DATA_DIR}/fourth`,
      FAL_QUEUE_URL: `http://${away}`,
      SMTP_URL: `smtp://user:s3cret@${away}`,
      SMTP_FROM: 'a@example.com',
    };
    const lines: string[] = [];
    const app = await startApp(readConfig(settings), {
      logDestination: { write: (line) => void lines.push(line) },
    });
    expect(app.workspace.id).toBe(world.slack.workspace.id);
    await app.stop();
    const told = lines.filter((line) => line.includes("can't be reached")).sort();
    expect(told).toHaveLength(3);
    expect(told.join('')).toContain(
      `fal can't be reached at ${away}: nothing answers at that port (ECONNREFUSED)`,
    );
    expect(told.join('')).toContain(`The mail server can't be reached at ${away}`);
    expect(told.join('')).toMatch(
      /Slack can't be reached at 127\.0\.0\.1:\d+: it answers with HTTP 503\. Check SLACK_API_URL/,
    );
    expect(told.join('')).not.toMatch(/s3cret|stack/);
  });

  it('does not start on a standalone MongoDB, and says how to mend it', async () => {
    const standalone = await startStandaloneMongo();
    const settings = { ...world.settings, PORT: '0', MONGODB_URI: standalone.uri };
    const start = startApp(readConfig(settings), silent);
    await expect(start).rejects.toThrow(PlainError);
    await expect(start).rejects.toThrow(/standalone MongoDB server.*replSetName.*rs\.initiate\(\)/);
    await standalone.stop();
  });

  it('names what is odd about the settings, and the command that adds the first credits when there are none', async () => {
    const lines: string[] = [];
    const settings = {
      ...world.settings,
      PORT: '0',
      TRIAL_CREDITS: '0',
      DATA_DIR: `${world.settings.DATA_DIR}/fifth`,
    };
    const app = await startApp(readConfig(settings), {
      logDestination: { write: (line) => void lines.push(line) },
      remarks: ['FAL_KEYS is no setting; did you mean FAL_KEY?'],
    });
    expect(lines[0]).toMatch(/"level":"warn".*FAL_KEYS is no setting; did you mean FAL_KEY\?/);
    expect(lines.join('')).toContain(`npm run -s infograph -- credits grant ${world.slack.workspace.id} 100`);
    await app.stop();
  });
});
