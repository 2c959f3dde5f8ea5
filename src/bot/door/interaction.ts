import type { BlockAction, BlockElementAction, ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { WorkspaceUser } from './admin-only.js';

/** Somebody did something with what the app shows in Slack. */
export interface Interaction extends WorkspaceUser {
  /** The workspace whose app the message or the form is. */
  installedIn: string;
}

/** A button was pressed, or a field of a form that is open was changed. */
export interface Press extends Interaction {
  /** Of a button, or of the entry that was chosen in a menu behind "⋯"; empty where it has none. */
  value: string;
  action: BlockElementAction;
  triggerId: string;
  /** The conversation of the message that it is in; undefined in a form and on Home. */
  channel: string | undefined;
  /** Where it is in a message. */
  responseUrl: string | undefined;
  /** The form or the Home tab that it is in. */
  view: BlockAction['view'];
  ack(): Promise<void>;
}

/** A form was sent. */
export interface Submission extends Interaction {
  view: ViewOutput;
  /** Answers in the conversation that was chosen in it. */
  responseUrl: string | undefined;
  /** Without an answer, the form closes. */
  ack(answer?: ViewResponseAction): Promise<void>;
}

/** A form was closed without being sent. */
export interface Closing extends Interaction {
  view: ViewOutput;
  ack(): Promise<void>;
}

/** An entry in a message's menu was chosen. */
export interface MessageAction extends Interaction {
  message: {
    channel: string;
    ts: string;
    threadTs: string | undefined;
    /** The message itself, as Slack sent it. */
    sent: unknown;
  };
  triggerId: string;
  responseUrl: string;
  ack(): Promise<void>;
}

/** An entry in the menu beside the message field, or in the search, was chosen. It is about no conversation. */
export interface GlobalShortcut extends Interaction {
  triggerId: string;
  ack(): Promise<void>;
}

/** The signed payload of an interaction, as far as it says who did it and where. */
interface Signed {
  body: { team?: { id: string } | null; user: { id: string } };
  context: { teamId?: string };
}

/**
 * Who did it, and the two workspaces that it can be about: in a channel that two organizations share, they differ.
 * `workspace` is the one that it is sent from, the payload's `team` (none, where a whole organization has the app: then
 * both are the same). What is for admins goes by it, so that pressing what another workspace's app shows there decides
 * about one's own at most. `installedIn` is the one whose app the message or form is, as `sourceOf` found it. What anybody
 * may press who sees it goes by that one.
 * @throws Error where there is none, which `authorizer` does not let through
 */
export function whoIn({ body, context }: Signed): Interaction {
  const installedIn = context.teamId;
  if (!installedIn) throw new Error('an interaction that is of no workspace');
  return { workspace: body.team?.id ?? installedIn, user: body.user.id, installedIn };
}

export function pressedValue(action: BlockElementAction): string {
  if (action.type === 'overflow') return action.selected_option.value ?? '';
  return action.type === 'button' ? (action.value ?? '') : '';
}
