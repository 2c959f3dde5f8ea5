import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signedHeaders } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { createEmulator, type Emulator } from 'emulate';
import { z } from 'zod';
import { readConfig } from '../../src/config/index.js';
import { type FalStandIn, startFalStandIn } from '../../src/playground/stand-ins.js';
import { type RunningApp, startApp } from '../../src/start/start.js';
import { freePort } from '../support/free-port.js';
import { until } from '../support/story.js';

const signingSecret = 'signing-secret-of-the-tests';
const botToken = 'xoxb-for-the-emulator';

const messages = z.object({
  messages: z.array(
    z.looseObject({
      ts: z.string(),
      text: z.string(),
      blocks: z.array(z.looseObject({ type: z.string() })).optional(),
    }),
  ),
});

/**
 * The same happy path against a Slack that we did not write. It has no commands of its own, so the signed command is
 * made here; and it checks neither blocks nor files as strictly as our stand-in does.
 * @see https://github.com/vercel-labs/emulate
 */
describe('a second opinion: the happy path against the npm package emulate', () => {
  let emulator: Emulator;
  let fal: FalStandIn;
  let app: RunningApp;
  let slack: WebClient;
  let dataDir: string;
  let port: number;
  const lines: string[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'infograph-emulate-'));
    const scopes = [
      'chat:write',
      'channels:read',
      'channels:history',
      'files:read',
      'files:write',
      'users:read',
      'im:write',
    ];
    emulator = await createEmulator({
      service: 'slack',
      port: await freePort(),
      seed: {
        slack: {
          team: { name: 'Second Opinion', domain: 'second-opinion' },
          users: [{ name: 'mia' }, { name: 'infograph' }],
          channels: [{ name: 'general' }],
          bots: [{ name: 'infograph' }],
          tokens: [{ token: botToken, user: 'infograph', scopes }],
        },
      },
    });
    fal = await startFalStandIn({ imageScale: 0.1 });
    port = await freePort();
    const settings = {
      ...fal.settings,
      SLACK_API_URL: `${emulator.url}/api/`,
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      TRIAL_CREDITS: '10',
      PROMPT_OUTLINE: 'off',
    };
    app = await startApp(readConfig(settings, ['slack', 'fal', 'public-url']), {
      logDestination: { write: (line) => void lines.push(line) },
    });
    slack = new WebClient(botToken, { slackApiUrl: `${emulator.url}/api/`, retryConfig: { retries: 0 } });
  });
  afterAll(async () => {
    await app?.stop();
    await fal?.stop();
    await emulator?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function command(text: string, channel: string, user: string): Promise<Response> {
    const body = new URLSearchParams({
      command: '/infograph',
      text,
      team_id: app.workspace.id,
      channel_id: channel,
      user_id: user,
      trigger_id: '1.2.3',
      response_url: `${emulator.url}/not-emulated`,
    }).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...signedHeaders(signingSecret, body, Math.floor(Date.now() / 1000)),
    };
    return await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
  }

  it('puts the image into the thread of the request, and takes its price', async () => {
    const { channels } = await slack.conversations.list();
    const channel = channels?.find(({ name }) => name === 'general')?.id ?? '';
    const { members } = await slack.users.list({});
    const user = members?.find(({ name }) => name === 'mia')?.id ?? '';

    const answer = await command('How a bill becomes law', channel, user);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("Got it! I'll post it here in about a minute. (1 credit, 9 left.");

    const parent = await until('the parent message, finished and with the picture', async () => {
      const history = messages.parse(await slack.conversations.history({ channel }));
      return history.messages.find(({ text }) => /^Infographic for \S+ How a bill becomes law$/.test(text));
    });
    expect(parent.blocks?.map(({ type }) => type)).toContain('image');
    const thread = messages.parse(await slack.conversations.replies({ channel, ts: parent.ts }));
    const replies = thread.messages.filter(({ ts }) => ts !== parent.ts);
    expect(replies).toHaveLength(1);
    const image = replies[0]?.blocks?.find(({ type }) => type === 'image');
    const shown = z.object({ slack_file: z.object({ id: z.string() }), alt_text: z.string() }).parse(image);
    expect(shown.alt_text).toContain('How a bill becomes law');
    expect(await slack.files.info({ file: shown.slack_file.id })).toMatchObject({ ok: true });

    expect(await app.credits.balance(app.workspace.id)).toEqual({ available: 9, held: 0 });
    expect(await app.credits.audit()).toMatchObject([{ drifts: [] }]);
    expect(lines.filter((line) => /"level":"(warn|error|fatal)"/.test(line))).toEqual([]);
  });
});
