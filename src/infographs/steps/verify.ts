import { ReaderUnavailable } from '../../checking/reader/reader.js';
import { ImageUnusable } from '../../fal/media.js';
import type { Outcome } from '../../jobs/outcome.js';
import { describe } from '../../lib/errors.js';
import { untilAborted } from '../../lib/timeout.js';
import type { Check, UnreadReason } from '../../models/check.js';
import type { Infograph } from '../../models/infograph.js';
import { openStatuses } from '../../models/transitions.js';
import { checkLimitAt, checkOf, currentPicture, type Picture } from '../core/checking.js';
import type { Step, StepContext } from './context.js';
import { type Judgment, judged } from './reading.js';

/** Reading one picture takes no longer. */
const READ_WITHIN_MS = 20_000;
/** So often it is begun: whoever reads it may die. */
const BEGUN_AT_MOST = 2;
/** Where as many as may be are being read, the others hold up nothing else meanwhile. */
const TURN_WITHIN_MS = 100;
const NEXT_TURN_MS = 300;
const MOST_FINDINGS = 20;
const MOST_READ_CHARACTERS = 8_000;

type Noted = Omit<Check, 'requestId' | 'begun' | 'begunAt' | 'at'>;

/**
 * Reads the newest picture and compares it with the brief. What was read is stored, and not read again; what cannot be
 * read is noted as that: no picture is lost here.
 * @throws StaleFence, MongoError; never ReaderUnavailable
 */
export const verify: Step = async (infograph, context) => {
  const picture = currentPicture(infograph);
  if (!picture) return { kind: 'again' };
  const begun = checkOf(infograph, picture.requestId)?.begun ?? 0;
  if (begun >= BEGUN_AT_MOST)
    return await note(infograph, context, picture, { verdict: 'unread', why: 'interrupted' });
  const turnOver = await context.readings.acquire(infograph.workspace, TURN_WITHIN_MS);
  if (!turnOver) return { kind: 'wait', afterMs: NEXT_TURN_MS, why: 'others are read' };
  try {
    await begin(infograph, context, picture, begun);
    context.crashPoint('verify:begun');
    const found = await judge(infograph, context, picture);
    context.crashPoint('verify:read');
    return await note(infograph, context, picture, found);
  } finally {
    turnOver();
  }
};

const undecided = { status: { $in: [...openStatuses] }, chosen: { $exists: false } };
const unjudged = ({ requestId }: Picture) => ({
  ...undecided,
  checks: { $elemMatch: { requestId, verdict: { $exists: false } } },
});

async function begin(
  infograph: Infograph,
  { claims, clock }: StepContext,
  picture: Picture,
  begun: number,
): Promise<void> {
  const { requestId } = picture;
  const begunAt = new Date(clock.now());
  if (begun === 0) {
    const first = { ...undecided, 'checks.requestId': { $ne: requestId } };
    await claims.updateFenced(infograph, { $push: { checks: { requestId, begun: 1, begunAt } } }, first);
    return;
  }
  const again = { $set: { 'checks.$.begun': begun + 1, 'checks.$.begunAt': begunAt } };
  await claims.updateFenced(infograph, again, unjudged(picture));
}

async function judge(
  infograph: Infograph,
  { clock, log, models, pictures, reader }: StepContext,
  { imageUrl, requestId }: Picture,
): Promise<Noted> {
  const { _id, briefVersion = '', workspace } = infograph;
  const version = await models.briefVersions.findOne({ _id: briefVersion, workspace }).lean();
  if (!version) return { verdict: 'unread', why: 'interrupted' };
  const leftMs = checkLimitAt(infograph) - clock.now();
  const signal = AbortSignal.timeout(Math.max(1, Math.min(READ_WITHIN_MS, leftMs)));
  let judgment: Judgment;
  try {
    const url = await untilAborted(pictures.toRead(infograph, imageUrl), signal);
    judgment = await judged(reader, { url }, version.facts, { signal, log });
  } catch (error) {
    const why = whyUnread(error);
    log.warn({ infograph: _id, requestId, why, detail: describe(error) }, 'a picture was not read');
    return { verdict: 'unread', why };
  }
  const {
    transcript,
    comparison: { verdict, findings },
  } = judgment;
  const { kind, model } = transcript.by;
  log.info(
    { infograph: _id, requestId, verdict, findings: findings.length, by: model },
    'a picture was read',
  );
  const { language, numbers, points } = version.facts;
  return {
    verdict,
    language,
    facts: points.length + numbers.length,
    added: points.filter(({ evidence }) => evidence?.from === 'model').length,
    findings: findings.slice(0, MOST_FINDINGS),
    read: transcript.texts
      .map(({ text }) => text)
      .join('\n')
      .slice(0, MOST_READ_CHARACTERS),
    by: `${kind}:${model}`,
  };
}

function whyUnread(error: unknown): UnreadReason {
  if (error instanceof ReaderUnavailable) return error.why;
  return error instanceof ImageUnusable ? 'unreadable' : 'unavailable';
}

async function note(
  infograph: Infograph,
  { claims, clock, crashPoint }: StepContext,
  picture: Picture,
  found: Noted,
): Promise<Outcome> {
  const set = Object.entries({ ...found, at: new Date(clock.now()) });
  const $set = Object.fromEntries(set.map(([field, value]) => [`checks.$.${field}`, value]));
  await claims.updateFenced(infograph, { $set }, unjudged(picture));
  crashPoint('verify:stored');
  return { kind: 'again' };
}
