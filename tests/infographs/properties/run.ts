import type { CrashPoint } from '../../../src/infographs/core/crash-points.js';

/**
 * What becomes of a run on its way. `pause`: it stands still, as a process does that is stopped, and may go on much
 * later. `crash`: it never goes on. `after` counts the moments before and after each call that it makes.
 */
export type Stop =
  | { how: 'never' }
  | { how: 'pause' | 'crash'; after: number }
  | { how: 'crash'; at: CrashPoint };

/** Thrown into a run that has crashed, at whatever it tries to do next. */
export class Crashed extends Error {
  override name = 'Crashed';
}

/** One turn of a worker, which can be held at every call that it makes. */
export class Run {
  /** Where it stands, in words. */
  where = 'at its beginning';
  #stop: Stop = { how: 'never' };
  #left = 0;
  #dead = false;
  #goOn: (() => void) | undefined;
  #stood: (() => void) | undefined;
  #over: Promise<'over'> | undefined;

  /** Lets it run until it is over, or stands still. A crash is an end. */
  async go(stop: Stop, work?: () => Promise<void>): Promise<'over' | 'standing'> {
    this.#stop = stop;
    this.#left = 'after' in stop ? stop.after : 0;
    // Taken before the work begins: that may come to stand at its first call, and must stay there.
    const goOn = this.#goOn;
    const standing = new Promise<'standing'>((resolve) => {
      this.#stood = () => resolve('standing');
    });
    this.#goOn = undefined;
    if (work) {
      this.#over = work().then(
        () => 'over' as const,
        (error: unknown) => {
          if (error instanceof Crashed) return 'over' as const;
          throw error;
        },
      );
    }
    goOn?.();
    return await Promise.race([this.#over ?? Promise.resolve('over' as const), standing]);
  }

  /** A moment at which it can be held. @throws Crashed */
  async pass(where: string): Promise<void> {
    if (this.#dead) throw new Crashed();
    if (!('after' in this.#stop)) return;
    this.where = where;
    if (this.#left-- > 0) return;
    if (this.#stop.how === 'crash') this.#die(where);
    const goOn = new Promise<void>((resolve) => {
      this.#goOn = resolve;
    });
    this.#stood?.();
    await goOn;
    if (this.#dead) throw new Crashed();
  }

  /** A checkpoint of the steps. @throws Crashed */
  reached(checkpoint: CrashPoint): void {
    if (this.#dead) throw new Crashed();
    if ('at' in this.#stop && this.#stop.at === checkpoint) this.#die(checkpoint);
  }

  /** The same object, but every call of it can be held before and after. */
  holding<T extends object>(name: string, target: T): T {
    return new Proxy(target, {
      get: (object, property, receiver) => {
        const member: unknown = Reflect.get(object, property, receiver);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          await this.pass(`before ${name}.${String(property)}`);
          const answer: unknown = await Reflect.apply(member, object, args);
          await this.pass(`after ${name}.${String(property)}`);
          return answer;
        };
      },
    });
  }

  #die(where: string): never {
    this.#dead = true;
    this.where = where;
    throw new Crashed();
  }
}
