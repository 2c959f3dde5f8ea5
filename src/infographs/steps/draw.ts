import { priceOfInstead } from '../../credits/prices.js';
import { DrawingError, type DrawingFault } from '../../drawing/scene/drawing.js';
import type { Outcome } from '../../jobs/outcome.js';
import { defined } from '../../lib/defined.js';
import type { FailureCode } from '../../lib/errors.js';
import type { DrawnAs } from '../../models/drawing.js';
import type { Infograph } from '../../models/infograph.js';
import { openStatuses } from '../../models/transitions.js';
import { leftOutOf } from '../core/look.js';
import { fallbackOf } from '../core/maker.js';
import { retryLater, type Step, type StepContext, untilDeadline } from './context.js';
import { endNotDrawn } from './instead.js';
import { overArt } from './over-art.js';
import type { PaintedPicture } from './painter.js';

/** The engine, and the time that it has, may fail in passing: it is drawn so often. Where too many wait, more often. */
const TRIES = 4;

/** What people are told where code cannot draw it. */
const failureOf: Readonly<Record<DrawingFault, FailureCode>> = {
  missing_glyphs: 'draw_missing_glyphs',
  too_much: 'draw_too_much',
  no_text: 'nothing_to_draw',
  too_slow: 'draw_failed',
  busy: 'draw_failed',
  engine: 'draw_failed',
};

/**
 * Draws it by code from its brief. The picture itself is not stored here: what was chosen is, and with that it is drawn
 * again where it is not at hand any more.
 * @throws StaleFence, MongoError; never DrawingError
 */
export const draw: Step = async (infograph, context) => {
  const { claims, clock, crashPoint } = context;
  let picture: PaintedPicture;
  try {
    const made =
      infograph.draw === 'art'
        ? await overArt(infograph, context)
        : { picture: await context.painter.draw(infograph) };
    if ('later' in made) return made.later;
    picture = made.picture;
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error;
    return await cannotBeDrawn(infograph, context, error);
  }
  crashPoint('draw:drawn');
  // Somebody has canceled it meanwhile: nobody has seen it yet. What a model has painted for it is paid for already.
  if (isStillWished(infograph) && (await claims.reload(infograph)).cancelWish) return { kind: 'again' };
  await claims.updateFenced(
    infograph,
    {
      $set: {
        altText: picture.altText,
        drawn: drawnAs(picture, infograph, context),
        drawnAt: new Date(clock.now()),
      },
    },
    { status: { $in: [...openStatuses] }, drawnAt: { $exists: false } },
  );
  crashPoint('draw:stored');
  return { kind: 'again' };
};

/** What a model has painted for it is paid for, and what takes the place of its picture is wanted in any case. */
function isStillWished({ chosen, draw: way }: Infograph): boolean {
  return way !== 'art' && !chosen;
}

function drawnAs(
  picture: PaintedPicture,
  infograph: Infograph,
  { prices }: Pick<StepContext, 'prices'>,
): DrawnAs {
  const { art, theme, layout, width, height, chart, facts } = picture;
  return {
    theme,
    layout,
    width,
    height,
    ...defined({
      leftOut: leftOutOf(picture, facts),
      chart,
      art: art && { ...art, credits: costOf(art, infograph, prices) },
    }),
  };
}

/** Without a model's picture it is what an exact one is, and costs what that does; never more than is held. */
function costOf({ used }: { used: boolean }, infograph: Infograph, prices: StepContext['prices']): number {
  if (used) return fallbackOf(infograph)?.credits ?? infograph.costCredits;
  return priceOfInstead(prices, infograph);
}

async function cannotBeDrawn(
  infograph: Infograph,
  context: StepContext,
  { code, message }: DrawingError,
): Promise<Outcome> {
  const { clock, log, random } = context;
  const mayPass = code === 'engine' || code === 'too_slow';
  const mayWait = infograph.draw !== 'art' || clock.now() < infograph.deadlineAt.getTime();
  if ((code === 'busy' && mayWait) || (mayPass && infograph.attempts + 1 < TRIES)) {
    log.warn({ infograph: infograph._id, code, detail: message }, 'drawing failed, will be retried');
    const later = retryLater(infograph, code, random);
    return later.kind === 'wait'
      ? { ...later, afterMs: untilDeadline(infograph, clock.now(), later.afterMs) }
      : later;
  }
  // The message may have words of the brief in it.
  const detail = mayPass ? `${code}: ${message}` : code;
  return await endNotDrawn(infograph, context, { code: failureOf[code], detail });
}
