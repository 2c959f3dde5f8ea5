import { EventEmitter } from 'node:events';
import type { Infograph } from '../models/infograph.js';
import type { Notice } from '../models/notice.js';

/**
 * What one part has recorded and another one follows. Parts are made one after the other, and none has to know those
 * that are made after it; what is said before somebody listens is found by the sweeps.
 */
export type Changes = EventEmitter<{
  /** What Home shows of this workspace, or of this person there alone, is another now. */
  home: [workspace: string, user?: string];
  /** These notices were stored. */
  notices: [stored: readonly Notice[]];
  /** This infographic has taken a step. */
  stepped: [infograph: Infograph];
  /** A workspace has installed the app, or left. */
  departures: [];
}>;

export function createChanges(): Changes {
  return new EventEmitter();
}
