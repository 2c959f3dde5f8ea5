/** A clock that the test moves, for this process and for the database in it: leases, deadlines and `$$NOW` alike. */
export interface MovableClock {
  now(): number;
  pass(ms: number): void;
  restore(): void;
}

/** Replaces the wall clock. The monotonic one stays, so that sockets and timers go on as ever. */
export function installMovableClock(): MovableClock {
  const RealDate = globalThis.Date;
  let aheadMs = 0;
  const now = () => RealDate.now() + aheadMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[]) => Reflect.construct(target, args.length === 0 ? [now()] : args),
    get: (target, property, receiver) => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  });
  return {
    now,
    pass(ms) {
      aheadMs += ms;
    },
    restore() {
      globalThis.Date = RealDate;
    },
  };
}
