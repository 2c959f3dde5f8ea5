import { type Summary, summarize } from '../report/summary.js';
import type { BareBoltCalls } from '../servers/bare-bolt.js';
import type { BlockingCalls } from '../servers/blocking.js';
import type { Run } from '../servers/load.js';
import { startInfograph } from '../support/infograph.js';
import { startPeer } from '../support/peer.js';
import { type Setting, withSetting } from '../support/setting.js';

/** How many commands each level sends in one repetition. */
const totals: Readonly<Record<number, number>> = { 1: 100, 10: 300, 50: 1_000, 200: 1_000 };
const levels = Object.keys(totals).map(Number);
const WARM_UP = 300;
/** Longer than the pause between two edits of a parent message, so that nothing of an earlier level is left. */
const QUIET_MS = 3_300;
/** fal draws for 15 to 40 s; this is already longer than the 3 s that Slack waits for an answer. */
export const SLOW_DRAW_MS = 5_000;
const SLOW_AT_ONCE = 10;

export interface CommandNumbers {
  levels: Array<{ atOnce: number; infograph: Summary; bareBolt: Summary; blocking: Summary }>;
  /** Of so many blocking commands at once, how many were acknowledged when drawing took some seconds. */
  slowBlocking: { sent: number; acknowledged: number };
}

/**
 * Slash command -> acknowledgement, at each number of commands at once. Ours is the whole app: what follows an
 * acknowledgement (parent message, job at fal) goes on beside the next commands; fal does not finish any.
 */
export async function measureCommands(repetitions: number): Promise<CommandNumbers> {
  const infograph = new Map<number, Run[]>();
  const bareBolt = new Map<number, Run[]>();
  await withSetting(undefined, async (setting) => {
    const bolt = await startPeer<BareBoltCalls>('bare-bolt');
    try {
      const { signingSecret, settings } = setting;
      const boltUrl = await bolt.call('start', { signingSecret, apiUrl: settings.SLACK_API_URL ?? '' });
      for (let repetition = 0; repetition < repetitions; repetition++) {
        await runLevels(setting, boltUrl, bareBolt);
        const app = await startInfograph(settings);
        try {
          await runLevels(setting, app.url, infograph, QUIET_MS);
        } finally {
          await app.discard();
        }
      }
    } finally {
      await bolt.stop();
    }
  });
  const blocking = await runBlocking(0, levels);
  const slow = await runBlocking(SLOW_DRAW_MS, [SLOW_AT_ONCE]);
  return {
    levels: levels.map((atOnce) => ({
      atOnce,
      infograph: summarize(infograph.get(atOnce) ?? []),
      bareBolt: summarize(bareBolt.get(atOnce) ?? []),
      blocking: summarize(blocking.get(atOnce) ?? []),
    })),
    slowBlocking: {
      sent: SLOW_AT_ONCE,
      acknowledged: slow.get(SLOW_AT_ONCE)?.[0]?.statuses[200] ?? 0,
    },
  };
}

async function runLevels(
  setting: Setting,
  url: string,
  runs: Map<number, Run[]>,
  quietMs?: number,
): Promise<void> {
  await acceptedCommands(setting, url, 50, WARM_UP);
  for (const [level, total] of Object.entries(totals)) {
    if (quietMs) await setting.standIns.call('quiet', { forMs: quietMs });
    const atOnce = Number(level);
    runs.set(atOnce, [...(runs.get(atOnce) ?? []), await acceptedCommands(setting, url, atOnce, total)]);
  }
}

/** @throws Error when a command was answered with anything but 200 */
export async function acceptedCommands(
  setting: Setting,
  url: string,
  atOnce: number,
  total: number,
): Promise<Run> {
  const run = await commands(setting, url, atOnce, total);
  if (run.statuses[200] !== total) throw new Error(`commands were answered ${JSON.stringify(run.statuses)}`);
  return run;
}

function commands(
  { load, signingSecret, commandFields: fields }: Setting,
  url: string,
  atOnce: number,
  total: number,
): Promise<Run> {
  return load.call('commands', { url, atOnce, total, signingSecret, fields });
}

/** Each level once, one command a client: the time is fal's, and there is nothing to warm up. */
async function runBlocking(drawMs: number, atOnces: readonly number[]): Promise<Map<number, Run[]>> {
  const runs = new Map<number, Run[]>();
  await withSetting(drawMs, async (setting) => {
    const server = await startPeer<BlockingCalls>('blocking');
    try {
      const { signingSecret, settings } = setting;
      const apiUrl = settings.SLACK_API_URL ?? '';
      const url = await server.call('start', { signingSecret, apiUrl, falSettings: settings });
      for (const atOnce of atOnces) runs.set(atOnce, [await commands(setting, url, atOnce, atOnce)]);
    } finally {
      await server.stop();
    }
  });
  return runs;
}
