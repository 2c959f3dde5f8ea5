import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../src/config/index.js';
import { EXACT, priceOf, readPrices } from '../../src/credits/prices.js';

const MODEL = 'fal-ai/nano-banana-pro';

describe('prices', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'infograph-prices-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (content: unknown) => {
    const path = join(folder, `${Math.random()}.json`);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };

  it('are 1 credit at 1K and 2K and 2 at 4K, unless a file says otherwise', () => {
    const prices = readPrices(undefined);
    expect((['1K', '2K', '4K'] as const).map((resolution) => priceOf(prices, MODEL, resolution))).toEqual([
      1, 1, 2,
    ]);
    const own = readPrices(file({ [MODEL]: { '1K': 3, '2K': 4, '4K': 0 } }));
    expect((['1K', '2K', '4K'] as const).map((resolution) => priceOf(own, MODEL, resolution))).toEqual([
      3, 4, 0,
    ]);
  });

  const sizes = ['1K', '2K', '4K'] as const;

  it('are nothing for what code draws, unless a file says otherwise', () => {
    const all = (prices: ReturnType<typeof readPrices>) => sizes.map((size) => priceOf(prices, EXACT, size));
    expect(all(readPrices(undefined))).toEqual([0, 0, 0]);
    expect(all(readPrices(file({ [MODEL]: 7 })))).toEqual([0, 0, 0]);
    expect(all(readPrices(file({ exact: { '1K': 1, '2K': 1, '4K': 2 } })))).toEqual([1, 1, 2]);
  });

  it('can be one number for all sizes', () => {
    const prices = readPrices(file({ exact: 1, [MODEL]: 3 }));
    expect(sizes.map((size) => priceOf(prices, EXACT, size))).toEqual([1, 1, 1]);
    expect(sizes.map((size) => priceOf(prices, MODEL, size))).toEqual([3, 3, 3]);
  });

  it.each([
    ['no JSON', '{'],
    ['a price below zero', { [MODEL]: { '1K': -1, '2K': 1, '4K': 1 } }],
    ['half a credit', { [MODEL]: { '1K': 0.5, '2K': 1, '4K': 1 } }],
    ['a missing resolution', { [MODEL]: { '1K': 1, '2K': 1 } }],
    ['a resolution that does not exist', { [MODEL]: { '1K': 1, '2K': 1, '4K': 1, '8K': 1 } }],
    ['something that is no model', { 'Nano Banana': { '1K': 1, '2K': 1, '4K': 1 } }],
    ['a list', [1, 2]],
    ['one price below zero for all sizes', { exact: -1 }],
    ['half a credit for all sizes', { [MODEL]: 0.5 }],
    ['a price in words', { exact: 'free' }],
    ['another word', { art: 1 }],
  ])('refuses %s, naming the setting', (_what, content) => {
    expect(() => readPrices(file(content))).toThrow(ConfigError);
    expect(() => readPrices(file(content))).toThrow('PRICES_FILE');
  });

  it('refuses a file that is not there', () => {
    expect(() => readPrices(join(folder, 'nowhere.json'))).toThrow('PRICES_FILE cannot be read');
  });

  it('has no price for what it does not know', () => {
    expect(() => priceOf(readPrices(undefined), 'fal-ai/another', '1K')).toThrow('no price for');
  });
});
