import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabaseClock } from '../../src/database/clock.js';
import { openDatabase } from '../../src/database/connect.js';
import { createModels } from '../../src/models/index.js';
import { heldBatch } from './batch.js';
import { creditsOf } from './credits.js';
import { type End, endOf } from './settle.js';

// One of several processes that work on one workspace's credits at random. It prints a line of JSON for each thing that
// it was told is done, and `done` at the end.
const { MONGODB_URI = '', WORKSPACE = '', NAME = '', LIVES = '0', FOR_MS = '0' } = process.env;

const { connection, stop } = await openDatabase({ uri: MONGODB_URI, dataDir: '' });
const models = createModels(connection);
const clock = createDatabaseClock(connection);
await clock.calibrate();
const credits = creditsOf({ connection, models, clock });

const random = (below: number) => Math.floor(Math.random() * below);
const pick = <T>(all: readonly [T, ...T[]]): T => all[random(all.length)] ?? all[0];
const say = (what: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(what)}\n`);
const ends: readonly [End, ...End[]] = ['posted', 'posted', 'failed', 'failed', 'failed', 'canceled'];
const paid: string[] = [];
let nth = 0;

/** Whether what the books say is known: faults may outlast anybody's patience, and then it is not. */
async function attempt(what: () => Promise<Record<string, unknown>>): Promise<void> {
  try {
    say(await what());
  } catch (error) {
    say({ did: 'unknown', error: String(error) });
  }
}

async function topUp(): Promise<void> {
  const key = `topup:${NAME}:${++nth}`;
  const expiresAt = random(2) ? { expiresAt: new Date(clock.now() + 50 + random(1_500)) } : {};
  const grant = { key, credits: 1 + random(6), actor: 'U0ADMIN', ...expiresAt };
  await attempt(async () => ({ did: (await credits.grant(WORKSPACE, grant)).kind, key }));
}

async function holdAndEnd(): Promise<void> {
  const person = `U${random(8)}`;
  const batch = heldBatch({ workspace: WORKSPACE, count: 1 + random(3), unitCredits: random(4) });
  const infographs = batch.infographs.map((infograph) => ({ ...infograph, requester: person }));
  const answer = await credits.hold(WORKSPACE, { ...batch, actor: person, infographs });
  say({ did: answer.kind, ids: infographs.map(({ _id }) => _id) });
  if (answer.kind !== 'accepted') return;
  for (const infograph of infographs) {
    await sleep(random(150));
    const end = pick(ends);
    const spent = random(2) ? undefined : random(infograph.costCredits + 1);
    await attempt(async () => ({
      did: (await credits.settle(WORKSPACE, endOf(infograph, end, spent))).kind,
      id: infograph._id,
    }));
    if (end === 'posted') paid.push(infograph._id);
  }
}

async function refund(): Promise<void> {
  const infograph = paid[random(paid.length)];
  if (!infograph) return;
  const wanted = { infograph, actor: 'U0ADMIN', reason: 'at random' };
  await attempt(async () => ({ did: (await credits.refund(WORKSPACE, wanted)).kind, id: infograph }));
}

async function expire(): Promise<void> {
  await attempt(async () => ({ did: (await credits.expire(WORKSPACE)).kind }));
}

const until = performance.now() + Number(FOR_MS);
const works = [topUp, holdAndEnd, holdAndEnd, holdAndEnd, refund, expire] as const;
await Promise.all(
  Array.from({ length: Number(LIVES) }, async () => {
    // All at once, for more than there is.
    await holdAndEnd();
    while (performance.now() < until) {
      await sleep(random(100));
      await pick(works)();
    }
  }),
);
await stop();
process.stdout.write('done\n');
