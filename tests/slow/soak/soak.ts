import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Peer, startPeer } from '../../../bench/support/peer.js';
import type { AuditReport } from '../../../src/credits/ledger/audit.js';
import type { Infograph } from '../../../src/models/infograph.js';
import { cli } from '../../cli/support.js';
import { type AppProcess, startRealMain } from '../../support/app-process.js';
import { freePort } from '../../support/free-port.js';
import { allEnded, readBooks } from './books.js';
import type { HostileCalls } from './peers/hostile.js';
import { type Measured, ORDINARY, type OrdinaryCalls } from './peers/ordinary.js';
import type { StandInCalls } from './peers/stand-ins.js';
import { busyOf, type ProcessTimes, processTimes, residentMb, shareOf } from './process-times.js';
import type { Scene } from './scene.js';
import { createThrottle, type Throttle } from './throttle.js';

export interface SoakOptions {
  seconds: number;
  /** `fixed`, for measuring, or as fast as the app keeps up with on this machine, for asking what must hold anywhere. */
  pace: 'fixed' | 'bearable';
  /** Hostile kinds (`pages`) or tricks (`pages/gzip-bomb`); all where it is empty. */
  only?: readonly string[];
  say?: (line: string) => void;
}

export interface SoakReport {
  /** How the app ended before it was told to; undefined where it did not. */
  ended?: string;
  measured: Measured;
  /** Of the time in which the app had something to do, the part in which the machine let it, 0 to 1. */
  share: number;
  acts: Record<string, number>;
  /**
   * Resident, in MB: of the app alone after its garbage is collected, when it is warm and at the end, and at its highest
   * between; and of the processes that read for it, at their highest: those come and go, and each has its own limit.
   */
  memory: { warm: number; end: number; peak: number; readersPeak: number };
  ordinary: { posted: number; refunded: number; canceled: number };
  infographs: number;
  /** What the books and Slack say that must not be, in words. */
  broken: string[];
}

const ORDINARY_MEMBERS = 5;
const WARM_UP_S = 15;
const SEEN_EVERY_MS = 2_000;
const WATCHED_EVERY_MS = 1_000;
const END_WITHIN_MS = 240_000;
const STOPS_WITHIN_MS = 15_000;
/** Connections time out, workers that are idle end, and what is due soon is done. */
const REST_MS = 10_000;

/** What is about the app that is attacked, for those who measure it. */
interface Stage {
  app: AppProcess;
  scene: Scene;
  settings: Record<string, string>;
  standIns: Peer<StandInCalls>;
  hostile: Peer<HostileCalls>;
  ordinary: Peer<OrdinaryCalls>;
}

