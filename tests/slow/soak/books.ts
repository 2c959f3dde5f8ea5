import { setTimeout as sleep } from 'node:timers/promises';
import type { Models } from '../../../src/models/index.js';
import type { Infograph } from '../../../src/models/infograph.js';
import { withStoredData } from '../../support/stored-data.js';

type Settings = Readonly<Record<string, string>>;

const withModels = <T>({ DATA_DIR = '' }: Settings, work: (models: Models) => Promise<T>) =>
  withStoredData(DATA_DIR, ({ models }) => work(models));

/** Waits, beside the app, until nothing is due any more. False where that takes too long. */
export async function allEnded(settings: Settings, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (performance.now() < until) {
    const due = () =>
      withModels(settings, ({ infographs }) => infographs.countDocuments({ nextStepAt: { $exists: true } }));
    // An app that is held up does not answer either.
    if ((await due().catch(() => undefined)) === 0) return true;
    await sleep(500);
  }
  return false;
}

/** What became of all, once the app is gone: the infographs, and those of them that were paid more than once. */
export async function readBooks(
  settings: Settings,
): Promise<{ infographs: Infograph[]; paidTwice: string[] }> {
  return await withModels(settings, async ({ infographs, ledger }) => {
    const captures = await ledger.find({ kind: 'capture' }, { infograph: 1 }).lean();
    const paid = new Set<string>();
    const paidTwice = captures.flatMap(({ infograph = '' }) => {
      if (paid.has(infograph)) return [infograph];
      paid.add(infograph);
      return [];
    });
    return { infographs: await infographs.find().lean(), paidTwice };
  });
}
