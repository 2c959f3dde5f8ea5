import { describe, expect, it } from '@jest/globals';
import { createLine, type Line } from '../../../src/drawing/process/line.js';

const room = { each: 300, all: 1_000 };

function all(line: Line<string>): string[] {
  const next = line.next();
  return next === undefined ? [] : [next, ...all(line)];
}

describe('the line of pictures', () => {
  it('lets workspaces take turns, and nobody wait for a burst of another', () => {
    const line = createLine<string>(room);
    for (let draft = 0; draft < 200; draft++) line.add(`busy ${draft}`, { workspace: 'T1', draft: true });
    line.add('single', { workspace: 'T2', draft: true });
    const order = all(line);
    expect(order.slice(0, 3)).toEqual(['busy 0', 'single', 'busy 1']);
    expect(order).toHaveLength(201);
    expect(order.at(-1)).toBe('busy 199');
  });

  it('puts what a job waits for before drafts', () => {
    const line = createLine<string>(room);
    line.add('draft', { workspace: 'T1', draft: true });
    line.add('first job', { workspace: 'T1' });
    line.add('second job', { workspace: 'T1' });
    line.add("another's job", { workspace: 'T2' });
    expect(all(line)).toEqual(['first job', "another's job", 'second job', 'draft']);
  });

  it('takes only so many, and of one workspace fewer, and of those that come after some went', () => {
    const line = createLine<string>({ each: 2, all: 3 });
    const add = (workspace: string) => line.add(workspace, { workspace });
    expect([add('T1'), add('T1'), add('T1')]).toEqual([true, true, false]);
    expect([add('T2'), add('T3')]).toEqual([true, false]);
    expect(line.add('draft', { workspace: 'T1', draft: true })).toBe(true);
    line.next();
    expect([add('T2'), add('T1')]).toEqual([true, false]);
  });

  it('gives out all that is left when it is closed', () => {
    const line = createLine<string>(room);
    line.add('job', { workspace: 'T1' });
    line.add('draft', { workspace: 'T1', draft: true });
    expect(line.drain().sort()).toEqual(['draft', 'job']);
    expect(line.next()).toBeUndefined();
  });
});
