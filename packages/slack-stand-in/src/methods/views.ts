import type { JsonObject } from '../json.js';
import { LIMITS } from '../limits.js';
import { type Method, MethodError, refused, required, text } from '../method.js';
import type { State, Trigger } from '../state.js';
import { redeemTrigger } from '../triggers.js';
import type { View } from '../types.js';
import { depthOf, openView, readView, replaceView, viewAsReturned } from '../views.js';

/** https://docs.slack.dev/reference/methods/views.open */
export const open: Method = (state, args) => {
  const content = readContent(state, args, 'modal');
  const trigger = redeem(state, args);
  refuseDuplicate(state, content);
  return { view: viewAsReturned(state, openView(state, trigger.user, content, undefined, trigger.channel)) };
};

/** https://docs.slack.dev/reference/methods/views.push: onto the modal that the trigger_id came from. */
export const push: Method = (state, args) => {
  const content = readContent(state, args, 'modal');
  const trigger = redeem(state, args);
  const under = trigger.viewId === undefined ? undefined : state.views.get(trigger.viewId);
  if (!under) throw new MethodError('not_found');
  if (depthOf(state, under) >= LIMITS.viewStack) throw new MethodError('push_limit_reached');
  refuseDuplicate(state, content);
  return { view: viewAsReturned(state, openView(state, trigger.user, content, under)) };
};

/** https://docs.slack.dev/reference/methods/views.update: by view_id or external_id, guarded by hash. */
export const update: Method = (state, args) => {
  const content = readContent(state, args, 'modal');
  const id = text(args, 'view_id');
  const externalId = text(args, 'external_id');
  const view = [...state.views.values()].find(
    (candidate) =>
      !candidate.closed &&
      (candidate.id === id || (id === undefined && candidate.external_id === externalId)),
  );
  if (!view || (id === undefined && externalId === undefined)) throw new MethodError('not_found');
  const hash = text(args, 'hash');
  if (hash !== undefined && hash !== view.hash) throw new MethodError('hash_conflict');
  replaceView(state, view, content);
  return { view: viewAsReturned(state, view) };
};

/** https://docs.slack.dev/reference/methods/views.publish: the Home tab of one person. */
export const publish: Method = (state, args) => {
  const user = required(args, 'user_id');
  if (!state.users.has(user)) throw new MethodError('user_not_found');
  const content = readContent(state, args, 'home');
  const home = state.homes.get(user);
  const hash = text(args, 'hash');
  if (home && hash !== undefined && hash !== home.hash) throw new MethodError('hash_conflict');
  if (home) replaceView(state, home, content);
  const view = home ?? openView(state, user, content);
  state.homes.set(user, view);
  return { view: viewAsReturned(state, view) };
};

function readContent(state: State, args: JsonObject, type: View['type']) {
  const checked = readView(state, args.view ?? null);
  if (!checked.ok) throw refused(checked.error, checked.messages);
  if (checked.value.type !== type) {
    throw refused('invalid_arguments', [`[ERROR] must be a ${type} view [json-pointer:/view/type]`]);
  }
  return checked.value;
}

function redeem(state: State, args: JsonObject): Trigger {
  const trigger = redeemTrigger(state, text(args, 'trigger_id'));
  if (typeof trigger === 'string') throw new MethodError(trigger);
  return trigger;
}

function refuseDuplicate(state: State, content: JsonObject): void {
  const externalId = text(content, 'external_id');
  const isTaken = [...state.views.values()].some((view) => !view.closed && view.external_id === externalId);
  if (externalId !== undefined && isTaken) throw new MethodError('duplicate_external_id');
}
