import type { App, ViewSubmitAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { languageOf } from '../../../articles/language.js';
import { isolated } from '../../../lib/text/direction.js';
import { withTimeout } from '../../../lib/timeout.js';
import { notForYou } from '../../../workspaces/policy/words.js';
import { plainAnswer } from '../../blocks/message.js';
import { refusalBlocks } from '../../blocks/refusals.js';
import { cut, section } from '../../blocks/text.js';
import { answerWithinMs } from '../../client/answer-times.js';
import { promptProblems, type RequestOptions, type Subject, subjectOf } from '../../command-line/parse.js';
import { type Actor, actorOf } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { request as requestWords } from '../../words/request.js';
import { acceptedWords, whoCanTopUp } from '../create/command.js';
import { type Asked, ask } from '../create/request.js';
import { COMPOSER_VIEW, type ComposerState, composerFilled, composerView } from './blocks.js';
import { offerOf } from './offer.js';
import { composer as words } from './words.js';

/** What is repeated of a value that is wrong. */
const TOLD_CHARACTERS = 40;

interface Sender extends Actor {
  view: string;
  /** Answers where it is to be posted. */
  responseUrl: string | undefined;
}

/** Stored, with what to tell the person; or what is wrong, at its field or above all of them. */
type Outcome =
  | { kind: 'stored'; words: string }
  | { kind: 'errors'; errors: Record<string, string> }
  | { kind: 'notice'; blocks: KnownBlock[] };

/** The form for a new infographic. It closes only when the request is stored; else all that was typed stays in it. */
export function register(app: App, services: Services): void {
  app.view<ViewSubmitAction>(
    { callback_id: COMPOSER_VIEW, type: 'view_submission' },
    async ({ ack, body, context, view }) => {
      const sender = {
        ...actorOf({ body, context }),
        view: view.id,
        responseUrl: body.response_urls?.[0]?.response_url,
      };
      const state = view.state.values;
      const outcome = await submit(sender, state, services).catch((error: unknown): Outcome => {
        services.log.error({ err: error, workspace: sender.workspace }, 'a form could not be accepted');
        return { kind: 'errors', errors: { prompt: words.broken } };
      });
      if (outcome.kind === 'stored') {
        await ack();
        await tell(sender, outcome.words, services);
      } else if (outcome.kind === 'errors') {
        await ack({ response_action: 'errors', errors: outcome.errors });
      } else {
        const offer = await withTimeout(offerOf(sender.workspace, services), answerWithinMs.composerLookUp);
        if (offer) {
          const again = composerView(offer, composerFilled(state, offer.choices.model), outcome.blocks);
          await ack({ response_action: 'update', view: again });
        } else await ack({ response_action: 'errors', errors: { prompt: words.busy } });
      }
    },
  );
}

async function submit(sender: Sender, state: ComposerState, services: Services): Promise<Outcome> {
  const { workspace, user } = sender;
  const read = readForm(state);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const { wanted, channel } = read;
  const closed = await withTimeout(services.places.closed(workspace, channel), answerWithinMs.composerPlace);
  if (closed) return { kind: 'errors', errors: { channel: words.closed[closed] } };
  const asking = {
    workspace,
    user,
    channel,
    requestKey: `view:${sender.view}`,
    responseUrl: sender.responseUrl,
  };
  const asked = await ask(wanted, asking, services);
  return await outcomeOf(wanted, asked, sender, services);
}

async function outcomeOf(
  wanted: Subject & RequestOptions,
  asked: Asked,
  { workspace, user }: Sender,
  services: Services,
): Promise<Outcome> {
  const { answer, count, unitCredits } = asked;
  switch (answer.kind) {
    case 'accepted':
      return { kind: 'stored', words: acceptedWords(wanted, asked, answer.available) };
    case 'duplicate':
      return { kind: 'stored', words: requestWords.duplicate };
    case 'unknown':
      return { kind: 'stored', words: requestWords.unknown };
    case 'busy':
      return { kind: 'errors', errors: { prompt: words.busy } };
    case 'refused':
      return { kind: 'notice', blocks: refusalBlocks(answer.refusal) };
    case 'not_for_you':
      return { kind: 'notice', blocks: [section(notForYou(answer.who))] };
    case 'insufficient': {
      const { neededCredits, available, affordable } = answer;
      const enoughFor = Math.min(affordable, count - 1);
      const who = await whoCanTopUp({ workspace, user }, services, answerWithinMs.composerLookUp);
      const why = words.insufficient(neededCredits, available, unitCredits, count, enoughFor);
      return { kind: 'notice', blocks: [section(why), ...who.blocks] };
    }
  }
}

/** What is asked for, read as the command reads it; or what is wrong, by the field that it is told at. */
function readForm(
  state: ComposerState,
): { wanted: Subject & RequestOptions; channel: string } | { errors: Record<string, string> } {
  const filled = composerFilled(state);
  const { channel, count, ratio, resolution, text } = filled;
  const language = filled.language ? languageOf(filled.language) : undefined;
  const [fault] = promptProblems(text);
  const errors = {
    ...(fault ? { prompt: fault } : {}),
    ...(filled.language && !language
      ? { language: words.languageUnknown(isolated(cut(filled.language, TOLD_CHARACTERS))) }
      : {}),
    ...(channel ? {} : { channel: words.nowhere }),
  };
  if (!channel || Object.keys(errors).length > 0) return { errors };
  const options = {
    count,
    ...(ratio ? { ratio } : {}),
    ...(resolution ? { resolution } : {}),
    ...(language ? { language } : {}),
  };
  return { wanted: { ...subjectOf(text), ...options }, channel };
}

/** Only the person sees it, where the thread opens. Without it, they see the thread. */
async function tell({ responseUrl, workspace }: Sender, said: string, services: Services): Promise<void> {
  if (!responseUrl) return;
  const message = { response_type: 'ephemeral', replace_original: false, ...plainAnswer(said) };
  await services.slack.respond(responseUrl, message).catch((error: unknown) => {
    services.log.warn({ err: error, workspace }, 'the answer to a form did not reach the person');
  });
}
