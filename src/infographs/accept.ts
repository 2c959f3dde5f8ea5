import type { Credits, HoldAnswer } from '../credits/index.js';
import { type Prices, priceOf } from '../credits/prices.js';
import type { DatabaseClock } from '../database/clock.js';
import { imageModel } from '../fal/catalogue.js';
import type { Metrics } from '../metrics.js';
import type { Brief } from '../models/brief.js';
import { claimableFrom } from '../models/claimable.js';
import type { Resolution } from '../models/infograph.js';
import type { OnCheckpoint } from './checkpoints.js';
import { newId, newToken } from './ids.js';
import { RESPONSE_URL_LIFE_MS } from './threads/refused.js';

/** A request for a batch, checked and complete. */
export interface BatchRequest {
  workspace: string;
  requester: string;
  /** Where it was asked, and where the thread is to be. */
  channel: string;
  /** What makes it the same request when it is delivered again, such as Slack's trigger id. */
  requestKey: string;
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
}

/** An article by its address, or its text. */
export interface ArticleRequest {
  from: { url: string } | { pasted: string };
  focus?: string;
  /** BCP 47. */
  language?: string;
  /** Whether people get time to look at the facts. */
  pauses: boolean;
}

export interface Acceptance {
  answer: HoldAnswer;
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
  wakeInfograph(id: string): void;
  wakeThread(batch: string): void;
  wakeBrief(batch: string): void;
  reached: OnCheckpoint;
}

/** The longest that reading an article and looking at its facts can take. */
const BRIEF_LIMIT_MS = 15 * 60_000;

export function createAccept(dependencies: Dependencies): Accept {
  const { credits, clock, prices, metrics, jobDeadlineMs, reached, wakeBrief, wakeInfograph, wakeThread } =
    dependencies;
  return async (request) => {
    const { workspace, requester, model, prompt, ratio, resolution, count } = request;
    const { id: modelId } = imageModel(model);
    const unitCredits = priceOf(prices, modelId, resolution);
    const now = new Date(clock.now());
    const batch = newId('ba');
    const { article, imagePrompt } = request;
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
      delivery: 'waiting' as const,
      requests: [],
      results: [],
      fetchFaults: 0,
      showFaults: 0,
      deadlineAt,
      acceptedAt: now,
      ...(imagePrompt === undefined ? {} : { imagePrompt }),
      ...(article ? { awaitsBrief: true } : {}),
      ...claimableFrom(article ? deadlineAt : now),
    }));
    const thread = {
      ...shared,
      _id: batch,
      asked: request.channel,
      size: count,
      rev: 1,
      shownRev: 0,
      announced: [],
      told: [],
      whispers: [],
      at: now,
      ...(request.responseUrl
        ? {
            responseUrl: request.responseUrl,
            responseUrlUntil: new Date(now.getTime() + RESPONSE_URL_LIFE_MS),
          }
        : {}),
      ...claimableFrom(now),
    };
    const brief = article && newBrief(batch, request, article, now);
    const answer = await credits.hold(workspace, {
      requestKey: request.requestKey,
      actor: requester,
      infographs,
      thread,
      ...(brief ? { brief } : {}),
    });
    metrics.requests.inc({ answer: answer.kind });
    if (answer.kind === 'accepted') {
      reached('accept:stored');
      wakeThread(batch);
      if (brief) wakeBrief(batch);
      else for (const { _id } of infographs) wakeInfograph(_id);
    }
    return { answer, unitCredits, totalCredits: unitCredits * count };
  };
}

function newBrief(
  batch: string,
  { workspace, requester }: BatchRequest,
  { from, focus, language, pauses }: ArticleRequest,
  now: Date,
): Brief {
  return {
    _id: batch,
    workspace,
    requester,
    ...from,
    ...(focus ? { focus } : {}),
    ...(language ? { language } : {}),
    pauses,
    status: 'reading',
    readFaults: 0,
    rev: 1,
    at: now,
    ...claimableFrom(now),
  };
}
