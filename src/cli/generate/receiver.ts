import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import express from 'express';
import type { Config } from '../../config/index.js';
import { createWebhookKeys } from '../../fal/webhook-keys.js';
import type { Callback } from '../../infographs/core/callbacks.js';
import { portOf } from '../../lib/http/port.js';
import { createLog } from '../../lib/log.js';
import { createMetrics } from '../../lib/metrics.js';
import { falWebhook } from '../../webhooks/fal.js';
import { CommandError } from '../shared/terminal.js';
import { generate as words } from './words.js';

export interface Receiver {
  port: number;
  /** Where fal is to call. */
  webhookUrl: string;
  /** What fal says of the job when it calls; what others say is refused, by the app's own checks. */
  called: Promise<Callback>;
  stop(): void;
}

/** Listens for fal's webhook as the app does, for one job. @throws CommandError in words */
export async function startReceiver(config: Config): Promise<Receiver> {
  const { publicUrl, port, host, fal } = config;
  if (publicUrl === undefined) throw new CommandError('no_public_url', words.noPublicUrl(port));
  const id = `cli_${randomBytes(8).toString('hex')}`;
  const token = randomBytes(16).toString('hex');
  const app = express();
  app.disable('x-powered-by');
  const called = new Promise<Callback>((resolve) => {
    app.use(
      falWebhook({
        keys: createWebhookKeys(fal.jwksUrl),
        pinnedUserId: fal.webhookUserId,
        events: {
          async callback(callback) {
            if (callback.id !== id || callback.token !== token) return 'not-found';
            resolve(callback);
            return 'recorded';
          },
        },
        mayFail: async () => true,
        log: createLog('silent'),
        metrics: createMetrics(),
      }),
    );
  });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new CommandError('port_taken', words.portTaken(port)) : error),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: portOf(server),
    webhookUrl: `${publicUrl}/api/infographs/webhook/${id}/${token}`,
    called,
    stop() {
      server.close();
      server.closeIdleConnections();
    },
  };
}
