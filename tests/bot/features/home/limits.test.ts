import { checkView } from '@infograph/slack-stand-in';
import { describe, expect, it } from '@jest/globals';
import { homeView } from '../../../../src/bot/features/home/blocks/index.js';
import type { HomeState } from '../../../../src/bot/features/home/worker/index.js';
import { failures } from '../../../../src/lib/errors.js';
import type { Infograph } from '../../../../src/models/infograph.js';
import type { Thread } from '../../../../src/models/thread.js';
import { noSettings } from '../../../../src/models/workspace-settings.js';
import { heldBatch } from '../../../support/batch.js';

const most = 1_000_000_000;
const far = new Date('9999-12-31T23:59:59Z');
const user = `U${'0'.repeat(20)}`;
const prices = { '1K': 99_999, '2K': 99_999, '4K': 100_000 };
const longest = [
  '<&>'.repeat(1_000),
  '*_~`'.repeat(1_000),
  'م'.repeat(4_000),
  '\u202e👩‍👩‍👧‍👦'.repeat(250),
  `Z${'\u0301'.repeat(3_999)}`,
];

function threadOf(prompt: string): Thread {
  const { thread } = heldBatch({ workspace: 'T1' });
  if (!thread) throw new Error('a batch has a thread');
  return { ...thread, prompt };
}

/** As much of everything as there can be, and each of it as long as it can be. */
function fullest(text: string): HomeState {
  const infograph = (set: Partial<Infograph>): Infograph => {
    const [one] = heldBatch({ workspace: 'T1' }).infographs;
    if (!one) throw new Error('a batch has an infograph');
    return { ...one, draws: [], prompt: text, ...set };
  };
  const caps = { personDay: most, personMonth: most, workspaceDay: most, workspaceMonth: most };
  const link = `https://${'w'.repeat(60)}.slack.com/archives/C0123456789/p1700000000000000?thread_ts=1700000000.000000&cid=C0123456789`;
  const done = { status: 'completed', delivery: 'posted', file: { id: 'F0', at: far } } as const;
  return {
    ...{ workspace: 'T1', user, newcomer: true, available: most, held: most, adminUnknown: false },
    settings: {
      ...noSettings('T1'),
      caps: { ...caps, atOnce: 1_000, maxImages: 4, resolutions: ['1K', '2K'] },
      refill: { kind: 'to', credits: most },
      pause: { words: text.slice(0, 300), by: user, at: far },
    },
    usage: {
      ...{ day: most, month: most, exactToday: 50, open: 1_000, workspaceDay: most, workspaceMonth: most },
      ...{ dayResetsAt: far, monthResetsAt: far, pausedUntil: far, pausedFor: 'unpaid' },
    },
    grants: [{ id: 'g', credits: most, remaining: most, at: far, expiresAt: far }],
    running: Array.from({ length: 5 }, () => ({
      thread: threadOf(text),
      batch: Array.from({ length: 4 }, () => infograph({ batchSize: 4 })),
    })),
    runningMore: 100,
    recent: [
      infograph({ ...done, altText: text }),
      infograph({ ...done, refund: { by: user, at: far, reason: text } }),
      infograph({ forgottenAt: far, status: 'canceled' }),
      ...(['content_refused', 'unreachable'] as const).map((code) =>
        infograph({ status: 'failed', failure: { code, detail: text } }),
      ),
    ].map((one) => ({ infograph: one, link })),
    admin: {
      people: Array.from({ length: 10 }, () => ({
        person: `api:${'x'.repeat(40)}`,
        name: text,
        credits: most,
      })),
      others: { count: most, credits: most },
      reported: { infographs: most, ofFacts: most },
      monthCredits: most,
      entries: Array.from({ length: 8 }, (_, n) => ({
        ...({ _id: `T1:${n}`, workspace: 'T1', seq: n, kind: 'grant', key: 'k', credits: most } as const),
        ...{ available: most, held: most, actor: user, note: text, at: far },
        requester: `api:${'x'.repeat(40)}`,
      })),
      ...{ newer: most, older: most },
      alerts: [
        { kind: 'low_balance', available: most, threshold: most },
        { kind: 'failing', failed: 20, of: 20 },
        { kind: 'webhooks_lost', asked: 20, of: 20 },
        { kind: 'waiting_long', infograph: 'i'.repeat(60), minutes: most },
        { kind: 'fal_locked' },
        { kind: 'drift', drifts: most },
        ...Array.from(
          { length: 5 },
          () => ({ kind: 'cap', step: 100, used: most, cap: most, month: '2026-11' }) as const,
        ),
      ].map((facts) => ({ facts, since: far }) as NonNullable<HomeState['admin']>['alerts'][number]),
      forecast: { perDay: most, lastsUntil: far },
      chart: Array.from({ length: 30 }, (_, n) => ({ day: '9999-12-31', spent: n * most, failures: most })),
    },
  };
}

const checked = (state: HomeState, thumbnails = true) => {
  const view = homeView(state, prices, thumbnails);
  return { view, fits: checkView(JSON.parse(JSON.stringify(view)), () => true) };
};

describe('a Home tab within what Slack takes', () => {
  it.each(longest.map((text) => ({ text, what: text.slice(0, 4) })))('with $what…', ({ text }) => {
    const { view, fits } = checked(fullest(text));
    expect(fits).toMatchObject({ ok: true });
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    const shown = JSON.stringify(view);
    // People's words are written as they are only where no markup comes of them.
    expect(shown).not.toContain('“<&>');
  });

  it.each(Object.keys(failures))('with an infograph that failed by %s', (code) => {
    const state = fullest('short');
    const [first] = state.recent;
    if (!first) throw new Error('there is one');
    first.infograph.status = 'failed';
    first.infograph.failure = { code: code as keyof typeof failures, detail: '' };
    expect(checked(state).fits).toMatchObject({ ok: true });
  });

  it('with nothing at all', () => {
    const { admin, ...rest } = fullest('');
    const empty: HomeState = {
      ...rest,
      ...{ settings: noSettings('T1'), running: [], runningMore: 0, recent: [], grants: [] },
      admin: {
        ...{ people: [], others: { count: 0, credits: 0 }, monthCredits: 0, entries: [], alerts: [] },
        reported: { infographs: 0, ofFacts: 0 },
        ...(admin?.chart ? { chart: [] } : {}),
      },
    };
    expect(checked(empty).fits).toMatchObject({ ok: true });
    expect(checked({ ...empty, newcomer: false }, false).fits).toMatchObject({ ok: true });
  });
});
