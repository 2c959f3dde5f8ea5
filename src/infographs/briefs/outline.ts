import { type Outline, saysMore } from '../../briefs/index.js';
import { MOST_AN_HOUR } from '../../credits/ledger/counting.js';
import type { Outcome } from '../../jobs/outcome.js';
import { defined } from '../../lib/defined.js';
import type { Brief } from '../../models/brief.js';
import { briefStatusesBefore } from '../../models/brief-transitions.js';
import type { OutlineMode } from '../../models/workspace-settings.js';
import type { BriefContext } from './context.js';

/** What may be left of the time when the model is asked: the outline is to be there before the image's patience ends. */
const SPARE_MS = 500;
const HOUR_MS = 3_600_000;
/** The longest that looking at an outline can take. */
const LOOKING_LIMIT_MS = 15 * 60_000;
/** Begun so often and never ended: whatever ends the process at it would do so at each start. */
const BEGUN_TRIES = 5;

/** Infographs of a batch that wait for its outline: for some seconds, or for people who look at it. */
export const waitingForOutline = ({ _id, workspace }: Brief) => ({
  batch: _id,
  workspace,
  nextStepAt: { $exists: true },
  $or: [{ outlineBy: { $exists: true } }, { awaitsBrief: true }],
});

/**
 * Makes the outline of a prompt. Nothing of it can fail the infograph: without an outline, or where that comes too
 * late, it is drawn as it was typed. What code draws is made of it alone, so there it comes in any case, by rules if need be.
 */
export async function makeOutline(brief: Brief, context: BriefContext): Promise<Outcome> {
  const { claims, clock, pauseMs, crashPoint } = context;
  const mode = await modeOf(brief, context);
  const asked = mode === 'off' ? undefined : await outlineOf(brief, context);
  const outline = asked ?? (brief.draw || brief.looks ? await byRules(brief, context) : undefined);
  crashPoint('outline:made');
  // People look at it first only where there is something to look at, and an image that still waits.
  const shown =
    (mode === 'wait' || brief.looks) &&
    outline &&
    saysMore(outline.facts) &&
    (await waitForPeople(brief, context));
  const now = clock.now();
  const status = shown ? 'shown' : 'approved';
  await claims.updateFenced(
    brief,
    {
      $set: {
        ...defined({ facts: outline?.facts, made: outline && { by: outline.by, ...outline.usage } }),
        status,
        readAt: new Date(now),
        ...(shown
          ? { pauses: true, goAt: new Date(now + (brief.pauseMs ?? pauseMs) + context.unseenLimitMs) }
          : { approvedAt: new Date(now) }),
      },
      $inc: { rev: 1 },
    },
    { status: { $in: briefStatusesBefore(status) } },
  );
  crashPoint('brief:stored');
  return { kind: 'again' };
}

/** Who has had many pages read, and outlines made, in an hour gets none: the image model is told the prompt itself. */
async function modeOf(brief: Brief, { clock, models, outlineMode }: BriefContext): Promise<OutlineMode> {
  const { workspace, requester } = brief;
  const since = new Date(clock.now() - HOUR_MS);
  const mode = await outlineMode(workspace);
  if (mode === 'off') return mode;
  const most = MOST_AN_HOUR.reads;
  const made = await models.briefs.countDocuments(
    { workspace, requester, at: { $gte: since } },
    { limit: most + 1 },
  );
  return made > most ? 'off' : mode;
}

async function outlineOf(brief: Brief, context: BriefContext): Promise<Outline | undefined> {
  const { claims, clock, makeOutline: make, models } = context;
  const [first] = await models.infographs.find(waitingForOutline(brief), { outlineBy: 1 }).limit(1).lean();
  if (!first || (brief.readsBegun ?? 0) >= BEGUN_TRIES) return undefined;
  const { outlineBy } = first;
  // One that waits for people has been promised the outline already, and its time is that of the deadline.
  const withinMs = outlineBy ? outlineBy.getTime() - clock.now() - SPARE_MS : context.outlineLimitMs;
  if (withinMs <= 0) return undefined;
  await claims.updateFenced(brief, { $inc: { readsBegun: 1 } });
  return await make(brief.prompt ?? '', { language: brief.language, withinMs });
}

/** By what the person typed alone. */
async function byRules(
  { language, prompt = '' }: Brief,
  { makeOutline: make }: BriefContext,
): Promise<Outline> {
  return await make(prompt, { language, withinMs: 0, byRules: true });
}

/**
 * The images wait for people now. False where all of them are on their way already, or a program asked for them: it
 * waits for nobody, as with an article, and in no channel there is nobody to look.
 */
async function waitForPeople(
  brief: Brief,
  { clock, events, jobDeadlineMs, models, crashPoint }: BriefContext,
) {
  const deadlineAt = new Date(clock.now() + LOOKING_LIMIT_MS + jobDeadlineMs);
  const { matchedCount } = await models.infographs.updateMany(
    { ...waitingForOutline(brief), api: { $exists: false } },
    {
      $set: { awaitsBrief: true, outlineShown: true, deadlineAt, nextStepAt: deadlineAt },
      $unset: { outlineBy: 1 },
      $inc: { signals: 1 },
    },
  );
  crashPoint('outline:waits');
  await events.threadChanged(brief);
  return matchedCount > 0;
}
