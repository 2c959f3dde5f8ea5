/** Slack allows at least so many of `views.publish` a minute (tier 4: https://docs.slack.dev/apis/web-api/rate-limits). */
const A_MINUTE = 100;
const PER_MS = A_MINUTE / 60_000;
/** Kept back from those whose Home only has to follow what others do, for those who open theirs or press something. */
const RESERVE = 30;
/** Those who have to wait do not all come back at once. */
const SPREAD_MS = 15_000;

/** A rate limit on publishing Home tabs: one token bucket a workspace. */
export interface PublishRateLimit {
  /** 0: publish now, and it is counted. Else how long to wait before asking again, in ms. */
  take(workspace: string, wanted: boolean): number;
  /** Slack said that it was too often, and how long to wait. */
  refused(workspace: string, afterMs: number): void;
}

interface Bucket {
  left: number;
  at: number;
  closedUntil: number;
}

/** @param now milliseconds; from when on does not matter */
export function createPublishRateLimit(
  now: () => number = () => performance.now(),
  random: () => number = Math.random,
): PublishRateLimit {
  const buckets = new Map<string, Bucket>();

  function bucketOf(workspace: string): Bucket {
    const at = now();
    const bucket = buckets.get(workspace) ?? { left: A_MINUTE, at, closedUntil: 0 };
    buckets.set(workspace, bucket);
    bucket.left = Math.min(A_MINUTE, bucket.left + (at - bucket.at) * PER_MS);
    bucket.at = at;
    return bucket;
  }

  return {
    take(workspace, wanted) {
      const bucket = bucketOf(workspace);
      const spread = random() * (wanted ? 1_000 : SPREAD_MS);
      if (bucket.at < bucket.closedUntil) return bucket.closedUntil - bucket.at + spread;
      const needed = wanted ? 1 : RESERVE + 1;
      if (bucket.left < needed) return Math.ceil((needed - bucket.left) / PER_MS) + spread;
      bucket.left -= 1;
      return 0;
    },
    refused(workspace, afterMs) {
      const bucket = bucketOf(workspace);
      bucket.left = 0;
      bucket.closedUntil = Math.max(bucket.closedUntil, bucket.at + afterMs);
    },
  };
}
