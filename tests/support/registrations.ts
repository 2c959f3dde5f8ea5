import type { Listeners } from '../../src/bot/door/listeners.js';
import { listen } from '../../src/bot/register.js';

export type RegistrationKind =
  | 'block_actions'
  | 'view_submission'
  | 'view_closed'
  | 'message_action'
  | 'shortcut';

/** Something that people in Slack can set off, as the app registered it. */
export interface Registration {
  kind: RegistrationKind;
  /** Its action_id or callback_id. */
  id: string;
}

/** Every button, form and shortcut that the app listens to, read from the registrations themselves. */
export function registrations(): Registration[] {
  const found: Registration[] = [];
  const add = (kind: RegistrationKind) => (id: string) => void found.push({ kind, id });
  listen({
    ...deaf,
    action: add('block_actions'),
    submitted: add('view_submission'),
    closed: add('view_closed'),
    messageAction: add('message_action'),
    globalShortcut: add('shortcut'),
  });
  return found;
}

/** The events that the app listens to, and its commands. */
export function heard(): { events: string[]; commands: string[] } {
  const events: string[] = [];
  const commands: string[] = [];
  listen({
    ...deaf,
    command: (name) => void commands.push(String(name)),
    event: (name) => void events.push(name),
  });
  return { events, commands };
}

const nothing = () => undefined;
const deaf: Listeners = {
  command: nothing,
  action: nothing,
  submitted: nothing,
  closed: nothing,
  messageAction: nothing,
  globalShortcut: nothing,
  event: nothing,
};
