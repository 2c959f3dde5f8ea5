import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DestinationStream } from 'pino';
import { createHub } from '../api/events/hub.js';
import { createLimits } from '../api/limits/index.js';
import { createTellStatus } from '../api/status.js';
import { createTokens } from '../api/tokens/index.js';
import { createMembers } from '../bot/client/members.js';
import { createPlaces } from '../bot/client/places.js';
import { createSlackCalls, webClientOptions } from '../bot/client/slack-calls.js';
import { silentLogger } from '../bot/client/slack-logger.js';
import { createUserGroups } from '../bot/client/user-groups.js';
import { identify, type Workspace } from '../bot/client/workspace.js';
import {
  createChannelMessages,
  createDirectMessages,
} from '../bot/features/direct-messages/direct-message.js';
import { createHomePublisher, createHomeRenderer } from '../bot/features/home/home-screen.js';
import { createHome } from '../bot/features/home/worker/index.js';
import { createStatementPosts } from '../bot/features/statement/statement-posts.js';
import { createMessenger } from '../bot/features/thread/messenger.js';
import { createArticles } from '../briefs/index.js';
import type { Config } from '../config/index.js';
import { type Credits, createCredits } from '../credits/ledger/index.js';
import { readPrices } from '../credits/prices.js';
import { createStatements } from '../credits/statements/index.js';
import { createTopups, type Topups } from '../credits/topups/index.js';
import { createDatabaseClock } from '../database/clock.js';
import { openDatabase } from '../database/connect.js';
import { createFal } from '../fal/client.js';
import { createWebhookKeys } from '../fal/webhook-keys.js';
import { createImages, holdPlace, type Images, imagesFolder } from '../images/index.js';
import { MessengerError } from '../infographs/core/messenger.js';
import { createInfographs, type Infographs } from '../infographs/index.js';
import type { Plant } from '../infographs/plant.js';
import type { OnCheckpoint } from '../jobs/checkpoints.js';
import { prepareChores } from '../jobs/chores.js';
import { createSealer } from '../lib/encryption/index.js';
import { PlainError } from '../lib/errors.js';
import { guardConnections } from '../lib/http/connections.js';
import { inTime } from '../lib/in-time.js';
import { createLog, type Log } from '../lib/log.js';
import { neededScopes } from '../lib/manifest-file.js';
import { createMetrics } from '../lib/metrics.js';
import { createModels, type Models, prepareCollections } from '../models/index.js';
import { createAlerts } from '../notifications/alerts/index.js';
import { createCallbackSecrets, createNotices } from '../notifications/index.js';
import { createMailer } from '../notifications/mailer.js';
import { createAuditLog } from '../workspaces/audit-log/index.js';
import {
  createSingleInstallation,
  grantTrial,
  type Installations,
  openInstallations,
} from '../workspaces/installations/index.js';
import { createLeaving } from '../workspaces/offboarding/index.js';
import { createSettings, type Settings } from '../workspaces/settings/index.js';
import { createApp, type WebApp } from './app.js';

const ASK_SLACK_FOR_MS = 60_000;
const FINISH_WITHIN_MS = 7_000;
const CALIBRATE_EVERY_MS = 60_000;
/** For whom Slack does not say it in this time, Home shows what everybody sees, and the rest a moment later. */
const HOME_ADMIN_WITHIN_MS = 250;

export interface StartOptions {
  /** Where log lines go; standard output unless said. */
  logDestination?: DestinationStream;
  /** Lets tests see each of many equal warnings. */
  logLinesAMinute?: number;
  /** Refuses requests under a name that is not this machine's: the playground is for nobody else. */
  thisMachineAlone?: boolean;
  /** Lets tests inject database faults; the embedded MongoDB only. */
  failPoints?: boolean;
  /** Lets tests see the last edit of a message sooner. */
  editEveryMs?: number;
  /** Lets tests see the Home tab follow sooner. */
  homeEveryMs?: number;
  /** Lets tests on a machine with much else to do wait so many times as long for an answer as Slack would. */
  patience?: number;
  /** Lets tests kill the process at a named moment. */
  reached?: OnCheckpoint;
  /** The same, while a workspace that has left is being deleted. */
  deletedSome?: () => void;
  /** Lets tests plant faults, to show that they would be noticed. */
  plant?: Plant;
}

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
 * Starts everything from the settings: database, credits, worker, web server, Slack.
 * @throws PlainError in words for the operator @throws ConfigError
 */
