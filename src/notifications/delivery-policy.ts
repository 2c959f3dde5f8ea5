import type { DisableThreshold } from './receivers.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** When a delivery is retried, timed out and given up. */
export interface DeliveryPolicy {
  /** The pauses between the tries of one callback: one try more than there are pauses. */
  pausesMs: readonly number[];
  timeoutMs: number;
  disableAfter: DisableThreshold;
  /** Callbacks at the same time, so that receivers that hang do not keep the others waiting. */
  atOnce: { perOrigin: number; perToken: number };
  /** A direct message that Slack does not take is given up after so long. */
  slackForMs: number;
}

/** Ten tries, the last of them 24 hours after the first; each pause is shorter or longer by up to a tenth. */
export const defaultDeliveryPolicy: DeliveryPolicy = {
  pausesMs: [
    5_000,
    30_000,
    2 * MINUTE_MS,
    10 * MINUTE_MS,
    30 * MINUTE_MS,
    90 * MINUTE_MS,
    4 * HOUR_MS,
    7 * HOUR_MS,
    24 * HOUR_MS - (5_000 + 30_000 + 132 * MINUTE_MS + 11 * HOUR_MS),
  ],
  timeoutMs: 10_000,
  disableAfter: { afterMs: 72 * HOUR_MS, failures: 10 },
  atOnce: { perOrigin: 4, perToken: 8 },
  slackForMs: 24 * HOUR_MS,
};

/** After so many tries; undefined when there have been enough. */
export function retryDelayMs(
  tries: number,
  { pausesMs }: DeliveryPolicy,
  random: () => number,
): number | undefined {
  const pause = pausesMs[tries - 1];
  return pause === undefined ? undefined : pause * (0.9 + random() / 5);
}
