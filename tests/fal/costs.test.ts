import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../src/config/index.js';
import { falCostOf, readFalCosts } from '../../src/fal/costs.js';
import { microsOf } from '../../src/lib/micro-dollars.js';
import { catalogue } from '../support/catalogue.js';

const MODEL = 'fal-ai/nano-banana-pro';

describe("fal's costs", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'infograph-costs-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (content: unknown) => {
    const path = join(folder, 'costs.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };

  it('are known for every model and size that people may choose', () => {
    const costs = readFalCosts(undefined);
    for (const { id, resolutions, upTo } of catalogue.models) {
      expect(resolutions.map((size) => falCostOf(costs, id, size))).toEqual(
        resolutions.map((size) => upTo[size]),
      );
    }
    expect(falCostOf(costs, MODEL, '4K')).toBe(300_000);
    expect(falCostOf(costs, 'fal-ai/another', '1K')).toBeUndefined();
  });

  it('are laid over by a file in dollars, to the millionth', () => {
    const costs = readFalCosts(
      file({
        [MODEL]: { '1K': 0.134, '2K': 0.1, '4K': 0.000001 },
        'fal-ai/another': { '1K': 0.07, '2K': 1, '4K': 3 },
      }),
    );
    expect(costs).toEqual({
      // What it says nothing of stays as it was.
      ...Object.fromEntries(catalogue.models.map(({ id, upTo }) => [id, upTo])),
      [MODEL]: { '1K': 134_000, '2K': 100_000, '4K': 1 },
      'fal-ai/another': { '1K': 70_000, '2K': 1_000_000, '4K': 3_000_000 },
    });
  });

  it.each([
    ['no JSON', '{'],
    ['a cost below zero', { [MODEL]: { '1K': -1, '2K': 1, '4K': 1 } }],
    ['seven decimals', { [MODEL]: { '1K': 0.0000001, '2K': 1, '4K': 1 } }],
    ['micro-dollars', { [MODEL]: { '1K': 150_000, '2K': 150_000, '4K': 300_000 } }],
    ['a missing size', { [MODEL]: { '1K': 1, '2K': 1 } }],
  ])('refuse a file with %s, naming the setting', (_what, content) => {
    expect(() => readFalCosts(file(content))).toThrow(ConfigError);
    expect(() => readFalCosts(file(content))).toThrow('COSTS_FILE');
  });

  it('tell each cent exactly, where a product of fractions would not be', () => {
    for (let cents = 0; cents <= 10_000; cents++) expect(microsOf(cents / 100)).toBe(cents * 10_000);
    expect(Number.isInteger(microsOf(0.12345678))).toBe(false);
  });
});
