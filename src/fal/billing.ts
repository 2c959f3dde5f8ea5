import { z } from 'zod';
import type { Config } from '../config/index.js';

const TIMEOUT_MS = 15_000;
/** So many jobs may be named in one question, and so long a span. */
const JOBS_AT_ONCE = 50;
const SPAN_MS = 90 * 86_400_000;
const PAGES_AT_MOST = 20;
const NANOS_PER_MICRO = 1_000;

const page = z.object({
  billing_events: z.array(z.object({ request_id: z.string(), cost_estimate_nano_usd: z.number() })),
  next_cursor: z.string().nullish(),
});

/**
 * What fal took for jobs, in micro-dollars by their ids; undefined where the key may not ask (it takes one with the scope
 * ADMIN), or where there is no answer that can be used. Jobs that fal took nothing for, or has no bill of yet, are
 * missing.
 * @param since none of them was sent before then
 * @see https://fal.ai/docs/platform-apis/v1/models/billing-events
 */
export async function readBills(
  { apiUrl, key }: Pick<Config['fal'], 'apiUrl' | 'key'>,
  jobs: readonly string[],
  since: Date,
): Promise<Map<string, number> | undefined> {
  if (!key) return undefined;
  const bills = new Map<string, number>();
  const start = new Date(Math.max(since.getTime(), Date.now() - SPAN_MS + 60_000)).toISOString();
  for (let from = 0; from < jobs.length; from += JOBS_AT_ONCE) {
    const query = new URLSearchParams({ start, limit: '1000' });
    for (const job of jobs.slice(from, from + JOBS_AT_ONCE)) query.append('request_id', job);
    let cursor: string | null | undefined;
    for (let pages = 0; pages < PAGES_AT_MOST && (pages === 0 || cursor); pages++) {
      if (cursor) query.set('cursor', cursor);
      const found = await ask(`${apiUrl}/models/billing-events?${query}`, key);
      if (!found) return undefined;
      for (const { cost_estimate_nano_usd, request_id } of found.billing_events) {
        const micros = Math.round(cost_estimate_nano_usd / NANOS_PER_MICRO);
        bills.set(request_id, (bills.get(request_id) ?? 0) + micros);
      }
      cursor = found.next_cursor;
    }
  }
  return bills;
}

async function ask(url: string, key: string): Promise<z.output<typeof page> | undefined> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Key ${key}` },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) return undefined;
    return page.safeParse(await response.json()).data;
  } catch {
    return undefined;
  }
}
