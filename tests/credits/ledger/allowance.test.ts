import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ADMINS_GRANTS, refillWorkspaces } from '../../../src/credits/ledger/refill.js';
import { createLog } from '../../../src/lib/log.js';
import type { WorkspaceSettings } from '../../../src/models/workspace-settings.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../support/database.js';
import { createSetClock } from '../../support/set-clock.js';
import { storeSettings } from '../../support/stored-settings.js';

const LIMIT = 100;
const clock = createSetClock('2026-11-30T09:00:00Z');
const log = createLog('silent');
let database: SharedDatabase;
let one: Process;
beforeAll(async () => {
  database = await startSharedDatabase();
  one = await database.process(clock);
});
afterAll(() => database.stop());

let workspace: string;
let count = 0;
beforeEach(async () => {
  count += 1;
  workspace = `T${count}`;
  await one.models.workspaceSettings.deleteMany({});
});

const settings = (wanted: Partial<WorkspaceSettings>) => storeSettings(one.models, workspace, wanted);

let topups = 0;
/** @returns what was added */
async function topUp(credits: number): Promise<number> {
  topups += 1;
  const monthly = { prefixes: ADMINS_GRANTS, credits: LIMIT };
  const topup = { key: `topup:${topups}`, credits, actor: 'U1', monthly };
  const decision = await one.credits.grant(workspace, topup);
  return decision.kind === 'granted' ? decision.credits : 0;
}

const refill = () =>
  refillWorkspaces({ ...one, clock, log, adminTopupCredits: LIMIT, adminUsers: ['U0OPERATOR'] });
const available = async () => (await one.credits.balance(workspace)).available;

describe('what admins may add in a month', () => {
  it('is the same whatever time zones they go through, also around midnight and half hours', async () => {
    let added = 0;
    for (const [at, timeZone] of [
      ['2026-11-30T09:00:00Z', 'UTC'],
      ['2026-11-30T10:00:00Z', 'Pacific/Kiritimati'],
      ['2026-11-30T10:15:00Z', 'Pacific/Chatham'],
      ['2026-11-30T18:30:00Z', 'Asia/Kolkata'],
      ['2026-11-30T23:59:59.999Z', 'Europe/Berlin'],
    ] as const) {
      await settings({ timeZone });
      clock.set(at);
      added += (await topUp(LIMIT)) + (await topUp(1));
    }
    expect(added).toBe(LIMIT);
    for (const [at, timeZone] of [
      ['2026-12-01T00:00:00Z', 'Pacific/Pago_Pago'],
      ['2026-12-01T11:00:00Z', 'Pacific/Pago_Pago'],
      // A clock that was put back finds November used up, and December stays counted.
      ['2026-11-30T23:59:00Z', 'Pacific/Kiritimati'],
      ['2026-12-31T23:59:59Z', 'Pacific/Kiritimati'],
    ] as const) {
      await settings({ timeZone });
      clock.set(at);
      added += (await topUp(LIMIT)) + (await topUp(1));
    }
    expect(added).toBe(2 * LIMIT);
  });

  it('counts a refill in its own month, once, wherever its first begins', async () => {
    clock.set('2026-11-30T09:00:00Z');
    expect(await topUp(LIMIT)).toBe(LIMIT);
    // December has begun there, and the refill of December finds its month unused.
    await settings({ timeZone: 'Pacific/Kiritimati', refill: { kind: 'plus', credits: 80 } });
    clock.set('2026-11-30T10:00:00Z');
    await refill();
    expect(await available()).toBe(LIMIT + 80);
    for (const [at, timeZone] of [
      ['2026-12-01T00:00:00Z', 'UTC'],
      ['2026-12-01T11:00:00Z', 'Pacific/Pago_Pago'],
    ] as const) {
      await settings({ timeZone, refill: { kind: 'plus', credits: 80 } });
      clock.set(at);
      await refill();
      expect(await available()).toBe(LIMIT + 80);
    }
    expect(await topUp(21)).toBe(0);
    expect(await topUp(20)).toBe(20);
    // It comes the next month as well, back in a zone in which that begins last.
    clock.set('2027-01-01T11:00:00Z');
    await refill();
    expect(await available()).toBe(LIMIT + 80 + 20 + 80);
    expect((await one.credits.audit(workspace))[0]?.drifts).toEqual([]);
  });
});
