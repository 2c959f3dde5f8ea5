/** A source of Slack timestamps: strings like `1700000000.000100`, unique and increasing. */
export function createTimestamps(now: () => number): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Math.floor(now() * 1000));
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
  };
}

export const TIMESTAMP = /^\d{10,}\.\d{6}$/;
