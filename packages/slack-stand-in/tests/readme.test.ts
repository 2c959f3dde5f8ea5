import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { App, LogLevel } from '@slack/bolt';
import { checkView, type SlackStandIn, startSlackStandIn } from '../src/index.js';

const secrets = { signingSecret: 'a-signing-secret', botToken: 'xoxb-1', appToken: 'xapp-1' };

let slack: SlackStandIn;
let app: App;

/** The app under test. */
function register(): void {
  app.command('/example', async ({ ack, command, client, respond }) => {
    await ack('Working on it.');
    const text = `<@${command.user_id}> asked for *${command.text}*`;
    try {
      await client.chat.postMessage({ channel: command.channel_id, text });
    } catch {
      await respond('I cannot post here.');
    }
  });
}

describe('an app of Bolt over HTTP', () => {
  beforeEach(async () => {
    slack = await startSlackStandIn(secrets);
    app = new App({
      token: secrets.botToken,
      signingSecret: secrets.signingSecret,
      clientOptions: { slackApiUrl: slack.apiUrl },
      logLevel: LogLevel.ERROR,
    });
    register();
    const server = await app.start({ port: 0, host: '127.0.0.1' });
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('The app listens on no port');
    slack.setEventsUrl(`http://127.0.0.1:${address.port}/slack/events`);
  });
  afterEach(async () => {
    await app.stop();
    await slack.stop();
  });

  it('answers a command and posts', async () => {
    const answer = await slack.command({ text: 'tea', user: slack.users.member });
    expect(answer.status).toBe(200);
    expect(slack.ephemerals({ user: slack.users.member })[0]?.text).toBe('Working on it.');
    const message = await slack.waitFor('the message', () => slack.messages(slack.channels.general)[0]);
    expect(slack.plainText(message)).toBe('@mia asked for tea');
  });

  it('tells the person where it cannot post', async () => {
    slack.fail('chat.postMessage', { kind: 'error', error: 'restricted_action' });
    await slack.command({ text: 'tea' });
    const words = () => slack.ephemerals().find(({ text }) => text === 'I cannot post here.');
    await slack.waitFor('the words', words);
    expect(slack.calls.at(-2)).toMatchObject({ method: 'chat.postMessage', error: 'restricted_action' });
  });

  it('refuses what is signed with another secret, or was signed long ago', async () => {
    const body = new URLSearchParams({ command: '/example', text: 'tea' }).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const old = slack.sign(body, Math.floor(Date.now() / 1000) - 600);
    expect((await slack.post({ body, headers: { ...type, ...old } })).status).toBe(401);
    const forged = { ...slack.sign(body), 'x-slack-signature': `v0=${'0'.repeat(64)}` };
    expect((await slack.post({ body, headers: { ...type, ...forged } })).status).toBe(401);
  });
});

describe('an app of Bolt in Socket Mode', () => {
  it('answers a command and posts', async () => {
    slack = await startSlackStandIn(secrets);
    app = new App({
      token: secrets.botToken,
      appToken: secrets.appToken,
      socketMode: true,
      clientOptions: { slackApiUrl: slack.apiUrl },
      logLevel: LogLevel.ERROR,
    });
    register();
    await app.start();
    await slack.waitFor('the connection', () => slack.sockets);
    await slack.command({ text: 'tea' });
    await slack.waitFor('the message', () => slack.messages(slack.channels.general)[0]);
    await app.stop();
    await slack.stop();
  });
});

describe('a view, without a server', () => {
  it('says what Slack would not take', () => {
    const title = { type: 'plain_text', text: 'A title that is longer than Slack takes' };
    const checked = checkView({ type: 'modal', title, blocks: [] }, () => true);
    expect(checked).toMatchObject({ ok: false, error: 'invalid_arguments' });
    expect(!checked.ok && checked.messages[0]).toContain('must be less than 25 characters');
  });
});

it('README.md shows what is run here', () => {
  const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || []);
  const here = linesOf(
    readFileSync(new URL(import.meta.url), 'utf8').replace(
      "'../src/index.js'",
      "'@infograph/slack-stand-in'",
    ),
  );
  const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/```ts\n(.+?)```/gs)].map(([, code]) => linesOf(code ?? ''));
  expect(examples.length).toBeGreaterThan(3);
  for (const lines of examples) {
    const start = here.findIndex((_, at) => lines.every((line, n) => here[at + n] === line));
    expect([lines[0], start]).not.toEqual([lines[0], -1]);
  }
});
