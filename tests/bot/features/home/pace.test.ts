import { describe, expect, it } from '@jest/globals';
import { createPublishRateLimit } from '../../../../src/bot/features/home/worker/publish-rate-limit.js';

function paced() {
  const clock = { now: 0 };
  const pace = createPublishRateLimit(
    () => clock.now,
    () => 0,
  );
  /** How many of so many asked at once may publish. */
  const taken = (count: number, wanted: boolean) =>
    Array.from({ length: count }, () => pace.take('T1', wanted)).filter((waitMs) => waitMs === 0).length;
  return { clock, pace, taken };
}

describe('how often Homes are published', () => {
  it('is at most a hundred times a minute for a workspace, and others have their own', () => {
    const { clock, pace, taken } = paced();
    expect(taken(150, true)).toBe(100);
    expect(pace.take('T2', true)).toBe(0);
    clock.now = 6_000;
    expect(taken(150, true)).toBe(10);
    clock.now = 600_000;
    expect(taken(150, true)).toBe(100);
  });

  it('keeps some for those who open theirs, however much goes on', () => {
    const { taken } = paced();
    expect(taken(500, false)).toBe(70);
    expect(taken(500, true)).toBe(30);
  });

  it('says how long to wait', () => {
    const { clock, pace, taken } = paced();
    taken(100, true);
    const waitMs = pace.take('T1', true);
    expect(waitMs).toBe(600);
    clock.now = waitMs;
    expect(pace.take('T1', true)).toBe(0);
  });

  it('stops for as long as Slack says', () => {
    const { clock, pace } = paced();
    pace.refused('T1', 30_000);
    expect(pace.take('T1', true)).toBe(30_000);
    clock.now = 29_999;
    expect(pace.take('T1', true)).toBeGreaterThan(0);
    clock.now = 30_000;
    expect(pace.take('T1', true)).toBe(0);
  });
});
