import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../src/config/index.js';
import { priceOf, readPrices } from '../../src/credits/prices.js';

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

  it.each([
    ['no JSON', '{'],
    ['a price below zero', { [MODEL]: { '1K': -1, '2K': 1, '4K': 1 } }],
    ['half a credit', { [MODEL]: { '1K': 0.5, '2K': 1, '4K': 1 } }],
    ['a missing resolution', { [MODEL]: { '1K': 1, '2K': 1 } }],
    ['a resolution that does not exist', { [MODEL]: { '1K': 1, '2K': 1, '4K': 1, '8K': 1 } }],
    ['something that is no model', { 'Nano Banana': { '1K': 1, '2K': 1, '4K': 1 } }],
    ['a list', [1, 2]],
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
