/**
 * A source of Slack timestamps: strings like `1700000000.000100`, unique and increasing.
 * @param after the newest that was given out before
 */
export function createTimestamps(now: () => number, after = '0.0'): () => string {
  let last = Number(after.replace('.', ''));
  return () => {
    last = Math.max(last + 1, Math.floor(now() * 1000));
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
  };
}

export const TIMESTAMP = /^\d{10,}\.\d{6}$/;
