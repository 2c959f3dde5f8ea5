import type { RequestHandler } from 'express';
import type { QueryFilter } from 'mongoose';
import type { z } from 'zod';
import { defined } from '../lib/defined.js';
import { type Infograph, paidOf } from '../models/infograph.js';
import { callerOf } from './authenticate.js';
import type { ApiDependencies } from './dependencies.js';
import { Problem } from './problem.js';
import { type ListAnswer, listQuery, wordsOf } from './schemas.js';
import { requestIdOf, type ToStatusAnswer } from './status.js';
import { api as words } from './words.js';

/**
 * `GET /api/infographs/`: a workspace's infographs, the newest first, page by page.
 * @throws Problem `invalid_request`
 */
export function listInfographics(
  { models }: Pick<ApiDependencies, 'models'>,
  tellStatus: ToStatusAnswer,
): RequestHandler {
  return async (request, response) => {
    const query = listQuery.safeParse(request.query);
    if (!query.success) throw new Problem('invalid_request', wordsOf(query.error));
    const { limit } = query.data;
    const found = await models.infographs
      .find(filterOf(callerOf(response).workspace, query.data))
      .sort({ acceptedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean();
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const answer: ListAnswer = {
      infographs: await Promise.all(shown.map((infograph) => told(infograph, tellStatus))),
      next_cursor: last ? cursorAfter(last) : null,
    };
    response.json(answer);
  };
}

async function told(
  infograph: Infograph,
  tellStatus: ToStatusAnswer,
): Promise<ListAnswer['infographs'][number]> {
  return {
    ...(await tellStatus(infograph)),
    request_id: requestIdOf(infograph),
    batch_id: infograph.batch,
    prompt: infograph.prompt,
    blog_url: infograph.source?.url ?? null,
    aspect_ratio: infograph.ratio,
    resolution: infograph.resolution,
    credits: paidOf(infograph),
  };
}

function filterOf(
  workspace: string,
  { cursor, status, created_from, created_before }: z.output<typeof listQuery>,
): QueryFilter<Infograph> {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const statuses = status === 'failed' ? (['failed', 'canceled'] as const) : status && [status];
  const accepted = defined({
    $gte: created_from ? new Date(created_from) : undefined,
    $lt: created_before ? new Date(created_before) : undefined,
  });
  return {
    workspace,
    ...defined({
      status: statuses && { $in: statuses },
      acceptedAt: created_from || created_before ? accepted : undefined,
      $or: after && [{ acceptedAt: { $lt: after.at } }, { acceptedAt: after.at, _id: { $lt: after.id } }],
    }),
  };
}

/** Where the next page begins: after the last one of this, whatever is added meanwhile. */
function cursorAfter({ acceptedAt, _id }: Infograph): string {
  return Buffer.from(`${acceptedAt.getTime()} ${_id}`).toString('base64url');
}

function readCursor(cursor: string): { at: Date; id: string } {
  const [, at, id] = /^(\d{1,15}) (ig_[0-9a-f]+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!at || !id) throw new Problem('invalid_request', words.field.cursor);
  return { at: new Date(Number(at)), id };
}
