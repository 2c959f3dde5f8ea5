import { setTimeout as pause } from 'node:timers/promises';
import type { SlackStandIn } from '@infograph/slack-stand-in';
import { failures } from '../../../src/lib/errors.js';
import { hasEnded } from '../../../src/models/transitions.js';
import { type AppProcess, startAppProcess } from '../../support/app-process.js';
import { type CrashLab, openCrashLab } from '../../support/crash-lab.js';
import { type HostileSite, startHostileSite } from './site.js';
import { watchHealth } from './watch.js';

export interface PagesReport {
  pages: number;
  /** Of them, those of which facts were found. */
  read: number;
  /** How often each reason was told. */
  refused: Record<string, number>;
  /** The longest that the app itself kept /healthz waiting, in milliseconds. */
  worstMs: number;
  faults: string[];
}

const HEALTH_LIMIT_MS = 500;
/** Posted at once: as many people as work side by side. */
const TOGETHER = 6;
const END_WITHIN_MS = 90_000;
/** On a machine with much else to do few are thrown in a while. */
const FEWEST = 20;

/** Throws hostile pages at the running app for so long, each as a link that somebody posts, and tells what broke. */
export async function fuzzPages(seconds: number, seed: number): Promise<PagesReport> {
  const site = await startHostileSite(seed);
  const lab = await openCrashLab(
    { ARTICLE_ALLOW_HOSTS: site.host, ARTICLE_LLM_MODEL: 'off', LOG_LEVEL: 'info', PATIENCE: '10' },
    1_000_000,
    { answerWithinMs: 60_000, triggerLifeMs: 60_000 },
  );
  const faults: string[] = [];
  try {
    const { worstMs, thrown } = await throwPages(site, lab, seconds * 1000, faults);
    const { infographs, audit } = await lab.inspect();
    const refused: Record<string, number> = {};
    for (const { failure } of infographs)
      if (failure) refused[failure.code] = (refused[failure.code] ?? 0) + 1;
    const open = infographs.filter((infograph) => !hasEnded(infograph));
    if (open.length > 0) faults.push(`${open.length} infographs have not ended: ${open[0]?.prompt}`);
    const strange = Object.keys(refused).filter((code) => !code.startsWith('article_'));
    if (strange.length > 0) faults.push(`refused for other reasons than the page: ${strange.join(', ')}`);
    if (audit.some(({ drifts }) => drifts.length > 0)) faults.push('the books do not add up');
    const read = infographs.filter(({ failure }) => !failure).length;
    return { pages: thrown, read, refused, worstMs, faults };
  } finally {
    await lab.stop();
    await site.stop();
  }
}

async function throwPages(
  site: HostileSite,
  lab: CrashLab,
  forMs: number,
  faults: string[],
): Promise<{ worstMs: number; thrown: number }> {
  const app = await startAppProcess(lab.settings);
  const underWay = new Set<number>();
  const thrown: Promise<void>[] = [];
  const health = { url: lab.settings.PUBLIC_URL ?? '', pid: app.pid };
  const watch = watchHealth(health, HEALTH_LIMIT_MS, (ms) => {
    const names = [...underWay].map((number) => `${number}: ${site.page(number).name}`);
    faults.push(`the app was busy for ${Math.round(ms)} ms while these were read: ${names.join('; ')}`);
  });
  try {
    const until = performance.now() + forMs;
    for (let number = 1; (number <= FEWEST || performance.now() < until) && app.isAlive(); number++) {
      underWay.add(number);
      const one = throwOne(site, lab, app, number)
        .catch((error: Error) => void faults.push(`page ${number}: ${error.message}`))
        .finally(() => underWay.delete(number));
      thrown.push(one);
      while (underWay.size >= TOGETHER) await pause(20);
    }
    await Promise.all(thrown);
  } finally {
    await watch.stop();
    const { code, signal } = app.isAlive() ? await app.stop() : await app.gone;
    if (code !== 0) faults.push(`the app ended with ${signal ?? code}: ${app.output.slice(-5).join('\n')}`);
  }
  return { worstMs: watch.worst(), thrown: thrown.length };
}

/** Each by a person of its own, so that nobody has had too many articles read. */
async function throwOne(
  site: HostileSite,
  { slack }: CrashLab,
  app: AppProcess,
  number: number,
): Promise<void> {
  const name = `person${number}-${app.pid}`;
  const user = slack.addUser({ name });
  const { general } = slack.channels;
  const post = async () => {
    const text = `${site.url(number)} --now`;
    const { status, body } = await slack.command({ text, user, channel: general });
    if (status !== 200) throw new Error(`the command was answered with ${status}: ${body.slice(0, 200)}`);
  };
  await post();
  const until = performance.now() + END_WITHIN_MS;
  for (let refusals = 0; !isAnswered(slack, name); await pause(50)) {
    if (!app.isAlive()) return;
    const told = slack.ephemerals({ user }).map((ephemeral) => slack.plainText(ephemeral));
    if (performance.now() > until)
      throw new Error(`no answer in words but ${JSON.stringify(told)}: ${site.page(number).name}`);
    // A stand-in for Slack that has no processor answers late. What people are told then is to ask again.
    if (told.length <= refusals || !told.at(-1)?.includes('Please try again in')) continue;
    refusals = told.length;
    await pause(5_000);
    await post();
  }
}

const reasons = Object.entries(failures)
  .filter(([code]) => code.startsWith('article_'))
  .map(([, { user }]) => user);

/** Whether the thread of what this person asked for has its picture, or says why there is none. */
function isAnswered(slack: SlackStandIn, name: string): boolean {
  const { general } = slack.channels;
  const first = slack.messages(general).find((message) => message.text.includes(name));
  if (!first) return false;
  return [first, ...slack.replies(general, first.ts)]
    .map((message) => slack.plainText(message))
    .some((text) => text.includes('your infographic') || reasons.some((reason) => text.includes(reason)));
}