export async function startApp(config: Config, options: StartOptions = {}): Promise<RunningApp> {
  const { patience = 1 } = options;
  const log = createLog(config.logLevel, options.logDestination, options.logLinesAMinute);
  const metrics = createMetrics();
  const prices = readPrices(config.pricesFile);
  const database = await openDatabase({
    uri: config.mongodbUri,
    dataDir: config.dataDir,
    failPoints: options.failPoints ?? false,
  });
  const undo: Array<() => Promise<void>> = [() => database.stop()];
  try {
    const models = createModels(database.connection);
    await prepareCollections(models);
    const clock = createDatabaseClock(database.connection);
    await clock.calibrate();
    const calibration = setInterval(() => void clock.calibrate().catch(() => undefined), CALIBRATE_EVERY_MS);
    undo.unshift(async () => clearInterval(calibration));

    const auditLog = createAuditLog({ models, clock, log, metrics });
    const limits = await createLimits({ connection: database.connection, config, log, metrics });
    undo.unshift(() => limits.stop());

    const credits = createCredits({
      connection: database.connection,
      models,
      clock,
      log,
      adminUsers: config.adminUsers,
      changed: (workspace) => home.touch(workspace),
      patience,
    });
    const sealer = config.sealingKeys.length > 0 ? createSealer(config.sealingKeys) : undefined;
    const many = openInstallations({
      sealer,
      ...{ config, models, credits, clock, log, perAddress: limits.perAddress },
      clientOptions: { ...webClientOptions(config.slack.apiUrl, log), logger: silentLogger },
      scopes: config.slack.oauth ? neededScopes() : [],
      wake: (stored) => notices.wake(stored),
      async installed(key, by) {
        await auditLog.record({ workspace: key, actor: by, action: 'app.installed', via: 'slack' });
        infographs.wakeLeaving();
      },
    });
    if (many) undo.unshift(() => many.installations.stop());
    const slackOptions = { apiUrl: config.slack.apiUrl, metrics, log };
    const workspace = many ? undefined : await identifyPatiently(slackOptions, config, log);
    const installations = many?.installations ?? singleInstallation(config, workspace, new Date(clock.now()));
    const slack = createSlackCalls({
      ...slackOptions,
      ...{ tokenOf: installations.tokenOf, replaced: installations.replaced },
      isOrgWide: async (id) => (await installations.of(id))?.orgWide ?? false,
    });
    const messenger = createMessenger({
      slack,
      availableCredits: async (id) => (await credits.balance(id)).available,
      now: clock.now,
      articlePauseMs: config.articles.pauseMs,
    });
    const fal = createFal(config.fal, metrics);
    const articles = createArticles({ config, log, metrics });
    undo.unshift(() => articles.close());
    if (!config.s3) {
      const folder = imagesFolder(config.dataDir);
      const place = await holdPlace({ places: models.imagePlaces, clock, folder, log });
      undo.unshift(() => place.leave());
    }
    const listening = { port: config.port };
    const baseUrl = () => config.publicUrl ?? `http://127.0.0.1:${listening.port}`;
    const images = await createImages({ config, log, metrics, baseUrl, limits });
    await prepareChores(models, config.retentionDays, new Date(clock.now()));
    const statements = createStatements({ models, clock });
    const statementPosts = createStatementPosts({
      slack,
      statements,
      models,
      price: config.creditPrice,
      now: clock.now,
      log,
    });
    const callbackSecret = createCallbackSecrets(models.apiTokens, sealer);
    const notices = createNotices({
      callbackSecret,
      config,
      models,
      clock,
      log,
      metrics,
      statusAnswer: createTellStatus(images),
      directMessage: createDirectMessages(slack, statementPosts),
      channelMessage: createChannelMessages(slack, statementPosts),
      mailer: config.mail && createMailer(config.mail),
    });
    const hub = createHub({
      infographs: models.infographs,
      log,
      counted: (streams) => metrics.eventStreams.set(streams),
    });
    const infographs = createInfographs({
      config,
      installations,
      models,
      clock,
      credits,
      prices,
      fal,
      readArticle: articles.read,
      messenger,
      images,
      log,
      metrics,
      ...(options.editEveryMs ? { editEveryMs: options.editEveryMs } : {}),
      stepped({ _id, noticesOwed, requester, workspace: theirs }) {
        hub.look(_id);
        home.touch(theirs, requester);
        if (noticesOwed) notices.look({ _id, workspace: theirs });
      },
      alertsChanged: (id) => home.touch(id),
      ...(options.reached ? { reached: options.reached } : {}),
      deletedSome: options.deletedSome,
      ...(options.plant ? { plant: options.plant } : {}),
    });
    const settings = createSettings({
      connection: database.connection,
      models,
      clock,
      changed: (id) => home.touch(id),
    });
    const members = createMembers({
      slack,
      settings,
      log,
      adminUsers: config.adminUsers,
      installations,
      patience,
    });
    const tokens = createTokens({ models, clock });
    const topups = createTopups({ config, credits, settings, models, notices, clock, log });
    const alerts = createAlerts({ models, credits, clock, statements });
    const places = createPlaces(slack);
    const home = createHome({
      config,
      models,
      clock,
      credits,
      settings,
      log,
      metrics,
      isAdmin: (id, user) => inTime(members.isAdmin(id, user), HOME_ADMIN_WITHIN_MS),
      // Of whom it is not known is not told that they may not: it is asked again when they ask for something.
      mayUse: async (id, user) => {
        const may = await inTime(members.mayUse(id, user), HOME_ADMIN_WITHIN_MS);
        return typeof may === 'string' ? may : true;
      },
      linkTo: places.link,
      admin: { alerts, statements },
      render: createHomeRenderer(prices),
      publish: createHomePublisher(slack),
      ...(options.homeEveryMs ? { everyMs: options.homeEveryMs } : {}),
    });
    const leaving = createLeaving({
      ...{ models, installations, clock, log, retentionDays: config.workspaceRetentionDays },
      wake: infographs.wakeLeaving,
    });
    const services = {
      alerts,
      auditLog,
      callbackSecret,
      config,
      credits,
      prices,
      home,
      infographs,
      installations,
      leaving,
      models,
      members,
      notices,
      patience,
      places,
      settings,
      slack,
      tokens,
      topups,
      userGroups: createUserGroups(slack, Date.now, patience),
      log,
    };

    const state = { connected: false };
    const app = createApp({
      services,
      infographs,
      installing: many?.routes,
      webhookKeys: createWebhookKeys(config.fal.jwksUrl),
      images,
      limits,
      clock,
      hub,
      metrics,
      log,
      thisMachineAlone: options.thisMachineAlone ?? false,
      notReady: () => [
        ...(state.connected ? [] : ['the app is starting or stopping']),
        ...(infographs.healthy() && notices.healthy() && home.healthy()
          ? []
          : ['the worker cannot reach the database']),
      ],
    });
    const server = await listen(app, config, log);
    undo.unshift(() => close(server));
    const { port } = server.address() as AddressInfo;
    listening.port = port;
    if (workspace) await welcome(credits, workspace, config, log);
    notices.start();
    infographs.start();
    home.start();
    undo.unshift(async () => {
      await Promise.all([infographs, notices, home].map((one) => one.stop(FINISH_WITHIN_MS)));
    });
    undo.unshift(async () => hub.close());
    await app.connect();
    undo.unshift(() => app.disconnect());
    undo.unshift(async () => {
      state.connected = false;
    });
    state.connected = true;

    const url = `http://127.0.0.1:${port}`;
    const mode = config.slack.appToken ? 'Socket Mode' : 'HTTP';
    log.info(
      {
        url,
        workspace: workspace?.id ?? 'by OAuth',
        database: database.description,
        mode,
        callback: config.publicUrl,
      },
      'ready',
    );
    const stop = () => stopAll(undo, log);
    return {
      port,
      url,
      get workspace() {
        if (workspace) return workspace;
        throw new PlainError('The app is installed by OAuth: there are as many workspaces as installed it.');
      },
      installations,
      database: database.description,
      models,
      credits,
      infographs,
      settings,
      topups,
      images,
      log,
      stop,
    };
  } catch (error) {
    await stopAll(undo, log);
    throw error;
  }
}

