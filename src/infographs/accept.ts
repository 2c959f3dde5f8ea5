import type { Credits, HoldAnswer } from '../credits/ledger/index.js';
import { type Prices, priceOf } from '../credits/prices.js';
import type { DatabaseClock } from '../database/clock.js';
import { imageModel } from '../fal/catalogue.js';
import { defined } from '../lib/defined.js';
import { newId, newToken } from '../lib/ids.js';
import type { Metrics } from '../lib/metrics.js';
import type { ApiOrigin } from '../models/api-origin.js';
import type { Brief } from '../models/brief.js';
import { claimableFrom } from '../models/claimable.js';
import type { Infograph, Resolution } from '../models/infograph.js';
import type { PolicyInput } from '../models/policy.js';
import type { DocumentRef } from '../models/tenancy.js';
import type { Thread } from '../models/thread.js';
import type { CrashPointHook } from './core/crash-points.js';
import { RESPONSE_URL_LIFE_MS } from './threads/refused.js';

/** A request for a batch, checked and complete. */
export interface BatchRequest {
  workspace: string;
  requester: string;
  /** Where it was asked, and where the thread is to be. Absent: a program asks, and nothing is shown in Slack. */
  channel?: string;
  /** Only the requester is to see it: it goes to their direct messages. */
  onlyMe?: boolean;
  /** The thread in which it was asked, by its parent's ts: it is answered there. */
  under?: string;
  /** The language of the infographic's words, BCP 47. */
  language?: string;
  /** The infograph that it is another of. */
  madeFrom?: string;
  /** Where it is not a person who asks. The requester is then `api:<id of the token>`. */
  program?: ProgramRequest;
  /** What makes it the same request when it is delivered again, such as Slack's trigger id. */
  idempotencyKey: string;
  responseUrl?: string;
  model: string;
  prompt: string;
  /** What the image model is told, where that is not the prompt itself. */
  imagePrompt?: string;
  /** The article to make it of. The prompt then says what people see of the request. */
  article?: ArticleRequest;
  ratio: string;
  resolution: Resolution;
  count: number;
  /** Whether who asks is in a user group that the workspace allows, where it allows certain ones only. */
  inAllowedGroup?: boolean;
}

/** What comes with the request of another program. */
export interface ProgramRequest {
  origin: ApiOrigin;
  /** What its token is called. */
  name: string;
  /** What its token may spend a month, in credits. */
  monthlyCap?: number;
  /** What it asks for, hashed: the same request key with another one is not the same request. */
  fingerprint: string;
}

/** An article by its address, or its text. */
export interface ArticleRequest {
  from: { url: string } | { pasted: string };
  focus?: string;
  /** BCP 47. */
  language?: string;
  /** Whether people get time to look at the facts. */
  pauses: boolean;
  /** How much, where that is not the app's default. */
  pauseMs?: number;
}

export interface Acceptance {
  answer: HoldAnswer;
  /** What was made, where it was accepted. */
  ids: string[];
  unitCredits: number;
  totalCredits: number;
}

/** Accepts a batch, all of it or nothing: once this says `accepted`, it will come to an end whatever happens. */
export type Accept = (request: BatchRequest) => Promise<Acceptance>;

interface Dependencies {
  credits: Credits;
  clock: DatabaseClock;
  prices: Prices;
  metrics: Metrics;
  jobDeadlineMs: number;
  wakeInfograph(infograph: DocumentRef): void;
  wakeThread(thread: DocumentRef): void;
  wakeBrief(brief: DocumentRef): void;
  crashPoint: CrashPointHook;
}

/** How long a program's Idempotency-Key is remembered. */
const PROGRAM_KEY_LIFE_MS = 24 * 3_600_000;
/** The longest that reading an article and looking at its facts can take. */
const BRIEF_LIMIT_MS = 15 * 60_000;

/**
 * Prices a batch, holds its credits and stores all of it in one transaction, and wakes the workers.
 * @throws from the function that it returns: Error for a model or size without a price. Where the database does not
 * answer that is no error, but `busy` or `unknown`
 */
