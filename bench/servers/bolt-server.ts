import { createServer } from 'node:http';
import bolt, { type App, type Logger, LogLevel } from '@slack/bolt';
import express from 'express';

export interface BoltServerOptions {
  signingSecret: string;
  apiUrl: string;
}

/** A Bolt app behind the same receiver, server and settings as ours, with whatever listeners it is given. */
export async function startBoltServer(
  { signingSecret, apiUrl }: BoltServerOptions,
  register: (app: App) => void,
): Promise<string> {
  const web = express();
  web.disable('x-powered-by');
  web.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  const receiver = new bolt.ExpressReceiver({
    signingSecret,
    app: web,
    logger: silent,
    bodyLimit: '1mb',
  });
  const app = new bolt.App({
    receiver,
    logger: silent,
    clientOptions: { slackApiUrl: apiUrl },
    authorize: async () => ({ botToken: 'xoxb-bench-bot-token', botUserId: 'U0BOT', teamId: 'T0BENCH' }),
  });
  register(app);
  const server = createServer(web);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no address');
  return `http://127.0.0.1:${address.port}`;
}

const nothing = () => undefined;

/** What goes wrong is seen in the answers. */
const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};
