import { createHash, randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { promptIn } from '../articles/language.js';
import type { Catalogue } from '../fal/models/catalogue.js';
import type { ImageModel } from '../fal/models/model.js';
import type { Acceptance } from '../infographs/accept.js';
import { programActor } from '../lib/actor.js';
import { defined } from '../lib/defined.js';
import { withTimeout } from '../lib/timeout.js';
import type { Infograph } from '../models/infograph.js';
import type { Refusal } from '../models/policy.js';
import { openStatuses } from '../models/transitions.js';
import { createAllowList } from '../net/allow-list.js';
import { modelsOf } from '../workspaces/policy/models.js';
import { sizeFor } from '../workspaces/policy/sizes.js';
import { refusalPlain } from '../workspaces/policy/words.js';
import { type Caller, callerOf } from './authenticate.js';
import type { ApiDependencies } from './dependencies.js';
import { eventsUrl } from './events/ticket.js';
import { Problem } from './problem.js';
import { readCreateBody, type Wanted } from './request-body.js';
import type { CreateAnswer } from './schemas.js';
import { requestIdOf, toInitialAnswer } from './status.js';
import { api as words } from './words.js';

/** How long the answer waits for the image service's ids. */
const WAIT_MS = 2_000;
/** A workspace's settings: they come from memory, or by one quick question. The hold would be late as well then. */
const SETTINGS_WITHIN_MS = 2_000;
/** Another process may be the one that learns them. */
const LOOK_EVERY_MS = 250;

type Dependencies = Pick<
  ApiDependencies,
  'catalogue' | 'clock' | 'config' | 'infographs' | 'models' | 'settings'
>;

/**
 * `POST /api/infographs/create/`: all of a batch is accepted, its credits held, or nothing is.
 * @throws Problem for the error handler of the API, as all routes do
 */
export function createInfographic(dependencies: Dependencies): RequestHandler {
  const { catalogue, clock, config, infographs, settings } = dependencies;
  const hosts = {
    articles: createAllowList(config.articles.allowHosts),
    callbacks: createAllowList(config.callbackAllowHosts),
  };

  async function accept(caller: Caller, key: string, wanted: Wanted): Promise<Acceptance> {
    const { token, workspace } = caller;
    const actor = programActor(token._id);
    const { channel, notifyUser, callbackUrl, check, email, fingerprint, model: named, ...chosen } = wanted;
    if (email && !(config.mail && token.email && token.emailVerifiedAt)) {
      throw new Problem('invalid_request', words.noVerifiedEmail);
    }
    const known = await withTimeout(settings.read(workspace), SETTINGS_WITHIN_MS);
    if (!known) throw new Problem('busy', words.busy);
    const { caps, checkPictures = true, defaults } = known;
    const unchecked = (check ?? checkPictures) ? undefined : (true as const);
    const { language = defaults.language } = chosen;
    const [usual = catalogue.usual] = modelsOf(known, catalogue);
    const model = named === undefined ? usual : modelNamed(named, catalogue);
    const { resolution = sizeFor(model, caps, model.defaults.resolution) } = chosen;
    return await infographs.accept({
      ...chosen,
      model: model.id,
      ...(language === undefined ? {} : inLanguage(chosen, language)),
      resolution,
      workspace,
      requester: actor,
      idempotencyKey: `${actor}:${key}`,
      ...defined({ channel, unchecked }),
      program: {
        origin: {
          token: token._id,
          ...defined({ callbackUrl, notifyUser, email }),
        },
        name: token.name,
        fingerprint,
        ...defined({ monthlyCap: token.cap }),
      },
    });
  }

  const told = (infograph: Infograph) => ({
    ...toInitialAnswer(infograph),
    events_url: eventsUrl(config.publicUrl, infograph, clock.now()),
  });

  return async (request, response) => {
    const key = keyOf(request);
    const wanted = readCreateBody(request.body, hosts);
    const acceptance = await accept(callerOf(response), key, wanted);
    const { answer, ids, totalCredits } = acceptance;
    if (answer.kind === 'busy' || answer.kind === 'insufficient' || answer.kind === 'refused')
      throw refusal(acceptance, wanted.count);
    if (answer.kind === 'duplicate' && answer.differs) {
      throw new Problem('idempotency_key_reused', words.keyReused);
    }
    const batch = await submitted(dependencies, answer.batch, callerOf(response).workspace);
    // Whether it is stored was not heard, but it is carried through under these ids.
    const unseen = ids.map((id) => ({ id, request_id: null, status: 'pending' as const, events_url: null }));
    const created: CreateAnswer =
      batch.length > 0
        ? {
            infographs: batch.map(told),
            // As it was then: prices may have changed since the same key came first.
            credits_used: batch.reduce((sum, { costCredits }) => sum + costCredits, 0),
          }
        : { infographs: unseen, credits_used: totalCredits };
    response.status(201).json(created);
  };
}

/** @throws Problem where there is none of that name; whether the workspace uses it is for its rules to say */
function modelNamed(typed: string, { models, named }: Catalogue): ImageModel {
  const model = named(typed);
  if (model) return model;
  const known = models.map(({ alias }) => alias);
  throw new Problem('invalid_request', words.field.model(known));
}

/** Waits a moment for what the image service calls the jobs; a job without one comes back without. */
async function submitted(
  { infographs, models }: Pick<Dependencies, 'infographs' | 'models'>,
  batch: string,
  workspace: string,
): Promise<Infograph[]> {
  const until = performance.now() + WAIT_MS;
  for (;;) {
    const leftMs = until - performance.now();
    const change = infographs.watch.next(batch, Math.max(0, Math.min(leftMs, LOOK_EVERY_MS)));
    const found = await models.infographs.find({ batch, workspace }).sort({ position: 1 }).lean();
    const waits = found.some(
      (one) => requestIdOf(one) === null && one.draw !== 'exact' && openStatuses.includes(one.status),
    );
    if (leftMs <= 0 || !waits) return found;
    await change;
  }
}

/** Hashed, because it may be long; without one, each request is its own. */
function keyOf(request: Request): string {
  const given = request.get('idempotency-key');
  if (given === undefined) return randomUUID();
  if (!/^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(given)) {
    throw new Problem('invalid_request', words.keyForm);
  }
  return createHash('sha256').update(given).digest('hex');
}

/** By a rule of the workspace's admins. */
function ruledOut(refusal: Refusal): Problem {
  if (refusal.rule === 'model_ratio') return unfit('aspect_ratio', refusal);
  if (refusal.rule === 'model_resolution') return unfit('resolution', refusal);
  return new Problem(`refused_by_${refusal.rule}`, refusalPlain(refusal), endOf(refusal));
}

/** A shape or size that there is, but not of the model. */
function unfit(field: string, refusal: Refusal): Problem {
  return new Problem('invalid_request', `${field}: ${refusalPlain(refusal)}`);
}

/** When it may be otherwise by itself. */
function endOf(refusal: Refusal): Date | undefined {
  if (refusal.rule === 'cap' || refusal.rule === 'exact_day') return refusal.resetsAt;
  return refusal.rule === 'paused' || refusal.rule === 'person_paused' ? refusal.until : undefined;
}

function refusal({ answer, unitCredits }: Acceptance, count: number): Problem {
  if (answer.kind === 'refused') return ruledOut(answer.refusal);
  if (answer.kind !== 'insufficient') return new Problem('busy', words.busy);
  const { neededCredits, available, affordable, leftOfCap } = answer;
  const message =
    leftOfCap === undefined
      ? words.insufficient(neededCredits, available, unitCredits, count, affordable)
      : words.overCap(neededCredits, leftOfCap, unitCredits, count, affordable);
  return new Problem('insufficient_credits', message);
}

/** What is asked for, with its words in this language. */
function inLanguage(
  { article, brief, prompt }: Pick<Wanted, 'article' | 'brief' | 'prompt'>,
  language: string,
) {
  // A brief says itself which language it is in.
  if (brief) return { language: brief.facts.language };
  return article
    ? { language, article: { ...article, language } }
    : { language, imagePrompt: promptIn(language, prompt) };
}
