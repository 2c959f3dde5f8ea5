import type { Credits, HoldAnswer } from '../credits/ledger/index.js';
import { type Prices, priceOfDrawing } from '../credits/prices.js';
import type { DatabaseClock } from '../database/clock.js';
import { type Catalogue, modelOf } from '../fal/models/catalogue.js';
import { nameOfModel } from '../fal/models/names.js';
import { defined } from '../lib/defined.js';
import { newId } from '../lib/ids.js';
import type { Metrics } from '../lib/metrics.js';
import type { Brief } from '../models/brief.js';
import type { DocumentRef } from '../models/tenancy.js';
import { type BatchRequest, type ProgramRequest, policyInputOf } from './batch-request.js';
import type { CrashPointHook } from './core/crash-points.js';
import {
  articleBrief,
  givenBrief,
  looksFirst,
  newInfograph,
  newThread,
  promptBrief,
} from './new-documents.js';

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
  catalogue: Catalogue;
  metrics: Metrics;
  jobDeadlineMs: number;
  /** Whether prompts get an outline. */
  outlines: boolean;
  /** Whether there is anybody who reads pictures. */
  reads: boolean;
  wakeInfograph(infograph: DocumentRef): void;
  wakeThread(thread: DocumentRef): void;
  wakeBrief(brief: DocumentRef): void;
  crashPoint: CrashPointHook;
}

/** How long a program's Idempotency-Key is remembered. */
const PROGRAM_KEY_LIFE_MS = 24 * 3_600_000;
/** The longest that reading an article and looking at its facts can take. */
const BRIEF_LIMIT_MS = 15 * 60_000;
/** So long an image waits for the outline of its prompt. */
export const OUTLINE_LIMIT_MS = 8_000;

/**
 * Prices a batch, holds its credits and stores all of it in one transaction, and wakes the workers.
 * @throws from the function that it returns: Error for a model or size without a price. Where the database does not
 * answer that is no error, but `busy` or `unknown`
 */
export function createAccept(dependencies: Dependencies): Accept {
  const {
    credits,
    clock,
    prices,
    catalogue,
    metrics,
    jobDeadlineMs,
    outlines,
    reads,
    crashPoint,
    wakeBrief,
    wakeInfograph,
    wakeThread,
  } = dependencies;
  return async (request) => {
    const { workspace, requester, draw, model, prompt, ratio, resolution, count } = request;
    const { id: modelId, name } = modelOf(catalogue, model);
    const unitCredits = request.free ? 0 : priceOfDrawing(prices, { draw, model: modelId, resolution });
    const now = new Date(clock.now());
    const batch = newId('ba');
    const { article, channel, program } = request;
    // The outline of a prompt has its time beside the acceptance; without it, it is drawn as it was typed, if not by code.
    const looks = looksFirst(request);
    const hasOutline = !article && !request.brief && (outlines || draw !== undefined || looks);
    const outlineBy = hasOutline && !looks ? new Date(now.getTime() + OUTLINE_LIMIT_MS) : undefined;
    const shared = {
      workspace,
      requester,
      model: modelId,
      ...defined({ modelName: name === nameOfModel(modelId) ? undefined : name }),
      prompt,
      ratio,
      resolution,
      costCredits: unitCredits,
    };
    // Reading, and looking at what was read, has time of its own.
    const deadlineAt = new Date(now.getTime() + jobDeadlineMs + (article || looks ? BRIEF_LIMIT_MS : 0));
    const times = { now, deadlineAt, outlineBy, reads };
    const infographs = Array.from({ length: count }, (_, index) =>
      newInfograph(batch, index + 1, request, { ...shared, ...times }),
    );
    const thread =
      channel === undefined ? undefined : newThread(batch, { ...request, ...shared, channel }, now);
    const brief = briefOf(batch, request, now, hasOutline);
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

function briefOf(batch: string, request: BatchRequest, now: Date, hasOutline: boolean): Brief | undefined {
  const { article, brief } = request;
  if (article) return articleBrief(batch, request, article, now);
  if (brief) return givenBrief(batch, request, brief, now);
  return hasOutline ? promptBrief(batch, request, now) : undefined;
}

function limitsOf({ fingerprint, monthlyCap }: ProgramRequest) {
  return {
    fingerprint,
    idempotencyKeyLifeMs: PROGRAM_KEY_LIFE_MS,
    ...defined({ monthlyCap }),
  };
}
