import { faultControls, jobControls } from './controls.js';
import type { Job } from './job-queue.js';
import { createParts } from './parts.js';
import { createRoutes } from './routes.js';
import { StandInServer } from './server.js';
import type { FalStandIn, FalStandInOptions } from './types.js';

export { encodePng, pngChunk, pngSignature } from './drawing/png.js';
export { type RenderOptions, renderSvg } from './drawing/render.js';
export type * from './painting.js';
export { type SignedHeaders, SigningKeys } from './signing-keys.js';
export type * from './types.js';

const WAIT_MS = 60_000;

/**
 * Starts a local fal.ai on loopback: the queue with its webhooks, the platform API, the LLM route and the media host,
 * behaving as fal's documentation says, with faults on demand.
 * @throws Error if the port is taken
 */
export async function startFalStandIn(options: FalStandInOptions = {}): Promise<FalStandIn> {
  const parts = createParts(options);
  const { key, userId, now, address, changes, changed, queue, painter, sender, faults } = parts;
  const server = new StandInServer({
    now,
    changed,
    fault: (call, path) => faults.take({ call, path }),
    route: createRoutes(parts),
  });
  const url = `http://127.0.0.1:${await server.listen(options.port ?? 0)}`;
  address.url = url;
  for (const { endpoint, input, webhookUrl, outcome, ...earlier } of options.earlierJobs ?? []) {
    void queue.run(queue.submit({ endpoint, input, headers: {}, webhookUrl, outcome, earlier }));
  }
  return {
    url,
    key,
    userId,
    urls: {
      queue: `${url}/queue`,
      run: `${url}/run`,
      api: `${url}/v1`,
      jwks: `${url}/jwks.json`,
      media: `${url}/media`,
    },
    jobs: queue.jobs,
    calls: server.calls,
    ...jobControls(parts),
    ...faultControls(parts),
    waitFor: (what, probe, timeoutMs = WAIT_MS) =>
      changes.waitFor(what, probe, timeoutMs, () => summary(queue.jobs)),
    stop: async () => {
      changes.stop();
      queue.stop();
      painter.stop();
      await Promise.all([sender.stop(), server.close()]);
    },
  };
}

/** The jobs in a line, for an error about waiting in vain. */
function summary(jobs: readonly Job[]): string {
  const states = jobs.map(({ requestId, state, deliveries }) => {
    const answers = deliveries.map(({ status, error }) => status ?? error).join(', ');
    return `${requestId} ${state}, webhook: ${answers || 'not delivered'}`;
  });
  return states.length > 0 ? `Jobs: ${states.join('; ')}` : 'There are no jobs.';
}
