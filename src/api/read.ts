import type { RequestHandler, Response } from 'express';
import type { Models } from '../models/index.js';
import type { Infograph } from '../models/infograph.js';
import { callerOf, visibleTo } from './authenticate.js';
import type { ApiDependencies } from './dependencies.js';
import { Problem } from './problem.js';
import type { ToStatusAnswer } from './status.js';
import { api as words } from './words.js';

/** `GET /api/infographs/status/:id/`: how one infograph is. */
export function readStatus(
  { models }: Pick<ApiDependencies, 'models'>,
  tellStatus: ToStatusAnswer,
): RequestHandler {
  return async (request, response) => {
    const infograph = await infographOf(models, response, request.params.id);
    response.json(await tellStatus(infograph));
  };
}

/** `GET /api/credits/` */
export function readCredits({ credits }: Pick<ApiDependencies, 'credits'>): RequestHandler {
  return async (_request, response) => {
    const { workspace } = callerOf(response);
    response.json({ workspace, ...(await credits.balance(workspace)) });
  };
}

/** One that the caller may see. @throws Problem `not_found`, also where it is another's */
export async function infographOf(
  models: Pick<Models, 'infographs'>,
  response: Response,
  id: unknown,
): Promise<Infograph> {
  const seen = visibleTo(callerOf(response));
  const found = typeof id === 'string' ? await models.infographs.findOne({ _id: id, ...seen }).lean() : null;
  if (!found) throw new Problem('not_found', words.unknownInfographic);
  return found;
}
