import type { Infograph } from '../../models/infograph.js';
import type { Submission } from '../../models/submission.js';
import { hasEnded } from '../../models/transitions.js';
import { askedOf } from './asked.js';
import {
  checkLimitAt,
  checkOf,
  currentPicture,
  isUnderCheck,
  type Picture,
  picturesOf,
  roundOf,
} from './checking.js';
import { resultsInTurn } from './maker.js';

/** The step that an infograph's state calls for. */
export type StepName =
  | 'brief'
  | 'draw'
  | 'submit'
  | 'trace'
  | 'collect'
  | 'verify'
  | 'mend'
  | 'choose'
  | 'keep'
  | 'store'
  | 'deliver'
  | 'cancel'
  | 'leave'
  | 'expire'
  | 'fail';

/** A transient fault of the model is met by one new submission under the same hold. */
const SUBMISSIONS_WITH_RESULT = 2;
/** Drawing may take no process with it for ever. */
const FIRST_TRY_WITHIN_MS = 3_600_000;

/** Decides by what is stored alone, so that any worker at any time comes to the same step. */
export function nextStep(infograph: Infograph, now: number): StepName | undefined {
  if (hasEnded(infograph)) return undefined;
  if (infograph.workspaceLeft) return 'leave';
  if (isUnderCheck(infograph)) return stepOfCheck(infograph, now);
  if (pictureAt(infograph)) {
    if (mustBeKeptFirst(infograph)) return 'keep';
    return infograph.file || infograph.linkInstead ? 'deliver' : 'store';
  }
  // What the model has painted is paid for: nothing but a picture comes of it any more.
  if (infograph.draw === 'art' && winner(infograph)) return 'draw';
  // What has a picture that waits to be drawn exactly is not taken away any more.
  if (infograph.cancelWish && !infograph.cancelWish.tooLate && !infograph.chosen) return 'cancel';
  if (infograph.briefFailure) return 'fail';
  if (infograph.instead) return now >= drawUntil(infograph) ? 'expire' : 'draw';
  const open = outstanding(infograph);
  const results = open.length === 0 ? resultsInTurn(infograph) : [];
  const failed = results.at(-1);
  const mayTryAgain = failed?.transient && results.length < SUBMISSIONS_WITH_RESULT;
  // Past the deadline too, the model's own reason says more than that it took too long.
  if (failed && !mayTryAgain) return 'fail';
  if (now >= infograph.deadlineAt.getTime()) return 'expire';
  if (infograph.awaitsBrief || infograph.outlineBy) return 'brief';
  if (infograph.draw === 'exact') return 'draw';
  if (open.some(isUnknown)) return 'trace';
  return open.length > 0 ? 'collect' : 'submit';
}

/**
 * Until when code draws in the model's place. What was chosen because the model's is wrong is tried once, however long
 * whoever chose it was gone: what is in hand is worse.
 */
function drawUntil({ attempts, chosen, deadlineAt }: Infograph): number {
  return deadlineAt.getTime() + (chosen && attempts === 0 ? FIRST_TRY_WITHIN_MS : 0);
}

/**
 * A picture that a model wrote words into is read before anybody sees it, also where somebody wants it canceled by now: it
 * is shown and paid all the same. Nothing is tried any more to mend it then.
 */
function stepOfCheck(infograph: Infograph, now: number): StepName {
  if (now >= checkLimitAt(infograph)) return 'choose';
  const picture = currentPicture(infograph);
  if (!picture) return 'choose';
  const round = roundOf(infograph, picture.requestId);
  const newer = outstanding(infograph).filter((one) => askedOf(infograph, one).round > round);
  if (newer.length > 0) {
    if (infograph.cancelWish) return 'choose';
    return newer.some(isUnknown) ? 'trace' : 'collect';
  }
  const { verdict } = checkOf(infograph, picture.requestId) ?? {};
  if (verdict === undefined) return 'verify';
  const mayBeMended = verdict === 'wrong' && !infograph.mendStopped && !infograph.cancelWish;
  return mayBeMended ? 'mend' : 'choose';
}

/** A program is told an address of ours as soon as it is completed; people look at the file in Slack. */
function mustBeKeptFirst({ api, delivery, image }: Infograph): boolean {
  return !image && (delivery === 'none' || api !== undefined);
}

/** Since when there is a picture of it: fal's, or ours. What delivery may take is counted from then on. */
export function pictureAt(infograph: Infograph): Date | undefined {
  // What a model has painted has no words yet.
  if (infograph.draw === 'art') return infograph.drawnAt;
  return infograph.drawnAt ?? winner(infograph)?.at;
}

/**
 * The picture that was chosen, or where nobody chooses the first of any submission: the others, if they come, are not
 * looked at; nor is any of what code draws instead.
 */
export function winner(infograph: Infograph): Picture | undefined {
  if (infograph.instead) return undefined;
  const pictures = picturesOf(infograph);
  const { requestId } = infograph.chosen ?? {};
  return requestId ? pictures.find((picture) => picture.requestId === requestId) : pictures[0];
}

/** Sent, and whether fal has it is not known. */
export function isUnknown(submission: Submission): boolean {
  return submission.requestId === undefined && submission.ended === undefined;
}

/** Submissions that may still bring a result. */
export function outstanding({ requests, results }: Infograph): Submission[] {
  const answered = new Set(results.map(({ requestId }) => requestId));
  return requests.filter(
    ({ requestId, ended }) => ended === undefined && !(requestId && answered.has(requestId)),
  );
}

/**
 * Submissions that fal is asked about: those that are outstanding, and those that failed in passing, because fal tries
 * some of them again by itself.
 */
export function askable(infograph: Infograph): Submission[] {
  const passing = new Set(
    infograph.results.flatMap((result) => (result.transient ? [result.requestId] : [])),
  );
  const failed = infograph.requests.filter(({ requestId }) => requestId && passing.has(requestId));
  return [...outstanding(infograph), ...failed];
}

/** The addresses of its images, the first that came first: any of them will do, unless one was chosen. */
export function imageUrls({ chosen, results }: Infograph): string[] {
  return results.flatMap(({ imageUrl, moreUrls = [], requestId }) =>
    imageUrl && (chosen?.requestId ?? requestId) === requestId ? [imageUrl, ...moreUrls] : [],
  );
}

/** The ids of fal's that are known: a job found under another one is that of a submission whose answer was lost. */
export function knownRequestIds({ requests, results }: Infograph): string[] {
  return [...requests, ...results].flatMap(({ requestId }) => (requestId ? [requestId] : []));
}
