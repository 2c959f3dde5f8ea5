import type { DestinationStream } from 'pino';
import type { Workspace } from '../bot/client/workspace.js';
import type { Config } from '../config/index.js';
import type { Credits } from '../credits/ledger/index.js';
import type { Topups } from '../credits/topups/index.js';
import type { Images } from '../images/index.js';
import type { Infographs } from '../infographs/index.js';
import { PlainError } from '../lib/errors.js';
import { createLog, type Log } from '../lib/log.js';
import { createMetrics } from '../lib/metrics.js';
import { processMetrics } from '../lib/process-metrics.js';
import { ownCommit, ownVersion } from '../lib/version.js';
import type { Models } from '../models/index.js';
import { grantTrial, type Installations } from '../workspaces/installations/index.js';
import type { Settings } from '../workspaces/settings/index.js';
import { createChanges } from './changes.js';
import { openWeb } from './http.js';
import { prepareJobs } from './jobs.js';
import type { Foundation, StartOptions } from './options.js';
import { tellUnreachable } from './reach.js';
import { reachSlack } from './slack.js';
import { openImages, openStorage } from './storage.js';
import { createTeardown } from './teardown.js';

export interface RunningApp {
  port: number;
  /** On this machine. */
  url: string;
  /** The one of SLACK_BOT_TOKEN. @throws PlainError where the app is installed by OAuth */
  readonly workspace: Workspace;
  installations: Installations;
  database: string;
  models: Models;
  credits: Credits;
  infographs: Infographs;
  settings: Settings;
  topups: Topups;
  images: Images;
  log: Log;
  stop(): Promise<void>;
}

/**
 * Starts everything from the settings: database, credits, Slack, workers, web server.
 * @throws PlainError in words for the operator @throws ConfigError
 */
export async function startApp(config: Config, options: StartOptions = {}): Promise<RunningApp> {
  const { testing = {} } = options;
  const destination = options.logDestination ?? (await ownDestination(config));
  const log = createLog(config.logLevel, destination, testing.logLinesAMinute);
  for (const remark of options.remarks ?? []) log.warn(remark);
  const teardown = createTeardown(log);
  const foundation = { config, log, metrics: createMetrics(), changes: createChanges(), teardown, testing };
  try {
    return await startParts(foundation, options.thisMachineAlone ?? false);
  } catch (error) {
    await teardown.run();
    throw error;
  }
}

/** Undefined is JSON on standard output: what reads it in lines is loaded where somebody reads it. */
async function ownDestination({ logFormat }: Config): Promise<DestinationStream | undefined> {
  const isPretty = logFormat ? logFormat === 'pretty' : process.stdout.isTTY;
  return isPretty ? (await import('../lib/pretty-log.js')).prettyLog() : undefined;
}

/** Each part is made of those above it. */
async function startParts(foundation: Foundation, thisMachineAlone: boolean): Promise<RunningApp> {
  const { config, log, metrics, teardown } = foundation;
  const listening = { port: config.port };
  processMetrics();
  tellUnreachable(config, log);
  const storage = await openStorage(foundation);
  metrics.buildInfo.set(buildLabels(config), 1);
  const slack = await reachSlack(foundation, storage);
  const images = await openImages(
    foundation,
    storage,
    () => config.publicUrl ?? `http://127.0.0.1:${listening.port}`,
  );
  const jobs = prepareJobs(foundation, storage, slack, images);
  const web = await openWeb(foundation, { storage, slack, images, jobs, thisMachineAlone });
  listening.port = web.port;
  if (slack.workspace) await welcome(storage.credits, slack.workspace, config, log);
  await jobs.start();
  await web.connect();

  const url = `http://127.0.0.1:${web.port}`;
  log.info(
    {
      url,
      workspace: slack.workspace?.id ?? 'by OAuth',
      database: storage.description,
      mode: config.slack.appToken ? 'Socket Mode' : 'HTTP',
      callback: config.publicUrl,
    },
    'ready',
  );
  return {
    port: web.port,
    url,
    get workspace() {
      if (slack.workspace) return slack.workspace;
      throw new PlainError('The app is installed with OAuth, by any number of workspaces.');
    },
    installations: slack.installations,
    database: storage.description,
    models: storage.models,
    credits: storage.credits,
    infographs: jobs.infographs,
    settings: storage.settings,
    topups: jobs.topups,
    images,
    log,
    stop: () => teardown.run(),
  };
}

function buildLabels({ mongodbUri }: Config) {
  const database = mongodbUri ? 'mongodb' : 'embedded';
  return { version: ownVersion(), commit: ownCommit() ?? '', node: process.versions.node, database };
}

async function welcome(credits: Credits, workspace: Workspace, config: Config, log: Log): Promise<void> {
  const { trialCredits, trialOnFirstUse } = config;
  if (!trialOnFirstUse) await grantTrial(credits, workspace.id, trialCredits);
  const { available, held } = await credits.balance(workspace.id);
  if (available + held > 0) return;
  const command = `npm run -s infograph -- credits grant ${workspace.id} 100`;
  if (trialOnFirstUse && (await credits.history(workspace.id, 1)).length === 0) {
    log.info(
      { workspace: workspace.id },
      `${workspace.name} has no credits yet, and gets ${trialCredits} to try it when somebody first types /infograph. To add others instead: ${command}`,
    );
    return;
  }
  log.warn(
    { workspace: workspace.id },
    `${workspace.name} has no credits, so nothing can be made. To add some: ${command}`,
  );
}
