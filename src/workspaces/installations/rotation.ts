import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseClock } from '../../database/clock.js';
import type { Log } from '../../lib/log.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import type { Models } from '../../models/index.js';
import type { Exchange } from './exchange.js';
import { notInstalled } from './not-installed.js';
import type { InstallationStore, StoredInstallation } from './store.js';

/** A token lives for twelve hours; with so much left it is replaced. */
const REPLACE_BEFORE_MS = 2 * 3_600_000;
/** With less left than this a caller waits for the next token: theirs might end on the way. */
const LAST_MS = 60_000;
/** Longer than the call takes at most. */
const LEASE_MS = 20_000;
/** After a refresh that brought nothing. */
const PAUSE_MS = 30_000;
const LOOK_EVERY_MS = 100;
/** How long somebody waits for what another process is asking for. */
const WAIT_MS = 3_000;

/** Tokens that end, replaced before they do. */
export interface Rotation {
  /**
   * The token to use now. While it is good for a while yet, the next one is asked for in the background.
   * @throws SlackCallError `retry` where it has ended and there is no other now
   */
  fresh(held: StoredInstallation): Promise<string>;
  /** Waits for what was asked for in the background. */
  settle(): Promise<void>;
}

interface Dependencies {
  models: Models;
  store: InstallationStore;
  exchange: Exchange;
  clock: DatabaseClock;
  log: Log;
  /** Another one is there now. */
  replaced(id: string): void;
  /** Slack gives no further token: somebody has to install the app anew before the one there is ends. */
  stuck(held: StoredInstallation): Promise<void>;
}

/**
 * Refreshes tokens under a lease in the database: a refresh token is good for one use, and all processes have the same.
 */
export function createRotation(dependencies: Dependencies): Rotation {
  const { clock, log } = dependencies;
  /** By installation: whoever comes while it is being replaced here waits for the same answer. */
  const replacing = new Map<string, Promise<string>>();

  return {
    async fresh(held) {
      const { id, installation } = held;
      const { token } = held.tokens();
      const leftMs = left(held, clock);
      if (leftMs > REPLACE_BEFORE_MS) return token;
      if (installation.stuckAt) {
        if (leftMs > 0) return token;
        throw new SlackCallError('retry', 'token_expired');
      }
      const asked =
        replacing.get(id) ??
        replace(dependencies, held).finally(() => {
          replacing.delete(id);
        });
      replacing.set(id, asked);
      if (leftMs <= LAST_MS) return await asked;
      asked.catch((error: unknown) => {
        if (!(error instanceof SlackCallError))
          log.warn({ err: error, installation: id }, 'token rotation in the background failed');
      });
      return token;
    },
    async settle() {
      await Promise.allSettled(replacing.values());
    },
  };
}

async function replace(dependencies: Dependencies, held: StoredInstallation): Promise<string> {
  const { models, store, exchange, clock, log, replaced } = dependencies;
  const { id, installation } = held;
  const { rotating } = held.tokens();
  const now = new Date(clock.now());
  const lease = await models.installations.updateOne(
    {
      _id: id,
      generation: installation.generation,
      leaseUntil: { $lte: now },
      stuckAt: { $exists: false },
    },
    { $set: { leaseUntil: new Date(now.getTime() + LEASE_MS) } },
  );
  if (lease.modifiedCount === 0 || !rotating) return await another(dependencies, held);
  try {
    const next = await exchange.refresh(rotating.refreshToken);
    const stored = await store.putRefreshed(held, next);
    replaced(id);
    if (!stored) return await another(dependencies, held);
    log.info({ installation: id }, 'token rotated');
    return next.token;
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    if (error.outcome === 'rejected') await giveUp(dependencies, held, error.code);
    else await pause(dependencies, held, error.code);
    throw new SlackCallError('retry', error.code);
  }
}

/** What another process got, or is getting. */
async function another({ store, clock, replaced }: Dependencies, held: StoredInstallation): Promise<string> {
  for (const until = performance.now() + WAIT_MS; ; ) {
    const found = await store.read(held.id);
    if (!found) throw notInstalled();
    const { generation, stuckAt } = found.installation;
    const isNews = generation !== held.installation.generation || stuckAt !== undefined;
    if (isNews) replaced(held.id);
    if (stuckAt && left(found, clock) <= 0) throw new SlackCallError('retry', 'token_expired');
    if (isNews || left(found, clock) > LAST_MS) return found.tokens().token;
    if (performance.now() > until) throw new SlackCallError('retry', 'token_refreshing', WAIT_MS);
    await sleep(LOOK_EVERY_MS);
  }
}

/** Its lease is left standing, so that nobody asks again at once, here or elsewhere. */
async function pause(
  { models, clock, log }: Dependencies,
  { id, installation: { generation } }: StoredInstallation,
  code: string,
): Promise<void> {
  log.warn({ installation: id, code }, 'token rotation failed, will be retried');
  const leaseUntil = new Date(clock.now() + PAUSE_MS);
  await models.installations.updateOne({ _id: id, generation }, { $set: { leaseUntil } });
}

async function giveUp(
  { models, clock, log, replaced, stuck }: Dependencies,
  held: StoredInstallation,
  code: string,
): Promise<void> {
  const { id, installation } = held;
  const { generation } = installation;
  const { modifiedCount } = await models.installations.updateOne(
    { _id: id, generation, stuckAt: { $exists: false } },
    { $set: { stuckAt: new Date(clock.now()) } },
  );
  replaced(id);
  if (modifiedCount === 0) return;
  const endsAt = installation.expiresAt?.toISOString();
  log.error(
    { installation: id, code, endsAt },
    'token rotation failed for good, Slack rejects our refresh token: install the app there again before its token ends; finished images wait for up to 24 hours after that',
  );
  await stuck(held);
}

function left({ tokens }: StoredInstallation, clock: DatabaseClock): number {
  const { rotating } = tokens();
  return rotating ? rotating.expiresAt.getTime() - clock.now() : Number.POSITIVE_INFINITY;
}
