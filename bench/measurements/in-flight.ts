import { type Spread, type Summary, spread, summarize } from '../report/summary.js';
import type { Run } from '../servers/load.js';
import type { SignatureAloneCalls } from '../servers/signature-alone.js';
import { type Infograph, startInfograph } from '../support/infograph.js';
import { type Peak, watchPeak } from '../support/peak.js';
import { startPeer } from '../support/peer.js';
import { type Setting, withSetting } from '../support/setting.js';
import { acceptedCommands } from './commands.js';

const WARM_UP = 20;
const ONE_BY_ONE = 40;
const AT_ONCE = 200;
const BURSTS = 5;
const IN_FLIGHT = AT_ONCE * BURSTS;
const QUIET_MS = 1_000;
const DELIVERED_WITHIN_MS = 60_000;
const megabyte = 1024 * 1024;

type Jobs = ReadonlyArray<{ requestId: string; webhookUrl: string }>;

export interface InFlightNumbers {
  /** Webhook -> 200, at 200 at once. */
  webhook: Summary;
  signatureAlone: Summary;
  /** Webhook sent -> image visible, one infograph at a time, in ms. */
  visible: Spread;
  /** The same with 200 at once. */
  visibleAtOnce: Spread;
  imageBytes: number;
  infographs: number;
  delivered: number;
  /** Resident memory in MB: at rest after the start, with all in flight, and at its highest. */
  idleMb: number;
  inFlightMb: number;
  peakMb: number;
  /** Processor time of the app for one infograph, from the command to the delivered image. */
  cpuMsEach: number;
  /** Start -> ready on the data that all this left behind. */
  restartMs: number;
}

/**
 * 1,000 infographs wait at fal; then their webhooks come, one by one and 200 at once, and all are delivered.
 * The signature alone is measured with the same webhooks between the bursts.
 */
export async function measureInFlight(): Promise<InFlightNumbers> {
  return await withSetting(undefined, async (setting) => {
    const yardstick = await startPeer<SignatureAloneCalls>('signature-alone');
    const jwksUrl = await setting.load.call('jwksUrl', undefined);
    const app = await startInfograph({ ...setting.settings, FAL_JWKS_URL: jwksUrl });
    const memory = watchPeak(app);
    try {
      const yardstickUrl = await yardstick.call('start', { jwksUrl });
      return await deliverAll(setting, app, yardstickUrl, memory);
    } finally {
      memory.stop();
      await yardstick.stop();
      await app.discard();
    }
  });
}

async function deliverAll(
  setting: Setting,
  app: Infograph,
  yardstickUrl: string,
  memory: Peak,
): Promise<InFlightNumbers> {
  const { load, standIns } = setting;
  const image = await standIns.call('sampleImage', undefined);
  await standIns.call('quiet', { forMs: QUIET_MS });
  const idle = await app.memory();
  const cpuBefore = await app.cpuMs();
  const infographs = WARM_UP + ONE_BY_ONE + IN_FLIGHT;
  await acceptedCommands(setting, app.url, 50, infographs);
  await standIns.call('quiet', { forMs: 3_300 });
  const inFlight = await app.memory();
  const jobs = await standIns.call('jobs', undefined);
  if (jobs.length !== infographs) throw new Error(`${jobs.length} of ${infographs} reached fal`);

  const send = (url: string, atOnce: number, batch: Jobs) =>
    load.call('webhooks', { url, atOnce, jobs: batch, imageUrl: image.url });
  const delays: number[] = [];
  const delaysAtOnce: number[] = [];
  const webhook: Run[] = [];
  const signatureAlone: Run[] = [];
  for (const [index, job] of jobs.slice(0, WARM_UP + ONE_BY_ONE).entries()) {
    const found = await visibleAfter(setting, [job], await send(app.url, 1, [job]));
    if (index >= WARM_UP) delays.push(...found);
  }
  await send(yardstickUrl, AT_ONCE, jobs.slice(0, AT_ONCE));
  for (let burst = 0; burst < BURSTS; burst++) {
    const start = WARM_UP + ONE_BY_ONE + burst * AT_ONCE;
    const batch = jobs.slice(start, start + AT_ONCE);
    signatureAlone.push(await send(yardstickUrl, AT_ONCE, batch));
    const run = await send(app.url, AT_ONCE, batch);
    webhook.push(run);
    delaysAtOnce.push(...(await visibleAfter(setting, batch, run)));
    await standIns.call('quiet', { forMs: QUIET_MS });
  }
  const peak = memory.bytes();
  const cpuMsEach = ((await app.cpuMs()) - cpuBefore) / infographs;
  const restarted = await app.restart();
  await restarted.discard();
  return {
    webhook: summarize(webhook),
    signatureAlone: summarize(signatureAlone),
    visible: spread(delays),
    visibleAtOnce: spread(delaysAtOnce),
    imageBytes: image.bytes,
    infographs,
    delivered: WARM_UP + delays.length + delaysAtOnce.length,
    idleMb: idle / megabyte,
    inFlightMb: inFlight / megabyte,
    peakMb: peak / megabyte,
    cpuMsEach,
    restartMs: restarted.readyAfterMs,
  };
}

/** From each webhook's sending until its image can be seen, in ms; those that do not come are left out. */
async function visibleAfter({ standIns }: Setting, jobs: Jobs, run: Run): Promise<number[]> {
  if (run.statuses[200] !== jobs.length) {
    throw new Error(`webhooks were answered ${JSON.stringify(run.statuses)}`);
  }
  const infographs = jobs.map(({ webhookUrl }) => new URL(webhookUrl).pathname.split('/').at(-2) ?? '');
  const visible = await standIns.call('visible', { infographs, withinMs: DELIVERED_WITHIN_MS });
  return visible.flatMap((at, index) => (at === undefined ? [] : [at - (run.sentAt[index] ?? Number.NaN)]));
}
