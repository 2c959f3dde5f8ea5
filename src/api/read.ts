import type { RequestHandler, Response } from 'express';
import { defined } from '../lib/defined.js';
import type { Models } from '../models/index.js';
import type { Infograph } from '../models/infograph.js';
import { callerOf, visibleTo } from './authenticate.js';
import type { BriefAnswer } from './brief-schemas.js';
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

/** `GET /api/infographs/:id/brief/`: what it says, as it is made of that or, while people look at it, will be. */
export function readBrief({ models }: Pick<ApiDependencies, 'models'>): RequestHandler {
  return async (request, response) => {
    const {
      _id: id,
      batch,
      briefVersion,
      workspace,
    } = await infographOf(models, response, request.params.id);
    const version =
      briefVersion && (await models.briefVersions.findOne({ _id: briefVersion, workspace }).lean());
    const now = version ? undefined : await models.briefs.findOne({ _id: batch, workspace }).lean();
    const { facts, source } = version || now || {};
    if (!facts) throw new Problem('not_found', words.noBrief);
    const brief = {
      ...facts,
      points: [...facts.points],
      numbers: [...facts.numbers],
      ...defined({ source }),
    };
    const answer: BriefAnswer = { id, version: version ? version.n : null, brief };
    response.json(answer);
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
