import type { Catalogue } from '../../../fal/models/catalogue.js';
import type { ImageModel } from '../../../fal/models/model.js';
import { fallbackOf } from '../../../infographs/core/maker.js';
import { mendingLeft } from '../../../infographs/mending/budget.js';
import { defined } from '../../../lib/defined.js';
import type { Infograph } from '../../../models/infograph.js';
import { isPaid } from '../../../models/payment.js';
import type { FreePicture } from '../../../models/report.js';
import { hasEnded } from '../../../models/transitions.js';
import { notForYou, refusalWords } from '../../../workspaces/policy/words.js';
import type { Wanted } from '../../command-line/parse.js';
import type { Services } from '../../door/services.js';
import { request as requestWords } from '../../words/request.js';
import { type RequestContext, type RequestServices, requestInfographic } from '../create/request.js';
import type { Shown } from '../result/find.js';
import { check as words } from './words.js';

/** So often it is begun, where it comes to nothing. */
const MOST_TRIES = 3;

export type FreeServices = RequestServices & Pick<Services, 'config' | 'models'>;

/** A free new picture of the same that there was before. */
type Made = Pick<Infograph, 'delivery' | 'status'>;

/** The model that draws another: the one that drew it; where that is not there anymore, today's. */
function makerOf(infograph: Infograph, catalogue: Catalogue): ImageModel {
  return catalogue.known(fallbackOf(infograph)?.model ?? infograph.model) ?? catalogue.usual;
}

/** The most that another picture may cost the house, in micro-dollars. */
export function mostOf(infograph: Infograph, catalogue: Catalogue): number {
  return makerOf(infograph, catalogue).upTo[infograph.resolution];
}

/**
 * Why there is no free new picture of it, in words; undefined where there may be one. There is one of what was paid, and
 * whose words a model wrote; what is free has none.
 * @throws MongoError
 */
async function whyNotFree(
  infograph: Infograph,
  { catalogue, config, models }: Pick<FreeServices, 'catalogue' | 'config' | 'models'>,
  before: readonly Made[],
): Promise<string | undefined> {
  if (infograph.draw) return words.free.exact;
  if (infograph.free || !isPaid(infograph)) return words.free.notPaid;
  if (!before.every(hasEnded)) return words.free.underWay;
  if (before.some(({ status }) => status === 'completed')) return words.free.had;
  if (before.length >= MOST_TRIES) return words.free.failed;
  const left = await mendingLeft(models, config.mendBudgetMicros, new Date());
  return left < mostOf(infograph, catalogue) ? words.free.nothingLeft : undefined;
}

/** Whether there may be a free new picture of it. @throws MongoError */
export async function mayGetFree(infograph: Infograph, services: FreeServices): Promise<boolean> {
  return (await whyNotFree(infograph, services, await madeBefore(infograph, services))) === undefined;
}

/**
 * A new picture of a paid infograph, which the house pays: one, whoever asks, however often and for whatever reason. Its
 * life is that of any other; what it may cost is reserved before fal is asked.
 * @returns what becomes of it, in words @throws MongoError
 */
export async function giveFree(
  { infograph, thread }: Shown,
  { user, why, responseUrl }: { user: string; why: FreePicture['why']; responseUrl?: string | undefined },
  services: FreeServices,
): Promise<string> {
  const { _id, briefVersion, prompt, ratio, resolution, workspace } = infograph;
  const { models } = services;
  const before = await madeBefore(infograph, services);
  const refused = await whyNotFree(infograph, services, before);
  if (refused) return refused;
  const version = briefVersion
    ? await models.briefVersions.findOne({ _id: briefVersion, workspace }).lean()
    : undefined;
  const { language = version?.facts.language, onlyMe = false, under } = thread;
  const options = { count: 1, draw: 'model' as const, ratio, resolution, onlyMe };
  const wanted: Wanted = { kind: 'request', prompt, ...options, ...defined({ language }) };
  const context: RequestContext = {
    ...{ workspace, user, channel: thread.asked, responseUrl, madeFrom: _id },
    // Pressed twice, or by two people, it's the same request; where that came to nothing, another.
    idempotencyKey: `free:${_id}:${before.length}`,
    free: { of: _id, why, model: makerOf(infograph, services.catalogue).id },
    ...defined({
      under,
      brief: version ? { facts: version.facts, ...defined({ source: version.source }) } : undefined,
    }),
  };
  const { answer } = await requestInfographic(wanted, context, services);
  switch (answer.kind) {
    case 'accepted':
      return words.free.coming;
    case 'duplicate':
      return words.free.underWay;
    case 'unknown':
      return requestWords.unknown;
    case 'refused':
      return refusalWords(answer.refusal);
    case 'not_for_you':
      return notForYou(answer.who);
    default:
      return requestWords.busy;
  }
}

async function madeBefore(
  { _id, workspace }: Infograph,
  { models }: Pick<FreeServices, 'models'>,
): Promise<Made[]> {
  return await models.infographs.find({ 'free.of': _id, workspace }, { delivery: 1, status: 1 }).lean();
}
