import { programActor } from '../../lib/actor.js';
import { hourKey } from '../../lib/calendar.js';
import type { Log } from '../../lib/log.js';
import type { Metrics } from '../../lib/metrics.js';
import type { ApiToken } from '../../models/api-token.js';
import type { createNoteOnce } from './note-once.js';

const LOG_EVERY_MS = 60_000;

/** Why a call of the API was refused, although it showed a token. */
export type RefusedBecause = 'unknown' | 'revoked' | 'expired' | 'scope';

/** Where the token is one that is stored: never the secret itself. */
export type RefusedToken = Pick<ApiToken, '_id' | 'workspace'>;

interface Dependencies {
  now(): Date;
  metrics: Pick<Metrics, 'refusedCalls'>;
  log: Log;
  noteOnce: ReturnType<typeof createNoteOnce>;
}

/**
 * Notes calls of the API that were refused: counted each; with the workspace whose token it was, in its audit log, once
 * an hour for each token and reason, so that a flood fills nothing; else one line of the log a minute. Never throws.
 */
export function createRefusedCalls({ now, metrics, log, noteOnce }: Dependencies) {
  let silentUntil = 0;
  let untold = 0;

  function noteOf({ _id, workspace }: RefusedToken, why: RefusedBecause, address: string): void {
    const at = now();
    const key = `${_id} ${why} ${hourKey(at)}`;
    const actor = programActor(_id);
    noteOnce(
      { workspace, actor, action: 'token.refused', target: _id, address, key, details: { why } },
      at,
      'a refused call of the API was not noted',
    );
  }

  function tell(why: RefusedBecause, address: string): void {
    untold += 1;
    const at = now().getTime();
    if (at < silentUntil) return;
    log.warn({ why, address, count: untold }, 'API calls refused');
    silentUntil = at + LOG_EVERY_MS;
    untold = 0;
  }

  return (why: RefusedBecause, address: string, token?: RefusedToken): void => {
    metrics.refusedCalls.inc({ why });
    if (token) noteOf(token, why, address);
    else tell(why, address);
  };
}
