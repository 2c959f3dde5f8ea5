import { defined } from '../lib/defined.js';
import type { Infograph } from '../models/infograph.js';
import type { LedgerEntry } from '../models/ledger-entry.js';
import type { Thread } from '../models/thread.js';

/** Prompts are people's words: no more of them than it takes to know which request it is. */
const PROMPT_CHARACTERS = 80;

/** One thing that happened to an infograph. */
export interface TimelineEvent {
  at: Date;
  /** Milliseconds since it was accepted. */
  afterMs: number;
  what: string;
  /** In words: ids, codes and credits. */
  detail: string;
}

/** The life of one infograph, as far as it is stored. */
export interface Timeline {
  id: string;
  workspace: string;
  batch: string;
  position: string;
  requester: string;
  /** Cut to 80 characters. */
  prompt: string;
  model: string;
  costCredits: number;
  /** What it cost in the end, where that is less. */
  paidCredits?: number;
  status: string;
  delivery: string;
  failure: Infograph['failure'] | undefined;
  thread: { channel: string | undefined; ts: string | undefined; refused: string | undefined };
  reply: { channel: string; ts: string | undefined } | undefined;
  /** When the next step is due, while one is. */
  nextStepAt: Date | undefined;
  /** In the order in which they happened. */
  events: TimelineEvent[];
}

type Happened = [at: Date | undefined, what: string, detail?: string];

/** Tells what stored documents say of one infograph; nothing else is asked. */
export function timelineOf(
  infograph: Infograph,
  thread: Thread | undefined,
  entries: readonly LedgerEntry[],
): Timeline {
  const { _id: id, workspace, batch, position, batchSize, requester, model, costCredits } = infograph;
  const { status, delivery, failure, reply, nextStepAt, acceptedAt } = infograph;
  const happened: Happened[] = [
    [acceptedAt, 'accepted', `by ${requester}, deadline ${infograph.deadlineAt.toISOString()}`],
    ...submissionsOf(infograph),
    ...resultsOf(infograph),
    ...decisionsOf(infograph),
    ...threadOf(thread),
    ...entries.map(toldEntry),
  ];
  const events = happened
    .flatMap(([at, what, detail = '']) =>
      at ? [{ at, afterMs: at.getTime() - acceptedAt.getTime(), what, detail }] : [],
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    id,
    workspace,
    batch,
    position: `${position} of ${batchSize}`,
    requester,
    prompt: cut(infograph.prompt),
    model,
    costCredits,
    ...defined({ paidCredits: infograph.paidCredits }),
    status,
    delivery,
    failure,
    thread: { channel: thread?.channel, ts: thread?.ts, refused: thread?.refused },
    reply: reply && { channel: reply.channel, ts: reply.ts },
    nextStepAt,
    events,
  };
}

function submissionsOf({ requests }: Infograph): Happened[] {
  return requests.flatMap(
    ({ n, sentAt, requestId, ended, lookedAt, looks, startedAt, unclearSince }): Happened[] => [
      [
        sentAt,
        `submitted ${n}`,
        requestId ? `fal's id ${requestId}` : (ended ?? "fal's answer is not known"),
      ],
      [lookedAt, `looked for ${n}`, `in fal's history, ${looks === 1 ? 'once' : `${looks} times`}, in vain`],
      [startedAt, `drawing ${n}`, 'seen when fal was asked'],
      [unclearSince, `unclear ${n}`, "fal doesn't know it, or its result can't be read; asked again"],
    ],
  );
}

function resultsOf({ results }: Infograph): Happened[] {
  return results.map(({ at, requestId, ok, failure, transient, via }) => {
    const came = ok ? 'an image' : `${failure?.code ?? 'no image'}${transient ? ', may be tried again' : ''}`;
    return [at, via === 'webhook' ? 'webhook' : 'asked', `${came}, from ${requestId}`];
  });
}

function decisionsOf(infograph: Infograph): Happened[] {
  const { cancelWish, file, image, reply, removal, failure } = infograph;
  const why = failure ? `${failure.code}: ${failure.detail}` : '';
  return [
    [cancelWish?.at, 'cancel wished', `by ${cancelWish?.by}${cancelWish?.tooLate ? ', too late' : ''}`],
    [infograph.drawnAt, 'drawn', drawnIn(infograph)],
    [infograph.processingAt, 'processing'],
    [infograph.completedAt, 'completed', 'the image is in a place of ours'],
    [image?.at, 'kept', `${image?.key}, ${image?.bytes} bytes`],
    [image?.removedAt, 'image removed', 'its time was over'],
    [infograph.forgottenAt, 'forgotten', 'its words were deleted: RETENTION_DAYS'],
    [infograph.fetchFailingSince, 'fetching fails', `${infograph.fetchFaults} times so far`],
    [file?.at, 'stored', `Slack's file ${file?.id}`],
    [reply?.sentAt, 'reply begun', `${reply?.channel} ${reply?.ts ?? "Slack's answer is not known"}`],
    [infograph.filesRefusedAt, 'file refused', infograph.linkInstead ?? 'tried again'],
    [infograph.linkSentAt, 'link sent', 'Slack would not show the image'],
    [infograph.postedAt, 'posted'],
    [infograph.failedAt, 'failed', why],
    [infograph.canceledAt, 'canceled'],
    [infograph.unreachableAt, 'unreachable', why],
    [removal?.at, removal?.why === 'deleted' ? 'deleted' : 'removed', `by ${removal?.by}`],
    [removal?.doneAt, 'gone from Slack'],
  ];
}

function drawnIn({ briefVersion, drawn }: Infograph): string {
  return drawn
    ? `by code from ${briefVersion}: ${drawn.layout}, ${drawn.theme}, ${drawn.width} x ${drawn.height}`
    : '';
}

function threadOf(thread: Thread | undefined): Happened[] {
  if (!thread) return [];
  const { channel, ts, refused } = thread;
  const place = channel && ts ? `${channel} ${ts}` : "Slack's answer is not known";
  const moved = refused ? `, in the direct messages because of ${refused}` : '';
  return [
    [thread.sentAt, 'parent begun', `${place}${moved}`],
    [thread.editedAt, 'parent edited', `shows ${thread.shownRev} of ${thread.rev} changes`],
  ];
}

const settled = {
  hold: 'held',
  capture: 'charged',
  release: 'given back',
  grant: 'granted',
  expire: 'expired',
  refund: 'paid back',
} as const;

function toldEntry({ at, kind, credits, returned, available, held, seq, note }: LedgerEntry): Happened {
  const because = note ? `, ${note}` : '';
  const amount = credits === 1 ? '1 credit' : `${credits} credits`;
  const rest = returned ? `, ${returned} given back` : '';
  return [
    at,
    settled[kind],
    `${amount}${rest} (entry ${seq}: ${available} available, ${held} held${because})`,
  ];
}

function cut(prompt: string): string {
  const characters = [...prompt.replace(/\s+/g, ' ')];
  if (characters.length <= PROMPT_CHARACTERS) return characters.join('');
  return `${characters.slice(0, PROMPT_CHARACTERS - 1).join('')}…`;
}
