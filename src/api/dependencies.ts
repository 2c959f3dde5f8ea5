import type { Config } from '../config/index.js';
import type { Credits } from '../credits/ledger/index.js';
import type { DatabaseClock } from '../database/clock.js';
import type { Catalogue } from '../fal/models/catalogue.js';
import type { Images } from '../images/index.js';
import type { Infographs } from '../infographs/index.js';
import type { Log } from '../lib/log.js';
import type { Models } from '../models/index.js';
import type { CallbackSecrets } from '../notifications/index.js';
import type { AuditLog } from '../workspaces/audit-log/index.js';
import type { Settings } from '../workspaces/settings/index.js';
import type { Hub } from './events/hub.js';
import type { Limits } from './limits/index.js';
import type { Tokens } from './tokens/index.js';

/** What the routes of the API are given. */
export interface ApiDependencies {
  auditLog: AuditLog;
  catalogue: Catalogue;
  config: Config;
  models: Models;
  credits: Credits;
  infographs: Infographs;
  settings: Pick<Settings, 'read'>;
  tokens: Tokens;
  callbackSecret: CallbackSecrets;
  images: Images;
  limits: Limits;
  clock: DatabaseClock;
  /** Who watches what becomes of infographs. */
  hub: Hub;
  log: Log;
}
