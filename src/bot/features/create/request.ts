import { promptIn } from '../../../articles/language.js';
import { priceOfDrawing } from '../../../credits/prices.js';
import type { Acceptance } from '../../../infographs/accept.js';
import type { BatchRequest } from '../../../infographs/batch-request.js';
import { defined } from '../../../lib/defined.js';
import { withTimeout } from '../../../lib/timeout.js';
import type { DraftRequest } from '../../../models/draft.js';
import type { FreePicture } from '../../../models/report.js';
import type { Caps } from '../../../models/workspace-settings.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { Wanted } from '../../command-line/parse.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { type Choices, choicesOf, drawingOf, lookMsOf, pauseOf } from './choices.js';
import { asksFirst, foresee } from './foresee.js';
import { mayUse, type RefusedUse } from './may-use.js';
import { type Place, placeOf } from './place.js';

/** Who asks, where, and what makes it the same request when it is delivered again. */
export interface RequestContext extends WorkspaceUser {
  channel: string;
  idempotencyKey: string;
  /** The thread in which it was asked, by its parent's ts. */
  under?: string;
  /** The infograph that it is another of. */
  madeFrom?: string;
  /** The facts of it, where they are there already. */
  brief?: BatchRequest['brief'];
  /** The paid infograph that it is a free new picture of, which its model draws. */
  free?: FreePicture & { model: string };
  responseUrl?: string | undefined;
  /** It was typed, so that nobody has seen the price: where that is high, it is asked about before anything is held. */
  asksFirst?: true;
  /** What was typed is kept already: somebody pressed a button of it. */
  draft?: KeptDraft;
}

/** What was typed, as it is kept, and how buttons have changed it since. */
export interface KeptDraft {
  id: string;
  set: Partial<DraftRequest>;
}

export interface RequestOutcome extends Omit<Acceptance, 'answer'> {
  /** `not_for_you`: guests, people of other organizations and bots, where they may not ask; or not known. */
  answer:
    | Acceptance['answer']
    | { kind: 'asks_first'; available: number }
    | { kind: 'not_for_you'; who: RefusedUse };
  count: number;
  /** Whether people get time for sure to look at its facts. */
  pauses: boolean;
  /** Where the result goes, if it was accepted. */
  place: Place;
  /** What comes of the request and the workspace's choices, and what its rules allow; undefined: not known. */
  asked?: Pick<Choices, 'model' | 'models' | 'ratio' | 'resolution'> &
    Pick<BatchRequest, 'draw'> & { caps: Caps };
}

export type RequestServices = Pick<
  Services,
  | 'catalogue'
  | 'credits'
  | 'infographs'
  | 'log'
  | 'members'
  | 'patience'
  | 'prices'
  | 'settings'
  | 'trial'
  | 'userGroups'
>;

/** A person's request, by whatever way it came: accepted with its credits held, or not at all. */
export async function requestInfographic(
  wanted: Wanted,
  context: RequestContext,
  services: RequestServices,
): Promise<RequestOutcome> {
  const { workspace, user, channel, idempotencyKey, responseUrl, under, madeFrom } = context;
  const [may, settings] = await Promise.all([
    mayUse(services, { workspace, user }),
    withTimeout(services.settings.read(workspace), answerWithinMs.settings),
    withTimeout(services.trial(workspace), answerWithinMs.trial * services.patience),
  ]);
  // The hold would not get through either, and it must not begin late: an answer later than Slack waits is none.
  if (!settings) {
    const answer = { kind: 'busy' as const };
    return nothingHeld(answer, wanted);
  }
  const { draw } = drawingOf(wanted, choicesOf(settings, services.catalogue));
  const choices = choicesOf(settings, services.catalogue, draw === 'exact' ? undefined : wanted.model);
  const place = placeOf({ channel, under, onlyMe: wanted.onlyMe }, choices);
  const { count, ratio = choices.ratio, resolution = choices.resolution } = wanted;
  const { language = choices.language, unchecked = choices.unchecked } = wanted;
  const drawing = drawingOf(wanted, choices);
  const subject = subjectAsked({ ...wanted, ...defined({ language }) }, choices);
  const pauses = subject.article?.pauses ?? subject.lookMs !== undefined;
  if (may.refused) {
    const answer = { kind: 'not_for_you' as const, who: may.refused };
    return nothingHeld(answer, wanted);
  }
  const { free, brief } = context;
  const request: BatchRequest = {
    workspace,
    requester: user,
    channel,
    idempotencyKey,
    ...defined({ responseUrl, madeFrom, language, unchecked }),
    ...place,
    model: free?.model ?? choices.model.id,
    ...drawing,
    ...defined({ brief, free: free && { of: free.of, why: free.why } }),
    ratio,
    resolution,
    count,
    ...may,
    ...subject,
  };
  const { model, models } = choices;
  const asked = { model, models, ...drawing, ratio, resolution, caps: settings.caps };
  const about = { count, pauses, place, asked };
  const unitCredits = priceOfDrawing(services.prices, { ...request, model: choices.model.id });
  if (context.asksFirst && asksFirst(settings, unitCredits * count)) {
    const known = withTimeout(
      foresee(request, settings, services),
      answerWithinMs.foresee * services.patience,
    );
    const answer = (await known) ?? { kind: 'busy' as const };
    return { answer, ids: [], unitCredits, totalCredits: unitCredits * count, ...about };
  }
  return { ...(await services.infographs.accept(request)), ...about };
}

function nothingHeld(answer: RequestOutcome['answer'], { count }: Wanted): RequestOutcome {
  return { answer, ids: [], unitCredits: 0, totalCredits: 0, count, pauses: false, place: {} };
}

function subjectAsked(
  wanted: Wanted,
  choices: Choices,
): Pick<BatchRequest, 'prompt' | 'imagePrompt' | 'lookMs' | 'article'> {
  const { draftFirst, language } = wanted;
  const lookMs = draftFirst ? lookMsOf(choices) : undefined;
  if (wanted.kind === 'request') {
    const { prompt } = wanted;
    const imagePrompt = language ? promptIn(language, prompt) : undefined;
    return { prompt, ...defined({ imagePrompt, lookMs }) };
  }
  const { url, focus, now } = wanted;
  return {
    prompt: focus ? `${url} ${focus}` : url,
    article: {
      from: { url },
      ...(lookMs ? { pauses: true, pauseMs: lookMs } : now ? { pauses: false } : pauseOf(choices)),
      ...defined({ focus: focus || undefined, language }),
    },
  };
}
