import type { LoadCalls } from '../servers/load.js';
import type { StandInCalls, StandInSettings } from '../servers/stand-ins.js';
import { type Peer, startPeer } from './peer.js';

/** What every measurement stands on: the stand-ins and the load generator, a process each. */
export interface Setting extends StandInSettings {
  standIns: Peer<StandInCalls>;
  load: Peer<LoadCalls>;
}

/**
 * Starts the surroundings, hands them to the work and takes them down again.
 * @param drawMs how long fal draws; undefined: it takes jobs and never finishes them
 */
export async function withSetting<T>(
  drawMs: number | undefined,
  work: (setting: Setting) => Promise<T>,
): Promise<T> {
  const standIns = await startPeer<StandInCalls>('stand-ins');
  const load = await startPeer<LoadCalls>('load');
  try {
    return await work({ standIns, load, ...(await standIns.call('start', { drawMs })) });
  } finally {
    await Promise.all([standIns.stop(), load.stop()]);
  }
}
