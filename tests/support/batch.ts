import type { Hold, NewInfograph } from '../../src/credits/ledger/operations.js';
import { newId, newToken } from '../../src/lib/ids.js';
import type { Thread } from '../../src/models/thread.js';

interface Wanted {
  workspace: string;
  key?: string;
  count?: number;
  unitCredits?: number;
}

/** A hold for a batch that no worker works on: its next step is never due. */
export function heldBatch({ workspace, key, count = 1, unitCredits = 1 }: Wanted): Omit<Hold, 'kind'> {
  const batch = newId('ba');
  const at = new Date();
  const idle = { leaseUntil: new Date(0), fence: 0, signals: 0, attempts: 0 };
  const shared = {
    workspace,
    requester: 'U0REQUEST',
    prompt: 'held by a test',
    model: 'fal-ai/nano-banana-pro',
    ratio: '1:1',
    resolution: '1K' as const,
    costCredits: unitCredits,
    ...idle,
  };
  const infographs = Array.from(
    { length: count },
    (_, index): NewInfograph => ({
      ...shared,
      _id: newId('ig'),
      batch,
      position: index + 1,
      batchSize: count,
      token: newToken(),
      status: 'pending',
      delivery: 'waiting',
      requests: [],
      results: [],
      fetchFaults: 0,
      showFaults: 0,
      deadlineAt: at,
      acceptedAt: at,
    }),
  );
  const thread: Thread = {
    ...shared,
    _id: batch,
    asked: 'C0TEST',
    size: count,
    rev: 0,
    shownRev: 0,
    announced: [],
    told: [],
    whispers: [],
    at,
  };
  const policyInput = { channel: 'C0TEST', resolution: '1K' as const, count, texts: [], readsArticle: false };
  return {
    idempotencyKey: key ?? `key:${batch}`,
    batch,
    actor: 'U0REQUEST',
    policyInput,
    infographs,
    thread,
  };
}
