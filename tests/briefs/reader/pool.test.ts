import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createPool, type Pool } from '../../../src/briefs/reader/pool.js';
import { Overrun, type ReaderProcess } from '../../../src/briefs/reader/reader-process.js';

const owner = { workspace: 'T1', requester: 'U1' };
const page = (text: string) => ({ kind: 'text' as const, text, wish: {} });

/** Children that are ready when they are told to be, and end their task when they are told to. */
interface Child extends ReaderProcess {
  ready: boolean;
  given: string[];
  finish(): void;
  die(): void;
}

const children: Child[] = [];
let pool: Pool;

function startChild(): Child {
  let settle: { resolve(result: unknown): void; reject(error: Error): void } | undefined;
  let exited = false;
  const child: Child = {
    ready: false,
    given: [],
    hasExited: () => exited,
    isReady: () => child.ready && !exited,
    run: (task) =>
      new Promise((resolve, reject) => {
        child.given.push(task.kind === 'text' ? task.text : task.kind);
        settle = { resolve, reject };
      }),
    end: (why) => {
      exited = true;
      settle?.reject(why);
    },
    finish: () => settle?.resolve('done'),
    die: () => child.end(new Overrun('it took too long')),
  };
  children.push(child);
  return child;
}
const alive = () => children.filter((child) => !child.hasExited());
const passing = (ms: number) => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  jest.useFakeTimers();
  children.length = 0;
  pool = createPool({ standbyAfterMs: 1_000, idleMs: 60_000 }, startChild);
});
afterEach(() => {
  pool.close();
  jest.useRealTimers();
});

describe('a child that stands ready', () => {
  it('is started when the first task has had its time, and not before there was one', async () => {
    await passing(5_000);
    expect(children).toHaveLength(0);
    const read = pool.run(page('first'), owner);
    expect(children).toHaveLength(1);
    children[0]?.finish();
    await read;
    await passing(999);
    expect(children).toHaveLength(1);
    await passing(1);
    expect(alive()).toHaveLength(2);
  });

  it('takes the next page where the one before was the end of a child: nobody waits for a start', async () => {
    const killer = pool.run(page('killer'), owner).catch((error: Error) => error);
    await passing(1_000);
    const spare = children[1];
    if (spare) spare.ready = true;
    children[0]?.die();
    await expect(killer).resolves.toBeInstanceOf(Overrun);
    pool.run(page('next'), owner).catch(() => {});
    expect(spare?.given).toEqual(['next']);
    // And another stands ready for the page after it.
    await passing(1_000);
    expect(alive()).toHaveLength(2);
  });

  it('is chosen before one that is still starting', async () => {
    const reads = ['a', 'b'].map((text) => pool.run(page(text), { ...owner, requester: text }));
    for (const child of children) child.finish();
    await Promise.all(reads);
    const [, second] = children;
    if (second) second.ready = true;
    pool.run(page('c'), owner).catch(() => {});
    expect(second?.given).toEqual(['b', 'c']);
  });

  it('stays with one more when there is nothing to do, and ends with the pool', async () => {
    const reads = ['a', 'b', 'c'].map((text) => pool.run(page(text), { ...owner, requester: text }));
    await passing(1_000);
    expect(alive()).toHaveLength(4);
    for (const child of children) child.finish();
    await Promise.all(reads);
    await passing(60_000);
    expect(alive()).toHaveLength(2);
    pool.close();
    expect(alive()).toHaveLength(0);
    await passing(60_000);
    expect(alive()).toHaveLength(0);
  });
});
