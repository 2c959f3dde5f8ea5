import { createServer, type Server } from 'node:http';
import { createLastChoices } from '../bot/features/composer/last-choice.js';
import { createNewcomers } from '../bot/features/create/receipt.js';
import type { Config } from '../config/index.js';
import { readFalBalance } from '../fal/balance.js';
import { createWebhookKeys } from '../fal/webhook-keys.js';
import type { Images } from '../images/index.js';
import { PlainError } from '../lib/errors.js';
import { guardConnections } from '../lib/http/connections.js';
import { portOf } from '../lib/http/port.js';
import type { Log } from '../lib/log.js';
import { createApp, type WebApp } from './app.js';
import type { Jobs } from './jobs.js';
import type { Foundation } from './options.js';
import type { Slack } from './slack.js';
import type { Storage } from './storage.js';

/** Whatever listens. Ready for orders only when Slack reaches us as well. */
export interface Web {
  port: number;
  /** Opens the Socket Mode connection, where that is how Slack reaches us, and calls the app ready. */
  connect(): Promise<void>;
}

interface Parts {
  storage: Storage;
  slack: Slack;
  images: Images;
  jobs: Jobs;
  thisMachineAlone: boolean;
}

/** @throws PlainError where the port cannot be opened */
export async function openWeb(foundation: Foundation, parts: Parts): Promise<Web> {
  const { config, log, metrics, teardown, testing } = foundation;
  const { storage, slack, images, jobs, thisMachineAlone } = parts;
  const state = { connected: false };
  const app = createApp({
    services: {
      ...storage,
      ...slack,
      ...jobs,
      config,
      log,
      isNewcomer: createNewcomers(),
      lastChoices: createLastChoices({ ...storage, log }),
      patience: testing.patience ?? 1,
    },
    infographs: jobs.infographs,
    installing: slack.installing,
    webhookKeys: createWebhookKeys(config.fal.jwksUrl),
    images,
    limits: storage.limits,
    clock: storage.clock,
    hub: jobs.hub,
    metrics,
    log,
    falBalance: () => readFalBalance(config.fal),
    thisMachineAlone,
    notReady: () => [
      ...(state.connected ? [] : ['the app is starting or stopping']),
      ...(jobs.healthy() ? [] : ['the worker cannot reach the database']),
    ],
  });
  const server = await listen(app, config, log);
  teardown.add(() => close(server));
  const port = portOf(server);
  return {
    port,
    async connect() {
      await app.connect();
      teardown.add(() => app.disconnect());
      teardown.add(() => {
        state.connected = false;
      });
      state.connected = true;
    },
  };
}

async function listen(app: WebApp, { port, host, maxConnections }: Config, log: Log): Promise<Server> {
  // A client that sends its request a byte at a time must not hold a connection for long; Node looks for such
  // every 30 s only, unless it is told otherwise.
  const timeouts = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 };
  const server = createServer(timeouts, app.express);
  guardConnections(server, { most: maxConnections, log });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        new PlainError(
          taken
            ? `Port ${port} is used by another program. Set PORT to a free one, or stop the other program.`
            : `Can't open the port ${host}:${port}: ${error.message}`,
        ),
      );
    });
    server.listen(port, host, resolve);
  });
  return server;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), 2_000);
  await closed;
  clearTimeout(patience);
}
