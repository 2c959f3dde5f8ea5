import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SlackStandIn } from '@infograph/slack-stand-in';
import { readConfig } from '../../src/config/index.js';
import type { FaultInjection } from '../../src/infographs/fault-injection.js';
import { type FalStandIn, startFalStandIn, startSlackStandIn } from '../../src/playground/stand-ins.js';
import { type RunningApp, startApp } from '../../src/start/start.js';
import { createDrawingStandIn, type DrawingStandIn } from './drawing.js';
import { freePort } from './free-port.js';
import { helpers } from './helpers.js';
import { openModels } from './open-models.js';

export interface World {
  /** Its models are open: a test looks at all workspaces. */
  app: RunningApp;
  slack: SlackStandIn;
  fal: FalStandIn;
  /** What exact pictures are drawn by. */
  drawing: DrawingStandIn;
  /** Every line that the app logged. */
  log: string[];
  settings: Record<string, string>;
  /** Stops the app as SIGTERM does, and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface WorldOptions {
  settings?: Record<string, string>;
  credits?: number;
  socketMode?: boolean;
  slack?: Partial<Parameters<typeof startSlackStandIn>[0]>;
  fal?: Parameters<typeof startFalStandIn>[0];
  failPoints?: boolean;
  /** How often a message is changed at most: far more often than in life, where nothing is said here. */
  editEveryMs?: number;
  /** When what fal made but doesn't show counts as lost: far sooner than in life, where nothing is said here. */
  lostAfterMs?: number;
  /** How many times as long as in life an answer may take: ten, where nothing is said here. */
  patience?: number;
  /** Exact pictures are drawn by the app's own engine, and not by the stand-in. */
  ownDrawing?: boolean;
  /** A fault in the app itself, to show that it is noticed. */
  faultInjection?: FaultInjection;
}

export const signingSecret = 'signing-secret-of-the-tests';
export const botToken = 'xoxb-bot-token-of-the-tests';

/** The real app on the stand-ins, over real sockets, on a database of its own. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'infograph-test-'));
  const appToken = options.socketMode ? 'xapp-app-token-of-the-tests' : undefined;
  const slack = await startSlackStandIn({
    signingSecret,
    botToken,
    ...(appToken ? { appToken } : {}),
    // The app answers in less than Slack's three seconds of its own accord; a machine with much else to do may not.
    answerWithinMs: 60_000,
    triggerLifeMs: 60_000,
    ...options.slack,
  });
  const fal = await startFalStandIn({ imageScale: 0.1, ...options.fal });
  const port = await freePort();
  const settings: Record<string, string> = {
    ...fal.settings,
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: botToken,
    ...(appToken ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: signingSecret }),
    ...(appToken ? {} : { PUBLIC_URL: `http://127.0.0.1:${port}` }),
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'info',
    // What people typed goes to fal as it is, unless a test is about outlines.
    PROMPT_OUTLINE: 'off',
    // Whatever is installed on this machine: a test says which reader it is about.
    LOCAL_READER: 'off',
    TRIAL_CREDITS: String(options.credits ?? 100),
    COLLECT_AFTER_S: '2',
    SWEEP_EVERY_S: '1',
    // A quick machine asks for a status more often than a program may; what tests the limits sets its own.
    IP_RATE_PER_MINUTE: '100000',
    API_RATE_PER_MINUTE: '100000',
    API_WORKSPACE_RATE_PER_MINUTE: '100000',
    ...(process.env.TEST_MONGODB_URI
      ? { MONGODB_URI: databaseOfItsOwn(process.env.TEST_MONGODB_URI, dataDir) }
      : {}),
    ...options.settings,
  };
  const drawing = createDrawingStandIn();
  const log: string[] = [];
  const start = async (): Promise<RunningApp> => {
    const app = await startApp(readConfig(settings, ['slack', 'fal', 'public-url']), {
      logDestination: { write: (line) => void log.push(line) },
      testing: {
        logLinesAMinute: Number.POSITIVE_INFINITY,
        failPoints: options.failPoints ?? false,
        editEveryMs: options.editEveryMs ?? 200,
        lostAfterMs: options.lostAfterMs ?? 3_000,
        homeEveryMs: 200,
        patience: options.patience ?? 10,
        readers: helpers.readers,
        ...(options.ownDrawing ? {} : { drawing }),
        ...(options.faultInjection ? { faultInjection: options.faultInjection } : {}),
      },
    });
    const models = openModels(app.models);
    return new Proxy(app, { get: (of, name) => (name === 'models' ? models : Reflect.get(of, name)) });
  };
  const world: World = {
    app: await start(),
    slack,
    fal,
    drawing,
    log,
    settings,
    async restart() {
      await world.app.stop();
      world.app = await start();
    },
    async stop() {
      await world.app.stop();
      await Promise.all([slack.stop(), fal.stop()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  if (!appToken) slack.setEventsUrl(`http://127.0.0.1:${port}/slack/events`);
  return world;
}

function databaseOfItsOwn(uri: string, dataDir: string): string {
  const url = new URL(uri);
  url.pathname = `/${dataDir.split('/').at(-1)}`;
  return url.href;
}
