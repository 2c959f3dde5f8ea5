import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  GlobalShortcut as BoltGlobalShortcut,
  MessageShortcut,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  ViewClosedAction,
  ViewSubmitAction,
} from '@slack/bolt';
import {
  type Closing,
  type GlobalShortcut,
  type MessageAction,
  type Press,
  pressedValue,
  type Submission,
  whoIn,
} from './interaction.js';
import type { Services } from './services.js';

/** Answers what somebody did in Slack. It says which services it needs, and is given all of them. */
type Handler<Did> = (did: Did, services: Services) => Promise<unknown>;

export type SlashCommand = SlackCommandMiddlewareArgs & AllMiddlewareArgs;
export type SlackEvent<Name extends EventName> = SlackEventMiddlewareArgs<Name> & AllMiddlewareArgs;
type EventName =
  | 'app_home_opened'
  | 'app_mention'
  | 'app_uninstalled'
  | 'message'
  | 'tokens_revoked'
  | 'team_access_revoked';

/** What `register.ts` is written in: the id of what is pressed, sent or told, and what answers it. */
export interface Listeners {
  command(name: RegExp, handler: Handler<SlashCommand>): void;
  /** By the `action_id` of a button or a field; what follows a colon in it tells several in one message apart. */
  action(id: string, handler: Handler<Press>): void;
  /** By the `callback_id` of a form: it was sent. */
  submitted(id: string, handler: Handler<Submission>): void;
  /** The same: it was closed without being sent. */
  closed(id: string, handler: Handler<Closing>): void;
  /** By the `callback_id` in `manifest.yml` of an entry in the menu of messages. */
  messageAction(id: string, handler: Handler<MessageAction>): void;
  /** The same of an entry in the menu beside the message field. */
  globalShortcut(id: string, handler: Handler<GlobalShortcut>): void;
  event<Name extends EventName>(name: Name, handler: Handler<SlackEvent<Name>>): void;
}

/** Bolt's listeners, which give what is done to handlers in the form that they need. */
export function listenersOf(app: App, services: Services): Listeners {
  return {
    command: (name, handler) => app.command(name, async (args) => void (await handler(args, services))),
    action: (id, handler) =>
      app.action<BlockAction>(
        { type: 'block_actions', action_id: new RegExp(`^${id}(:|$)`) },
        async ({ ack, action, body, context }) => {
          const press = {
            ...whoIn({ body, context }),
            value: pressedValue(action),
            action,
            triggerId: body.trigger_id,
            channel: body.channel?.id,
            responseUrl: body.response_url,
            view: body.view,
            ack: () => ack(),
          };
          await handler(press, services);
        },
      ),
    submitted: (callback_id, handler) =>
      app.view<ViewSubmitAction>(
        { type: 'view_submission', callback_id },
        async ({ ack, body, context, view }) => {
          const submission = {
            ...whoIn({ body, context }),
            view,
            responseUrl: body.response_urls?.[0]?.response_url,
            ack: (answer?: Parameters<typeof ack>[0]) => (answer ? ack(answer) : ack()),
          };
          await handler(submission, services);
        },
      ),
    closed: (callback_id, handler) =>
      app.view<ViewClosedAction>(
        { type: 'view_closed', callback_id },
        async ({ ack, body, context, view }) => {
          await handler({ ...whoIn({ body, context }), view, ack: () => ack() }, services);
        },
      ),
    messageAction: (callback_id, handler) =>
      app.shortcut<MessageShortcut>(
        { type: 'message_action', callback_id },
        async ({ ack, shortcut, context }) => {
          const chosen = {
            ...whoIn({ body: shortcut, context }),
            message: messageOf(shortcut),
            triggerId: shortcut.trigger_id,
            responseUrl: shortcut.response_url,
            ack: () => ack(),
          };
          await handler(chosen, services);
        },
      ),
    globalShortcut: (callback_id, handler) =>
      app.shortcut<BoltGlobalShortcut>(
        { type: 'shortcut', callback_id },
        async ({ ack, shortcut, context }) => {
          const chosen = {
            ...whoIn({ body: shortcut, context }),
            triggerId: shortcut.trigger_id,
            ack: () => ack(),
          };
          await handler(chosen, services);
        },
      ),
    event: (name, handler) => app.event(name, async (args) => void (await handler(args, services))),
  };
}

function messageOf({ channel, message }: MessageShortcut): MessageAction['message'] {
  const threadTs = typeof message.thread_ts === 'string' ? message.thread_ts : undefined;
  return { channel: channel.id, ts: message.ts, threadTs, sent: message };
}
