import { programActor, tokensOf } from '../../../lib/actor.js';
import { defined } from '../../../lib/defined.js';
import type { Infograph } from '../../../models/infograph.js';
import { hasEnded } from '../../../models/transitions.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { type PromptShown, sightOf } from '../history/visible.js';

const PAGE = 8;
/** So many infographs under way are counted; a workspace that has more is told that there are. */
const MOST = 5_000;

/** Behind which request a page begins: by when it was accepted, in ms, and its batch. */
export interface RunningCursor {
  at: number;
  id: string;
}

export interface RunningRequest {
  /** All of the request, those that have ended too. */
  batch: Infograph[];
  prompt: PromptShown;
  /** What another program's token is called. */
  tokenName?: string;
  /** Where everybody can see it. */
  channel?: string;
  link?: string;
}

export interface RunningPage {
  requests: RunningRequest[];
  /** Of the first one here among all. */
  from: number;
  total: number;
  images: number;
  /** Credits. */
  held: number;
  /** There are more than were counted. */
  cut: boolean;
  here?: RunningCursor;
  /** Undefined: there are none before these. `first`: the page before is the first. */
  before?: RunningCursor | 'first';
  next?: RunningCursor;
}

type ReadServices = Pick<Services, 'conversations' | 'models'>;

/**
 * A page of what is under way in the workspace, the oldest first. Who may look is decided before. It is found by the
 * index of what is due, so it takes as long as there is much of it, however much there was before.
 * @param after what the page begins behind, which may be over by now; undefined: the first page
 */
export async function readRunning(
  actor: WorkspaceUser,
  after: RunningCursor | undefined,
  services: ReadServices,
): Promise<RunningPage> {
  const { workspace } = actor;
  const found = await services.models.infographs
    .find(
      { workspace, nextStepAt: { $exists: true } },
      { acceptedAt: 1, batch: 1, costCredits: 1, delivery: 1, status: 1 },
    )
    .limit(MOST + 1)
    .lean();
  const open = found.filter((one) => !hasEnded(one));
  const heads = headsOf(open);
  const start = after ? heads.findIndex((head) => compare(head, after) > 0) : 0;
  // What was behind it is over: the last page is shown.
  const from = start >= 0 ? start : Math.max(0, heads.length - PAGE);
  const shown = heads.slice(from, from + PAGE);
  const last = shown.at(-1);
  return {
    requests: await requestsOf(
      shown.map(({ id }) => id),
      actor,
      services,
    ),
    from: from + 1,
    total: heads.length,
    images: open.length,
    held: open.reduce((sum, { costCredits }) => sum + costCredits, 0),
    cut: found.length > MOST,
    ...defined({
      here: heads[from - 1],
      before: from === 0 ? undefined : (heads[from - PAGE - 1] ?? ('first' as const)),
      next: from + PAGE < heads.length ? last : undefined,
    }),
  };
}

/** Each request that has something under way, the oldest first. */
function headsOf(open: ReadonlyArray<Pick<Infograph, 'acceptedAt' | 'batch'>>): RunningCursor[] {
  const heads = new Map(open.map(({ acceptedAt, batch }) => [batch, acceptedAt.getTime()]));
  return [...heads].map(([id, at]) => ({ at, id })).sort(compare);
}

function compare(one: RunningCursor, other: RunningCursor): number {
  return one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id));
}

async function requestsOf(
  batches: readonly string[],
  actor: WorkspaceUser,
  { conversations, models }: ReadServices,
): Promise<RunningRequest[]> {
  const { workspace } = actor;
  const [infographs, threads] = await Promise.all([
    models.infographs
      .find({ batch: { $in: [...batches] }, workspace })
      .sort({ position: 1 })
      .lean(),
    models.threads.find({ _id: { $in: [...batches] }, workspace }).lean(),
  ]);
  const tokens = tokensOf(infographs.map(({ requester }) => requester));
  const named =
    tokens.length === 0
      ? []
      : await models.apiTokens.find({ _id: { $in: tokens }, workspace }, { name: 1 }).lean();
  const sight = sightOf(actor, { conversations });

  const found = await Promise.all(
    batches.map(async (id): Promise<RunningRequest[]> => {
      const batch: Infograph[] = infographs.filter((infograph) => infograph.batch === id);
      const [first] = batch;
      if (!first) return [];
      const thread = threads.find(({ _id }) => _id === id);
      const { channel = thread?.asked, ts } = thread ?? {};
      const [prompt, isPublic] = await Promise.all([
        sight.prompt(first, thread),
        channel !== undefined && conversations.isPublic(workspace, channel),
      ]);
      const visible = prompt !== 'private' && isPublic && channel !== undefined;
      const link = visible && ts ? await conversations.link(workspace, { channel, ts }) : undefined;
      const tokenName = named.find(({ _id }) => first.requester === programActor(_id))?.name;
      return [{ batch, prompt, ...defined({ tokenName, link, channel: visible ? channel : undefined }) }];
    }),
  );
  return found.flat();
}
