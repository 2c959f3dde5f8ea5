import type { Click, FilledIn, ViewClick } from './actions/click.js';
import type { TypedCommand } from './actions/command.js';
import type { EventOptions, Said } from './actions/event.js';
import type { Shortcut } from './actions/shortcut.js';
import type { Submission } from './actions/submit.js';
import type { JsonObject } from './json.js';
import type { ButtonOnScreen, ImageOnScreen, LinkOnScreen } from './on-screen.js';
import type { NewTeam } from './teams.js';
import type {
  Answer,
  Call,
  Change,
  ChannelPatch,
  Ephemeral,
  Fault,
  FaultOptions,
  Message,
  SlackFile,
  User,
  View,
} from './types.js';

/** One workspace: who is there, what they do and what they see. */
export interface SlackTeam {
  readonly workspace: { id: string; name: string };
  readonly bot: { userId: string; botId: string; appId: string };
  readonly users: { admin: string; owner: string; member: string; member2: string; guest: string };
  /** The bot is in general, team and archived; it is not in random, secret and foreignDm (between member and member2). */
  readonly channels: {
    general: string;
    random: string;
    secret: string;
    team: string;
    foreignDm: string;
    archived: string;
  };
  readonly userGroups: { designers: string };

  /** Adds a person, who joins general and random. */
  addUser(user: Partial<User> & { name: string }): string;
  updateUser(id: string, patch: Partial<User>): void;
  /** Adds a channel; all people are in it unless `members` says otherwise, the bot only if `botIsMember`. */
  addChannel(channel: ChannelPatch & { name: string }): string;
  updateChannel(id: string, patch: ChannelPatch): void;
  /** Shares a channel with another workspace (Slack Connect): its people are in it, and known here. The channel's id is the same. */
  shareChannel(channel: string, other: SlackTeam): void;
  /** Adds a user group, or sets who is in it. Max Member is in Designers from the start. */
  putUserGroup(group: { id?: string; name: string; users: readonly string[] }): string;
  /** Takes the tokens of the app back, as an uninstall does; the app is not told. */
  revokeTokens(of?: 'workspace' | 'organization'): void;
  /** The DM between the bot and a person. */
  dm(user: string): string;

  /** A person types a slash command. Resolves when the app has answered, or has not in time. */
  command(typed: TypedCommand): Promise<Answer>;
  /** A person presses a button, or picks from a menu, in a message. @throws Error where there is no such thing to press */
  click(pressed: Click): Promise<Answer>;
  /** The same in an open modal or on the Home tab. */
  clickInView(pressed: ViewClick): Promise<Answer>;
  /** Types and picks in an open modal; the answers are the app's to inputs that dispatch an action. */
  fillIn(filled: FilledIn): Promise<Answer[]>;
  /** A person submits an open modal. @throws Error where a required input is empty: Slack does not let them */
  submitView(submission: Submission): Promise<Answer>;
  /** A person closes an open modal. Undefined where the app is not told. */
  closeView(viewId: string): Promise<Answer | undefined>;
  /** A person picks a shortcut, of a message or a global one. */
  shortcut(picked: Shortcut): Promise<Answer>;
  /** Slack tells the app of any event. */
  event(event: JsonObject, options?: EventOptions): Promise<Answer>;
  /** Its requests are for its organization's installation from now on. */
  joinOrganisation(): void;
  /** It leaves its organization, whose installation serves it no more; `team_access_revoked` is sent. */
  leaveOrganisation(options?: EventOptions): Promise<Answer>;
  /** A person writes; the app hears nothing of it. */
  say(said: Said): Message;
  /** A person writes a message that mentions the bot; `app_mention` is sent. */
  mention(said: Said, options?: EventOptions): Promise<Answer>;
  /** A person writes to the app in their direct messages; `message.im` is sent, if the app has the scope `im:history`. */
  write(said: Omit<Said, 'channel'>, options?: EventOptions): Promise<Answer | undefined>;
  /** A person opens the app's Home tab; `app_home_opened` is sent. */
  openHome(user: string): Promise<Answer>;

