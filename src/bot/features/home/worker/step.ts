import { createHash } from 'node:crypto';
import type { DatabaseClock } from '../../../../database/clock.js';
import type { Claims } from '../../../../jobs/claims.js';
import { backoffMs, type Outcome } from '../../../../jobs/outcome.js';
import type { Log } from '../../../../lib/log.js';
import { SlackCallError } from '../../../../lib/slack-call-error.js';
import type { HomeView } from '../../../../models/home-view.js';
import type { PublishRateLimit } from './publish-rate-limit.js';
import type { HomeState } from './state.js';

/** Who had it open before is not kept up to date: opening it anew is. */
export const LATELY_MS = 3_600_000;
const TRIES = 3;
/** So often Slack is asked anew who somebody is. */
const ASKED_AGAIN = 3;
const ASK_AGAIN_AFTER_MS = 1_000;

/** A state in Slack's blocks. */
export interface Rendered {
  /** The view, as JSON. */
  view: string;
  thumbnails: boolean;
}

export interface HomeContext {
  claims: Claims<HomeView>;
  clock: DatabaseClock;
  log: Log;
  publishLimit: PublishRateLimit;
  /** One person's is published at most so often. */
  everyMs: number;
  /** @param patient whether nobody waits for it */
  read(home: HomeView, patient: boolean): Promise<HomeState>;
  render(state: HomeState, thumbnails: boolean): Rendered;
  /** @returns Slack's hash of what is shown now. @throws SlackCallError */
  publish(home: HomeView, view: string, hash: string | undefined): Promise<string>;
  /** There is more to show to this person. */
  refreshSoon(home: HomeView): void;
}

/**
 * Publishes somebody's Home, from what is stored now. Only the holder of the claim does, and what was recorded meanwhile
 * keeps it due: so the latest state wins. A process that lost its claim unawares is refused by Slack, because its hash is
 * an older one.
 * @throws StaleFence, MongoError; never SlackCallError
 */
export async function homeStep(home: HomeView, context: HomeContext): Promise<Outcome> {
  const { claims, clock, everyMs, publishLimit } = context;
  const { openedAt, publishedAt, readAt, wantedAt, workspace } = home;
  const now = clock.now();
  if (now - openedAt.getTime() > LATELY_MS) return { kind: 'rest' };
  const since = now - (publishedAt?.getTime() ?? 0);
  if (since >= 0 && since < everyMs) {
    return { kind: 'wait', afterMs: everyMs - since, why: 'published just now' };
  }
  const waitMs = publishLimit.take(workspace, !readAt || wantedAt >= readAt);
  if (waitMs > 0) return { kind: 'wait', afterMs: waitMs, why: 'many are published' };

  const opened = !readAt || openedAt >= readAt;
  try {
    const done = await show(home, opened, context);
    const { state, ...stored } = done;
    await claims.updateFenced(home, { $set: stored });
    // What fails is asked for again when Home is published the next time.
    if (opened)
      state.admin?.soon?.then(
        () => context.refreshSoon(home),
        () => undefined,
      );
    if (!state.adminUnknown || home.attempts >= ASKED_AGAIN) return untilPauseEnds(state, clock.now());
    return { kind: 'wait', afterMs: ASK_AGAIN_AFTER_MS, retry: true, why: 'not known whether an admin' };
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    return gaveUp(home, error, context);
  }
}

/** A pause ends by itself, so nothing else would have it shown. */
function untilPauseEnds({ settings }: HomeState, now: number): Outcome {
  const until = settings.pause?.until?.getTime();
  if (until === undefined || until - now > LATELY_MS) return { kind: 'rest' };
  return { kind: 'wait', afterMs: Math.max(1, until - now), why: 'the pause ends' };
}

interface Done extends Pick<HomeView, 'hash' | 'publishedAt' | 'readAt' | 'shown'> {
  state: HomeState;
}

/** @param opened somebody waits for it; else the same is not published again @throws SlackCallError */
async function show(home: HomeView, opened: boolean, context: HomeContext): Promise<Done> {
  const { claims, clock, publish, read, render } = context;
  let thumbnails = true;
  let current = home;
  let { hash } = home;
  for (let tries = 1; ; tries++) {
    const readAt = new Date(clock.now());
    const state = await read(current, !opened);
    const rendered = render(state, thumbnails);
    const digest = createHash('sha256').update(rendered.view).digest('base64url');
    if (!opened && digest === home.shown) return { state, readAt };
    try {
      const now = await publish(current, rendered.view, hash);
      return { state, readAt, publishedAt: new Date(clock.now()), hash: now, shown: digest };
    } catch (error) {
      if (!(error instanceof SlackCallError) || tries === TRIES) throw error;
      if (error.code === 'hash_conflict') {
        // Where another process shows a newer state, this throws: it is not ours any more. Else the answer to an earlier
        // publication was lost, or the hash was.
        current = await claims.reload(home);
        hash = current.hash === hash ? undefined : current.hash;
      } else if (
        rendered.thumbnails &&
        (error.outcome === 'rejected' || error.outcome === 'file_not_ready')
      ) {
        // A file that somebody deleted in Slack: without pictures is better than an old page.
        thumbnails = false;
      } else throw error;
    }
  }
}

function gaveUp(
  { _id, attempts, workspace }: HomeView,
  { afterMs, code, outcome }: SlackCallError,
  { log, publishLimit }: HomeContext,
): Outcome {
  if (outcome === 'retry' || outcome === 'unknown') {
    if (afterMs > 0) publishLimit.refused(workspace, afterMs);
    return { kind: 'wait', afterMs: Math.max(afterMs, backoffMs(attempts)), retry: true, why: code };
  }
  const hint =
    code === 'not_enabled'
      ? ': switch the Home tab on, under "App Home" on the page of the Slack app, or paste manifest.yml again'
      : '';
  log.warn({ home: _id, code }, `views.publish failed for a Home tab${hint}`);
  return { kind: 'rest' };
}
