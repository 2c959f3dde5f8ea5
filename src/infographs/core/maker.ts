import type { Fallback } from '../../models/fallback.js';
import type { Infograph } from '../../models/infograph.js';
import type { Result, Submission } from '../../models/submission.js';

/** The model that is asked now: the one that was asked for, or the last that took its place. */
export function modelInTurn({ fallbacks, model }: Pick<Infograph, 'fallbacks' | 'model'>): string {
  return fallbacks?.at(-1)?.model ?? model;
}

/** What came of the submissions to the model that is asked now. */
export function resultsInTurn(infograph: Pick<Infograph, 'fallbacks' | 'requests' | 'results'>): Result[] {
  const { fallbacks, requests, results } = infograph;
  const last = fallbacks?.at(-1);
  if (!last) return results;
  const own = new Set(requests.flatMap(({ model, requestId }) => (model === last.model ? requestId : [])));
  return results.filter(({ requestId }) => own.has(requestId));
}

/**
 * The model that drew the picture that is shown, where that is another than was asked for; undefined where it is that one,
 * which may have come to it after all, or where there is no picture yet.
 */
export function fallbackOf(
  infograph: Partial<Pick<Infograph, 'chosen' | 'fallbacks'>> & {
    requests?: ReadonlyArray<Pick<Submission, 'requestId' | 'model'>>;
    results?: ReadonlyArray<Pick<Result, 'requestId' | 'ok'>>;
  },
): Fallback | undefined {
  const { chosen, fallbacks, requests = [], results = [] } = infograph;
  if (!fallbacks) return undefined;
  const shown = chosen?.requestId ?? results.find(({ ok }) => ok)?.requestId;
  const maker = requests.find(({ requestId }) => requestId !== undefined && requestId === shown)?.model;
  return fallbacks.find(({ model }) => model === maker);
}
