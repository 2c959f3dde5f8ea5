import { describe, expect, it } from '@jest/globals';
import { createAnswers } from '../../src/jobs/foreground.js';

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
    await createAnswers(60_000).givenWay();
  });

  it('holds jobs back until the last who waits has an answer', async () => {
    const answers = createAnswers(60_000);
    const [first, second] = [question(), question()];
    const done: string[] = [];
    const answered = [first, second].map(({ asked }) =>
      answers.first(() => asked).then((words) => done.push(words)),
    );
    const jobs = [answers.givenWay(), answers.givenWay()].map((way) => way.then(() => done.push('job')));
    first.answer('first');
    await answered[0];
    expect(done).toEqual(['first']);
    second.answer('second');
    await Promise.all([...answered, ...jobs]);
    expect(done).toEqual(['first', 'second', 'job', 'job']);
  });

  it('holds them back anew for whoever asks next', async () => {
    const answers = createAnswers(60_000);
    await answers.first(async () => 'answered');
    const { asked, answer } = question();
    const done: string[] = [];
    const answered = answers.first(() => asked).then((words) => done.push(words));
    const job = answers.givenWay().then(() => done.push('job'));
    answer('answered');
    await Promise.all([answered, job]);
    expect(done).toEqual(['answered', 'job']);
  });

  it('lets jobs begin after a moment, however long somebody waits', async () => {
    const answers = createAnswers(1);
    const { asked, answer } = question();
    const answered = answers.first(() => asked);
    await answers.givenWay();
    answer('late');
    expect(await answered).toBe('late');
  });

  it('counts an answer that failed as given', async () => {
    const answers = createAnswers(60_000);
    await expect(answers.first(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await answers.givenWay();
  });
});
