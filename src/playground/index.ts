import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SlackStandIn } from '@infograph/slack-stand-in';
import { pino } from 'pino';
import { type Environment, isPlayground, readConfig } from '../config/index.js';
import { createDrawing } from '../drawing/index.js';
import type { Drawing } from '../drawing/scene/drawing.js';
import { defined } from '../lib/defined.js';
import { PlainError } from '../lib/errors.js';
import { createLog, type Log } from '../lib/log.js';
import { createMetrics } from '../lib/metrics.js';
import { printable } from '../lib/text/printable.js';
import { type RunningApp, startApp } from '../start/start.js';
import { type Control, type FollowCommand, startControl } from './control.js';
import { examplesWith } from './examples.js';
import { claimFolder, playgroundFolder } from './folder.js';
import { followCommand } from './follow.js';
import { narrateAll } from './narration.js';
import { createPainter } from './painting/painter.js';
import { freePort } from './ports.js';
import { readableLog } from './readable-log.js';
import { type SampleArticles, serveSampleArticles } from './sample-articles.js';
import { type FalStandIn, startFalStandIn, startSlackStandIn } from './stand-ins.js';

const APP_PORT = 3000;
/** Long enough to watch the states go by, short enough not to wait. */
const FAL_PACE = { queueMs: 1_500, runMs: 4_000 };
const TRIAL_CREDITS = 100;
/** It stands for a model, which takes its time, too; a machine may have much else to do. */
const DRAWN_WITHIN_MS = 60_000;

export interface PlaygroundOptions {
  /** Where the words for the person at the terminal go; standard output unless said. */
  say?: (line: string) => void;
  /** Leaves the greeting and the story of what happens in Slack away. */
  quiet?: boolean;
  /** How fast the stand-in for fal works. */
  fal?: { queueMs?: number; runMs?: number; imageScale?: number };
  /** What is hardly meant in the settings, each in a sentence; see `readEnvironment`. */
  remarks?: readonly string[];
  /** How often a message is changed at most; as in life unless said. */
  editEveryMs?: number;
  /** What draws, in the place of processes of its own; closed in the end. */
  drawing?: Drawing;
}

