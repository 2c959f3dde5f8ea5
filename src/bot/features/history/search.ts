import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { defined } from '../../../lib/defined.js';
import type { Infograph } from '../../../models/infograph.js';
import { hasEnded } from '../../../models/transitions.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { type Cursor, entriesOf, type HistoryEntry } from './page.js';
import { sightOf } from './visible.js';

const PAGE = 5;
const CHUNK = 200;
/** A search ends after so many infographs or so long, says how far it came, and goes on from there. */
const LOOKED_THROUGH = 20_000;
const WITHIN_MS = 1_500;
/** Nothing is under way for longer: an infograph that cannot be posted is given up after a day. */
const LONGEST_RUN_MS = 3 * 86_400_000;
export const TEXT_CHARACTERS = 100;

const day = z.iso.date();
const moment = z.int().min(0).max(8.64e15);
/** What is searched for, as the view keeps it from page to page. */
export const searchSchema = z.strictObject({
  /** `all`, or a Slack user's id. */
  who: z.string().max(40),
  /** As they were picked, and what they are in ms: from the first until before the second. */
  fromDay: day.optional(),
  toDay: day.optional(),
  from: moment.optional(),
  to: moment.optional(),
  text: z.string().max(TEXT_CHARACTERS).optional(),
  state: z.enum(['done', 'failed', 'canceled', 'running', 'reported']).optional(),
});
export type Search = z.output<typeof searchSchema>;

export interface SearchPage {
  entries: HistoryEntry[];
  /** Where the next page begins. */
  older?: Cursor;
  /** The search was cut there. */
  cutAt?: Date;
}

type Candidate = Pick<
  Infograph,
  '_id' | 'acceptedAt' | 'batch' | 'delivery' | 'forgottenAt' | 'prompt' | 'reports' | 'requester' | 'status'
>;
type SearchServices = Pick<Services, 'conversations' | 'models'>;

/**
 * A page of what was asked for and meets a search, the newest first. Who may search whose is decided before. It walks
 * along an index in pieces, so that no search keeps the database for long, whatever is searched for.
 */
export async function searchHistory(
  actor: WorkspaceUser,
  search: Search,
  after: Cursor | undefined,
  services: SearchServices,
): Promise<SearchPage> {
  const startedAt = performance.now();
  const matches = matcherOf(search);
  const found: Candidate[] = [];
  let from = after;
  for (let looked = 0; ; ) {
    const chunk = await readChunk(actor, search, from, services);
    const seen = await seenOf(chunk.filter(matches), actor, search, services);
    for (const one of chunk) {
      if (await seen(one)) {
        if (found.length === PAGE) return await pageOf(found, actor, services, { older: from });
        found.push(one);
      }
      from = { at: one.acceptedAt.getTime(), id: one._id };
      looked++;
      if (looked >= LOOKED_THROUGH || performance.now() - startedAt > WITHIN_MS) {
        return await pageOf(found, actor, services, { older: from, cutAt: one.acceptedAt });
      }
    }
    if (chunk.length < CHUNK) return await pageOf(found, actor, services, {});
  }
}

async function readChunk(
  { workspace }: WorkspaceUser,
  { from, state, to, who }: Search,
  after: Cursor | undefined,
  { models }: SearchServices,
): Promise<Candidate[]> {
  const least = state === 'running' ? Math.max(from ?? 0, Date.now() - LONGEST_RUN_MS) : from;
  const acceptedAt = {
    ...defined({
      $gte: least === undefined ? undefined : new Date(least),
      $lt: to === undefined ? undefined : new Date(to),
    }),
  };
  const filter: QueryFilter<Infograph> = {
    workspace,
    ...defined({ requester: who === 'all' ? undefined : who }),
    ...(Object.keys(acceptedAt).length > 0 ? { acceptedAt } : {}),
  };
  if (after) {
    const at = new Date(after.at);
    filter.$or = [{ acceptedAt: { $lt: at } }, { acceptedAt: at, _id: { $lt: after.id } }];
  }
  const shown = {
    ...{ acceptedAt: 1, batch: 1, delivery: 1, forgottenAt: 1, prompt: 1, requester: 1, status: 1 },
    'reports.kind': 1,
  } as const;
  return await models.infographs.find(filter, shown).sort({ acceptedAt: -1, _id: -1 }).limit(CHUNK).lean();
}

/** The text is looked for as it was typed, whatever its case and width: it is no pattern. */
function matcherOf({ state, text }: Search): (one: Candidate) => boolean {
  const wanted = folded(text ?? '');
  return (one) =>
    (state === undefined || (state === 'reported' ? isReported(one) : state === stateOf(one))) &&
    (wanted === '' || (!one.forgottenAt && folded(one.prompt).includes(wanted)));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function isReported({ reports = [] }: Candidate): boolean {
  return reports.length > 0;
}

function stateOf(one: Candidate): NonNullable<Search['state']> {
  if (!hasEnded(one)) return 'running';
  if (one.status === 'canceled') return 'canceled';
  return one.status === 'failed' || one.delivery === 'unreachable' ? 'failed' : 'done';
}

/** Words that somebody may not read are not found in either: that would tell them. */
async function seenOf(
  matching: readonly Candidate[],
  actor: WorkspaceUser,
  { text }: Search,
  { conversations, models }: SearchServices,
): Promise<(one: Candidate) => Promise<boolean>> {
  const ids = new Set(matching.map(({ _id }) => _id));
  if (!text || matching.length === 0) return async ({ _id }) => ids.has(_id);
  const batches = [...new Set(matching.map(({ batch }) => batch))];
  const threads = await models.threads
    .find({ _id: { $in: batches }, workspace: actor.workspace }, { asked: 1, onlyMe: 1 })
    .lean();
  const sight = sightOf(actor, { conversations });
  return async (one) => {
    if (!ids.has(one._id)) return false;
    const thread = threads.find(({ _id }) => _id === one.batch);
    return (await sight.prompt(one, thread)) === 'shown';
  };
}

async function pageOf(
  found: readonly Candidate[],
  actor: WorkspaceUser,
  services: SearchServices,
  ends: { older?: Cursor | undefined; cutAt?: Date },
): Promise<SearchPage> {
  const ids = found.map(({ _id }) => _id);
  const infographs = await services.models.infographs
    .find({ _id: { $in: ids }, workspace: actor.workspace })
    .sort({ acceptedAt: -1, _id: -1 })
    .lean();
  return { entries: await entriesOf(infographs, actor, services), ...defined(ends) };
}
