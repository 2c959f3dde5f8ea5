import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What is left to somebody in the window that runs. */
export interface RateLimitState {
  allowed: boolean;
  remaining: number;
  resetMs: number;
}

/** So many points for each key in each window of time, counted in this process alone. */
export interface LocalLimit {
  take(key: string): Promise<RateLimitState>;
}

/** @param points calls a window @param windowS its length in seconds */
export function createLocalLimit(points: number, windowS: number): LocalLimit {
  const limiter = new RateLimiterMemory({ points, duration: windowS });
  return { take: (key) => takeOf(limiter, key) };
}

/** The library tells a refusal by rejecting with the state. @throws what the library rejects with beside that */
export async function takeOf(limiter: RateLimiterMemory, key: string): Promise<RateLimitState> {
  try {
    return allowance(true, await limiter.consume(key));
  } catch (error) {
    if (error instanceof RateLimiterRes) return allowance(false, error);
    throw error;
  }
}

function allowance(allowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): RateLimitState {
  return { allowed, remaining: remainingPoints, resetMs: msBeforeNext };
}
