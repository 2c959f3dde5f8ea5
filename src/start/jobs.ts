import { createHub } from '../api/events/hub.js';
import { createToStatusAnswer } from '../api/status.js';
import {
  createChannelMessages,
  createDecisions,
  createDirectMessages,
} from '../bot/features/direct-messages/send.js';
import { createHomePublisher, createHomeRenderer } from '../bot/features/home/publish.js';
import { createHome } from '../bot/features/home/worker/index.js';
import { createArticles } from '../briefs/index.js';
import { createTopups } from '../credits/topups/index.js';
import { createDrawing } from '../drawing/index.js';
import { createFal } from '../fal/client.js';
import type { Images } from '../images/index.js';
import { createInfographs } from '../infographs/index.js';
import { createChores } from '../jobs/chores.js';
import { createForeground } from '../jobs/foreground.js';
import { defined } from '../lib/defined.js';
import { withTimeout } from '../lib/timeout.js';
import { createAlerts } from '../notifications/alerts/index.js';
import { createNotices } from '../notifications/index.js';
import { createMailer } from '../notifications/mailer.js';
import { createOffboarding } from '../workspaces/offboarding/index.js';
import { modelsOf } from '../workspaces/policy/models.js';
import { type ChoreName, choreTasks } from './chores.js';
import type { Foundation } from './options.js';
import { prepareReader } from './reader.js';
import type { Slack } from './slack.js';
import type { Storage } from './storage.js';

const FINISH_WITHIN_MS = 7_000;
/** For whom Slack does not say it in this time, Home shows what everybody sees, and the rest a moment later. */
const HOME_ADMIN_WITHIN_MS = 250;

/** All that works off what is stored: infographics, notices, and the Home tab. */
export type Jobs = ReturnType<typeof prepareJobs>;

/** Nothing of it works before `start`. */
export function prepareJobs(foundation: Foundation, storage: Storage, slack: Slack, images: Images) {
  const { config, log, metrics, changes, teardown, testing } = foundation;
  const { models, clock, credits, settings, statements } = storage;
  const { installations } = slack;
  const foreground = createForeground();
  const chores = prepareChores(foundation, storage, foreground.whenIdle);
  const wakeAlerts = () => chores.wake('alerts');
  const notices = prepareNotices(foundation, storage, slack, images);
  const hub = prepareHub(foundation, storage);
  const infographs = prepareInfographs(foundation, storage, slack, { images, foreground, wakeAlerts });
  const alerts = createAlerts({ models, credits, clock, statements });
  const home = prepareHome(foundation, storage, slack, { alerts, statements });

  changes.on('home', (workspace, user) => home.touch(workspace, user));
  changes.on('notices', (stored) => notices.wake(stored));
  changes.on('departures', () => chores.wake('leaving'));
  changes.on('stepped', ({ _id, workspace, requester, noticesOwed }) => {
    hub.refresh(_id);
    home.touch(workspace, requester);
    if (noticesOwed) notices.checkEnded({ _id, workspace });
  });

  const workers = [infographs, notices, home];
  return {
    infographs,
    notices,
    hub,
    home,
    alerts,
    topups: createTopups({ config, credits, settings, models, notices, clock, log }),
    offboarding: createOffboarding({
      models,
      installations,
      clock,
      log,
      retentionDays: config.workspaceRetentionDays,
      wake: () => changes.emit('departures'),
    }),
    healthy: () => workers.every((worker) => worker.healthy()),
    async start() {
      for (const worker of workers) worker.start();
      teardown.add(() => Promise.all([...workers, chores].map((worker) => worker.stop(FINISH_WITHIN_MS))));
      teardown.add(() => hub.close());
      await chores.start(
        choreTasks({
          ...{ config, models, clock, credits, images, installations, log, metrics, wakeAlerts },
          events: infographs.events,
          wakeInfograph: infographs.wake,
          alertsChanged: (workspace) => changes.emit('home', workspace),
          deletionCrashPoint: testing.deletionCrashPoint ?? (() => undefined),
        }),
      );
    },
  };
}

