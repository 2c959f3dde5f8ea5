import { openDatabase } from '../../src/database/connect.js';
import { dayKey, hourKey, monthKey, zoneOrUtc } from '../../src/lib/calendar.js';
import type { Balance } from '../../src/models/balance.js';
import type { Grant } from '../../src/models/grant.js';
import { createModels, prepareCollections } from '../../src/models/index.js';
import type { Infograph } from '../../src/models/infograph.js';
import type { LedgerEntry } from '../../src/models/ledger-entry.js';
import type { Thread } from '../../src/models/thread.js';
import type { Usage } from '../../src/models/usage.js';
import { noSettings, type WorkspaceSettings } from '../../src/models/workspace-settings.js';

const AT_ONCE = 1_000;
const TOOK_MS = 40_000;

export interface Past {
  workspace: string;
  /** They take turns. */
  people: readonly string[];
  /** When each infograph was asked for, in ms, the oldest first. */
  times: readonly number[];
  granted: number;
  failed(n: number): boolean;
  settings?: Partial<WorkspaceSettings>;
}

/** Writes a workspace's past into the embedded database of a folder, as the app would have left it. Its books add up. */
export async function writePast(
  dataDir: string,
  { workspace, people, times, granted, failed, settings }: Past,
): Promise<void> {
  const { connection, stop } = await openDatabase({ uri: undefined, dataDir });
  const models = createModels(connection);
  await prepareCollections(models);
  const now = Date.now();
  const zone = zoneOrUtc(settings?.timeZone);
  const [today, thisMonth] = [dayKey(now, zone), monthKey(now, zone)];
  const hour = hourKey(now);
  const counted = new Map(people.map((person) => [person, { day: 0, month: 0 }]));
  const grant: Grant = {
    _id: `${workspace}:trial`,
    workspace,
    credits: granted,
    remaining: granted,
    at: new Date((times[0] ?? now) - TOOK_MS),
  };
  let available = granted;
  let seq = 1;
  const first = { credits: granted, available, held: 0, actor: 'cli', note: 'for years', at: grant.at };
  await models.ledger.collection.insertOne({
    ...first,
    ...{ _id: `${workspace}:1`, workspace, seq, kind: 'grant', key: 'trial' },
  } satisfies LedgerEntry as never);

  for (let from = 0; from < times.length; from += AT_ONCE) {
    const made: Infograph[] = [];
    const threads: Thread[] = [];
    const entries: LedgerEntry[] = [];
    for (let n = from; n < Math.min(times.length, from + AT_ONCE); n++) {
      const requester = people[n % people.length] ?? '';
      const acceptedAt = new Date(times[n] ?? now);
      const one = infographOf({ workspace, requester, n, acceptedAt, failed: failed(n), zone });
      const { _id, costCredits: credits, draws } = one;
      const isPaid = one.status === 'completed';
      const entry = (kind: 'hold' | 'capture' | 'release', key: string, at: Date): LedgerEntry => {
        seq++;
        if (kind === 'hold') available -= credits;
        if (kind === 'release') available += credits;
        const held = kind === 'hold' ? credits : 0;
        const books = { workspace, seq, kind, key, credits, available, held, actor: requester };
        return { _id: `${workspace}:${seq}`, ...books, infograph: _id, draws, at };
      };
      entries.push(
        entry('hold', `infograph:${_id}:hold`, acceptedAt),
        entry(isPaid ? 'capture' : 'release', `infograph:${_id}:settle`, after(acceptedAt, TOOK_MS)),
      );
      made.push(one);
      threads.push(threadOf(one));
      const sums = counted.get(requester);
      if (!sums || !isPaid) continue;
      if (dayKey(acceptedAt, zone) === today) sums.day += credits;
      if (monthKey(acceptedAt, zone) === thisMonth) sums.month += credits;
    }
    await models.infographs.collection.insertMany(made as never[]);
    await models.threads.collection.insertMany(threads as never[]);
    await models.ledger.collection.insertMany(entries as never[]);
  }

  const usages = [...counted].map(
    ([person, { day, month }]): Usage => ({
      ...{ _id: `${workspace}:${person}`, workspace, person, open: 0 },
      day: { key: today, credits: day },
      month: { key: thisMonth, credits: month },
      unpaid: { key: hour, count: 0 },
      reads: { key: hour, count: 0 },
    }),
  );
  const sumOf = (period: 'day' | 'month') => usages.reduce((sum, usage) => sum + usage[period].credits, 0);
  const balance: Balance = {
    ...{ _id: workspace, available, held: 0, seq },
    day: { key: today, credits: sumOf('day') },
    month: { key: thisMonth, credits: sumOf('month') },
    refilled: thisMonth,
  };
  await models.usages.insertMany(usages);
  await models.grants.create({ ...grant, remaining: available });
  await models.balances.create(balance);
  await models.workspaceSettings.create({ ...noSettings(workspace), ...settings });
  await stop();
}

interface Made {
  workspace: string;
  requester: string;
  n: number;
  acceptedAt: Date;
  failed: boolean;
  zone: string;
}

function infographOf({ workspace, requester, n, acceptedAt, failed, zone }: Made): Infograph {
  const number = n.toString(16).padStart(20, '0');
  const endedAt = after(acceptedAt, TOOK_MS);
  const image = {
    key: `${workspace}/${number}.png`,
    contentType: 'image/png',
    bytes: 2_000_000,
    at: endedAt,
  };
  return {
    ...idle(),
    ...{ _id: `ig_${number}`, batch: `ba_${number}`, workspace, requester, position: 1, batchSize: 1 },
    prompt: `How a bill becomes law, in seven steps, for people who have never heard of a committee (${n})`,
    ...{ model: 'fal-ai/nano-banana-pro', ratio: '16:9', resolution: '2K', costCredits: 1 },
    draws: [{ grant: `${workspace}:trial`, credits: 1 }],
    counted: { day: dayKey(acceptedAt, zone), month: monthKey(acceptedAt, zone) },
    token: number.padStart(32, '0'),
    requests: [{ n: 1, sentAt: acceptedAt, requestId: number, looks: 0 }],
    results: [{ requestId: number, ok: !failed, via: 'webhook', at: endedAt }],
    ...{ fetchFaults: 0, showFaults: 0, deadlineAt: after(acceptedAt, 900_000), acceptedAt },
    ...(failed
      ? {
          ...{ status: 'failed', delivery: 'none', failedAt: endedAt },
          failure: { code: 'model_failed', detail: 'of a past that was written' },
        }
      : {
          ...{ status: 'completed', delivery: 'posted', completedAt: endedAt, postedAt: endedAt, image },
          reply: {
            channel: 'C0GENERAL',
            sentAt: endedAt,
            ts: `${Math.floor(endedAt.getTime() / 1000)}.000200`,
          },
        }),
  };
}

function threadOf({ _id, batch, acceptedAt, ...infograph }: Infograph): Thread {
  const { workspace, requester, prompt, ratio, resolution, model, costCredits } = infograph;
  return {
    ...idle(),
    ...{ _id: batch, workspace, requester, prompt, ratio, resolution, model, costCredits, size: 1 },
    ...{ asked: 'C0GENERAL', channel: 'C0GENERAL' },
    ts: `${Math.floor(acceptedAt.getTime() / 1000)}.000100`,
    ...{ rev: 2, shownRev: 2, announced: [_id], told: [], whispers: [], at: acceptedAt },
  };
}

function idle() {
  return { leaseUntil: new Date(0), fence: 2, signals: 0, attempts: 0 };
}

function after(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}
