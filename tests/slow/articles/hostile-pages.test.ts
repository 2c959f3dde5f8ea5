import { expect, it } from '@jest/globals';
import { fuzzPages } from '../../fuzz/pages/fuzz.js';
import { pagesAreRead } from '../../fuzz/pages/property.js';

/** `FC_SEED=n` throws other pages. */
const SEED = Number(process.env.FC_SEED ?? 1);

it('hostile pages, thrown for a while, are each answered in words, and nobody else waits for them', async () => {
  const report = await fuzzPages(20, SEED);
  process.stdout.write(`${JSON.stringify(report)}\n`);
  expect(report.faults).toEqual([]);
  expect(report.pages).toBeGreaterThan(10);
});

it('hostile pages of any kind are read or refused in words', async () => {
  for (const level of ['log', 'warn', 'error'] as const) console[level] = () => {};
  await pagesAreRead(100);
});