function prepareChores(
  { config, log, metrics }: Foundation,
  { models, clock }: Storage,
  whenIdle: () => Promise<void>,
) {
  return createChores<ChoreName>({
    chores: models.chores,
    clock,
    leaseMs: config.leaseMs,
    sweepEveryMs: config.sweepEveryMs,
    whenIdle,
    log,
    metrics,
  });
}

function prepareNotices(
  { config, log, metrics }: Foundation,
  { models, clock, callbackSecret }: Storage,
  { slack, auditLogPosts, statementPosts }: Slack,
  images: Images,
) {
  return createNotices({
    callbackSecret,
    config,
    models,
    clock,
    log,
    metrics,
    statusAnswer: createToStatusAnswer(images),
    directMessage: createDirectMessages(slack, statementPosts, auditLogPosts),
    showDecision: createDecisions(slack),
    channelMessage: createChannelMessages(slack, statementPosts),
    mailer: config.mail && createMailer(config.mail),
  });
}

function prepareHub({ log, metrics }: Foundation, { models }: Storage) {
  return createHub({
    infographs: models.infographs,
    log,
    counted: (streams) => metrics.eventStreams.set(streams),
  });
}

function prepareInfographs(
  { config, log, metrics, changes, teardown, testing }: Foundation,
  { models, catalogue, clock, credits, prices, settings }: Storage,
  { messenger }: Slack,
  given: Pick<Parameters<typeof createInfographs>[0], 'images' | 'foreground' | 'wakeAlerts'>,
) {
  const articles = createArticles({ config, log, metrics, readers: testing.readers });
  teardown.add(() => articles.close());
  const drawing = testing.drawing ?? createDrawing({ dataDir: config.dataDir, log, metrics });
  teardown.add(() => drawing.close());
  return createInfographs({
    ...given,
    config,
    models,
    clock,
    credits,
    prices,
    catalogue,
    fal: createFal(config.fal, metrics),
    readArticle: articles.read,
    makeOutline: articles.outline,
    reader: prepareReader({ config, log, metrics, teardown }),
    drawing,
    // Where the operator wants none, a workspace gets none: what code draws has one by rules all the same.
    outlineMode: async (id) =>
      config.outline === 'off' ? 'off' : ((await settings.read(id)).defaults.outline ?? config.outline),
    messenger,
    modelsFor: async (id) => modelsOf(await settings.read(id), catalogue),
    exactInstead: async (id) => (await settings.read(id)).defaults.exactInstead === true,
    showsPictures: async (id) => !(await settings.read(id)).defaults.threadOnly,
    log,
    metrics,
    stepped: (infograph) => changes.emit('stepped', infograph),
    ...defined({
      editEveryMs: testing.editEveryMs,
      lostAfterMs: testing.lostAfterMs,
      crashPoint: testing.crashPoint,
      faultInjection: testing.faultInjection,
    }),
  });
}

function prepareHome(
  { config, log, metrics, testing }: Foundation,
  { models, catalogue, clock, credits, settings, prices }: Storage,
  { slack, members, conversations }: Slack,
  admin: Parameters<typeof createHome>[0]['admin'],
) {
  return createHome({
    config,
    models,
    clock,
    credits,
    settings,
    log,
    metrics,
    isAdmin: (id, user) => withTimeout(members.isAdmin(id, user), HOME_ADMIN_WITHIN_MS),
    // Of whom it is not known is not told that they may not: it is asked again when they ask for something.
    mayUse: async (id, user) => {
      const may = await withTimeout(members.mayUse(id, user), HOME_ADMIN_WITHIN_MS);
      return typeof may === 'string' ? may : true;
    },
    linkTo: conversations.link,
    admin,
    render: createHomeRenderer(prices, catalogue),
    publish: createHomePublisher(slack),
    ...defined({ everyMs: testing.homeEveryMs }),
  });
}
