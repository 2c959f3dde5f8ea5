import type { RequestHandler } from 'express';
import type { Infograph } from '../models/infograph.js';
import { threadOf } from '../models/infograph.js';
import { openStatuses } from '../models/transitions.js';
import { callerOf } from './authenticate.js';
import type { ApiDependencies } from './dependencies.js';
import { Problem } from './problem.js';
import { infographOf } from './read.js';
import type { ToStatusAnswer } from './status.js';
import { api as words } from './words.js';

/** How long the answer waits for what becomes of the wish: fal may have to be asked. */
const WAIT_MS = 2_000;
const LOOK_EVERY_MS = 250;

/**
 * `POST /api/infographs/:id/cancel/`: 200 once it is canceled (again and again), 202 while that is not decided, 409
 * where it is too late.
 * @throws Problem `not_found`, `too_late`
 */
export function cancelInfographic(
  { infographs, models }: Pick<ApiDependencies, 'infographs' | 'models'>,
  tellStatus: ToStatusAnswer,
): RequestHandler {
  async function decided(infograph: Infograph): Promise<Infograph> {
    const { _id, workspace } = infograph;
    const until = performance.now() + WAIT_MS;
    for (;;) {
      const leftMs = until - performance.now();
      const change = infographs.watch.next(infograph.batch, Math.max(0, Math.min(leftMs, LOOK_EVERY_MS)));
      const found = await models.infographs.findOne({ _id, workspace }).lean();
      if (!found || leftMs <= 0 || !isOpen(found) || found.cancelWish?.tooLate) return found ?? infograph;
      await change;
    }
  }

  return async (request, response) => {
    const { token } = callerOf(response);
    const before = await infographOf(models, response, request.params.id);
    if (isOpen(before)) {
      await infographs.events.cancelWish(threadOf(before), { by: `api:${token._id}` }, before._id);
    }
    const after = await decided(before);
    if (after.cancelWish?.tooLate && after.status !== 'canceled') {
      throw new Problem('too_late', words.tooLate.drawing);
    }
    if (!isOpen(after) && after.status !== 'canceled') throw new Problem('too_late', words.tooLate.ended);
    const canceled = after.status === 'canceled';
    response.status(canceled ? 200 : 202).json({
      ...(await tellStatus(after)),
      cancel: canceled ? 'canceled' : 'requested',
    });
  };
}

function isOpen({ status }: Infograph): boolean {
  return openStatuses.includes(status);
}
