import type { Connection } from 'mongoose';

/** The database's clock, as well as it can be known here: leases are told by it, whatever this machine's clock says. */
export interface DatabaseClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Asks the database for its time again. */
  calibrate(): Promise<void>;
}

/** Starts from the local clock; `calibrate` sets it right. Runs on the monotonic clock in between. */
export function createDatabaseClock(connection: Connection): DatabaseClock {
  let origin = Date.now() - performance.now();
  return {
    now: () => Math.floor(origin + performance.now()),
    async calibrate() {
      const before = performance.now();
      const hello = await connection.getClient().db('admin').command({ hello: 1 });
      const middle = (before + performance.now()) / 2;
      if (hello.localTime instanceof Date) origin = hello.localTime.getTime() - middle;
    },
  };
}
