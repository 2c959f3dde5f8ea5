import type { Ephemeral, Message, SlackFile, View } from './types.js';

/** The app, as Slack shows it to people. */
export interface AppInSlack {
  /** What its bot and its Home are called. */
  name: string;
  /** The slash command that is typed unless another is named, with its slash. */
  command: string;
  /** What the line is called on the page where the command's text is typed, and what stands in it before. */
  label: string;
  hint: string;
}

/** What a stand-in that ran before knew of its workspace. */
export interface Earlier {
  directMessages: ReadonlyArray<{ id: string; user: string }>;
  messages: readonly Message[];
  files: readonly SlackFile[];
  ephemerals?: readonly Ephemeral[];
  homes?: readonly View[];
  /** `url` is of any stand-in: its path tells them apart. */
  responseUrls: ReadonlyArray<{
    url: string;
    user: string;
    channel: string;
    at: number;
    original?: { ts: string; ephemeral: boolean } | undefined;
  }>;
}

/** How a stand-in is started. */
export interface SlackStandInOptions {
  /** 0 (the default): any free port. */
  port?: number;
  /** Signs what is sent to the app. */
  signingSecret: string;
  /** The token of the bot in the first workspace. */
  botToken: string;
  /** Opens Socket Mode connections. */
  appToken?: string;
  /** The first workspace; default T0PLAYGRD, Playground. */
  workspace?: { id: string; name: string };
  /** Default: an example app with the command /example. */
  app?: AppInSlack;
  /** The clock, in ms. */
  now?: () => number;
  /** How long after its completion a file is "not usable yet"; default 0. */
  fileUsableAfterMs?: number;
  /** What the app adds to the menu of each message on the page. */
  messageShortcuts?: ReadonlyArray<{ name: string; callbackId: string }>;
  /** What the app adds to the menu beside the line that is typed in, on the page. */
  globalShortcuts?: ReadonlyArray<{ name: string; callbackId: string }>;
  /** Commands to click on the page where nothing has been said yet: what the button says, and what stands after the command. */
  examples?: ReadonlyArray<{ name: string; text: string }>;
  /** The bot's scopes; a method that needs another answers `missing_scope`. Default: all that any method here needs. */
  scopes?: readonly string[];
  /** Lets workspaces install the app. `tokenLifeS`: tokens end after so many seconds and are replaced (token rotation). */
  oauth?: { clientId: string; clientSecret: string; tokenLifeS?: number };
  /** How long an answer to a command or an interaction may take; default 3000, as Slack's. */
  answerWithinMs?: number;
  /** How long a trigger id is good for; default 3000, as Slack's. */
  triggerLifeMs?: number;
  /** Goes on from there, with the same people and channels. */
  earlier?: Earlier;
  /** Keeps what people see in this folder: messages, files, and Home tabs. Started again with it, it goes on from there. */
  folder?: string;
  /** What the page says above everything else. */
  notices?: readonly string[];
}