/** Lives five ordinary members beside twenty hostile ones, and tells what became of the ordinary ones and of the app. */
export async function runSoak({
  seconds,
  pace,
  only = [],
  say = () => undefined,
}: SoakOptions): Promise<SoakReport> {
  const folder = new URL('./peers/', import.meta.url);
  const standIns = await startPeer<StandInCalls>('stand-ins', folder);
  const hostile = await startPeer<HostileCalls>('hostile', folder);
  const ordinary = await startPeer<OrdinaryCalls>('ordinary', folder);
  const dataDir = await mkdtemp(join(tmpdir(), 'infograph-soak-'));
  let app: AppProcess | undefined;
  try {
    const { settings, scene } = await prepare({ standIns, hostile, ordinary }, dataDir);
    app = await startRealMain(settings, 'collect');
    return await soak({ app, scene, settings, standIns, hostile, ordinary }, { seconds, pace, only, say });
  } finally {
    if (app?.isAlive()) await app.kill();
    await Promise.all([standIns, hostile, ordinary].map((peer) => peer.stop()));
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function prepare(
  { standIns, hostile, ordinary }: Pick<Stage, 'standIns' | 'hostile' | 'ordinary'>,
  dataDir: string,
): Promise<Pick<Stage, 'settings' | 'scene'>> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { settings: theirs, scene } = await standIns.call('start', { appUrl: url });
  const sites = [await ordinary.call('open', undefined), ...(await hostile.call('open', undefined))];
  const settings = {
    ...theirs,
    SLACK_SIGNING_SECRET: scene.signingSecret,
    PUBLIC_URL: url,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    TRIAL_CREDITS: '1000000',
    PROMPT_OUTLINE: 'off',
    ARTICLE_ALLOW_HOSTS: sites.join(','),
    // The facts of all articles are found and checked by this program then.
    ARTICLE_LLM_MODEL: 'off',
    // An image that nobody can fetch is asked for until then: the end of all comes no sooner.
    JOB_DEADLINE_S: '30',
    COLLECT_AFTER_S: '5',
    SWEEP_EVERY_S: '1',
  };
  const token = await newToken(scene.workspace.id, settings);
  const revoked = await newToken(scene.workspace.id, settings);
  await cli(['token', 'revoke', revoked.id], settings);
  const webhookUrl = `${url}/api/infographs/webhook/ig_${'0'.repeat(20)}/${'0'.repeat(32)}`;
  return { settings, scene: { ...scene, url, token: token.token, revoked: revoked.token, webhookUrl } };
}

async function newToken(
  workspace: string,
  settings: Record<string, string>,
): Promise<{ id: string; token: string }> {
  const line = [
    'token',
    'create',
    workspace,
    '--name',
    'Soak',
    '--scopes',
    'generate,read,credits',
    '--json',
  ];
  return (await cli(line, settings)).json as { id: string; token: string };
}

async function soak(stage: Stage, { seconds, pace, only, say }: Required<SoakOptions>): Promise<SoakReport> {
  const { app, settings, standIns, hostile, ordinary } = stage;
  const count = await hostile.call('peopleFor', { only, seconds: seconds + WARM_UP_S + 5 });
  const people = await standIns.call('people', { count, name: 'hostile' });
  const citizens = await standIns.call('people', { count: ORDINARY_MEMBERS, name: 'ordinary' });
  const watch = watchApp(stage, pace === 'fixed' ? undefined : createThrottle());
  const both = async (forS: number, theirs: readonly string[]) => {
    const { scene } = stage;
    const attack = hostile.call('attack', { scene, only, seconds: forS, people: theirs });
    const live = ordinary.call('live', { scene, seconds: forS, people: citizens });
    const [acts, measured] = await Promise.all([attack, live]);
    return { acts, measured };
  };
  const looking = setInterval(() => {
    standIns
      .call('buttons', undefined)
      .then((buttons) => hostile.call('look', buttons))
      .catch(() => undefined);
  }, SEEN_EVERY_MS);
  try {
    say(`Warming up for ${WARM_UP_S} s`);
    const early = Math.ceil((people.length * WARM_UP_S) / (seconds + WARM_UP_S));
    await both(WARM_UP_S, people.slice(0, early));
    const warm = await memoryAtRest(app);
    const before = await watch.times();
    // An app that has ended is not attacked any more.
    const forS = app.isAlive() ? seconds : 0;
    say(`Attacking for ${forS} s`);
    const { acts, measured } = await both(forS, people.slice(early));
    const share = shareOf(before, await watch.times());
    clearInterval(looking);
    say('Waiting for the end of all that was asked for');
    if (app.isAlive() && !(await allEnded(settings, END_WITHIN_MS))) say('Not all came to their end');
    const end = await memoryAtRest(app);
    const ended = watch.stop();
    await stopped(app);
    const memory = { warm, end, ...watch.peaks() };
    const books = await judged(stage, ended !== undefined);
    return { measured, share, acts, memory, ...books, ...(ended ? { ended } : {}) };
  } finally {
    clearInterval(looking);
    watch.stop();
  }
}

/** Notes when the app ends and how much memory it has at most, and keeps the members at the pace that the machine lets it have. */
function watchApp(
  { app, hostile, ordinary }: Pick<Stage, 'app' | 'hostile' | 'ordinary'>,
  throttle?: Throttle,
) {
  const startedAt = performance.now();
  let ended: string | undefined;
  let stopped = false;
  let peak = 0;
  let readersPeak = 0;
  let last: ProcessTimes = { ranMs: 0, waitedMs: 0 };
  void app.gone.then(({ code, signal }) => {
    if (stopped) return;
    const afterS = Math.round((performance.now() - startedAt) / 1_000);
    const fault = app.output.findLast((line) => line.includes('"level":60'));
    ended = `after ${afterS} s, by ${signal ?? `code ${code}`}: ${fault ?? app.output.slice(-5).join(' ')}`;
  });
  const times = async () => {
    last = await processTimes(app.pid).catch(() => last);
    return last;
  };
  const timer = setInterval(async () => {
    const { own, children } = await residentMb(app.pid).catch(() => ({ own: 0, children: 0 }));
    peak = Math.max(peak, own);
    readersPeak = Math.max(readersPeak, children);
    const before = last;
    const after = await times();
    const share = shareOf(before, after) * (throttle?.(busyOf(before, after, WATCHED_EVERY_MS)) ?? 1);
    await Promise.all([hostile.call('slowTo', share), ordinary.call('slowTo', share)]).catch(() => undefined);
  }, WATCHED_EVERY_MS);
  return {
    times,
    peaks: () => ({ peak, readersPeak }),
    stop() {
      stopped = true;
      clearInterval(timer);
      return ended;
    },
  };
}

async function stopped(app: AppProcess): Promise<void> {
  const patience = setTimeout(() => app.signal('SIGKILL'), STOPS_WITHIN_MS);
  if (app.isAlive()) await app.stop();
  clearTimeout(patience);
}

async function memoryAtRest(app: AppProcess): Promise<number> {
  await sleep(REST_MS);
  if (!app.isAlive()) return Number.NaN;
  app.signal('SIGUSR2');
  await sleep(1_000);
  return (await residentMb(app.pid).catch(() => ({ own: Number.NaN }))).own;
}

/** @param ended whether the app ended by itself: what is under way then is the next process's, and no broken promise */
async function judged(
  { settings, standIns }: Stage,
  ended: boolean,
): Promise<Pick<SoakReport, 'ordinary' | 'infographs' | 'broken'>> {
  const { exitCode, out } = await cli(['credits', 'audit', '--json'], settings);
  const { workspaces } = JSON.parse(out) as { workspaces: AuditReport[] };
  const { infographs, paidTwice } = await readBooks(settings);
  const broken = ended ? [] : await standIns.call('broken', { infographs, audit: workspaces });
  const theirs = infographs.filter(({ prompt }) => prompt.includes(ORDINARY));
  const count = (want: (one: Infograph) => boolean) => theirs.filter(want).length;
  return {
    ordinary: {
      posted: count(({ delivery }) => delivery === 'posted'),
      refunded: count(({ status }) => status === 'failed'),
      canceled: count(({ status }) => status === 'canceled'),
    },
    infographs: infographs.length,
    broken: [
      ...broken,
      ...paidTwice.map((id) => `${id} was paid more than once`),
      ...(exitCode === 0 ? [] : [`the audit ended with ${exitCode}`]),
    ],
  };
}
