import { expect, it } from '@jest/globals';
import { faultsOf, figuresOf } from './report.js';
import { runSoak } from './soak.js';

it('for a minute, twenty hostile members keep no ordinary one from an answer, end nothing and get nothing', async () => {
  const report = await runSoak({ seconds: 60, pace: 'bearable' });
  console.log(figuresOf(report));
  expect(faultsOf(report)).toEqual([]);
  const kinds = new Set(Object.keys(report.acts).map((trick) => trick.split('/')[0]));
  expect(kinds.size).toBe(6);
});
