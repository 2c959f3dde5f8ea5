import { isDeepStrictEqual } from 'node:util';
import { elementsOf } from '../blocks/check.js';
import type { Delivery } from '../delivery.js';
import { type Filling, fieldState, filledValues, inputOf, stateOf } from '../form.js';
import { type JsonObject, objectAt, stringAt } from '../json.js';
import { messageAsReturned } from '../messages.js';
import { issueResponseUrl } from '../response-urls.js';
import type { State } from '../state.js';
import { issueTrigger } from '../triggers.js';
import type { Answer, Block, Ephemeral, Message, View } from '../types.js';
import { viewAsReturned } from '../views.js';
import { channelSeenBy, interaction, interactionBase, knownUser } from './common.js';

/** A button to press, or a menu to pick from, in a message. */
export interface Click {
  /** Default: the member. */
  user?: string;
  channel: string;
  /** Of the message, ephemeral or not. */
  ts: string;
  actionId: string;
  /** Tells buttons of the same action_id apart; for a menu, the option to pick. */
  value?: string;
  triggerId?: string;
  actionTs?: string;
  /** What the person's screen still shows, where the message has been edited since. */
  seen?: readonly Block[];
}

/** Presses a button that is in a message, or picks from a menu there. Throws where there is no such thing to press. */
export async function click(state: State, delivery: Delivery, pressed: Click): Promise<Answer> {
  const user = knownUser(state, pressed.user ?? state.seeded.users.member);
  const channel = channelSeenBy(state, pressed.channel, user.id);
  const ephemeral = state.ephemerals.find(
    (candidate) =>
      candidate.ts === pressed.ts && candidate.channel === channel.id && candidate.user === user.id,
  );
  const message = channel.messages.get(pressed.ts);
  const target: Message | Ephemeral | undefined = ephemeral ?? message;
  if (!target) throw new Error(`${user.id} sees no message ${pressed.ts} in ${channel.id}.`);
  const triggerId = issueTrigger(state, user.id, pressed.triggerId, { channel: channel.id });
  const payload: JsonObject = {
    type: 'block_actions',
    ...interactionBase(state, user),
    container: {
      type: 'message',
      message_ts: target.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral !== undefined,
      ...(target.thread_ts === undefined ? {} : { thread_ts: target.thread_ts }),
    },
    trigger_id: triggerId,
    channel: { id: channel.id, name: channel.name },
    // Slack hands over the message itself only where others see it too.
    ...(message ? { message: messageAsReturned(state, message) } : {}),
    state: { values: {} },
    response_url: issueResponseUrl(state, {
      user: user.id,
      channel: channel.id,
      original: { ts: target.ts, ephemeral: ephemeral !== undefined },
    }),
    actions: [actionOn(state, pressed.seen ?? target.blocks, pressed)],
  };
  const answer = await delivery.deliver(interaction(payload, false));
  return { ...answer, triggerId };
}

/** The same in a modal or on the Home tab. */
export interface ViewClick {
  user?: string;
  viewId: string;
  actionId: string;
  value?: string;
}

/** Presses a button in an open modal or on the Home tab. There is no channel and no response_url then. */
export async function clickInView(state: State, delivery: Delivery, pressed: ViewClick): Promise<Answer> {
  const view = openedView(state, pressed.viewId);
  return await tellOfView(state, delivery, view, pressed.user, actionOn(state, view.blocks, pressed));
}

/** What a person types and picks in an open modal. */
export interface FilledIn {
  viewId: string;
  user?: string;
  /** By the block_id or the action_id of the input. */
  values: Record<string, Filling>;
}

/**
 * A person types and picks in an open modal without submitting it. The app is told only of inputs that ask for it by
 * `dispatch_action`, once for each that changed; returned are its answers.
 */
export async function fillIn(
  state: State,
  delivery: Delivery,
  { viewId, user, values }: FilledIn,
): Promise<Answer[]> {
  const view = openedView(state, viewId);
  const before = view.values;
  view.values = filledValues(view.blocks, before, values);
  const answers: Answer[] = [];
  for (const block of view.blocks) {
    const element = inputOf(block);
    if (!element || !dispatches(block, element)) continue;
    const { type, ...picked } = fieldState(block, element, view.values);
    const was = fieldState(block, element, before);
    if (isDeepStrictEqual(was, { type, ...picked })) continue;
    const action = {
      type: stringAt(element, 'type') ?? '',
      action_id: stringAt(element, 'action_id') ?? '',
      block_id: block.block_id,
      ...picked,
      action_ts: state.nextTs(),
    };
    answers.push(await tellOfView(state, delivery, view, user, action));
  }
  return answers;
}

/** Text is told of letter by letter only where that is asked for; Enter is never pressed here. */
function dispatches(block: Block, element: JsonObject): boolean {
  if (block.dispatch_action !== true) return false;
  if (!stringAt(element, 'type')?.endsWith('_input')) return true;
  const on = objectAt(element, 'dispatch_action_config')?.trigger_actions_on;
  return Array.isArray(on) && on.includes('on_character_entered');
}

function openedView(state: State, viewId: string): View {
  const view = state.views.get(viewId);
  if (!view || view.closed) throw new Error(`No view ${viewId} is open.`);
  return view;
}

async function tellOfView(
  state: State,
  delivery: Delivery,
  view: View,
  by: string | undefined,
  action: JsonObject,
): Promise<Answer> {
  const user = knownUser(state, by ?? view.user);
  const from = view.type === 'modal' ? { viewId: view.id } : {};
  const triggerId = issueTrigger(state, user.id, undefined, from);
  const payload: JsonObject = {
    type: 'block_actions',
    ...interactionBase(state, user, 'view'),
    container: { type: 'view', view_id: view.id },
    trigger_id: triggerId,
    view: viewAsReturned(state, view),
    actions: [action],
  };
  const answer = await delivery.deliver(interaction(payload, false));
  return { ...answer, triggerId };
}

function actionOn(
  state: State,
  blocks: readonly Block[],
  wanted: Pick<Click, 'actionId' | 'value' | 'actionTs'>,
): JsonObject {
  const all = blocks.flatMap((block) => elementsOf(block).map((element) => ({ block, element })));
  const found = all.find(
    ({ element }) =>
      element.action_id === wanted.actionId &&
      (element.type !== 'button' || wanted.value === undefined || element.value === wanted.value),
  );
  if (!found) {
    const there = all.map(({ element }) => `${String(element.action_id)}=${String(element.value ?? '')}`);
    throw new Error(
      `There is no ${wanted.actionId}${wanted.value === undefined ? '' : `=${wanted.value}`} to press; there is: ${there.join(', ') || 'nothing'}.`,
    );
  }
  const { block, element } = found;
  return {
    type: stringAt(element, 'type') ?? '',
    action_id: wanted.actionId,
    block_id: block.block_id,
    ...pressedOf(element, wanted.value),
    action_ts: wanted.actionTs ?? state.nextTs(),
  };
}

function pressedOf(element: JsonObject, wanted: string | undefined): JsonObject {
  if (element.type === 'button') {
    const text = objectAt(element, 'text') ?? {};
    const value = stringAt(element, 'value');
    return { text: { emoji: true, ...text }, ...(value === undefined ? {} : { value }) };
  }
  const { type: _type, ...picked } = stateOf(element, wanted);
  return picked;
}
