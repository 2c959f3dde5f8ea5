import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { freePort } from '../support/free-port.js';
import { resultsSeen, saysItsEnd } from '../support/seen.js';
import { until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

/** How long the database stays away. */
const AWAY_MS = 30_000;

type Server = Awaited<ReturnType<typeof startEmbeddedMongo>>;

/** The database in its own server, so that it can be broken and taken away under a running app. */
let dir: string;
let port: number;
let server: Server;
let world: World;
let admin: mongoose.Connection;

const startServer = () => startEmbeddedMongo({ dir, port, failPoints: true });

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'infograph-database-'));
  port = await freePort();
  server = await startServer();
  world = await startWorld({ patience: 1, settings: { MONGODB_URI: server.uri, LEASE_S: '3' } });
  admin = await mongoose.createConnection(server.uri).asPromise();
});
afterAll(async () => {
  await admin.close();
  await world.stop();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

async function failPoint(
  mode: 'off' | 'alwaysOn' | { times: number },
  data: Record<string, unknown>,
): Promise<void> {
  await admin.getClient().db('admin').command({ configureFailPoint: 'failCommand', mode, data });
}

let place = 0;
/** A channel of its own for each case, so that the cases see only their own messages. */
function newChannel(): string {
  place += 1;
  return world.slack.addChannel({ name: `database-${place}`, botIsMember: true });
}

async function imageIn(channel: string, withinMs = 20_000): Promise<void> {
  await world.slack.waitFor('the image', () => resultsSeen(world.slack, channel).length === 1, withinMs);
  const charged = () =>
    world.slack.messages(channel).some((message) => saysItsEnd(world.slack.plainText(message)));
  await world.slack.waitFor('the charge', charged, withinMs);
}

async function expectCleanBooks(): Promise<void> {
  const [report] = await world.app.credits.audit();
  expect(report?.drifts).toEqual([]);
}

/** A machine with much else to do may ask for it to be typed again. */
async function ask(text: string, channel: string) {
  for (;;) {
    const answer = await world.slack.command({ text, channel });
    if (!answer.body.includes('swamped')) return answer;
  }
}

/** Transaction's commands, each of which can meet a fault of its own. */
const commands = ['find', 'insert', 'update', 'commitTransaction'];

describe.each([
  {
    fault: 'a transient transaction error',
    data: { errorCode: 251, errorLabels: ['TransientTransactionError'] },
  },
  { fault: 'a write conflict', data: { errorCode: 112, errorLabels: ['TransientTransactionError'] } },
])('$fault', ({ data }) => {
  it.each(commands)('on %s is met by trying again: one image, one charge', async (command) => {
    const channel = newChannel();
    const before = await world.app.credits.balance(world.slack.workspace.id);
    // Faults only inside transactions: this is where the server raises them.
    await failPoint({ times: 2 }, { failCommands: [command], ...data });
    const answer = await ask(`Through a fault on ${command}`, channel);
    await failPoint('off', {});
    expect(answer.body).toMatch(/^$|Got it/);
    await imageIn(channel);
    const after = await world.app.credits.balance(world.slack.workspace.id);
    expect(after).toEqual({ available: before.available - 1, held: 0 });
    await expectCleanBooks();
  });
});

describe('a connection that is closed', () => {
  it.each(commands)('in the middle of %s costs nobody anything twice', async (command) => {
    const channel = newChannel();
    const before = await world.app.credits.balance(world.slack.workspace.id);
    await failPoint({ times: 1 }, { failCommands: [command], closeConnection: true });
    const answer = await ask(`Through a closed connection in ${command}`, channel);
    await failPoint('off', {});
    expect(answer.body).toMatch(/^$|Got it/);
    await imageIn(channel);
    const after = await world.app.credits.balance(world.slack.workspace.id);
    expect(after).toEqual({ available: before.available - 1, held: 0 });
    await expectCleanBooks();
  });
});

describe('a commit whose answer is lost for longer than Slack waits', () => {
  it('is said to be accepted, and carried through', async () => {
    const channel = newChannel();
    await failPoint('alwaysOn', {
      failCommands: ['commitTransaction'],
      errorCode: 91,
      errorLabels: ['RetryableWriteError'],
    });
    const answer = await world.slack.command({ text: 'Accepted and said so', channel });
    await failPoint('off', {});
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('Got it, but it may take a moment');
    await imageIn(channel);
    await expectCleanBooks();
  });
});

describe('a database that is slow by a second', () => {
  it('gets a command answered in words in time, and nothing half done', async () => {
    const channel = newChannel();
    const before = await world.app.credits.balance(world.slack.workspace.id);
    await failPoint('alwaysOn', {
      failCommands: ['find', 'insert', 'update'],
      blockConnection: true,
      blockTimeMS: 1_000,
    });
    const answer = await world.slack.command({ text: 'Through a slow database', channel });
    await failPoint('off', {});
    expect(answer.status).toBe(200);
    expect(answer.body).toMatch(/no charge|slow on our end/);
    expect(await world.app.credits.balance(world.slack.workspace.id)).toEqual(before);
    expect(world.slack.messages(channel)).toEqual([]);
    await expectCleanBooks();
    // What a worker had begun to read meanwhile takes its second yet, and who asks then waits for the same read.
    await until('reads to be quick again', async () => {
      const begunAt = Date.now();
      await world.app.settings.read(world.slack.workspace.id, true);
      return Date.now() - begunAt < 200;
    });
    await until(
      'what was under way to rest',
      async () => (await world.app.models.threads.countDocuments({ nextStepAt: { $exists: true } })) === 0,
    );
  });
});

describe('a database that is away', () => {
  it('gets a command answered in words; what was accepted goes on by itself when it is back', async () => {
    const { slack, fal } = world;
    const channel = newChannel();
    fal.webhooks('lost');
    fal.outcome({ kind: 'never' });
    await slack.command({ text: 'Accepted before it went away', channel });
    const job = await fal.waitFor('the job', () =>
      fal.jobs.find(({ input }) => input.prompt === 'Accepted before it went away'),
    );
    const goneAt = Date.now();
    await server.stop();

    const refused = await slack.command({ text: 'Asked while it is away', channel: newChannel() });
    expect(refused.status).toBe(200);
    expect(refused.body).toMatch(/no charge|slow on our end/);
    const look = await slack.command({ text: 'credits', channel });
    expect(look.status).toBe(200);
    expect(look.body).toContain('slow on our end');
    expect((await fetch(`${world.app.url}/readyz`)).status).toBe(503);

    fal.webhooks('normal');
    fal.finish(job.requestId);
    await sleep(goneAt + AWAY_MS - Date.now());
    server = await startServer();
    // Whoever held the lease when it went away may have to let it run out, and what failed is tried again after a pause.
    await imageIn(channel, 90_000);
    // Each worker finds out by itself, at its next sweep.
    await until('the app to be ready', async () => (await fetch(`${world.app.url}/readyz`)).ok);
    // What Slack and fal answered while nothing could be written was kept, so nothing was asked for again.
    const parents = slack
      .messages(channel)
      .filter((message) => slack.plainText(message).includes('Accepted before it went away'));
    expect(parents).toHaveLength(1);
    expect(fal.jobs.filter(({ input }) => input.prompt === 'Accepted before it went away')).toHaveLength(1);
    await expectCleanBooks();
  });
});
