import type { DestinationStream } from 'pino';
import type { Pool } from '../briefs/reader/pool.js';
import type { Config } from '../config/index.js';
import type { Drawing } from '../drawing/scene/drawing.js';
import type { CrashPointHook } from '../infographs/core/crash-points.js';
import type { FaultInjection } from '../infographs/fault-injection.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import type { Changes } from './changes.js';
import type { Teardown } from './teardown.js';

export interface StartOptions {
  /** Where log lines go; standard output unless said. */
  logDestination?: DestinationStream;
  /** What is hardly meant in the settings, each in a sentence: a warning each. */
  remarks?: readonly string[];
  /** Refuses requests under a name that is not this machine's: the playground is for nobody else. */
  thisMachineAlone?: boolean;
  /** What only tests change. */
  testing?: Testing;
}

export interface Testing {
  /** To see each of many equal warnings. */
  logLinesAMinute?: number;
  /** Database faults can be injected; the embedded MongoDB only. */
  failPoints?: boolean;
  /** To see the last edit of a message sooner. */
  editEveryMs?: number;
  /** To see sooner that an image is lost. */
  lostAfterMs?: number;
  /** To see the Home tab follow sooner. */
  homeEveryMs?: number;
  /** On a machine with much else to do: waits so many times as long for an answer as Slack would. */
  patience?: number;
  /** To kill the process at a named moment. */
  crashPoint?: CrashPointHook;
  /** The same, while a workspace that has left is being deleted. */
  deletionCrashPoint?: () => void;
  /** What draws by code, in the place of the app's own. */
  drawing?: Drawing;
  /** The processes that read articles, in the place of the app's own: they take longer to start than to read. */
  readers?: Pool;
  /** Faults, to show that they would be noticed. */
  faultInjection?: FaultInjection;
}

/** What every part of the app is given. */
export interface Foundation {
  config: Config;
  log: Log;
  metrics: Metrics;
  changes: Changes;
  teardown: Teardown;
  testing: Testing;
}
