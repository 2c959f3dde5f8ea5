import type { Tokens } from '../../api/tokens/index.js';
import type { Config } from '../../config/index.js';
import type { Credits } from '../../credits/ledger/index.js';
import type { Prices } from '../../credits/prices.js';
import type { Topups } from '../../credits/topups/index.js';
import type { Catalogue } from '../../fal/models/catalogue.js';
import type { Infographs } from '../../infographs/index.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';
import type { Alerts } from '../../notifications/alerts/index.js';
import type { CallbackSecrets, Notices } from '../../notifications/index.js';
import type { AuditLog } from '../../workspaces/audit-log/index.js';
import type { Installations } from '../../workspaces/installations/index.js';
import type { Offboarding } from '../../workspaces/offboarding/index.js';
import type { Settings } from '../../workspaces/settings/index.js';
import type { Conversations } from '../client/conversations.js';
import type { Members } from '../client/members.js';
import type { SlackCalls } from '../client/slack-calls.js';
import type { UserGroups } from '../client/user-groups.js';

/** What listeners are given. */
export interface Services {
  alerts: Alerts;
  auditLog: AuditLog;
  config: Config;
  credits: Credits;
  prices: Prices;
  catalogue: Catalogue;
  home: HomeTabs;
  /** Counts a person's request; says whether it is one of their first, of which they are told what happens. */
  isNewcomer(person: { workspace: string; user: string }): boolean;
  infographs: Pick<Infographs, 'accept' | 'briefs' | 'events' | 'exports'>;
  installations: Installations;
  offboarding: Offboarding;
  models: Models;
  members: Members;
  notices: Pick<Notices, 'wake'>;
  /** How many times as long as said answers may take: more than once only in tests. */
  patience: number;
  conversations: Conversations;
  settings: Settings;
  slack: SlackCalls;
  tokens: Tokens;
  callbackSecret: CallbackSecrets;
  topups: Topups;
  /** Somebody uses the app: a workspace without any books gets its trial. Cheap, and never fails. */
  trial(workspace: string): Promise<void>;
  userGroups: UserGroups;
  lastChoices: LastChoices;
  log: Log;
}

/** What people chose last in the form for an infographic, so that it begins with that. */
export interface LastChoices {
  /** Whether only they were to see it; undefined where they never chose. @throws MongoError */
  of(person: { workspace: string; user: string }): Promise<boolean | undefined>;
  /** Returns at once: what is lost is a press more. */
  remember(person: { workspace: string; user: string }, onlyMe: boolean): void;
}

/** People's Home tabs, as far as others have to do with them. */
export interface HomeTabs {
  /** Somebody opened theirs: it is published anew. @param published whether Slack still has what was published before */
  opened(workspace: string, user: string, published: boolean): Promise<void>;
  /** An admin turns to the page of the ledger that begins with this entry; undefined: to the newest. */
  turnLedger(workspace: string, user: string, from: number | undefined): Promise<void>;
  /**
   * Something that Homes show has changed: the person's own, or everybody's. Cheap, returns at once, and does nothing for
   * those who did not open theirs in the last hour.
   */
  touch(workspace: string, user?: string): void;
}

/** Who typed or pressed, and where. */
export interface Requester {
  workspace: string;
  user: string;
  channel: string;
  triggerId: string;
  responseUrl: string;
}
