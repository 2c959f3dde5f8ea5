import type { Tokens } from '../../api/tokens/index.js';
import type { Config } from '../../config/index.js';
import type { Credits } from '../../credits/ledger/index.js';
import type { Prices } from '../../credits/prices.js';
import type { Topups } from '../../credits/topups/index.js';
import type { Infographs } from '../../infographs/index.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';
import type { Alerts } from '../../notifications/alerts/index.js';
import type { CallbackSecrets, Notices } from '../../notifications/index.js';
import type { AuditLog } from '../../workspaces/audit-log/index.js';
import type { Installations } from '../../workspaces/installations/index.js';
import type { Leaving } from '../../workspaces/offboarding/index.js';
import type { Settings } from '../../workspaces/settings/index.js';
import type { Members } from '../client/members.js';
import type { Places } from '../client/places.js';
import type { SlackCalls } from '../client/slack-calls.js';
import type { UserGroups } from '../client/user-groups.js';
import type { Home } from '../features/home/worker/index.js';

/** What listeners are given. */
export interface Services {
  alerts: Alerts;
  auditLog: AuditLog;
  config: Config;
  credits: Credits;
  prices: Prices;
  home: Pick<Home, 'opened' | 'touch' | 'turnLedger'>;
  infographs: Pick<Infographs, 'accept' | 'briefs' | 'events'>;
  installations: Installations;
  leaving: Leaving;
  models: Models;
  members: Members;
  notices: Pick<Notices, 'wake'>;
  /** How many times as long as said answers may take: more than once only in tests. */
  patience: number;
  places: Places;
  settings: Settings;
  slack: SlackCalls;
  tokens: Tokens;
  callbackSecret: CallbackSecrets;
  topups: Topups;
  userGroups: UserGroups;
  log: Log;
}

/** Who typed or pressed, and where. */
export interface Asker {
  workspace: string;
  user: string;
  channel: string;
  triggerId: string;
  responseUrl: string;
}