  /** Top level, oldest first. */
  messages(channel: string): Message[];
  replies(channel: string, ts: string): Message[];
  /** Every message that one person alone sees, in order; replaced ones in place, deleted ones gone. */
  ephemerals(filter?: { user?: string; channel?: string }): Ephemeral[];
  readonly views: {
    /** Modals that are open, oldest first. */
    readonly opened: View[];
    /** All modals that were ever opened. */
    readonly all: View[];
    home(user: string): View | undefined;
  };
  /** A file, with `usable`: whether a block could show it now. */
  file(id: string): (SlackFile & { usable: boolean }) | undefined;
  readonly files: SlackFile[];
  /** The images that can be seen in a channel, or in one thread of it. */
  visibleImages(channel: string, threadTs?: string): ImageOnScreen[];
  /** A message as it is read on the screen, without marks. */
  plainText(message: Message | Ephemeral): string;
  /** Whom a message mentions, by id. */
  mentions(message: Message | Ephemeral): string[];
  /** The links in a message. */
  links(message: Message | Ephemeral): LinkOnScreen[];
  /** The buttons in a message or a view. */
  buttons(message: Message | Ephemeral | View): ButtonOnScreen[];
  /** What assistant.threads.setStatus last said of a thread. */
  threadStatus(channel: string, threadTs: string): string | undefined;
}

/** A local Slack on real sockets: its first workspace, and more. */
export interface SlackStandIn extends SlackTeam {
  /** http://127.0.0.1:PORT; `/` is a page to look at. */
  readonly url: string;
  /** For the app's `slackApiUrl`: url + '/api/'. */
  readonly apiUrl: string;
  /** Another workspace; the app is in none until somebody installs it there. */
  addTeam(team: NewTeam): SlackTeam;
  /** Replaces the bot's scopes. */
  setScopes(scopes: readonly string[]): void;
  /** The app's request URL. While none is set, payloads go over Socket Mode. */
  setEventsUrl(url: string | undefined): void;
  /** The signed `url_verification` of the request URL. */
  verifyUrl(): Promise<Answer>;
  /** The unsigned `ssl_check=1` that Slack sends to the request URL. */
  checkSsl(): Promise<Answer>;
  /** Posts anything to the request URL: forged, old, doubled requests. Waits 30 s at most. */
  post(request: { body: string; headers: Record<string, string> }): Promise<Answer>;
  /** The headers of a valid signature; the time is the clock's unless given. */
  sign(body: string, timestampSeconds?: number): Record<string, string>;
  /** Every Web API call, upload and post to a response_url that came in, in order. */
  readonly calls: Call[];
  /** Orders a fault for a method, 'upload', 'response_url' or '*'. Returns a function that takes it back. */
  fail(method: string, fault: Fault, options?: FaultOptions): () => void;
  /** Takes all faults back. */
  clearFaults(): void;
  /** Tells Socket Mode connections to reconnect, or cuts them. */
  dropSockets(options?: { abrupt?: boolean }): void;
  /** Sends a frame of any form over every Socket Mode connection. */
  sendFrame(frame: string | Buffer): void;
  /** The ids of the envelopes that were acknowledged by Socket Mode, in order. */
  readonly acknowledged: readonly string[];
  /** How many Socket Mode connections are open. */
  readonly sockets: number;

  /**
   * Waits until `probe` gives something truthy, asked after each change here and at intervals.
   * @throws Error after `timeoutMs` (default a minute), with `what` was waited for and what happened instead
   */
  waitFor<T>(what: string, probe: () => T | undefined | false | null, timeoutMs?: number): Promise<T>;
  /** Tells of everything that changes. Returns a function that ends it. */
  onChange(listener: (change: Change) => void): () => void;
  /** Closes everything at once; calling it again changes nothing. */
  stop(): Promise<void>;
}
