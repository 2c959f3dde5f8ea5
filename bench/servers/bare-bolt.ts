import { answerCalls } from '../support/peer.js';
import { type BoltServerOptions, startBoltServer } from './bolt-server.js';

/** The yardstick of a command: Bolt with a listener that acknowledges and does nothing else. */
const calls = answerCalls({
  start: (options: BoltServerOptions): Promise<string> =>
    startBoltServer(options, (app) => {
      app.command('/infograph', async ({ ack }) => {
        await ack();
      });
    }),
});

export type BareBoltCalls = typeof calls;
