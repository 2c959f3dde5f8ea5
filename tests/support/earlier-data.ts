import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Outcome } from '@infograph/fal-stand-in';
import type { Message, SlackStandIn } from '@infograph/slack-stand-in';
import { z } from 'zod';
import type { AuditReport } from '../../src/credits/ledger/audit.js';
import type { Models } from '../../src/models/index.js';
import { type FalStandIn, startFalStandIn, startSlackStandIn } from '../../src/playground/stand-ins.js';
import { type CallbackReceiver, startReceiver } from '../notifications/receiver.js';
import { type AppProcess, startAppProcess } from './app-process.js';
import { type ArticleServer, startArticleServer } from './article-server.js';
import { freePort } from './free-port.js';
import { withStoredData } from './stored-data.js';
import { botToken, signingSecret } from './world.js';

/** How a job that was under way is to end: with its image posted, kept without a channel (`none`), or not at all. */
const ends = z.enum(['posted', 'none', 'failed', 'canceled']);
const place = { user: z.string(), channel: z.string() };
const aMessage = z.looseObject({
  ...place,
  ts: z.string(),
  blocks: z.array(z.looseObject({ type: z.string() })),
});
const anOutcome = z.looseObject({ kind: z.string() });

/** What is kept beside a data folder: what was asked for, and what Slack and fal of then knew. */
const memory = z.object({
  madeAt: z.iso.datetime(),
  leaseS: z.number(),
  ports: z.object({
    slack: z.number(),
    fal: z.number(),
    app: z.number(),
    site: z.number(),
    receiver: z.number(),
  }),
  token: z.string(),
  jobs: z.array(z.object({ state: z.string(), prompt: z.string(), ends, ids: z.array(z.string()) })),
  slack: z.object({
    directMessages: z.array(z.object({ id: z.string(), user: z.string() })),
    messages: z.array(z.custom<Message>((value) => aMessage.safeParse(value).success)),
    files: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        title: z.string(),
        announcedBytes: z.number(),
        bytes: z.base64().transform((text) => Buffer.from(text, 'base64')),
        mimetype: z.string(),
        uploaded: z.boolean(),
        completed: z.boolean(),
        owner: z.string(),
        shares: z.array(z.object({ channel: z.string(), ts: z.string() })),
        altText: z.string(),
        deleted: z.boolean(),
      }),
    ),
    responseUrls: z.array(
      z.object({
        ...place,
        url: z.url(),
        at: z.number(),
        original: z.object({ ts: z.string(), ephemeral: z.boolean() }).optional(),
      }),
    ),
  }),
  fal: z.array(
    z.object({
      requestId: z.string(),
      endpoint: z.string(),
      input: z.record(z.string(), z.unknown()),
      webhookUrl: z.url().optional(),
      submittedAt: z.number(),
      state: z.enum(['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED', 'REMOVED']),
      outcome: z.custom<Outcome>((value) => anOutcome.safeParse(value).success),
      imageUrl: z.url().optional(),
    }),
  ),
  receiver: z.array(z.string()),
});
export type Memory = z.output<typeof memory>;

/** A data folder that an older version left, with its jobs under way, and the services that know of them. */
export interface EarlierData {
  memory: Memory;
  slack: SlackStandIn;
  fal: FalStandIn;
  receiver: CallbackReceiver;
  settings: Record<string, string>;
  /** Starts the app of now on it, at that moment by its own clock and by those of the services. */
  startAt(moment: Date): Promise<AppProcess>;
  /** Looks into the database, while the app runs or not. */
  look<T>(work: (models: Models, audit: () => Promise<AuditReport[]>) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** @param commit of the version that left it: a folder of `tests/fixtures` */
export async function openEarlierData(commit: string): Promise<EarlierData> {
  const fixture = fileURLToPath(new URL(`../fixtures/${commit}`, import.meta.url));
  const known = memory.parse(
    JSON.parse(gunzipSync(await readFile(join(fixture, 'memory.json.gz'))).toString()),
  );
  const folder = await mkdtemp(join(tmpdir(), 'infograph-earlier-'));
  const { status } = spawnSync('tar', ['-xzf', join(fixture, 'data.tar.gz'), '-C', folder]);
  if (status !== 0) throw new Error(`tar cannot unpack ${fixture}`);
  const dataDir = join(folder, 'data');
  const port = await freePort();
  let aheadMs = 0;
  const now = () => Date.now() + aheadMs;
  const services = await startServices(known, port, now);
  const { slack, fal, site, receiver } = services;
  const portOf = (url: string) => Number(new URL(url).port);
  const moved = {
    [known.ports.slack]: portOf(slack.url),
    [known.ports.fal]: portOf(fal.url),
    [known.ports.site]: portOf(site.url('/')),
    [known.ports.receiver]: portOf(receiver.url),
  };
  const at = (old: number) => `127.0.0.1:${old}`;
  const settings: Record<string, string> = {
    ...fal.settings,
    FAL_MEDIA_HOSTS: `${fal.settings.FAL_MEDIA_HOSTS},${at(known.ports.fal)}`,
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    TRIAL_CREDITS: '1000',
    PROMPT_OUTLINE: 'off',
    ADMIN_TOPUP: '100',
    COLLECT_AFTER_S: '1',
    SWEEP_EVERY_S: '1',
    ARTICLE_ALLOW_HOSTS: at(known.ports.site),
    CALLBACK_ALLOW_HOSTS: at(known.ports.receiver),
    LOG_LEVEL: 'info',
    PATIENCE: '10',
    FORWARDED_PORTS: JSON.stringify(moved),
  };
  return {
    memory: known,
    slack,
    fal,
    receiver,
    settings,
    async startAt(moment) {
      aheadMs = moment.getTime() - Date.now();
      return await startAppProcess({ ...settings, CLOCK_SKEW_MS: String(aheadMs) });
    },
    look: (work) => withStoredData(dataDir, ({ models, credits }) => work(models, () => credits.audit())),
    async stop() {
      await Promise.all([slack, fal, site, receiver].map((service) => service.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Services {
  slack: SlackStandIn;
  fal: FalStandIn;
  site: ArticleServer;
  receiver: CallbackReceiver;
}

/** Slack and fal as they were left, and the sites that stored addresses lead to. */
async function startServices(known: Memory, port: number, now: () => number): Promise<Services> {
  const files = known.slack.files.map((file) => ({
    ...file,
    usableAt: file.completed ? 0 : Number.POSITIVE_INFINITY,
  }));
  const slack = await startSlackStandIn({
    ...{ signingSecret, botToken, now, earlier: { ...known.slack, files } },
    answerWithinMs: 60_000,
  });
  const fal = await startFalStandIn({
    ...{ imageScale: 0.05, now },
    // What was canceled in the queue is not known to fal any more; who is done has told the app of then all there was.
    earlierJobs: known.fal
      .filter(({ state }) => state !== 'REMOVED')
      .map(({ state, webhookUrl, imageUrl, ...job }) => ({
        ...job,
        webhookUrl:
          state === 'COMPLETED' ? undefined : webhookUrl?.replace(`:${known.ports.app}/`, `:${port}/`),
        imagePath: imageUrl && new URL(imageUrl).pathname.replace('/media', ''),
      })),
  });
  slack.setEventsUrl(`http://127.0.0.1:${port}/slack/events`);
  return { slack, fal, site: await startArticleServer(), receiver: await startReceiver() };
}
