import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkPromises } from '../../infographs/properties/check.js';
import { type Lab, openLab } from '../../infographs/properties/lab.js';
import { capturesOfParts } from '../../infographs/properties/parts.js';
import { fc } from '../../support/fast-check.js';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 100);

describe('two workers, fal, Slack, people and crashes in any order', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab();
  });
  afterAll(async () => {
    await lab.stop();
  });

  it('keep every promise, in long runs', async () => {
    const details = await checkPromises(lab, { runs: RUNS, maxCommands: 40 });
    // The report has the seed and the path that repeat it.
    if (details.failed) throw new Error(fc.defaultReportMessage(details));
    expect(details.numRuns).toBe(RUNS);
  });

  it('keep every promise where images turn out to cost less than was held', async () => {
    const runs = Math.ceil(RUNS / 3);
    const details = await checkPromises(lab, { runs, maxCommands: 40, faultInjection: capturesOfParts });
    if (details.failed) throw new Error(fc.defaultReportMessage(details));
    expect(details.numRuns).toBe(runs);
  });
});
