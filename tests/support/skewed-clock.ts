/** Puts this process's clock off, as that of a machine whose time is wrong. The monotonic clock stays as it is. */
export function skewClock(ms: number): void {
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[]) =>
      Reflect.construct(target, args.length === 0 ? [RealDate.now() + ms] : args),
    get: (target, property, receiver) =>
      property === 'now' ? () => RealDate.now() + ms : Reflect.get(target, property, receiver),
  });
}
