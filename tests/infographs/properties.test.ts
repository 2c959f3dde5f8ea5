import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPromises } from './properties/check.js';
import { type Lab, openLab } from './properties/lab.js';

describe('two workers, fal, Slack, people and crashes in any order', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab();
  });
  afterAll(async () => {
    await lab.stop();
  });

  it('keep every promise', async () => {
    const details = await checkPromises(lab, { runs: 6, maxCommands: 20 });
    if (details.failed) throw new Error(fc.defaultReportMessage(details));
    expect(details.numRuns).toBe(6);
  });
});
