import type { Model } from 'mongoose';
import type { Log } from '../../lib/log.js';
import type { Infograph } from '../../models/infograph.js';
import { acrossWorkspaces } from '../../models/tenancy.js';

/** Somebody who watches one infograph. */
export interface Watcher {
  infograph: string;
  /** Whose stream it is, for the limit. */
  token: string;
  /** Called with the infograph as it is, whenever it may have changed. Never throws. */
  show(infograph: Infograph): void;
  /** The process is going down, or this stream has lived long enough. */
  end(): void;
}

/** Watches infographs for all streams of this process together. */
export interface Hub {
  /** False where the token, or the process, has as many as it may have. */
  add(watcher: Watcher): boolean;
  remove(watcher: Watcher): void;
  /** A step of this infograph was done here: it is looked at now. */
  refresh(infograph: string): void;
  /** Ends all streams, and takes no more. */
  close(): void;
}

interface Options {
  infographs: Model<Infograph>;
  log: Log;
  /** How many streams are open. */
  counted(streams: number): void;
  limits?: Partial<typeof defaultLimits>;
}

const defaultLimits = {
  perToken: 20,
  perProcess: 1_000,
  /** What other replicas do is seen so late at most. */
  pollEveryMs: 1_000,
};

/**
 * One question to the database a second for all that is watched, while anything is: what other replicas write is seen
 * by that, and what this process writes at once. A stream shows what is new to it and passes over the rest.
 */
export function createHub({ infographs, log, counted, limits: given }: Options): Hub {
  const limits = { ...defaultLimits, ...given };
  const watchers = new Map<string, Set<Watcher>>();
  let streams = 0;
  let poller: NodeJS.Timeout | undefined;
  let asking = false;
  let closed = false;

  const ofToken = (token: string) =>
    [...watchers.values()].reduce(
      (sum, some) => sum + [...some].filter((watcher) => watcher.token === token).length,
      0,
    );

  async function ask(ids: readonly string[]): Promise<void> {
    try {
      const found = await infographs
        .find({ _id: { $in: [...ids] } })
        .setOptions(acrossWorkspaces('what is watched was allowed to its watcher by its id'))
        .lean();
      for (const infograph of found) {
        for (const watcher of [...(watchers.get(infograph._id) ?? [])]) watcher.show(infograph);
      }
    } catch (error) {
      // Streams stay open: the next question is soon.
      log.warn({ err: error }, 'polling watched infographs failed');
    }
  }

  async function poll(): Promise<void> {
    if (asking) return;
    asking = true;
    await ask([...watchers.keys()]);
    asking = false;
  }

  return {
    add(watcher) {
      if (closed || streams >= limits.perProcess || ofToken(watcher.token) >= limits.perToken) return false;
      const others = watchers.get(watcher.infograph) ?? new Set();
      watchers.set(watcher.infograph, others.add(watcher));
      counted(++streams);
      poller ??= setInterval(() => void poll(), limits.pollEveryMs);
      return true;
    },
    remove(watcher) {
      const others = watchers.get(watcher.infograph);
      if (!others?.delete(watcher)) return;
      if (others.size === 0) watchers.delete(watcher.infograph);
      counted(--streams);
      if (streams > 0) return;
      clearInterval(poller);
      poller = undefined;
    },
    refresh(infograph) {
      if (watchers.has(infograph)) void ask([infograph]);
    },
    close() {
      closed = true;
      clearInterval(poller);
      for (const watcher of [...watchers.values()].flatMap((some) => [...some])) watcher.end();
    },
  };
}
