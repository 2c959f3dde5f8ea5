import { setTimeout as pause } from 'node:timers/promises';
import type { FalClient, StatusAnswer } from '../../fal/client.js';
import { withoutImage } from '../../fal/output.js';
import { NOT_YET_MS } from '../../fal/patience.js';
import { FalUnavailable } from '../../fal/unavailable.js';
import { duration } from '../../lib/words/quantities.js';
import type { Tell } from '../shared/steps.js';
import { CommandError } from '../shared/terminal.js';
import { generate as words } from './words.js';

/** Asked often at first, for models that take a second, and then ever less often. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3_000;
const BAR_WIDTH = 20;

export interface Job {
  model: string;
  requestId: string;
}

export interface Patience {
  deadlineMs: number;
  signal: AbortSignal;
}

/** Asks fal until the job is done. @throws CommandError in words */
export async function untilFinished(
  fal: FalClient,
  { model, requestId }: Job,
  { deadlineMs, signal }: Patience,
  see: (status: StatusAnswer) => void,
): Promise<void> {
  const startedAt = performance.now();
  let unanswered = '';
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 1.3, LONGEST_PAUSE_MS)) {
    try {
      const status = await fal.status(model, requestId);
      see(status);
      unanswered = '';
      if (status.kind === 'finished') return;
      if (status.kind === 'not-found' && performance.now() - startedAt > NOT_YET_MS) {
        throw new CommandError('unknown_request', words.unknownRequest(model));
      }
    } catch (error) {
      if (!(error instanceof FalUnavailable) || error.httpStatus === 401) throw inWords(error);
      unanswered = error.message;
    }
    if (performance.now() - startedAt > deadlineMs) {
      if (unanswered) throw new CommandError('no_answers', words.noAnswers(unanswered));
      throw new CommandError('timeout', words.tooLate(duration(deadlineMs)));
    }
    await pause(pauseMs, undefined, { signal });
  }
}

/** The address of a finished job's image. @throws CommandError in words */
export async function imageUrlOf(fal: FalClient, { model, requestId }: Job): Promise<string> {
  try {
    const result = await fal.result(model, requestId);
    if (result.kind === 'image') return result.urls[0];
    if (result.kind === 'not-found') throw ended('image_gone', 'fal: the result is gone (404)');
    const { code, detail } = result.kind === 'failed' ? result.failure : withoutImage;
    throw ended(code, detail);
  } catch (error) {
    throw inWords(error);
  }
}

/** A question that fal did not answer, for people; anything else as it is. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof FalUnavailable)) return error;
  if (error.httpStatus === 401) return new CommandError('wrong_key', words.wrongKey);
  return new CommandError('no_answers', words.noAnswers(error.message));
}

/** A job that ended without an image. */
export function ended(code: Parameters<typeof words.ending>[0], detail: string): CommandError {
  return new CommandError(code, words.ending(code, detail));
}

/** "waiting, 3 before it", "drawing". */
export function stateOf(status: StatusAnswer): string {
  switch (status.kind) {
    case 'queued':
      return status.ahead ? `waiting, ${status.ahead} before it` : 'waiting';
    case 'drawing':
      return 'drawing';
    case 'finished':
      return status.failed ? 'it failed' : 'finished';
    default:
      return 'not known';
  }
}

/**
 * Draws the queue as a bar: its first half is the way through the queue, then the model is at work. fal tells no
 * more, so the bar stands still while it draws, beside the time that runs.
 */
export function progressBar(tell: Tell): (status: StatusAnswer) => void {
  let longest = 0;
  return (status) => {
    const ahead = status.kind === 'queued' ? (status.ahead ?? 0) : 0;
    longest = Math.max(longest, ahead);
    const way = status.kind === 'queued' ? 0.5 * ((longest - ahead) / (longest + 1)) : 0.5;
    const filled = Math.round((status.kind === 'finished' ? 1 : way) * BAR_WIDTH);
    tell(`[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${stateOf(status)}`);
  };
}
