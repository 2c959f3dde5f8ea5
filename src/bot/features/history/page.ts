import type { QueryFilter } from 'mongoose';
import { defined } from '../../../lib/defined.js';
import type { Infograph } from '../../../models/infograph.js';
import type { Thread } from '../../../models/thread.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { type PromptShown, sightOf } from './visible.js';

const PAGE = 5;

/** Between which infographs a page begins; the order is total, so that pages stay what they are while new ones come. */
export interface Cursor {
  /** Of the infograph, in ms. */
  at: number;
  id: string;
}

export interface HistoryQuery {
  scope: 'mine' | 'all';
  /** The page before or after this one; without either, the newest. */
  olderThan?: Cursor | undefined;
  newerThan?: Cursor | undefined;
}

export interface HistoryEntry {
  infograph: Infograph;
  prompt: PromptShown;
  link?: string | undefined;
}

export interface HistoryPage {
  scope: HistoryQuery['scope'];
  entries: HistoryEntry[];
  newer?: Cursor | undefined;
  older?: Cursor | undefined;
}

/** A page of what was asked for, the newest first. Who may see the scope is decided before. */
export async function readHistory(
  actor: WorkspaceUser,
  query: HistoryQuery,
  services: Pick<Services, 'conversations' | 'models'>,
): Promise<HistoryPage> {
  const { scope, newerThan, olderThan } = query;
  const backwards = newerThan !== undefined;
  const found = await find(actor, query, services);
  // Less than a page of newer ones is less than what can be shown of the newest.
  if (backwards && found.length <= PAGE) return await readHistory(actor, { scope }, services);
  const shown = backwards ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  const [first] = shown;
  const last = shown.at(-1);
  return {
    scope,
    entries: await entriesOf([...shown].sort(byPlaceInRequest), actor, services),
    ...defined({
      newer: (backwards || olderThan) && first ? cursorAt(first) : undefined,
      older: (backwards || found.length > PAGE) && last ? cursorAt(last) : undefined,
    }),
  };
}

/** One more than a page, in the order in which they are looked through. */
async function find(
  { workspace, user }: WorkspaceUser,
  { scope, newerThan, olderThan }: HistoryQuery,
  { models }: Pick<Services, 'models'>,
): Promise<Infograph[]> {
  const direction = newerThan ? 1 : -1;
  const filter: QueryFilter<Infograph> = {
    workspace,
    ...defined({ requester: scope === 'mine' ? user : undefined }),
  };
  const from = newerThan ?? olderThan;
  if (from) {
    const at = new Date(from.at);
    const beyond = <T>(value: T) => (newerThan ? { $gt: value } : { $lt: value });
    filter.$or = [{ acceptedAt: beyond(at) }, { acceptedAt: at, _id: beyond(from.id) }];
  }
  return await models.infographs
    .find(filter)
    .sort({ acceptedAt: direction, _id: direction })
    .limit(PAGE + 1)
    .lean();
}

/** What is shown of them, the newest request first. */
export async function entriesOf(
  infographs: readonly Infograph[],
  actor: WorkspaceUser,
  services: Pick<Services, 'conversations' | 'models'>,
): Promise<HistoryEntry[]> {
  const batches = [...new Set(infographs.map(({ batch }) => batch))];
  const threads = await services.models.threads
    .find({ _id: { $in: batches }, workspace: actor.workspace })
    .lean();
  const sight = sightOf(actor, services);

  return await Promise.all(
    infographs.map(async (infograph): Promise<HistoryEntry> => {
      const thread = threads.find(({ _id }) => _id === infograph.batch);
      const place = placeOf(infograph, thread);
      const [prompt, linked] = await Promise.all([
        sight.prompt(infograph, thread),
        place !== undefined && sight.canRead(infograph, place.channel),
      ]);
      if (!place || !linked || prompt === 'private') return { infograph, prompt };
      return { infograph, prompt, link: await services.conversations.link(actor.workspace, place) };
    }),
  );
}

/** The reply with the image; where there is none, the message that begins the thread. */
function placeOf({ removal, reply }: Infograph, thread: Thread | undefined) {
  if (reply?.ts && !removal) return { channel: reply.channel, ts: reply.ts, thread: thread?.ts };
  return thread?.channel && thread.ts ? { channel: thread.channel, ts: thread.ts } : undefined;
}

/** The newest request first, and in it the images as they are counted there. */
function byPlaceInRequest(one: Infograph, other: Infograph): number {
  return (
    other.acceptedAt.getTime() - one.acceptedAt.getTime() ||
    one.batch.localeCompare(other.batch) ||
    one.position - other.position
  );
}

function cursorAt({ acceptedAt, _id }: Infograph): Cursor {
  return { at: acceptedAt.getTime(), id: _id };
}
