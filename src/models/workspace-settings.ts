import { Schema } from 'mongoose';
import type { DrawWay } from './drawing.js';
import type { Resolution } from './infograph.js';
import { tenancy } from './tenancy.js';

/** What may be spent and asked for. Absent: as much as there is. */
export interface Caps {
  /** Credits that one person may hold or spend a day, or a month, in the workspace's time zone. */
  personDay?: number;
  personMonth?: number;
  /** The same for everybody together. */
  workspaceDay?: number;
  workspaceMonth?: number;
  /** Images of one person that have not ended. */
  atOnce?: number;
  /** Images of one request. */
  maxImages?: 1 | 2 | 3 | 4;
  resolutions?: Resolution[];
}

/** Nobody can ask for anything while this stands: until somebody ends it, or until its time is over. */
export interface Pause {
  /** What people read, in the admin's words; may be empty. */
  words: string;
  by: string;
  at: Date;
  /** From then on it is over by itself; nothing has to happen for it. Absent: until somebody ends it. */
  until?: Date;
}

/** What the first of the month brings: the balance filled up `to` so many credits, or so many more. */
export interface Refill {
  kind: 'to' | 'plus';
  credits: number;
}

export interface Blocked {
  user: string;
  by: string;
  at: Date;
  reason?: string;
}

/** What no prompt may contain: a word or words as they stand, or a regular expression of RE2's. */
export interface Forbidden {
  kind: 'exact' | 'regex';
  text: string;
}

/**
 * What becomes of the outline of a prompt: none is made; people can look at it under the infographic; or they see it
 * first, and the image waits for them.
 */
export const outlineModes = ['off', 'show', 'wait'] as const;
export type OutlineMode = (typeof outlineModes)[number];

/** What a request has that does not say otherwise. */
export interface Defaults {
  /** The id of the model that draws where nobody says which. Only where `WorkspaceSettings.models` is absent. */
  model?: string;
  ratio?: string;
  resolution?: Resolution;
  /** How it is drawn. Absent: by the model. */
  draw?: Exclude<DrawWay, 'model'>;
  /** What fal cannot draw is drawn by code, from its facts. */
  exactInstead?: true;
  /** The language of an infographic's words, BCP 47. Absent: that of the request. */
  language?: string;
  /** How long people can look at an article's facts, in seconds. */
  articlePauseS?: number;
  /** Only the requester sees an infographic, until they post it. */
  onlyMe?: true;
  /** From so many credits on, a request that was typed is asked about first. 0: none is. Absent: from 4 on. */
  askFirstCredits?: number;
  /** Absent: as the operator says. */
  outline?: OutlineMode;
  /** Infographics are shown in the thread alone, and not in the message above it as well. */
  threadOnly?: true;
}

/** Who is told of what is not as it should be, and from when on the credits are running low. */
export interface AlertSettings {
  /** The channel that is told. Absent: whoever looks after the app, by direct message. */
  channel?: string;
  /** A balance of fewer credits than these is told. 0: none is. Absent: one that is low by the usual measure. */
  lowBalance?: number;
}

/** What the admins of a workspace decided. Read in the transaction of every hold. */
export interface WorkspaceSettings {
  /** The workspace's id. */
  _id: string;
  /** Grows by one with each change: who saw an older one changes nothing. */
  rev: number;
  /** IANA, such as `Europe/Berlin`: where its days and months begin. Absent: UTC. */
  timeZone?: string;
  caps: Caps;
  /** The channels that it may be used in. Absent: all. */
  channels?: string[];
  /** The user groups whose members may use it. Absent: everybody. */
  userGroups?: string[];
  /** Ids of the models that may be used, in order of preference: the first is the default. Absent: all that there are. */
  models?: string[];
  /** Whether guests, and people of other organizations, may use it. */
  guests: boolean;
  /** Whether pictures that a model wrote words into are read before they are shown. Absent: they are. */
  checkPictures?: boolean;
  pause?: Pause;
  refill?: Refill;
  /** Admins beside those whom Slack and the operator name. */
  admins: string[];
  /** Of Slack's own, only the owners count. Absent: its admins, too. Owners always do, so that nobody locks everybody out. */
  slackAdmins?: 'owners';
  /** The channel that gets a line of every admin action. */
  adminChannel?: string;
  alerts?: AlertSettings;
  /** Where each month's statement is posted on the first of the next. */
  statements?: { channel: string };
  blocked: Blocked[];
  forbidden: Forbidden[];
  defaults: Defaults;
}

/** What holds until somebody changes something: no limit at all. */
export function noSettings(workspace: string): WorkspaceSettings {
  return {
    _id: workspace,
    rev: 0,
    caps: {},
    guests: false,
    admins: [],
    blocked: [],
    forbidden: [],
    defaults: {},
  };
}

/** The pause that stands at this moment. */
export function standingPause({ pause }: Pick<WorkspaceSettings, 'pause'>, now: Date): Pause | undefined {
  return pause?.until && pause.until <= now ? undefined : pause;
}

/** The settings as they hold at this moment: a pause whose time is over is none. */
export function settingsAt(settings: WorkspaceSettings, now: Date): WorkspaceSettings {
  const { pause, ...others } = settings;
  return pause && !standingPause(settings, now) ? others : settings;
}

const part = { _id: false, minimize: false } as const;

export const workspaceSettingsSchema = new Schema<WorkspaceSettings>(
  {
    _id: { type: String, required: true },
    rev: { type: Number, required: true },
    timeZone: String,
    caps: {
      type: new Schema<Caps>(
        {
          personDay: Number,
          personMonth: Number,
          workspaceDay: Number,
          workspaceMonth: Number,
          atOnce: Number,
          maxImages: Number,
          resolutions: { type: [String], default: undefined },
        },
        part,
      ),
      required: true,
    },
    channels: { type: [String], default: undefined },
    userGroups: { type: [String], default: undefined },
    models: { type: [String], default: undefined },
    guests: { type: Boolean, required: true },
    checkPictures: Boolean,
    pause: new Schema<Pause>({ words: String, by: String, at: Date, until: Date }, part),
    refill: new Schema<Refill>({ kind: String, credits: Number }, part),
    admins: { type: [String], required: true },
    slackAdmins: String,
    adminChannel: String,
    alerts: new Schema<AlertSettings>({ channel: String, lowBalance: Number }, part),
    statements: new Schema<{ channel: string }>({ channel: String }, part),
    blocked: [new Schema<Blocked>({ user: String, by: String, at: Date, reason: String }, part)],
    forbidden: [new Schema<Forbidden>({ kind: String, text: String }, part)],
    defaults: {
      type: new Schema<Defaults>(
        {
          model: String,
          ratio: String,
          resolution: String,
          draw: String,
          exactInstead: Boolean,
          language: String,
          articlePauseS: Number,
          onlyMe: Boolean,
          askFirstCredits: Number,
          outline: String,
          threadOnly: Boolean,
        },
        part,
      ),
      required: true,
    },
  },
  { versionKey: false, minimize: false, collection: 'workspacesettings' },
);
workspaceSettingsSchema.plugin(tenancy, { owner: '_id' });
