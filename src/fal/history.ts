import type { Config } from '../config/index.js';
import { historyAnswer } from './schemas.js';
import type { Transport } from './transport.js';
import { ASK_TIMEOUT_MS, FalUnavailable, parseAnswer, unavailable } from './unavailable.js';

/** Of a hundred jobs each. */
const HISTORY_PAGES = 50;

/**
 * fal has no idempotency key; its history is the only place where a submission whose answer was lost can be found.
 * @throws FalUnavailable where it cannot be told: no answer, an unreadable one, or more pages than are looked at
 * @see https://api.fal.ai/v1 GET /models/requests/by-endpoint
 */
export async function findBySeed(
  config: Config['fal'],
  transport: Transport,
  { model, seed, since, known }: { model: string; seed: number; since: Date; known: readonly string[] },
): Promise<string | undefined> {
  const url = new URL(`${config.apiUrl}/models/requests/by-endpoint`);
  url.search = new URLSearchParams({
    endpoint_id: model,
    // Their clock may be behind ours.
    start: new Date(since.getTime() - 120_000).toISOString(),
    limit: '100',
    expand: 'payloads',
  }).toString();
  try {
    for (let page = 0; page < HISTORY_PAGES; page++) {
      const response = await transport.fetch(url, {
        headers: { authorization: `Key ${config.key}` },
        signal: AbortSignal.timeout(ASK_TIMEOUT_MS),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const { items, next_cursor } = parseAnswer(historyAnswer, await response.json(), 'history');
      const found = items.find(
        ({ request_id, json_input }) => json_input?.seed === seed && !known.includes(request_id),
      );
      if (found || !next_cursor) return found?.request_id;
      url.searchParams.set('cursor', next_cursor);
    }
  } catch (error) {
    throw unavailable('history', error);
  }
  // Not having seen all of it is no reason to think that the job is not there.
  throw new FalUnavailable(`history: not found on the first ${HISTORY_PAGES} pages, and there are more`);
}
