import type { KnownBlock } from '@slack/types';
import { languageOf } from '../../../articles/language.js';
import type { ImageModel } from '../../../fal/models/model.js';
import { defined } from '../../../lib/defined.js';
import { isolated } from '../../../lib/text/direction.js';
import { withTimeout } from '../../../lib/timeout.js';
import { notForYou } from '../../../workspaces/policy/words.js';
import type { MessageContent } from '../../blocks/message.js';
import { refusalBlocks } from '../../blocks/refusals.js';
import { cut, section } from '../../blocks/text.js';
import { answerWithinMs } from '../../client/answer-times.js';
import { openDirectMessages } from '../../client/posting.js';
import { linkProblems, promptProblems, subjectOf, type Wanted } from '../../command-line/parse.js';
import type { Submission } from '../../door/interaction.js';
import { reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { request as requestWords } from '../../words/request.js';
import { whoCanTopUp } from '../create/blocks.js';
import { fitting } from '../create/fits.js';
import { isDirectMessage } from '../create/place.js';
import { receipt } from '../create/receipt.js';
import { insufficientWords } from '../create/refused.js';
import { type RequestContext, type RequestOutcome, requestInfographic } from '../create/request.js';
import { filledBeside } from './beside-fields.js';
import { type ComposerState, composerFilled, composerView } from './blocks.js';
import { type OfferServices, offerOf } from './offer.js';
import { composer as words } from './words.js';

/** What is repeated of a value that is wrong. */
const TOLD_CHARACTERS = 40;

/** Stored, with what to tell the person; or what is wrong, at its field or above all of them. */
type Outcome =
  | { kind: 'stored'; answer: MessageContent | string | undefined }
  | { kind: 'errors'; errors: Record<string, string> }
  | { kind: 'notice'; blocks: KnownBlock[] };

type ComposerServices = OfferServices &
  Pick<
    Services,
    | 'config'
    | 'conversations'
    | 'credits'
    | 'infographs'
    | 'isNewcomer'
    | 'log'
    | 'lastChoices'
    | 'members'
    | 'patience'
    | 'settings'
    | 'slack'
    | 'userGroups'
  >;

/** The form for a new infographic. It closes only when the request is stored; else all that was typed stays in it. */
export async function submit(submission: Submission, services: ComposerServices): Promise<void> {
  const { ack, view, workspace } = submission;
  const state = view.state.values;
  const outcome = await request(submission, services).catch((error: unknown): Outcome => {
    services.log.error({ err: error, workspace }, 'accepting a composer form failed');
    return { kind: 'errors', errors: { prompt: words.broken } };
  });
  if (outcome.kind === 'errors') return await ack({ response_action: 'errors', errors: outcome.errors });
  if (outcome.kind === 'stored') {
    await ack();
    if (outcome.answer)
      await reply(services, { workspace, responseUrl: answersAt(submission) }, outcome.answer);
    return;
  }
  const offer = await withTimeout(offerOf(workspace, services), answerWithinMs.composerLookUp);
  if (!offer) return await ack({ response_action: 'errors', errors: { prompt: words.busy } });
  const again = composerView(
    offer,
    composerFilled(state, view.private_metadata, offer.choices.models),
    outcome.blocks,
  );
  await ack({ response_action: 'update', view: again });
}

/** In the conversation that was chosen in it; where none was, in that which it was opened in. */
function answersAt({ responseUrl, view }: Submission): string | undefined {
  return responseUrl ?? filledBeside(view.private_metadata).answerAt;
}

async function request(submission: Submission, services: ComposerServices): Promise<Outcome> {
  const { workspace, user, view } = submission;
  const { allowHosts } = services.config.articles;
  const read = readForm(view.state.values, view.private_metadata, {
    allowHosts,
    models: services.catalogue.models,
  });
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const { wanted, under } = read;
  const channel =
    read.channel ??
    (await withTimeout(openDirectMessages(services.slack, workspace, user), answerWithinMs.composerPlace));
  if (!channel) return { kind: 'errors', errors: { prompt: words.busy } };
  // What cannot be posted into a thread comes as a direct message, as the form said.
  const closed =
    under === undefined &&
    !wanted.onlyMe &&
    (await withTimeout(services.conversations.closed(workspace, channel), answerWithinMs.composerPlace));
  if (closed) return { kind: 'errors', errors: { channel: words.closed[closed] } };
  const context = {
    workspace,
    user,
    channel,
    idempotencyKey: `view:${view.id}`,
    ...defined({ under, responseUrl: answersAt(submission) }),
  };
  const requested = await requestInfographic(wanted, context, services);
  // In direct messages there is nothing to choose.
  const isChoice = !read.channel || !isDirectMessage(read.channel);
  if (requested.answer.kind === 'accepted' && wanted.onlyMe !== undefined && isChoice)
    services.lastChoices.remember({ workspace, user }, wanted.onlyMe);
  return await outcomeOf(wanted, requested, context, services);
}

async function outcomeOf(
  wanted: Wanted,
  requested: RequestOutcome,
  context: RequestContext,
  services: ComposerServices,
): Promise<Outcome> {
  const { answer } = requested;
  switch (answer.kind) {
    case 'accepted':
      return {
        kind: 'stored',
        answer: receipt(wanted, context, requested, answer.available, services.isNewcomer),
      };
    case 'duplicate':
      return { kind: 'stored', answer: requestWords.duplicate };
    case 'unknown':
      return { kind: 'stored', answer: requestWords.unknown };
    // The form tells its price, so that nobody is asked.
    case 'asks_first':
    case 'busy':
      return { kind: 'errors', errors: { prompt: words.busy } };
    case 'refused':
      return { kind: 'notice', blocks: refusalBlocks(answer.refusal) };
    case 'not_for_you':
      return { kind: 'notice', blocks: [section(notForYou(answer.who))] };
    case 'insufficient': {
      const { neededCredits, available } = answer;
      const who = await whoCanTopUp(context, services, answerWithinMs.composerLookUp);
      const why = insufficientWords(requested, neededCredits, available);
      const fits = requested.asked
        ? fitting(
            { ...requested.asked, count: requested.count },
            { caps: requested.asked.caps, prices: services.prices, credits: available },
          )
        : [];
      return { kind: 'notice', blocks: [section([why, ...fits.map(words.wouldBe)].join(' ')), ...who] };
    }
  }
}

/** What is asked for, read as the command reads it; or what is wrong, by the field that it is told at. */
function readForm(
  state: ComposerState,
  metadata: string,
  { allowHosts, models }: { allowHosts: readonly string[]; models: readonly ImageModel[] },
):
  | { wanted: Wanted; channel: string | undefined; under: string | undefined }
  | { errors: Record<string, string> } {
  const filled = composerFilled(state, metadata, models);
  const {
    channel,
    count,
    draftFirst,
    draw,
    model,
    onlyMe,
    ratio,
    resolution,
    text,
    theme,
    unchecked,
    under,
  } = filled;
  const language = filled.language ? languageOf(filled.language) : undefined;
  const [fault] = [...promptProblems(text), ...linkProblems(text, allowHosts)];
  const errors = defined({
    prompt: fault,
    language:
      filled.language && !language
        ? words.languageUnknown(isolated(cut(filled.language, TOLD_CHARACTERS)))
        : undefined,
    channel: channel || onlyMe ? undefined : words.nowhere,
  });
  if (Object.keys(errors).length > 0) return { errors };
  const options = {
    count,
    ...defined({
      draftFirst,
      draw,
      ratio,
      resolution,
      language,
      onlyMe,
      theme: draw === 'model' ? undefined : theme,
      unchecked,
      model: draw === 'exact' ? undefined : model,
    }),
  };
  return { wanted: { ...subjectOf(text), ...options }, channel, under };
}
