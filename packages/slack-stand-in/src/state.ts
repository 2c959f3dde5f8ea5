import { randomBytes } from 'node:crypto';
import { type Changes, createChanges } from './changes.js';
import { createGrants, type Grants } from './grants.js';
import type { JsonObject } from './json.js';
import { ANSWER_WITHIN_MS, TRIGGER_LIFE_MS } from './limits.js';
import type { AppInSlack, Earlier, SlackStandInOptions } from './options.js';
import { ALL_SCOPES } from './scopes.js';
import { createTimers, type Timers } from './timers.js';
import { createTimestamps } from './timestamps.js';
import type { Call, Channel, Ephemeral, Message, SlackFile, User, UserGroup, View } from './types.js';

/** The ids of the people and channels that every workspace starts with. */
/** Who and what each workspace starts with. */
export interface Seeded {
  users: Record<'admin' | 'owner' | 'member' | 'member2' | 'guest', string>;
  channels: Record<'general' | 'random' | 'secret' | 'team' | 'foreignDm' | 'archived', string>;
  userGroups: Record<'designers', string>;
}

/** A trigger_id that was given out. */
export interface Trigger {
  user: string;
  at: number;
  used: boolean;
  /** The modal from which it came, for views.push. */
  viewId?: string;
  /** The conversation in which the person was. */
  channel?: string;
}

/** A response_url that was given out. */
export interface ResponseUrl {
  user: string;
  channel: string;
  at: number;
  uses: number;
  /** Of an interaction: the message that it came from, which may be replaced or deleted. */
  original?: { ts: string; ephemeral: boolean };
}

/** Everything the stand-in remembers. */
export interface State {
  readonly options: SlackStandInOptions;
  /** http://127.0.0.1:PORT, known once the server listens. */
  url: string;
  readonly workspace: { id: string; name: string };
  /** Every workspace of this server, by id; each has a state of its own. */
  readonly teams: Map<string, State>;
  readonly grants: Grants;
  /** The ids that it starts with. */
  readonly seeded: Seeded;
  enterprise?: { id: string; name: string };
  /** Requests are for its organization's installation, not for one of its own. */
  orgWide: boolean;
  readonly bot: { userId: string; botId: string; appId: string };
  readonly app: AppInSlack;
  readonly answerWithinMs: number;
  readonly triggerLifeMs: number;
  readonly fileUsableAfterMs: number;
  readonly now: () => number;
  readonly nextTs: () => string;
  readonly changes: Changes;
  readonly timers: Timers;
  readonly scopes: Set<string>;
  readonly revokedTokens: Set<string>;
  readonly users: Map<string, User>;
  readonly userGroups: Map<string, UserGroup>;
  readonly channels: Map<string, Channel>;
  readonly files: Map<string, SlackFile>;
  /** File ids by the secret part of their upload_url. */
  readonly uploadTickets: Map<string, string>;
  readonly ephemerals: Ephemeral[];
  readonly views: Map<string, View>;
  readonly homes: Map<string, View>;
  readonly threadStatuses: Map<string, JsonObject>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly socketTickets: Set<string>;
  readonly calls: Call[];
  /** What the page says above everything else. */
  readonly notices: string[];
  eventsUrl?: string;
  /** Who looks, while something is shown to one person. */
  reader?: User;
}

/** The ids of the people, channels and groups that the first workspace starts with, known before it starts. */
export const FIRST_WORKSPACE: Seeded = seededIds('');

const EXAMPLE_APP: AppInSlack = {
  name: 'Example',
  command: '/example',
  label: 'Text of the command',
  hint: '',
};

/** @param mark makes the ids of one workspace others than those of the next; none for the first */
export function createState(options: SlackStandInOptions, mark = ''): State {
  const now = options.now ?? Date.now;
  return {
    options,
    url: '',
    app: options.app ?? EXAMPLE_APP,
    workspace: options.workspace ?? { id: 'T0PLAYGRD', name: 'Playground' },
    bot: { userId: `U0${mark}INFOBOT`, botId: `B0${mark}INFOBOT`, appId: 'A0INFOAPP' },
    teams: new Map(),
    grants: createGrants(),
    seeded: seededIds(mark),
    orgWide: false,
    answerWithinMs: options.answerWithinMs ?? ANSWER_WITHIN_MS,
    triggerLifeMs: options.triggerLifeMs ?? TRIGGER_LIFE_MS,
    fileUsableAfterMs: options.fileUsableAfterMs ?? 0,
    now,
    nextTs: createTimestamps(now, newestOf(options.earlier)),
    changes: createChanges(),
    timers: createTimers(),
    scopes: new Set(options.scopes ?? ALL_SCOPES),
    revokedTokens: new Set(),
    users: new Map(),
    userGroups: new Map(),
    channels: new Map(),
    files: new Map(),
    uploadTickets: new Map(),
    ephemerals: [],
    views: new Map(),
    homes: new Map(),
    threadStatuses: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    socketTickets: new Set(),
    calls: [],
    notices: [...(options.notices ?? [])],
  };
}

function newestOf(earlier: Earlier | undefined): string | undefined {
  const all = [...(earlier?.messages ?? []), ...(earlier?.ephemerals ?? [])];
  return all.reduce<string | undefined>((newest, { ts }) => (newest && newest > ts ? newest : ts), undefined);
}

function seededIds(mark: string): Seeded {
  return {
    users: {
      admin: `U0${mark}ADMIN01`,
      owner: `U0${mark}OWNER01`,
      member: `U0${mark}MEMBER1`,
      member2: `U0${mark}MEMBER2`,
      guest: `U0${mark}GUEST01`,
    },
    channels: {
      general: `C0${mark}GENERAL`,
      random: `C0${mark}RANDOM1`,
      secret: `C0${mark}SECRET1`,
      team: `C0${mark}TEAM001`,
      foreignDm: `D0${mark}FOREIGN`,
      archived: `C0${mark}ARCHIVE`,
    },
    userGroups: { designers: `S0${mark}DESIGN1` },
  };
}

/** An id as Slack's: a letter for the kind, then ten capitals and digits. */
export function newId(kind: string): string {
  return (
    kind +
    BigInt(`0x${randomBytes(8).toString('hex')}`)
      .toString(36)
      .toUpperCase()
      .padStart(13, '0')
      .slice(-10)
  );
}

/** Top-level messages of a channel or, with `threadTs`, that thread's replies; oldest first. */
export function messagesOf(channel: Channel, threadTs?: string): Message[] {
  return [...channel.messages.values()].filter((message) => message.thread_ts === threadTs);
}
