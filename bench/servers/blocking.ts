import { createFalClient } from '@fal-ai/client';
import { readConfig } from '../../src/config/index.js';
import { singleAttemptFetch } from '../../src/fal/transport.js';
import { answerCalls } from '../support/peer.js';
import { type BoltServerOptions, startBoltServer } from './bolt-server.js';

interface BlockingOptions extends BoltServerOptions {
  /** Where fal is, by the names of our settings. */
  falSettings: Record<string, string>;
}

/** The way that the clients' own examples go: the listener waits for the image and answers then. */
const calls = answerCalls({
  start({ falSettings, ...options }: BlockingOptions): Promise<string> {
    const { fal } = readConfig(falSettings);
    const client = createFalClient({ credentials: () => fal.key, fetch: singleAttemptFetch(fal).fetch });
    return startBoltServer(options, (app) => {
      app.command('/infograph', async ({ command, ack }) => {
        const input = { prompt: command.text, aspect_ratio: '16:9', resolution: '2K' } as const;
        const { data } = await client.subscribe('fal-ai/nano-banana-pro', { input });
        await ack({ response_type: 'in_channel', text: JSON.stringify(data.images) });
      });
    });
  },
});

export type BlockingCalls = typeof calls;
