import { randomBytes } from 'node:crypto';
import type { State, Trigger } from './state.js';

/** A new trigger_id for what `user` just did. A given id is remembered once, however often it is delivered. */
export function issueTrigger(
  state: State,
  user: string,
  given?: string,
  from: Pick<Trigger, 'viewId' | 'channel'> = {},
): string {
  const id = given ?? `${Date.now()}.${randomBytes(4).readUInt32BE()}.${randomBytes(16).toString('hex')}`;
  if (!state.triggers.has(id)) {
    state.triggers.set(id, {
      user,
      at: state.now(),
      used: false,
      ...from,
    });
  }
  return id;
}

/** Uses up a trigger_id, or says why it cannot be used: https://docs.slack.dev/reference/methods/views.open */
export function redeemTrigger(
  state: State,
  id: string | undefined,
): Trigger | 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' {
  const trigger = id === undefined ? undefined : state.triggers.get(id);
  if (!trigger) return 'invalid_trigger_id';
  if (trigger.used) return 'exchanged_trigger_id';
  if (state.now() - trigger.at > state.triggerLifeMs) return 'expired_trigger_id';
  trigger.used = true;
  return trigger;
}
