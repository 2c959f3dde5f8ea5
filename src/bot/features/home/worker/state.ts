import type { QueryFilter } from 'mongoose';
import type { Credits, GrantView, UsageView } from '../../../../credits/ledger/index.js';
import type { DatabaseClock } from '../../../../database/clock.js';
import { defined } from '../../../../lib/defined.js';
import type { Barred, HomeView } from '../../../../models/home-view.js';
import type { Models } from '../../../../models/index.js';
import type { Infograph } from '../../../../models/infograph.js';
import type { Thread } from '../../../../models/thread.js';
import { hasEnded } from '../../../../models/transitions.js';
import type { WorkspaceSettings } from '../../../../models/workspace-settings.js';
import type { Settings } from '../../../../workspaces/settings/index.js';
import { type AdminSources, type AdminState, readAdminState } from './admin-state.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const RUNNING_SHOWN = 5;
const RECENT_SHOWN = 5;
/** Looked through in this order, so that nobody's whole past is read for the last few. Undefined: all of it. */
const PAST_MS = [2 * DAY_MS, 60 * DAY_MS, undefined];
/** They are looked through for as much: a batch has four at most, so they are five requests and more. */
const LOOKED_AT = 40;
/** So long somebody is new here. */
const NEW_FOR_MS = HOUR_MS;

export interface Running {
  thread: Thread;
  batch: Infograph[];
}

export interface Recent {
  infograph: Infograph;
  /** To where it is shown in Slack. */
  link?: string;
}

/** What a person's Home shows: of others nothing but sums, and those for admins only. */
export interface HomeState {
  workspace: string;
  user: string;
  newcomer: boolean;
  /** Why they cannot ask for anything, whatever they ask for. */
  barred?: Barred;
  available: number;
  held: number;
  settings: WorkspaceSettings;
  usage: UsageView;
  grants: GrantView[];
  running: Running[];
  runningMore: number;
  recent: Recent[];
  /** Undefined also where it is not known whether they are one. */
  admin?: AdminState;
  /** Slack did not say in time whether they are an admin: what is shown is what everybody sees. */
  adminUnknown: boolean;
}

export interface StateSources {
  models: Models;
  clock: DatabaseClock;
  credits: Pick<Credits, 'balance' | 'grants' | 'usage'>;
  settings: Pick<Settings, 'read'>;
  /** Undefined where it cannot be known in time. */
  isAdmin(workspace: string, user: string): Promise<boolean | undefined>;
  /** What is not known in time is taken for yes. */
  mayUse(workspace: string, user: string): Promise<true | Exclude<Barred, 'blocked'>>;
  linkTo(
    workspace: string,
    place: { channel: string; ts: string; thread?: string | undefined },
  ): Promise<string | undefined>;
  admin: AdminSources;
}

/**
 * Reads all of it from what is stored, in a few questions by index.
 * @param patient whether nobody waits for it
 */
export async function readHome(
  { workspace, user, firstOpenedAt, ledgerFrom }: HomeView,
  sources: StateSources,
  patient: boolean,
): Promise<HomeState> {
  const { models, clock, credits, isAdmin, mayUse } = sources;
  const now = new Date(clock.now());
  const [balance, settings, usage, grants, mine, admin, may] = await Promise.all([
    credits.balance(workspace),
    sources.settings.read(workspace),
    credits.usage(workspace, user),
    credits.grants(workspace),
    readMine(workspace, user, now, sources),
    isAdmin(workspace, user),
    mayUse(workspace, user),
  ]);
  const isBlocked = settings.blocked.some((one) => one.user === user);
  const barred: Barred | undefined = isBlocked ? 'blocked' : may === true ? undefined : may;
  const asked = { workspace, settings, now, ledgerFrom, patient };
  return {
    workspace,
    user,
    ...balance,
    settings,
    usage,
    grants,
    ...mine,
    newcomer:
      mine.running.length + mine.recent.length === 0 && now.getTime() - firstOpenedAt.getTime() < NEW_FOR_MS,
    ...defined({ barred, admin: admin ? await readAdminState(models, sources.admin, asked) : undefined }),
    adminUnknown: admin === undefined,
  };
}

async function readMine(
  workspace: string,
  user: string,
  now: Date,
  { models, linkTo }: StateSources,
): Promise<Pick<HomeState, 'running' | 'runningMore' | 'recent'>> {
  const found = await newestOf(workspace, user, now, models);
  const runningIds = [...new Set(found.filter((one) => !hasEnded(one)).map(({ batch }) => batch))];
  const shownIds = runningIds.slice(0, RUNNING_SHOWN);
  const ended = found.filter(hasEnded).slice(0, RECENT_SHOWN).sort(byPlaceInRequest);
  const batches = [...new Set([...shownIds, ...ended.map(({ batch }) => batch)])];
  const threads =
    batches.length === 0 ? [] : await models.threads.find({ _id: { $in: batches }, workspace }).lean();
  const threadOf = (batch: string) => threads.find(({ _id }) => _id === batch);
  return {
    running: shownIds.flatMap((id) => {
      const thread = threadOf(id);
      const batch = found.filter((one) => one.batch === id).sort((a, b) => a.position - b.position);
      return thread ? [{ thread, batch }] : [];
    }),
    runningMore: runningIds.length - shownIds.length,
    recent: await Promise.all(
      ended.map(async (infograph) => {
        const place = placeOf(infograph, threadOf(infograph.batch));
        const link = place && (await linkTo(workspace, place));
        return { infograph, ...defined({ link }) };
      }),
    ),
  };
}

/** The newest, and enough of them: what runs is never older than a day and some minutes. */
async function newestOf(
  workspace: string,
  user: string,
  now: Date,
  { infographs }: Models,
): Promise<Infograph[]> {
  let found: Infograph[] = [];
  for (const pastMs of PAST_MS) {
    const filter: QueryFilter<Infograph> = { workspace, requester: user };
    if (pastMs !== undefined) filter.acceptedAt = { $gt: new Date(now.getTime() - pastMs) };
    found = await infographs.find(filter).sort({ acceptedAt: -1, _id: -1 }).limit(LOOKED_AT).lean();
    if (found.filter(hasEnded).length >= RECENT_SHOWN || found.length === LOOKED_AT) break;
  }
  return found;
}

/** The newest request first, and in it the images as they are counted there. */
function byPlaceInRequest(one: Infograph, other: Infograph): number {
  return (
    other.acceptedAt.getTime() - one.acceptedAt.getTime() ||
    one.batch.localeCompare(other.batch) ||
    one.position - other.position
  );
}

/** The reply with the image; where there is none, the message that begins the thread. */
function placeOf({ removal, reply }: Infograph, thread: Thread | undefined) {
  if (reply?.ts && !removal) return { channel: reply.channel, ts: reply.ts, thread: thread?.ts };
  return thread?.channel && thread.ts ? { channel: thread.channel, ts: thread.ts } : undefined;
}
