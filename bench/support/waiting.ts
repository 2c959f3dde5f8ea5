import { createTokens } from '../../src/api/tokens/index.js';
import { createDatabaseClock } from '../../src/database/clock.js';
import { openDatabase } from '../../src/database/connect.js';
import type { Balance } from '../../src/models/balance.js';
import { claimableFrom } from '../../src/models/claimable.js';
import type { Grant } from '../../src/models/grant.js';
import { createModels, prepareCollections } from '../../src/models/index.js';
import type { Infograph } from '../../src/models/infograph.js';
import type { LedgerEntry } from '../../src/models/ledger-entry.js';

const AT_ONCE = 1_000;
const GRANTED = 10_000;

/** What a workspace has been accepted for and waits for. */
export interface Waiting {
  workspace: string;
  jobs: number;
  /** `due`: nothing has been done for them yet. `at fal`: they were submitted, and their webhooks are to come. */
  state: 'due' | 'at fal';
}

/**
 * Writes workspaces with jobs into the embedded database of a folder, as the app would have left them. The books add up.
 * @returns the secret of an API token of the workspace named last
 */
export async function writeWaiting(
  dataDir: string,
  all: readonly Waiting[],
  single: string,
): Promise<{ secret: string }> {
  const { connection, stop } = await openDatabase({ uri: undefined, dataDir });
  const models = createModels(connection);
  await prepareCollections(models);
  const at = new Date();
  const infographs: Infograph[] = [];
  const ledger: LedgerEntry[] = [];
  const balances: Balance[] = [];
  const grants: Grant[] = [];
  for (const waiting of [...all, { workspace: single, jobs: 0, state: 'due' as const }]) {
    const { workspace, jobs } = waiting;
    const made = Array.from({ length: jobs }, (_, n) => infographOf(waiting, n, at));
    infographs.push(...made);
    ledger.push(...entriesOf(workspace, made, at));
    balances.push({ _id: workspace, available: GRANTED - jobs, held: jobs, seq: jobs + 1 });
    grants.push({ _id: `${workspace}:trial`, workspace, credits: GRANTED, remaining: GRANTED - jobs, at });
  }
  const collections = [
    [models.infographs.collection, infographs],
    [models.ledger.collection, ledger],
    [models.balances.collection, balances],
    [models.grants.collection, grants],
  ] as const;
  for (const [collection, documents] of collections)
    for (let from = 0; from < documents.length; from += AT_ONCE)
      await collection.insertMany(documents.slice(from, from + AT_ONCE) as never[]);
  const { secret } = await createTokens({ models, clock: createDatabaseClock(connection) }).create(single, {
    name: 'bench',
    scopes: ['generate', 'read'],
    createdBy: 'cli',
  });
  await stop();
  return { secret };
}

function entriesOf(workspace: string, made: readonly Infograph[], at: Date): LedgerEntry[] {
  const trial: LedgerEntry = {
    ...{ _id: `${workspace}:1`, workspace, seq: 1, kind: 'grant', key: 'trial', credits: GRANTED },
    ...{ available: GRANTED, held: 0, actor: 'cli', at },
  };
  const holds = made.map(({ _id, draws, requester }, n): LedgerEntry => {
    const seq = n + 2;
    const books = { credits: 1, available: GRANTED - n - 1, held: n + 1, actor: requester };
    const of = { infograph: _id, draws, at };
    return {
      _id: `${workspace}:${seq}`,
      workspace,
      seq,
      kind: 'hold',
      key: `infograph:${_id}:hold`,
      ...books,
      ...of,
    };
  });
  return [trial, ...holds];
}

function infographOf({ workspace, state }: Waiting, n: number, acceptedAt: Date): Infograph {
  const name = `${workspace}_${n}`;
  const deadlineAt = new Date(acceptedAt.getTime() + 3_600_000);
  const atFal = state === 'at fal';
  return {
    ...claimableFrom(atFal ? deadlineAt : acceptedAt),
    ...{ _id: `ig_${name}`, batch: `ba_${name}`, workspace, position: 1, batchSize: 1 },
    ...{ requester: 'api:tok_bench', prompt: `How a bill becomes law (${n})` },
    ...{ model: 'fal-ai/nano-banana-pro', ratio: '16:9', resolution: '2K', costCredits: 1 },
    draws: [{ grant: `${workspace}:trial`, credits: 1 }],
    token: n.toString(16).padStart(32, '0'),
    ...{ status: atFal ? 'processing' : 'pending', delivery: 'none' },
    requests: atFal ? [{ n: 1, sentAt: acceptedAt, requestId: `job-${name}`, looks: 0 }] : [],
    results: [],
    ...{ fetchFaults: 0, showFaults: 0, deadlineAt, acceptedAt },
  };
}
