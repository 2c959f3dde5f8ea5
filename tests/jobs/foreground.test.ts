import { describe, expect, it } from '@jest/globals';
import { createForeground } from '../../src/jobs/foreground.js';

/** Something that somebody waits for, and its end. */
function question() {
  let answer = (_words: string) => {};
  const asked = new Promise<string>((resolve) => {
    answer = resolve;
  });
  return { asked, answer };
}

describe('answers come before jobs', () => {
  it('lets jobs begin at once when nobody waits', async () => {
    await createForeground(60_000).whenIdle();
  });

  it('holds jobs back until the last who waits has an answer', async () => {
    const foreground = createForeground(60_000);
    const [first, second] = [question(), question()];
    const done: string[] = [];
    const answered = [first, second].map(({ asked }) =>
      foreground.run(() => asked).then((words) => done.push(words)),
    );
    const jobs = [foreground.whenIdle(), foreground.whenIdle()].map((way) =>
      way.then(() => done.push('job')),
    );
    first.answer('first');
    await answered[0];
    expect(done).toEqual(['first']);
    second.answer('second');
    await Promise.all([...answered, ...jobs]);
    expect(done).toEqual(['first', 'second', 'job', 'job']);
  });

  it('holds them back anew for whoever asks next', async () => {
    const foreground = createForeground(60_000);
    await foreground.run(async () => 'answered');
    const { asked, answer } = question();
    const done: string[] = [];
    const answered = foreground.run(() => asked).then((words) => done.push(words));
    const job = foreground.whenIdle().then(() => done.push('job'));
    answer('answered');
    await Promise.all([answered, job]);
    expect(done).toEqual(['answered', 'job']);
  });

  it('lets jobs begin after a moment, however long somebody waits', async () => {
    const foreground = createForeground(1);
    const { asked, answer } = question();
    const answered = foreground.run(() => asked);
    await foreground.whenIdle();
    answer('late');
    expect(await answered).toBe('late');
  });

  it('counts an answer that failed as given', async () => {
    const foreground = createForeground(60_000);
    await expect(foreground.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await foreground.whenIdle();
  });
});