export function createAccept(dependencies: Dependencies): Accept {
  const { credits, clock, prices, metrics, jobDeadlineMs, crashPoint, wakeBrief, wakeInfograph, wakeThread } =
    dependencies;
  return async (request) => {
    const { workspace, requester, model, prompt, ratio, resolution, count } = request;
    const { id: modelId } = imageModel(model);
    const unitCredits = priceOf(prices, modelId, resolution);
    const now = new Date(clock.now());
    const batch = newId('ba');
    const { article, channel, imagePrompt, madeFrom, program } = request;
    const shared = {
      workspace,
      requester,
      model: modelId,
      prompt,
      ratio,
      resolution,
      costCredits: unitCredits,
    };
    // Reading, and looking at what was read, has time of its own.
    const deadlineAt = new Date(now.getTime() + jobDeadlineMs + (article ? BRIEF_LIMIT_MS : 0));
    const infographs = Array.from({ length: count }, (_, index) => ({
      ...shared,
      _id: newId('ig'),
      batch,
      position: index + 1,
      batchSize: count,
      token: newToken(),
      status: 'pending' as const,
      delivery: channel === undefined ? ('none' as const) : ('waiting' as const),
      requests: [],
      results: [],
      fetchFaults: 0,
      showFaults: 0,
      deadlineAt,
      acceptedAt: now,
      ...(program ? { api: program.origin, ...owing(program.origin) } : {}),
      ...defined({ imagePrompt, madeFrom, awaitsBrief: article ? true : undefined }),
      ...claimableFrom(article ? deadlineAt : now),
    }));
    const thread =
      channel === undefined ? undefined : newThread(batch, { ...request, ...shared, channel }, now);
    const brief = article && newBrief(batch, request, article, now);
    const answer = await credits.hold(workspace, {
      idempotencyKey: request.idempotencyKey,
      batch,
      actor: requester,
      policyInput: policyInputOf(request),
      infographs,
      ...defined({ thread, brief }),
      ...(program ? limitsOf(program) : {}),
    });
    metrics.requests.inc({ answer: answer.kind });
    if (answer.kind === 'accepted') {
      crashPoint('accept:stored');
      if (thread) wakeThread(thread);
      if (brief) wakeBrief(brief);
      else for (const infograph of infographs) wakeInfograph(infograph);
    }
    return { answer, ids: infographs.map(({ _id }) => _id), unitCredits, totalCredits: unitCredits * count };
  };
}

/** What the workspace's rules look at: all that people wrote for it, and the article's address. */
export function policyInputOf(request: BatchRequest): PolicyInput {
  const { article, channel, count, imagePrompt, inAllowedGroup, prompt, resolution } = request;
  const pasted = article && 'pasted' in article.from ? article.from.pasted : undefined;
  return {
    resolution,
    count,
    texts: [prompt, imagePrompt, article?.focus, pasted].filter((text) => text !== undefined),
    readsArticle: article !== undefined,
    ...defined({ channel, inAllowedGroup }),
  };
}

/** Marked from the start: whoever writes the end need not think of those who want to hear of it. */
function owing({ callbackUrl, notifyUser, email }: ApiOrigin): Pick<Infograph, 'noticesOwed'> {
  return callbackUrl || notifyUser || email ? { noticesOwed: true } : {};
}

function limitsOf({ fingerprint, monthlyCap }: ProgramRequest) {
  return {
    fingerprint,
    idempotencyKeyLifeMs: PROGRAM_KEY_LIFE_MS,
    ...defined({ monthlyCap }),
  };
}

function newThread(
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

function newBrief(
  batch: string,
  { workspace, requester }: BatchRequest,
  { from, focus, language, pauses, pauseMs }: ArticleRequest,
  now: Date,
): Brief {
  return {
    _id: batch,
    workspace,
    requester,
    ...from,
    ...defined({ focus, language }),
    pauses,
    ...defined({ pauseMs }),
    status: 'reading',
    readFaults: 0,
    rev: 1,
    at: now,
    ...claimableFrom(now),
  };
}
