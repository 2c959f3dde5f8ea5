import type { App } from '@slack/bolt';
import type { Services } from '../../src/bot/door/services.js';
import { register } from '../../src/bot/register.js';

export type RegistrationKind =
  | 'block_actions'
  | 'view_submission'
  | 'view_closed'
  | 'message_action'
  | 'shortcut';

/** Something that people in Slack can set off, as the app registered it. */
export interface Registration {
  kind: RegistrationKind;
  /** Its action_id or callback_id; of a pattern its source. */
  id: string;
}

type Constraint =
  | string
  | RegExp
  | { type?: string; action_id?: string | RegExp; callback_id?: string | RegExp };

/** Every button, form and shortcut that the app listens to, read from the registrations themselves. */
export function registrations(): Registration[] {
  const found: Registration[] = [];
  const add = (usual: string) => (constraint: Constraint) => {
    const { type, action_id, callback_id } =
      typeof constraint === 'string' || constraint instanceof RegExp
        ? { type: undefined, action_id: constraint, callback_id: undefined }
        : constraint;
    const id = action_id ?? callback_id ?? '';
    const kind = (type ?? usual) as RegistrationKind;
    found.push({ kind, id: id instanceof RegExp ? id.source : id });
  };
  const app = {
    command: () => undefined,
    event: () => undefined,
    message: () => undefined,
    action: add('block_actions'),
    view: add('view_submission'),
    shortcut: add('shortcut'),
  };
  register(app as unknown as App, {} as unknown as Services);
  return found;
}

/** The events that the app listens to, and its commands. */
export function heard(): { events: string[]; commands: string[] } {
  const events: string[] = [];
  const commands: string[] = [];
  const nothing = () => undefined;
  const app = {
    command: (name: string | RegExp) => void commands.push(String(name)),
    event: (name: string) => void events.push(name),
    message: nothing,
    action: nothing,
    view: nothing,
    shortcut: nothing,
  };
  register(app as unknown as App, {} as unknown as Services);
  return { events, commands };
}
