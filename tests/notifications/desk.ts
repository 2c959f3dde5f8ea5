import { readConfig } from '../../src/config/index.js';
import { createDatabaseClock } from '../../src/database/clock.js';
import { newId } from '../../src/lib/ids.js';
import { createLog } from '../../src/lib/log.js';
import { createMetrics } from '../../src/lib/metrics.js';
import type { ApiToken } from '../../src/models/api-token.js';
import type { Models } from '../../src/models/index.js';
import type { Infograph } from '../../src/models/infograph.js';
import type { Notice } from '../../src/models/notice.js';
import type { Notification } from '../../src/models/notification.js';
import {
  createCallbackSecrets,
  createNotices,
  type DirectMessage,
  type Notices,
} from '../../src/notifications/index.js';
import { heldBatch } from '../support/batch.js';
import { type SharedDatabase, startSharedDatabase } from '../support/database.js';
import { guardedModels } from '../support/open-models.js';
import { until } from '../support/story.js';

type Dependencies = Parameters<typeof createNotices>[0];

export interface Opened {
  notices: Notices;
  /** What people were told, in order. */
  told: Array<{ user: string; message: DirectMessage }>;
  /** What channels were told. */
  posted: Array<{ channel: string; news: Notification }>;
  log: string[];
  stop(): Promise<void>;
}

export interface Desk {
  models: Models;
  /** Notices as a process has them, started; its tries are milliseconds apart. */
  open(settings: Record<string, string>, given?: Partial<Dependencies>): Opened;
  token(given?: Partial<ApiToken>): Promise<string>;
  /** An infograph that has ended, of which nobody has been told yet. */
  end(api: NonNullable<Infograph['api']>, given?: Partial<Infograph>): Promise<string>;
  /** The notice of an infograph, once it is as `probe` says. */
  notice(infograph: string, what: string, probe: (notice: Notice) => boolean): Promise<Notice>;
  stop(): Promise<void>;
}

/** Notices on a database of their own, without an app around them. */
export async function openDesk(): Promise<Desk> {
  const database: SharedDatabase = await startSharedDatabase();
  const { models } = await database.process();
  const opened: Opened[] = [];
  return {
    models,
    open(settings, given = {}) {
      const log: string[] = [];
      const told: Opened['told'] = [];
      const posted: Opened['posted'] = [];
      const config = { ...readConfig(settings), sweepEveryMs: 50 };
      const notices = createNotices({
        config,
        models: guardedModels(models),
        clock: createDatabaseClock(models.notices.db),
        log: createLog('info', { write: (line) => void log.push(line) }),
        metrics: createMetrics(),
        statusAnswer: async ({ _id, status }) => ({
          id: _id,
          status,
          image_url: 'https://images.example/i.png',
        }),
        directMessage: async (_workspace, user, message) => {
          told.push({ user, message });
          return undefined;
        },
        showDecision: async () => undefined,
        channelMessage: async (_workspace, channel, notification) =>
          void posted.push({ channel, news: notification }),
        mailer: undefined,
        callbackSecret: createCallbackSecrets(models.apiTokens, undefined),
        ...given,
        deliveryPolicy: { pausesMs: Array(9).fill(5), ...given.deliveryPolicy },
      });
      notices.start();
      const desk = { notices, told, posted, log, stop: () => notices.stop(1_000) };
      opened.push(desk);
      return desk;
    },
    async token(given = {}) {
      const _id = newId('tok');
      await models.apiTokens.insertMany([
        {
          _id,
          workspace: 'T0TEST',
          name: 'a test',
          scopes: ['generate'],
          hash: _id,
          createdBy: 'U0OWNER',
          createdAt: new Date(),
          ...given,
        },
      ]);
      return _id;
    },
    async end(api, given = {}) {
      const [infograph] = heldBatch({ workspace: 'T0TEST' }).infographs;
      if (!infograph) throw new Error('a batch has one');
      await models.infographs.insertMany([
        { ...infograph, draws: [], status: 'completed', delivery: 'none', api, noticesOwed: true, ...given },
      ]);
      return infograph._id;
    },
    notice: (infograph, what, probe) =>
      until(what, async () => {
        const notice = await models.notices.findOne({ infograph }).lean();
        return notice && probe(notice) && notice;
      }),
    async stop() {
      for (const { stop } of opened) await stop();
      await database.stop();
    },
  };
}
