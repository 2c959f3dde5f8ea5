import type { MakeOutline, ReadArticle } from '../../briefs/index.js';
import type { DatabaseClock } from '../../database/clock.js';
import type { Claims } from '../../jobs/claims.js';
import type { Log } from '../../lib/log.js';
import type { Metrics } from '../../lib/metrics.js';
import type { Brief } from '../../models/brief.js';
import type { Models } from '../../models/index.js';
import type { DocumentRef } from '../../models/tenancy.js';
import type { OutlineMode } from '../../models/workspace-settings.js';
import type { CrashPointHook } from '../core/crash-points.js';
import type { EventRecorder } from '../core/events.js';

/** What a brief's step works with. */
export interface BriefContext {
  models: Models;
  claims: Claims<Brief>;
  events: EventRecorder;
  readArticle: ReadArticle;
  makeOutline: MakeOutline;
  /** What becomes of the outline of a prompt in a workspace. @throws MongoError */
  outlineMode(workspace: string): Promise<OutlineMode>;
  /** How long making an outline may take. */
  outlineLimitMs: number;
  /** Where Slack cannot show the facts for so much longer, the image is made without anybody having looked at them. */
  unseenLimitMs: number;
  clock: DatabaseClock;
  log: Log;
  metrics: Metrics;
  jobDeadlineMs: number;
  pauseMs: number;
  wakeInfograph(infograph: DocumentRef): void;
  random: () => number;
  crashPoint: CrashPointHook;
}
