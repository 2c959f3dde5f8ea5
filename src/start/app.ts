import bolt, { type Receiver, type SocketModeReceiver } from '@slack/bolt';
import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express';
import type { Hub } from '../api/events/hub.js';
import { health } from '../api/health.js';
import { createApi } from '../api/index.js';
import type { Limits } from '../api/limits/index.js';
import { answerProblem } from '../api/problem.js';
import { BoltApp } from '../bot/bolt-app.js';
import { fetchSocketAddress } from '../bot/client/answers-only.js';
import { webClientOptions } from '../bot/client/slack-calls.js';
import { boltLogger } from '../bot/client/slack-logger.js';
import { authorizer, refuseUnserved } from '../bot/door/authorize.js';
import { plainFormType } from '../bot/door/form-type.js';
import { keepConnected } from '../bot/door/keep-connected.js';
import type { Services } from '../bot/door/services.js';
import { requireSignatureForm } from '../bot/door/slack-signature.js';
import { guardFrames } from '../bot/door/socket-frames.js';
import { register } from '../bot/register.js';
import type { Config } from '../config/index.js';
import type { DatabaseClock } from '../database/clock.js';
import type { WebhookKeys } from '../fal/webhook-keys.js';
import type { Images } from '../images/index.js';
import type { Infographs } from '../infographs/index.js';
import { accessLog } from '../lib/http/access-log.js';
import { sendProblem } from '../lib/http/problem.js';
import { requestId, requestIdOf } from '../lib/http/request-id.js';
import { securityHeaders } from '../lib/http/security-headers.js';
import { forThisMachine } from '../lib/http/this-machine.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import { falWebhook } from '../webhooks/fal.js';
import { frontRoute } from './front-page.js';

/** Slack has given up by then. */
const SLACK_WAITS_MS = 3_001;

export interface AppOptions {
  services: Services;
  infographs: Infographs;
  /** Where workspaces install the app; undefined where there is one alone. */
  installing: Router | undefined;
  webhookKeys: WebhookKeys;
  images: Images;
  limits: Limits;
  clock: DatabaseClock;
  hub: Hub;
  metrics: Metrics;
  log: Log;
  /** What the account at fal has left, in US dollars; undefined where it is not known. */
  falBalance(): Promise<number | undefined>;
  /** Refuses requests under a name that is not this machine's. */
  thisMachineAlone: boolean;
  notReady(): string[];
}

export interface WebApp {
  express: Express;
  /** Opens the Socket Mode connection, where that is how Slack reaches us. */
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

/** Composes what listens: fal's webhook, health, and Slack by HTTP or Socket Mode with the same listeners. */
export function createApp(options: AppOptions): WebApp {
  const { services, infographs, images, limits, clock, hub, log } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', services.config.trustProxy);
  app.use(requestId, securityHeaders);
  if (options.thisMachineAlone) app.use(forThisMachine);
  serveHealth(app, options);
  serveWebhook(app, options);
  if (images.routes) app.use(images.routes);
  if (options.installing) app.use(options.installing);
  app.use(frontRoute({ config: services.config, limits }));
  app.use('/api', accessLog(log));
  app.use(createApi({ ...services, infographs, images, limits, clock, hub }));
  const slack = serveSlack(app, options);

  app.use(limits.perAddress, (_request: Request, response: Response) => {
    answerProblem(response, 'not_found', "There's nothing here.");
  });
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    answerError(error, request, response, next, log);
  });
  return { express: app, ...slack };
}

function serveHealth(
  app: Express,
  { services, limits, metrics, log, clock, falBalance, notReady }: AppOptions,
): void {
  const { config, models } = services;
  if (!config.metricsServed) app.get('/metrics', notServed);
  const { metricsToken, dataDir } = config;
  const { now } = clock;
  const { mayFail } = limits;
  app.use(health({ models, metrics, log, metricsToken, dataDir, now, falBalance, mayFail, notReady }));
}

function serveWebhook(
  app: Express,
  { services, infographs, webhookKeys, limits, log, metrics }: AppOptions,
): void {
  app.use(
    falWebhook({
      keys: webhookKeys,
      pinnedUserId: services.config.fal.webhookUserId,
      events: infographs.events,
      mayFail: limits.mayFail,
      log,
      metrics,
    }),
  );
}

/** Registers the listeners, and lets Slack reach them by requests to this app or over a connection of our own. */
function serveSlack(
  app: Express,
  { services, limits, log }: AppOptions,
): Pick<WebApp, 'connect' | 'disconnect'> {
  const { config, installations } = services;
  const socket = socketReceiver(config, log);
  if (!socket)
    app.use('/slack/events', requireSignatureForm({ mayFail: limits.mayFail, log }), plainFormType);
  const slackApp = new BoltApp(
    {
      receiver: socket ?? httpReceiver(app, services, log),
      logger: boltLogger(log),
      clientOptions: webClientOptions(config.slack.apiUrl, log),
      // Bolt's own store of conversations makes an error, with its stack, for each request that it knows nothing of.
      convoStore: false,
      authorize: authorizer(installations, log),
    },
    log,
  );
  slackApp.error(async (error) => log.error({ err: error }, 'Slack listener failed'));
  refuseUnserved(slackApp);
  register(slackApp, services);

  let letGo: (() => void) | undefined;
  return {
    async connect() {
      if (!socket) return;
      letGo = keepConnected(socket.client, { apiUrl: config.slack.apiUrl, log });
      await slackApp.start();
    },
    async disconnect() {
      letGo?.();
      if (socket) await slackApp.stop();
    },
  };
}

function socketReceiver({ slack }: Config, log: Log): SocketModeReceiver | undefined {
  if (!slack.appToken) return undefined;
  const receiver = new bolt.SocketModeReceiver({
    appToken: slack.appToken,
    logger: boltLogger(log),
    installerOptions: {
      clientOptions: { ...webClientOptions(slack.apiUrl, log), fetch: fetchSocketAddress },
    },
  });
  guardFrames(receiver.client, log);
  return receiver;
}

function httpReceiver(app: Express, { config: { slack }, patience }: Services, log: Log): Receiver {
  return new bolt.ExpressReceiver({
    signingSecret: slack.signingSecret ?? '',
    app,
    logger: boltLogger(log),
    bodyLimit: '1mb',
    unhandledRequestTimeoutMillis: SLACK_WAITS_MS * patience,
  });
}

function notServed(_request: Request, response: Response): void {
  answerProblem(
    response,
    'not_found',
    'With Socket Mode the numbers are served where HOST or METRICS_TOKEN is set, such as HOST=127.0.0.1.',
  );
}

/** One place turns what went wrong into an answer, but for the API, which has its own; what it was stays in the log. */
function answerError(
  error: unknown,
  request: Request,
  response: Response,
  next: NextFunction,
  log: Log,
): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const given = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  const status = given >= 400 && given < 500 ? given : 500;
  if (status === 500) {
    const path = request.path.slice(0, 100);
    log.error({ err: error, path, request: requestIdOf(response) }, 'HTTP request failed');
  }
  const message =
    status === 413
      ? 'The body is too large.'
      : status < 500
        ? "The request can't be read."
        : 'Something went wrong on our end.';
  sendProblem(response, status, status < 500 ? 'bad_request' : 'internal', message);
}
