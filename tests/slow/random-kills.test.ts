import { describe, expect, it } from '@jest/globals';
import { runCrashes } from '../crash/crashes.js';

describe('kill -9 at random times while 60 jobs run', () => {
  it.each([
    { words: 'one process on its own database', processes: 1, kills: 8 },
    { words: 'three processes on one database', processes: 3, kills: 12 },
  ])('$words: every accepted job ends once, is shown once and charged once', async ({ processes, kills }) => {
    const report = await runCrashes({ jobs: 60, kills, seed: 7, processes });
    expect(report.broken).toEqual([]);
    expect(report.accepted).toBeGreaterThanOrEqual(60);
    expect(report.posted).toBe(report.accepted);
  });
});
