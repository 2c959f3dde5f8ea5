import { ImagesUnavailable } from '../../images/index.js';
import type { Outcome } from '../../jobs/outcome.js';
import type { Infograph } from '../../models/infograph.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import { type ForgetContext, forget } from './forget.js';

const DAY_MS = 24 * 3_600_000;
const LOOK_EVERY_MS = 3_600_000;
/** So many in one step: between two, the claim is looked at. */
const AT_ONCE = 20;
/** Slack allows some 50 edits and deletions a minute, and people wait for theirs: for each that is shown there, so long. */
const SLACK_PAUSE_MS = 3_000;

export interface RetentionContext extends ForgetContext {
  retentionDays: number;
}

/**
 * A chore: forgets what is older than the setting says, the oldest first, until nothing is left; then looks by the
 * hour.
 * @throws MongoError
 */
export async function retentionStep(context: RetentionContext): Promise<Outcome> {
  const due = await tooOld(context);
  try {
    for (const infograph of due) await forget(infograph, context);
  } catch (error) {
    if (!(error instanceof ImagesUnavailable)) throw error;
    context.log.warn(
      { detail: error.message },
      'retention failed: old images cannot be removed, will be retried',
    );
    return { kind: 'wait', afterMs: 60_000, retry: true, why: 'images' };
  }
  if (due.length > 0) context.log.info({ count: due.length }, 'retention removed old infographs');
  if (due.length < AT_ONCE) return { kind: 'wait', afterMs: LOOK_EVERY_MS };
  const inSlack = due.filter(({ delivery, removal }) => delivery === 'posted' && !removal).length;
  return inSlack === 0 ? { kind: 'again' } : { kind: 'wait', afterMs: inSlack * SLACK_PAUSE_MS };
}

/** What has ended; the one that is still under way is forgotten when it has. */
async function tooOld({ models, clock, retentionDays }: RetentionContext): Promise<Infograph[]> {
  const before = new Date(clock.now() - retentionDays * DAY_MS);
  return await models.infographs
    .find({ forgottenAt: { $exists: false }, acceptedAt: { $lte: before }, nextStepAt: { $exists: false } })
    .setOptions(acrossWorkspaces('the oldest of all workspaces are forgotten first'))
    .sort({ acceptedAt: 1 })
    .limit(AT_ONCE)
    .lean();
}
