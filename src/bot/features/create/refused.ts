import type { Button, KnownBlock } from '@slack/types';
import { withTimeout } from '../../../lib/timeout.js';
import { tooDear } from '../../../lib/words/quantities.js';
import type { Refusal } from '../../../models/policy.js';
import { notForYou, refusalWords } from '../../../workspaces/policy/words.js';
import { type MessageContent, plainAnswer } from '../../blocks/message.js';
import { refusalBlocks } from '../../blocks/refusals.js';
import { resumeButton } from '../../blocks/resume-button.js';
import { section } from '../../blocks/text.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { Wanted } from '../../command-line/parse.js';
import type { Services } from '../../door/services.js';
import { request as words } from '../../words/request.js';
import { askAdminButton } from '../ask-admin/blocks.js';
import { formButton } from '../drafts/blocks.js';
import { draftRequestOf, keepDraft } from '../drafts/drafts.js';
import { statusButton } from '../status/blocks.js';
import { topupButton } from '../topup/blocks.js';
import { fitting, type Room } from './fits.js';
import type { KeptDraft, RequestContext, RequestOutcome } from './request.js';
import { changedButton, fitButtons, modelButtons, shapeButtons } from './ways.js';

type RefusedOutcome = Extract<
  RequestOutcome['answer'],
  { kind: 'busy' | 'insufficient' | 'not_for_you' | 'refused' }
>;

type RefusedServices = Pick<Services, 'credits' | 'log' | 'members' | 'models' | 'prices' | 'settings'>;

/**
 * A request that was not accepted: why, and buttons for what would be. What was typed is kept for them; where that
 * cannot be done in time, there are only words.
 * @param withinMs what is left of the time for the answer
 */
export async function refusedAnswer(
  wanted: Wanted,
  outcome: RequestOutcome,
  answer: RefusedOutcome,
  context: RequestContext,
  services: RefusedServices,
  withinMs: number,
): Promise<MessageContent> {
  const { workspace, user } = context;
  const short = answer.kind === 'insufficient';
  const paused = answer.kind === 'refused' && answer.refusal.rule === 'paused';
  const [draft, admin, balance, settings] = await Promise.all([
    hasWayOn(answer) ? draftFor(wanted, context, services) : undefined,
    short || paused ? withTimeout(services.members.isAdmin(workspace, user), withinMs) : undefined,
    answer.kind === 'refused'
      ? withTimeout(services.credits.balance(workspace), answerWithinMs.draft)
      : undefined,
    paused ? withTimeout(services.settings.read(workspace), answerWithinMs.settings) : undefined,
  ]);
  const whom = short ? [admin ? topupButton() : askAdminButton()] : [];
  const ways = draft
    ? waysOn(draft, outcome, answer, balance?.available, services)
    : { fits: [], others: [] };
  const resume = admin && settings?.pause ? [resumeButton(settings.pause)] : [];
  const buttons = [...ways.fits, ...whom, ...resume, ...ways.others];
  return withButtons(saying(outcome, answer, draft !== undefined), buttons);
}

/** What was typed, for the buttons: a draft goes on as the same one, so that all of its buttons are one request. */
export async function draftFor(
  wanted: Wanted,
  context: RequestContext,
  services: Pick<Services, 'log' | 'models'>,
): Promise<KeptDraft | undefined> {
  if (context.draft) return context.draft;
  const id = await keepDraft(services, context, draftRequestOf(wanted));
  return id === undefined ? undefined : { id, set: {} };
}

/** Nothing that a person can press helps where they may not ask at all. */
function hasWayOn(answer: RefusedOutcome): boolean {
  if (answer.kind === 'not_for_you') return typeof answer.who !== 'string';
  return answer.kind !== 'refused' || !['blocked', 'user_group'].includes(answer.refusal.rule);
}

function saying(outcome: RequestOutcome, answer: RefusedOutcome, hasButtons: boolean): MessageContent {
  switch (answer.kind) {
    case 'busy':
      return plainAnswer(hasButtons ? words.busy : `${words.busy} ${words.typeAgain}`);
    case 'not_for_you':
      return plainAnswer(notForYou(answer.who));
    case 'refused':
      return { text: refusalWords(answer.refusal), blocks: refusalBlocks(answer.refusal) };
    case 'insufficient': {
      const { neededCredits, available } = answer;
      const text = insufficientWords(outcome, neededCredits, available);
      return { text, blocks: [section(text)] };
    }
  }
}

/** "4K costs 2 credits; your workspace has 1." */
export function insufficientWords(
  outcome: Pick<RequestOutcome, 'asked' | 'count'>,
  neededCredits: number,
  available: number,
): string {
  return tooDear(neededCredits, available, outcome.count, sizeTold(outcome));
}

/** The size, where it is what makes it dear. */
export function sizeTold({ asked }: Pick<RequestOutcome, 'asked'>): string | undefined {
  return asked?.resolution === '4K' ? '4K' : undefined;
}

function waysOn(
  draft: KeptDraft,
  outcome: RequestOutcome,
  answer: RefusedOutcome,
  available: number | undefined,
  { prices }: Pick<Services, 'prices'>,
): { fits: Button[]; others: Button[] } {
  const form = formButton(draft.id, undefined, draft.set);
  const again = changedButton(draft, words.tryAgain, {}, 'again');
  if (answer.kind === 'busy' || answer.kind === 'not_for_you') return { fits: [], others: [again, form] };
  const { asked, count } = outcome;
  const roomFor = (room: Pick<Room, 'credits' | 'more'>): Button[] =>
    asked ? fitButtons(draft, fitting({ ...asked, count }, { caps: asked.caps, prices, ...room })) : [];
  if (answer.kind === 'insufficient') return { fits: roomFor({ credits: answer.available }), others: [form] };
  const { refusal } = answer;
  const models = asked ? modelButtons(draft, asked, count, prices) : [];
  switch (refusal.rule) {
    case 'model':
      return { fits: models, others: [form] };
    case 'model_ratio':
      return {
        fits: [...(asked ? shapeButtons(draft, asked, count, prices) : []), ...models],
        others: [form],
      };
    case 'model_resolution':
      return { fits: [...roomFor({ credits: available }), ...models], others: [form] };
    case 'resolution':
    case 'images':
      return { fits: roomFor({ credits: available }), others: [form] };
    case 'at_once': {
      const fits = roomFor({ credits: available, more: refusal.most - refusal.open });
      return { fits, others: [statusButton(), again, form] };
    }
    case 'cap':
      return { fits: roomFor({ credits: leftOf(refusal, available) }), others: [form] };
    case 'exact_day':
    case 'channel':
    case 'forbidden_words':
      return { fits: [], others: [form] };
    default:
      return { fits: [], others: [again, form] };
  }
}

function leftOf(
  { cap, used }: Extract<Refusal, { rule: 'cap' }>,
  available = Number.POSITIVE_INFINITY,
): number {
  return Math.min(cap - used, available);
}

export function withButtons(content: MessageContent, elements: Button[]): MessageContent {
  const actions: KnownBlock[] = elements.length > 0 ? [{ type: 'actions', elements }] : [];
  return { ...content, blocks: [...content.blocks, ...actions] };
}
