import { createServer } from 'node:http';
import express from 'express';
import { createWebhookKeys } from '../../src/fal/webhook-keys.js';
import { createLog } from '../../src/lib/log.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { falWebhook } from '../../src/webhooks/fal.js';
import { answerCalls } from '../support/peer.js';

/** The yardstick of a webhook: the same route, which checks the signature, reads the body and stores nothing. */
const calls = answerCalls({
  async start({ jwksUrl }: { jwksUrl: string }): Promise<string> {
    const app = express();
    app.disable('x-powered-by');
    app.get('/healthz', (_request, response) => {
      response.json({ status: 'ok' });
    });
    app.use(
      falWebhook({
        keys: createWebhookKeys(jwksUrl),
        pinnedUserId: undefined,
        events: { callback: async () => 'recorded' },
        mayFail: async () => true,
        log: createLog('info', { write: () => undefined }),
        metrics: createMetrics(),
      }),
    );
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('no address');
    return `http://127.0.0.1:${address.port}`;
  },
});

export type SignatureAloneCalls = typeof calls;
