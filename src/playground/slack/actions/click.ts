import { elementsOf } from '../blocks/check.js';
import type { Delivery } from '../delivery.js';
import { type JsonObject, objectAt, objectsAt, stringAt } from '../json.js';
import { messageAsReturned } from '../messages.js';
import { issueResponseUrl } from '../response-urls.js';
import { USERS } from '../seed.js';
import type { State } from '../state.js';
import { issueTrigger } from '../triggers.js';
import type { Answer, Block, Ephemeral, Message } from '../types.js';
import { viewAsReturned } from '../views.js';
import { channelSeenBy, interaction, interactionBase, knownUser } from './common.js';

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
  const user = knownUser(state, pressed.user ?? USERS.member);
  const channel = channelSeenBy(state, pressed.channel, user.id);
  const ephemeral = state.ephemerals.find(
    (candidate) =>
      candidate.ts === pressed.ts && candidate.channel === channel.id && candidate.user === user.id,
  );
  const message = channel.messages.get(pressed.ts);
  const target: Message | Ephemeral | undefined = ephemeral ?? message;
  if (!target) throw new Error(`${user.id} sees no message ${pressed.ts} in ${channel.id}.`);
  const triggerId = issueTrigger(state, user.id, pressed.triggerId);
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

export interface ViewClick {
  user?: string;
  viewId: string;
  actionId: string;
  value?: string;
}

/** Presses a button in an open modal or on the Home tab. There is no channel and no response_url then. */
export async function clickInView(state: State, delivery: Delivery, pressed: ViewClick): Promise<Answer> {
  const view = state.views.get(pressed.viewId);
  if (!view || view.closed) throw new Error(`No view ${pressed.viewId} is open.`);
  const user = knownUser(state, pressed.user ?? view.user);
  const triggerId = issueTrigger(state, user.id, undefined, view.type === 'modal' ? view.id : undefined);
  const payload: JsonObject = {
    type: 'block_actions',
    ...interactionBase(state, user),
    container: { type: 'view', view_id: view.id },
    trigger_id: triggerId,
    view: viewAsReturned(state, view),
    actions: [actionOn(state, view.blocks, pressed)],
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
    ...stateOf(element, wanted.value),
    action_ts: wanted.actionTs ?? state.nextTs(),
  };
}

function stateOf(element: JsonObject, wanted: string | undefined): JsonObject {
  if (element.type === 'button') {
    const text = objectAt(element, 'text') ?? {};
    const value = stringAt(element, 'value');
    return { text: { emoji: true, ...text }, ...(value === undefined ? {} : { value }) };
  }
  const options = [
    ...objectsAt(element, 'options'),
    ...objectsAt(element, 'option_groups').flatMap((group) => objectsAt(group, 'options')),
  ];
  if (options.length === 0) return pickedBy(stringAt(element, 'type') ?? '', wanted ?? '');
  const option = options.find((candidate) => candidate.value === wanted);
  if (!option) throw new Error(`The menu has no option ${wanted ?? '(none given)'}.`);
  return element.type === 'checkboxes' ? { selected_options: [option] } : { selected_option: option };
}

function pickedBy(type: string, value: string): JsonObject {
  if (type === 'users_select') return { selected_user: value };
  if (type === 'conversations_select') return { selected_conversation: value };
  if (type === 'channels_select') return { selected_channel: value };
  if (type === 'datepicker') return { selected_date: value };
  if (type === 'timepicker') return { selected_time: value };
  return { value };
}