export interface Playground {
  /** The page of the stand-in for Slack. */
  page: string;
  app: RunningApp;
  slack: SlackStandIn;
  fal: FalStandIn;
  log: Log;
  /** Types a command as an admin and tells what becomes of it. */
  follow: FollowCommand;
  /** Resolves when no other process is having a command carried out here. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the real app on stand-ins for Slack and fal, all on loopback, with secrets made for this one start.
 * @throws PlainError in production, where anything of Slack or fal is set, or where a playground runs already
 */
export async function startPlayground(
  environment: Environment,
  options: PlaygroundOptions = {},
): Promise<Playground> {
  const { say = print, quiet = false, fal: pace = {}, remarks = [], editEveryMs } = options;
  if (!isPlayground(environment)) {
    throw new PlainError(
      "The playground only runs without SLACK_*, FAL_*, and S3_* settings, and when NODE_ENV isn't production.",
    );
  }
  const folder = playgroundFolder(environment);
  const claim = await claimFolder(folder);
  const undo: Array<() => unknown> = [() => claim.release()];
  const stop = async () => {
    for (const step of undo.splice(0)) await step();
  };
  try {
    const port = await appPort(environment);
    const secrets = { signingSecret: secret(), botToken: `xoxb-playground-${secret()}` };
    const articles = await serveSampleArticles();
    undo.unshift(() => articles.stop());
    const slack = await startSlackStandIn({
      ...secrets,
      port: await freePort(port + 1),
      examples: examplesWith(articles),
      ...keptIn(folder),
    });
    undo.unshift(() => slack.stop());
    const drawing = options.drawing ?? ownDrawing(folder);
    undo.unshift(() => drawing.close());
    const fal = await startFalStandIn({
      key: `playground:${secret()}`,
      paint: createPainter(drawing),
      ...FAL_PACE,
      ...pace,
    });
    undo.unshift(() => fal.stop());
    const settings = settingsFor(environment, { slack, fal, articles, secrets, port, folder });
    const app = await startApp(readConfig(settings, ['slack', 'fal', 'public-url']), {
      logDestination: environment.LOG_FORMAT === 'json' ? pino.destination(2) : readableLog(),
      remarks,
      thisMachineAlone: true,
      testing: defined({ editEveryMs, drawing: options.drawing }),
    });
    undo.unshift(() => app.stop());
    slack.setEventsUrl(`${app.url}/slack/events`);
    const follow: FollowCommand = (text, tell) => followCommand(slack, app, text, tell);
    const control = await startControl(follow);
    undo.unshift(() => control.stop());
    claim.publish({ page: `${slack.url}/`, control: control.url, token: control.token });
    if (!quiet) {
      await greet(say, slack, app, articles, environment);
      undo.unshift(narrateAll(slack, say));
      undo.push(() => say('Stopped.'));
    }
    return created({ slack, fal, app, control, follow, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

function ownDrawing(dataDir: string): Drawing {
  return createDrawing({
    dataDir,
    limitMs: DRAWN_WITHIN_MS,
    log: createLog('silent'),
    metrics: createMetrics(),
  });
}

interface Parts {
  slack: SlackStandIn;
  fal: FalStandIn;
  articles: SampleArticles;
  secrets: { signingSecret: string; botToken: string };
  port: number;
  folder: string;
}

/** The settings of the app on its stand-ins. */
function settingsFor(
  environment: Environment,
  { slack, fal, articles, secrets, port, folder }: Parts,
): Environment {
  return {
    ...withoutForeignPlaces(environment),
    ...fal.settings,
    SLACK_API_URL: slack.apiUrl,
    SLACK_SIGNING_SECRET: secrets.signingSecret,
    SLACK_BOT_TOKEN: secrets.botToken,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    // This machine is closed to people's links but for the samples.
    ARTICLE_ALLOW_HOSTS: articles.host,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    TRIAL_CREDITS: environment.TRIAL_CREDITS ?? String(TRIAL_CREDITS),
    LOG_LEVEL: environment.LOG_LEVEL ?? 'warn',
  };
}

/** Where messages are kept; with a word about those of a version that kept none. */
function keptIn(folder: string): { folder: string; notices: string[] } {
  const kept = join(folder, 'slack');
  const isOlder = existsSync(join(folder, 'mongodb')) && !existsSync(kept);
  const notice = "Messages from before aren't shown: the version that they were made with didn't keep them.";
  return { folder: kept, notices: isOlder ? [notice] : [] };
}

function created({
  control,
  ...parts
}: Pick<Playground, 'slack' | 'fal' | 'app' | 'follow' | 'stop'> & { control: Control }): Playground {
  return { ...parts, page: `${parts.slack.url}/`, log: parts.app.log, idle: () => control.idle() };
}

/** PORT as it was set; else 3000, or another where that is taken. */
async function appPort({ PORT }: Environment): Promise<number> {
  const { port } = readConfig(PORT === undefined ? { PORT: String(APP_PORT) } : { PORT });
  const isChosen = Boolean(PORT?.trim()) && port !== 0;
  return isChosen ? port : await freePort(port || APP_PORT);
}

/** A database of a real installation is no place for a playground, and its workers would take up real work. */
function withoutForeignPlaces(environment: Environment): Environment {
  const { MONGODB_URI: _database, SITE_URL: _address, ...rest } = environment;
  return rest;
}

async function greet(
  say: (line: string) => void,
  slack: SlackStandIn,
  app: RunningApp,
  articles: SampleArticles,
  { MONGODB_URI }: Environment,
): Promise<void> {
  const { available } = await app.credits.balance(slack.workspace.id);
  say(`
Infograph playground. Slack and fal are stand-ins on this machine: nothing leaves it, nothing costs money,
and a small program draws the images instead of a model. Everything else is the real app.

  Open Slack and type a command:        ${slack.url}/
  Or type in another terminal:        npm run -s infograph -- try "How a bill becomes law"
  Or have it read an article:         /infograph ${articles.urls[0]}
  Credits to play with:               ${available} (more: /infograph topup 100, as Ada Admin)
  With your own Slack and fal:        README.md, "Real Slack and fal in 10 minutes"
${MONGODB_URI ? '\nMONGODB_URI is set but not used: a playground has its own database.\n' : ''}
Press Ctrl-C to stop it. What happens in Slack is shown below.
`);
}

function secret(): string {
  return randomBytes(16).toString('hex');
}

function print(line: string): void {
  process.stdout.write(`${printable(line)}\n`);
}
