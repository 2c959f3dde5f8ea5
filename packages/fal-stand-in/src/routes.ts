import type { Request } from 'express';
import type { Route } from './http.js';
import type { Parts } from './parts.js';
import { PlatformApi } from './platform-api.js';
import { QueueApi } from './queue-api.js';

/** What answers at the addresses that stand for fal's own. */
export function createRoutes(parts: Parts): (request: Request) => Route {
  const { key, now, keys, queue, llm, media, away } = parts;
  const queueApi = createQueueApi(parts);
  const platform = new PlatformApi({ key, queue, now, isAway: (endpoint) => away.has(endpoint) });
  const jwks: Route = { call: 'jwks', handle: () => ({ status: 200, body: keys.jwks() }) };
  const apis: ReadonlyArray<readonly [prefix: string, route: (request: Request, path: string) => Route]> = [
    ['/queue', (request, path) => queueApi.route(request, path)],
    ['/run', (request, path) => llm.route(request, path)],
    ['/v1', (request, path) => platform.route(request, path)],
    ['/media', (request, path) => media.route(request, path)],
    ['/jwks.json', () => jwks],
  ];
  return (request) => {
    const [prefix, route] = apis.find(([start]) => `${request.path}/`.startsWith(`${start}/`)) ?? [];
    if (!prefix || !route) return { handle: () => ({ status: 404, body: { detail: 'Not Found' } }) };
    return route(request, request.path.slice(prefix.length));
  };
}

function createQueueApi({ key, address, account, away, queue, outcomes, modes }: Parts): QueueApi {
  return new QueueApi({
    key,
    queue,
    locked: () => account.lockedFor,
    isAway: (endpoint) => away.has(endpoint),
    url: () => `${address.url}/queue`,
    submit: (submission) => {
      const job = queue.submit({ ...submission, outcome: outcomes.take(submission) ?? { kind: 'ok' } });
      return { job, answerAfter: modes.beforeAnswer(job) ? queue.run(job) : undefined };
    },
  });
}
