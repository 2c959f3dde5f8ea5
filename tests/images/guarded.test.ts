import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { guarded } from '../../src/images/guarded.js';
import { type Images, ImagesUnavailable } from '../../src/images/images.js';

const file = { path: '/nowhere', bytes: 1, contentType: 'image/png' };

let answer: () => Promise<void>;
let asked: number;
let told: string[];
let images: Images;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
  asked = 0;
  told = [];
  const store: Images = {
    put: () => {
      asked += 1;
      return answer();
    },
    read: async () => undefined,
    remove: async () => undefined,
    urlOf: async () => '',
    routes: undefined,
  };
  images = guarded(store, (outcome) => told.push(outcome));
});
afterEach(() => {
  jest.useRealTimers();
});

const fails = () => Promise.reject(new ImagesUnavailable('away'));
const put = () =>
  images.put('key', file).then(
    () => 'copied',
    () => 'not copied',
  );

describe('a store that has failed', () => {
  it('is asked by one job at a time, after a pause that grows, until it is well', async () => {
    answer = fails;
    expect(await Promise.all([put(), put(), put()])).toEqual(['not copied', 'not copied', 'not copied']);
    expect(asked).toBe(3);
    expect(await put()).toBe('not copied');
    expect(asked).toBe(3);

    jest.advanceTimersByTime(10_000);
    let release: () => void = () => undefined;
    answer = () =>
      new Promise((_resolve, reject) => {
        release = () => reject(new ImagesUnavailable('slow'));
      });
    const trying = put();
    expect(await put()).toBe('not copied');
    expect(asked).toBe(4);
    release();
    expect(await trying).toBe('not copied');

    jest.advanceTimersByTime(9_000);
    expect(await put()).toBe('not copied');
    expect(asked).toBe(4);
    jest.advanceTimersByTime(2_000);
    answer = async () => undefined;
    expect(await put()).toBe('copied');
    expect(await Promise.all([put(), put()])).toEqual(['copied', 'copied']);
    expect(told.filter((outcome) => outcome === 'refused')).toHaveLength(3);
  });
});
