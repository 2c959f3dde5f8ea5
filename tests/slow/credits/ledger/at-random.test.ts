import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { audit } from '../../../../src/credits/ledger/audit.js';
import { createModels, type Models, prepareCollections } from '../../../../src/models/index.js';
import type { LedgerEntry } from '../../../../src/models/ledger-entry.js';
import { creditsOf } from '../../../support/credits.js';
import { openModels } from '../../../support/open-models.js';
import { storeSettings } from '../../../support/stored-settings.js';

const WORKSPACE = 'T1';
const NAMES = ['a', 'b', 'c'];
const LIVES_EACH = 67;
const FOR_MS = 20_000;
const DAY_MS = 24 * 3_600_000;
const caps = { personDay: 30, workspaceDay: 180, atOnce: 5 };

interface Said {
  did: string;
  key?: string;
  id?: string;
  ids?: string[];
}

let dir: string;
let server: Awaited<ReturnType<typeof startEmbeddedMongo>>;
let admin: mongoose.Connection;
let models: Models;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'infograph-at-random-'));
  server = await startEmbeddedMongo({ dir, failPoints: true });
  admin = await mongoose.createConnection(server.uri, { dbName: 'infograph' }).asPromise();
  models = openModels(createModels(admin));
  await prepareCollections(models);
  await storeSettings(models, WORKSPACE, { caps });
  const credits = creditsOf({ connection: admin, models });
  await credits.grant(WORKSPACE, { key: 'start', credits: 20, actor: 'cli' });
});
afterAll(async () => {
  await admin.close();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

async function runProcess(name: string): Promise<Said[]> {
  const entry = fileURLToPath(new URL('../../../dist/credits-process.js', import.meta.url));
  const url = new URL(server.uri);
  url.pathname = '/infograph';
  const child = spawn(process.execPath, [entry], {
    env: {
      PATH: process.env.PATH,
      MONGODB_URI: url.href,
      WORKSPACE,
      NAME: name,
      LIVES: String(LIVES_EACH),
      FOR_MS: String(FOR_MS),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(line);
  await gone;
  expect(lines.pop()).toBe('done');
  return lines.map((line) => JSON.parse(line) as Said);
}

const anywhere = ['commitTransaction', 'update', 'find', 'insert'];
/** A lost connection costs the driver half a second or more, in which nothing happens: it is rarer than the others. */
const faults = [
  { errorCode: 112, errorLabels: ['TransientTransactionError'], failCommands: anywhere },
  { errorCode: 50, errorLabels: ['UnknownTransactionCommitResult'], failCommands: ['commitTransaction'] },
  { errorCode: 251, errorLabels: ['TransientTransactionError'], failCommands: ['find'] },
  { errorCode: 112, errorLabels: ['TransientTransactionError'], failCommands: ['commitTransaction'] },
  { errorCode: 50, errorLabels: ['UnknownTransactionCommitResult'], failCommands: ['commitTransaction'] },
  { closeConnection: true, failCommands: ['commitTransaction'] },
];

/** One fault after the other, each for a few commands, until they are told to end. */
async function disturb(until: Promise<unknown>): Promise<number> {
  let over = false;
  let count = 0;
  void until.finally(() => {
    over = true;
  });
  const set = (mode: unknown, data: unknown) =>
    admin.getClient().db('admin').command({ configureFailPoint: 'failCommand', mode, data });
  // The first crowd meets an empty account and no faults.
  await sleep(3_000);
  while (!over) {
    await set({ times: 2 }, faults[count % faults.length]);
    count += 1;
    await sleep(700);
  }
  await set('off', {});
  return count;
}

/** Follows the ledger from its first entry and says whatever was ever more than allowed. */
async function broken(entries: readonly LedgerEntry[]): Promise<string[]> {
  const infographs = new Map((await models.infographs.find().lean()).map((one) => [one._id, one]));
  const used = new Map<string, number>();
  const open = new Map<string, number>();
  const expiries = new Map<string, number>();
  const found: string[] = [];
  const add = (counts: Map<string, number>, key: string, more: number) =>
    counts.set(key, (counts.get(key) ?? 0) + more);
  for (const {
    seq,
    kind,
    key,
    at,
    credits,
    returned = 0,
    infograph: id = '',
    draws = [],
    ...after
  } of entries) {
    if (after.available < 0 || after.held < 0) found.push(`entry ${seq} leaves a balance below zero`);
    if (kind === 'grant' && after.expiresAt) expiries.set(`${WORKSPACE}:${key}`, after.expiresAt.getTime());
    const { requester = '', counted } = infographs.get(id) ?? {};
    const day = counted?.day ?? '';
    if (kind === 'hold') {
      for (const one of [`${requester} ${day}`, `everybody ${day}`]) add(used, one, credits);
      add(open, requester, 1);
    }
    const back = kind === 'release' ? credits : returned;
    for (const one of [`${requester} ${day}`, `everybody ${day}`]) add(used, one, -back);
    if (kind === 'release' || kind === 'capture') add(open, requester, -1);
    if ((used.get(`${requester} ${day}`) ?? 0) > caps.personDay) found.push(`entry ${seq}: a person's cap`);
    if ((used.get(`everybody ${day}`) ?? 0) > caps.workspaceDay)
      found.push(`entry ${seq}: the workspace's cap`);
    if ((open.get(requester) ?? 0) > caps.atOnce) found.push(`entry ${seq}: jobs at once`);
    for (const { grant } of draws) {
      const isOver = (expiries.get(grant) ?? Number.POSITIVE_INFINITY) <= at.getTime();
      if (kind === 'hold' && isOver) found.push(`entry ${seq} draws on ${grant}, which has expired`);
      if (kind === 'expire' && !isOver)
        found.push(`entry ${seq} takes out of ${grant}, which has not expired`);
      const comesBack = back > 0 || kind === 'refund';
      if (comesBack && isOver) expiries.set(grant, at.getTime() + DAY_MS);
    }
  }
  return found;
}

describe('200 lives at once in three processes on one workspace, on a database with faults', () => {
  it('leave clean books, no cap passed and no balance below zero, and all that was answered', async () => {
    const running = Promise.all(NAMES.map(runProcess));
    const disturbances = await disturb(running);
    const said = (await running).flat();
    const entries = await models.ledger.find({ workspace: WORKSPACE }).sort({ seq: 1 }).lean();

    expect(await broken(entries)).toEqual([]);
    expect((await audit(admin, models, WORKSPACE))[0]?.drifts).toEqual([]);

    const keys = new Set(entries.map(({ key }) => key));
    const missing = said.flatMap(({ did, key = '', id = '', ids = [] }) => {
      if (did === 'granted') return keys.has(key) ? [] : [key];
      if (did === 'refunded') return keys.has(`infograph:${id}:refund`) ? [] : [id];
      if (did === 'settled') return keys.has(`infograph:${id}:settle`) ? [] : [id];
      const isHeld = ids.every((one) => keys.has(`infograph:${one}:hold`));
      return did === 'accepted' && !isHeld ? ids : [];
    });
    expect(missing).toEqual([]);
    const held = new Set(
      said.flatMap(({ did, ids = [] }) => (did === 'refused' || did === 'busy' ? ids : [])),
    );
    expect(entries.filter(({ kind, infograph = '' }) => kind === 'hold' && held.has(infograph))).toEqual([]);

    // It has really been a crowd, and everything has happened.
    const kinds = new Set(entries.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['capture', 'expire', 'grant', 'hold', 'refund', 'release']);
    expect(said.filter(({ did }) => did === 'refused').length).toBeGreaterThan(0);
    expect(said.filter(({ did }) => did === 'insufficient').length).toBeGreaterThan(0);
    expect(entries.some(({ kind, returned = 0 }) => kind === 'capture' && returned > 0)).toBe(true);
    expect(entries.some(({ kind, credits }) => kind === 'hold' && credits === 0)).toBe(true);
    expect(disturbances).toBeGreaterThan(5);
  });
});
