import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Capacity, createFairQueue } from '../../src/jobs/fair-queue.js';

const ONE: Capacity = { shared: 1, kept: 0 };

/** A worker on documents that are due in a database, each of which takes one turn, at most so many at once. */
function workOn(due: Record<string, number>, places: Capacity) {
  const left = new Map(Object.entries(due));
  const queue = createFairQueue(places);
  const order: string[] = [];
  const underWay: string[] = [];
  let claims = 0;

  /** As the database answers; what is woken here is none of what is due there. */
  function claim(pick: ReturnType<typeof queue.next> & object): string | undefined {
    claims++;
    if (pick.kind === 'woken') return pick.workspace;
    const found =
      pick.kind === 'due'
        ? pick.workspace
        : [...left.keys()]
            .sort()
            .find((name) => name > pick.after && !pick.except.includes(name) && has(name));
    if (found === undefined || !has(found)) return undefined;
    left.set(found, (left.get(found) ?? 0) - 1);
    return found;
  }
  const has = (name: string) => (left.get(name) ?? 0) > 0;

  return {
    queue,
    order,
    underWay,
    claims: () => claims,
    isDone: () => [...left.values()].every((count) => count === 0),
    /** Takes all that there is a place for. */
    fill() {
      for (let pick = queue.next(); pick; pick = queue.next()) {
        const workspace = claim(pick);
        queue.answered(pick, workspace);
        if (workspace === undefined) continue;
        queue.began(workspace);
        underWay.push(workspace);
        order.push(workspace);
      }
    },
    /** The turn that was begun first is over. */
    end() {
      const workspace = underWay.shift();
      if (workspace !== undefined) queue.ended(workspace);
      return workspace !== undefined;
    },
    run() {
      this.fill();
      while (this.end()) this.fill();
    },
  };
}

const wakeMany = (queue: ReturnType<typeof createFairQueue>, workspace: string, count: number) => {
  for (let n = 0; n < count; n++) queue.wake({ _id: `${workspace}${n}`, workspace });
};

describe('turns of workspaces', () => {
  it('has the single job of one come next, however many another woke before it', () => {
    const work = workOn({}, ONE);
    wakeMany(work.queue, 'crowd', 5_000);
    work.queue.wake({ _id: 'single', workspace: 'other' });
    work.run();
    expect(work.order.indexOf('other')).toBeLessThanOrEqual(1);
    expect(work.order).toHaveLength(5_001);
  });

  it('has the single job of one come soon among what nobody woke us for', () => {
    const work = workOn({ a: 1, crowd: 5_000, other: 1, z: 1 }, ONE);
    work.queue.sweep();
    work.run();
    expect(work.order.slice(0, 5)).toEqual(expect.arrayContaining(['a', 'crowd', 'other', 'z']));
    expect(work.isDone()).toBe(true);
  });

  it('gives every place to a workspace that is alone, and keeps some more for others', () => {
    const work = workOn({}, { shared: 8, kept: 2 });
    wakeMany(work.queue, 'crowd', 100);
    work.fill();
    expect(work.underWay).toHaveLength(8);
    wakeMany(work.queue, 'other', 5);
    wakeMany(work.queue, 'third', 5);
    work.fill();
    expect(work.underWay.slice(8)).toEqual(['other', 'third']);
    wakeMany(work.queue, 'fourth', 1);
    work.fill();
    expect(work.underWay).toHaveLength(10);
  });

  it('shares the places equally once somebody else comes', () => {
    const work = workOn({}, { shared: 8, kept: 0 });
    wakeMany(work.queue, 'crowd', 100);
    work.fill();
    wakeMany(work.queue, 'other', 100);
    for (let n = 0; n < 8; n++) {
      work.end();
      work.fill();
    }
    expect(work.underWay.filter((workspace) => workspace === 'other')).toHaveLength(4);
  });

  it('finds what is due of a workspace for which there is a kept place only, and of the busy ones later', () => {
    const work = workOn({ busy: 3, other: 1 }, { shared: 2, kept: 1 });
    wakeMany(work.queue, 'busy', 2);
    work.fill();
    work.queue.sweep();
    work.fill();
    expect(work.underWay).toEqual(['busy', 'busy', 'other']);
    work.run();
    expect(work.isDone()).toBe(true);
  });

  it('does not begin a round before the last is over', () => {
    const due = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`w${n}`, 1]));
    const work = workOn(due, ONE);
    work.queue.sweep();
    for (let n = 0; n < 50; n++) {
      work.fill();
      work.queue.sweep();
      work.end();
    }
    expect(new Set(work.order).size).toBe(50);
  });

  it('does everything once, with about two claims for each at most', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(12)),
        fc.dictionary(fc.constantFrom('a', 'c', 'g'), fc.nat(12)),
        fc.record({ shared: fc.integer({ min: 1, max: 5 }), kept: fc.nat(2) }),
        (due, woken, places) => {
          const work = workOn(due, places);
          for (const [workspace, count] of Object.entries(woken)) wakeMany(work.queue, workspace, count);
          work.queue.sweep();
          work.run();
          const all = [...Object.values(due), ...Object.values(woken)].reduce((sum, count) => sum + count, 0);
          expect(work.order).toHaveLength(all);
          expect(work.isDone()).toBe(true);
          expect(work.claims()).toBeLessThanOrEqual(2 * all + 20);
          expect(work.queue.hasNext()).toBe(false);
        },
      ),
    );
  });
});
