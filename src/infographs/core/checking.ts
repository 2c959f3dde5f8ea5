import type { Check } from '../../models/check.js';
import type { Infograph } from '../../models/infograph.js';
import type { Result } from '../../models/submission.js';
import { openStatuses } from '../../models/transitions.js';
import { askedOf } from './asked.js';

/** So long after the first picture the best in hand is shown. */
const CHECK_LIMIT_MS = 90_000;

export type Picture = Result & { imageUrl: string };

/** What fal has made of it and still shows, the first first. */
export function picturesOf({ results }: Pick<Infograph, 'results'>): Picture[] {
  return results.filter((result): result is Picture => Boolean(result.imageUrl) && !result.goneAt);
}

/** Whether its pictures are being read, or mended, and none of them was chosen yet. */
export function isUnderCheck(infograph: Infograph): boolean {
  const { briefVersion, checked, chosen, draw, instead, status } = infograph;
  if (!checked || chosen || draw || instead || !briefVersion) return false;
  return openStatuses.includes(status) && picturesOf(infograph).length > 0;
}

/** @throws Error where it has no picture */
export function checkLimitAt(infograph: Infograph): number {
  const [first] = picturesOf(infograph);
  if (!first) throw new Error(`${infograph._id} has no picture`);
  return first.at.getTime() + CHECK_LIMIT_MS;
}

/** The round that a job belongs to. One whose submission is not known is of the first. */
export function roundOf(
  infograph: Pick<Infograph, '_id' | 'draw' | 'model' | 'requests'>,
  requestId: string,
): number {
  const submission = infograph.requests.find((one) => one.requestId === requestId);
  return submission ? askedOf(infograph, submission).round : 1;
}

/** The first picture of the newest round that has one. */
export function currentPicture(infograph: Infograph): Picture | undefined {
  let current: Picture | undefined;
  let newest = 0;
  for (const picture of picturesOf(infograph)) {
    const round = roundOf(infograph, picture.requestId);
    if (round > newest) [current, newest] = [picture, round];
  }
  return current;
}

export function checkOf({ checks = [] }: Pick<Infograph, 'checks'>, requestId: string): Check | undefined {
  return checks.find((check) => check.requestId === requestId);
}

const ranks: ReadonlyMap<Check['verdict'], number> = new Map([
  ['right', 0],
  ['slips', 1],
  ['unread', 2],
  [undefined, 2],
  ['wrong', 3],
]);

/**
 * The one to show: the best by its verdict, of those the one with the fewest findings, of those the first. What nobody began
 * to read, because another of its round came first or it came late, is none of them.
 */
export function bestPicture(
  infograph: Infograph,
): { picture: Picture; check: Check | undefined } | undefined {
  const current = currentPicture(infograph);
  const candidates = picturesOf(infograph)
    .map((picture) => ({ picture, check: checkOf(infograph, picture.requestId) }))
    .filter(({ check, picture }) => check || picture === current);
  const [best] = candidates.toSorted(
    (one, other) =>
      (ranks.get(one.check?.verdict) ?? 0) - (ranks.get(other.check?.verdict) ?? 0) ||
      (one.check?.findings?.length ?? 0) - (other.check?.findings?.length ?? 0),
  );
  return best;
}

/** Whether the picture that is shown was read, and says something wrong. */
export function isFoundWrong(infograph: Pick<Infograph, 'checks' | 'chosen' | 'draw'>): boolean {
  const { chosen, draw } = infograph;
  if (draw || !chosen?.requestId) return false;
  return checkOf(infograph, chosen.requestId)?.verdict === 'wrong';
}

/**
 * Whether a picture may stand in the channel: one that was read and says what its brief does, one of code's, one that
 * nobody was to read, or one that whoever asked for it has shown there.
 */
export function isTrusted(infograph: Pick<Infograph, 'checks' | 'chosen' | 'draw' | 'inChannel'>): boolean {
  const { chosen, draw, inChannel } = infograph;
  if (inChannel || draw || !chosen?.requestId) return true;
  return checkOf(infograph, chosen.requestId)?.verdict === 'right';
}
