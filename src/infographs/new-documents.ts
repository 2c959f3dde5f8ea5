import type { NewInfograph } from '../credits/ledger/operations.js';
import { defined } from '../lib/defined.js';
import { newId, newToken } from '../lib/ids.js';
import type { ApiOrigin } from '../models/api-origin.js';
import type { Brief } from '../models/brief.js';
import { claimableFrom } from '../models/claimable.js';
import type { Infograph } from '../models/infograph.js';
import type { Thread } from '../models/thread.js';
import type { ArticleRequest, BatchRequest, GivenBrief } from './batch-request.js';
import { RESPONSE_URL_LIFE_MS } from './threads/refused.js';

/** What people see of a batch in Slack. */
export function newThread(
  batch: string,
  request: BatchRequest & { channel: string; costCredits: number },
  now: Date,
): Thread {
  const { workspace, requester, under, model, prompt, ratio, resolution, costCredits, program, responseUrl } =
    request;
  const person = program?.origin.notifyUser;
  return {
    _id: batch,
    workspace,
    requester,
    ...defined({
      program: program ? { name: program.name, ...defined({ person }) } : undefined,
    }),
    asked: request.channel,
    ...defined({ onlyMe: request.onlyMe || undefined, language: request.language }),
    ...(under === undefined ? {} : { under, channel: request.channel, ts: under }),
    model,
    prompt,
    ratio,
    resolution,
    costCredits,
    size: request.count,
    rev: 1,
    shownRev: 0,
    announced: [],
    told: [],
    whispers: [],
    at: now,
    ...(responseUrl ? { responseUrl, responseUrlUntil: new Date(now.getTime() + RESPONSE_URL_LIFE_MS) } : {}),
    ...claimableFrom(now),
  };
}

/** An article that is to be read for a batch. */
export function articleBrief(
  batch: string,
  request: BatchRequest,
  { from, focus, language, pauses, pauseMs }: ArticleRequest,
  now: Date,
): Brief {
  return {
    ...newBrief(batch, request, now),
    ...from,
    ...defined({ focus, language }),
    pauses,
    ...defined({ pauseMs }),
  };
}

/**
 * The outline of a prompt that is to be made. Whether people see it first is the workspace's setting, which is read then,
 * unless whoever asks wants to.
 */
export function promptBrief(batch: string, request: BatchRequest, now: Date): Brief {
  const { language, lookMs: pauseMs, prompt } = request;
  const looks = pauseMs === undefined ? undefined : (true as const);
  return {
    ...newBrief(batch, request, now),
    prompt,
    ...defined({ language, looks, pauseMs }),
    pauses: false,
  };
}

/** Facts that are there already: nobody is to look at them first. */
export function givenBrief(
  batch: string,
  request: BatchRequest,
  { facts, source }: GivenBrief,
  now: Date,
): Brief {
  const { language } = facts;
  return {
    ...newBrief(batch, request, now),
    ...defined({ source }),
    ...{ given: true, facts, language, status: 'approved', approvedAt: now, pauses: false },
  };
}

function newBrief(
  batch: string,
  { draw, workspace, requester }: BatchRequest,
  now: Date,
): Omit<Brief, 'pauses'> {
  return {
    _id: batch,
    workspace,
    requester,
    ...defined({ draw }),
    status: 'reading',
    readFaults: 0,
    rev: 1,
    at: now,
    ...claimableFrom(now),
  };
}

/** Whether whoever asks wants to look at the outline of a prompt first. What has facts of its own is looked at, or not, by those. */
export function looksFirst({ article, brief, lookMs }: BatchRequest): boolean {
  return !article && !brief && lookMs !== undefined;
}

/** One image of a batch, of which nothing has happened yet. @param position from 1 */
export function newInfograph(
  batch: string,
  position: number,
  request: BatchRequest,
  { now, deadlineAt, outlineBy, reads, ...shared }: SharedByBatch,
): NewInfograph {
  const { article, brief, channel, count, draw, free, imagePrompt, madeFrom, program, theme, unchecked } =
    request;
  // What code writes needs no reading.
  const checked = reads && !draw && !unchecked ? (true as const) : undefined;
  const outlineShown = looksFirst(request) ? (true as const) : undefined;
  const awaitsBrief = article || brief || outlineShown ? (true as const) : undefined;
  return {
    ...shared,
    _id: newId('ig'),
    batch,
    position,
    batchSize: count,
    token: newToken(),
    status: 'pending',
    delivery: channel === undefined ? 'none' : 'waiting',
    requests: [],
    results: [],
    fetchFaults: 0,
    showFaults: 0,
    deadlineAt,
    acceptedAt: now,
    ...(program ? { api: program.origin, ...owing(program.origin) } : {}),
    ...defined({ checked, draw, free, theme, imagePrompt, madeFrom, outlineBy, awaitsBrief, outlineShown }),
    ...claimableFrom(awaitsBrief ? deadlineAt : (outlineBy ?? now)),
  };
}

/** What is the same of all images of a batch. */
interface SharedByBatch
  extends Pick<
    Infograph,
    | 'workspace'
    | 'requester'
    | 'model'
    | 'modelName'
    | 'prompt'
    | 'ratio'
    | 'resolution'
    | 'costCredits'
    | 'deadlineAt'
  > {
  now: Date;
  outlineBy: Date | undefined;
  /** Whether there is anybody who reads pictures. */
  reads: boolean;
}

/** Marked from the start: whoever writes the end need not think of those who want to hear of it. */
function owing({ callbackUrl, notifyUser, email }: ApiOrigin): Pick<Infograph, 'noticesOwed'> {
  return callbackUrl || notifyUser || email ? { noticesOwed: true } : {};
}