/** Slack may be away for a moment, or slow after a deploy of theirs; a wrong token is told at once. */
async function identifyPatiently(
  options: Omit<Parameters<typeof createSlackCalls>[0], 'tokenOf'>,
  { slack: { botToken = '' } }: Config,
  log: Log,
): Promise<Workspace> {
  const slack = createSlackCalls({ ...options, tokenOf: async () => botToken });
  const until = performance.now() + ASK_SLACK_FOR_MS;
  for (let pauseMs = 500; ; pauseMs = Math.min(pauseMs * 2, 10_000)) {
    try {
      return await identify(slack);
    } catch (error) {
      if (!(error instanceof MessengerError)) throw error;
      if (performance.now() > until)
        throw new PlainError(`Slack cannot be asked who we are (${error.code}).`);
      log.warn({ code: error.code }, 'Slack cannot be asked who we are; trying again');
      await sleep(pauseMs);
    }
  }
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
            ? `Port ${port} is taken by another program. Set PORT to a free one, or stop the other program.`
            : `The port ${host}:${port} cannot be opened: ${error.message}`,
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

/** Slack has just taken the token: if the workspace had left before, it is back. */
function singleInstallation(
  { slack }: Config,
  workspace: Workspace | undefined,
  installedAt: Date,
): Installations {
  if (!slack.botToken || !workspace)
    throw new PlainError('Neither SLACK_BOT_TOKEN nor SLACK_CLIENT_ID is set.');
  const { id, name, botUserId, botId, enterprise } = workspace;
  return createSingleInstallation(slack.botToken, {
    ...{ workspace: id, orgWide: false, name, botUserId, installedAt },
    ...(botId ? { botId } : {}),
    ...(enterprise ? { enterprise } : {}),
  });
}

async function welcome(credits: Credits, workspace: Workspace, config: Config, log: Log): Promise<void> {
  await grantTrial(credits, workspace.id, config.trialCredits);
  const { available, held } = await credits.balance(workspace.id);
  if (available + held === 0) {
    const command = `npm run infograph -- credits grant ${workspace.id} 100`;
    log.warn(
      { workspace: workspace.id },
      `${workspace.name} has no credits yet, so nothing can be made. To add some: ${command}`,
    );
  }
}

async function stopAll(undo: Array<() => Promise<void>>, log: Log): Promise<void> {
  for (const step of undo.splice(0)) {
    await step().catch((error: unknown) => log.warn({ err: error }, 'something did not stop cleanly'));
  }
}
