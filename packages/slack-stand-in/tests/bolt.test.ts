import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { App, ExpressReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import express from 'express';
import type { SlackStandIn } from '../src/index.js';
import { eventsUrlOf, startSlack, TOKENS } from './support.js';

const logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};

/** An app with one of everything that Slack can send. */
function register(app: App): void {
  app.command('/example', async ({ command, ack, client, respond }) => {
    if (command.text === 'usage') return ack('Type what to draw.');
    if (command.text === 'bad blocks') return ack({ text: 'x', blocks: [{ type: 'header' }] });
    await ack();
    if (command.text === 'modal') {
      await client.views.open({
        trigger_id: command.trigger_id,
        view: {
          type: 'modal',
          callback_id: 'topup',
          title: { type: 'plain_text', text: 'Top up' },
          submit: { type: 'plain_text', text: 'Grant' },
          blocks: [
            {
              type: 'input',
              block_id: 'amount',
              label: { type: 'plain_text', text: 'Credits' },
              element: { type: 'plain_text_input', action_id: 'value' },
            },
          ],
        },
      });
      return;
    }
    await client.chat.postMessage({
      channel: command.channel_id,
      text: `<@${command.user_id}> asked: ${command.text}`,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: `<@${command.user_id}> asked: ${command.text}` } },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'cancel',
              value: 'job-1',
              text: { type: 'plain_text', text: 'Cancel' },
              confirm: { text: { type: 'plain_text', text: 'Really?' } },
            },
          ],
        },
      ],
    });
    await respond('Working on it.');
  });
  app.action('cancel', async ({ ack, body, client, respond }) => {
    await ack();
    if (body.type !== 'block_actions' || !body.channel || !body.message) return;
    await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: 'Canceled.' });
    await respond({ text: 'You canceled it.', replace_original: false });
  });
  app.view('topup', async ({ ack, view }) => {
    const amount = view.state.values.amount?.value?.value ?? '';
    if (!/^\d+$/.test(amount))
      return ack({ response_action: 'errors', errors: { amount: 'A whole number, please.' } });
    await ack();
  });
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({
      channel: event.channel,
      thread_ts: event.thread_ts ?? event.ts,
      text: 'You called?',
    });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Welcome *home*' } }],
      },
    });
  });
  app.shortcut('draw_this', async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    await client.chat.postMessage({
      channel: shortcut.channel.id,
      thread_ts: shortcut.message_ts,
      text: 'Drawing.',
    });
  });
}

type Mode = { start(slack: SlackStandIn): Promise<void>; stop(): Promise<void> };

function overHttp(): Mode {
  let server: Server | undefined;
  return {
    async start(slack) {
      const web = express();
      const receiver = new ExpressReceiver({ app: web, signingSecret: TOKENS.signingSecret, logger });
      const app = new App({
        receiver,
        token: TOKENS.botToken,
        clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
        logger,
        convoStore: false,
        deferInitialization: true,
      });
      await app.init();
      register(app);
      server = createServer(web);
      const listening = server;
      await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
      slack.setEventsUrl(eventsUrlOf(listening));
    },
    async stop() {
      server?.closeAllConnections();
      await new Promise((resolve) => server?.close(resolve));
    },
  };
}

function overSocketMode(): Mode {
  let app: App | undefined;
  return {
    async start(slack) {
      const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
      const receiver = new SocketModeReceiver({
        appToken: TOKENS.appToken,
        // Also the pause before it reconnects.
        clientPingTimeout: 100,
        logger,
        installerOptions: { clientOptions },
      });
      app = new App({
        receiver,
        token: TOKENS.botToken,
        clientOptions,
        logger,
        convoStore: false,
        deferInitialization: true,
      });
      await app.init();
      register(app);
      await app.start();
    },
    async stop() {
      await app?.stop();
    },
  };
}

describe.each([
  ['HTTP', overHttp],
  ['Socket Mode', overSocketMode],
])('a real Bolt app over %s', (_name, createMode) => {
  let slack: SlackStandIn;
  let mode: Mode;

  beforeEach(async () => {
    slack = await startSlack();
    mode = createMode();
    await mode.start(slack);
  });
  afterEach(async () => {
    await mode.stop();
    await slack.stop();
  });

  it('gets a command, posts, and answers through the response_url', async () => {
    const answer = await slack.command({ text: 'a <b> & c' });
    expect(answer).toMatchObject({ status: 200, body: '' });
    const message = await slack.waitFor('the message', () => slack.messages(slack.channels.general)[0]);
    expect(slack.plainText(message)).toContain('@mia asked: a <b> & c');
    expect(slack.mentions(message)).toEqual([slack.users.member]);
    const reply = await slack.waitFor(
      'the response',
      () => slack.ephemerals({ user: slack.users.member })[0],
    );
    expect(reply).toMatchObject({ text: 'Working on it.', via: 'response_url' });
  });

  it('shows the body of the acknowledgment to the person alone', async () => {
    const answer = await slack.command({ text: 'usage', user: slack.users.guest });
    expect(answer.status).toBe(200);
    expect(slack.ephemerals()).toEqual([
      expect.objectContaining({ user: slack.users.guest, text: 'Type what to draw.', via: 'command' }),
    ]);
    expect(slack.messages(slack.channels.general)).toEqual([]);
  });

  it('is told of blocks in the acknowledgment that Slack cannot show', async () => {
    const answer = await slack.command({ text: 'bad blocks' });
    expect(answer.error).toBe('invalid_command_response');
    expect(slack.ephemerals()[0]?.via).toBe('slackbot');
  });

  it('gets a pressed button and may update the message that it is in', async () => {
    await slack.command({ text: 'a map' });
    const message = await slack.waitFor('the message', () => slack.messages(slack.channels.general)[0]);
    expect(slack.buttons(message)).toMatchObject([{ actionId: 'cancel', text: 'Cancel', value: 'job-1' }]);
    const answer = await slack.click({
      channel: slack.channels.general,
      ts: message.ts,
      actionId: 'cancel',
      user: slack.users.member2,
    });
    expect(answer.status).toBe(200);
    await slack.waitFor('the update', () => message.text === 'Canceled.' && message.blocks.length === 0);
    const notice = await slack.waitFor(
      'the notice',
      () => slack.ephemerals({ user: slack.users.member2 })[0],
    );
    expect(notice.text).toBe('You canceled it.');
    const pressAgain = slack.click({ channel: slack.channels.general, ts: message.ts, actionId: 'cancel' });
    await expect(pressAgain).rejects.toThrow('There is no cancel to press');
  });

  it('opens a modal, refuses a submission, and takes the next', async () => {
    await slack.command({ text: 'modal', user: slack.users.admin });
    const view = await slack.waitFor('the modal', () => slack.views.opened[0]);
    expect(view).toMatchObject({ user: slack.users.admin, title: 'Top up' });
    await slack.submitView({ viewId: view.id, values: { amount: 'many' } });
    expect(view).toMatchObject({ closed: false, errors: { amount: 'A whole number, please.' } });
    await slack.submitView({ viewId: view.id, values: { amount: '50' } });
    expect(view).toMatchObject({ closed: true, errors: {} });
  });

  it('hears of mentions, of its Home tab, and of shortcuts on messages', async () => {
    await slack.mention({
      user: slack.users.member,
      channel: slack.channels.team,
      text: '<@U0INFOBOT> hello',
    });
    const asked = slack.messages(slack.channels.team)[0];
    await slack.waitFor(
      'a reply in the thread',
      () => slack.replies(slack.channels.team, asked?.ts ?? '')[0],
    );

    await slack.openHome(slack.users.owner);
    const home = await slack.waitFor('the Home tab', () => slack.views.home(slack.users.owner));
    expect(home.blocks).toHaveLength(1);

    const said = slack.say({ user: slack.users.member, channel: slack.channels.general, text: 'an idea' });
    await slack.shortcut({ callbackId: 'draw_this', channel: slack.channels.general, ts: said.ts });
    await slack.waitFor('a reply', () => slack.replies(slack.channels.general, said.ts)[0]);
  });
});

describe('the checks that Slack makes of a request URL', () => {
  it('are answered by Bolt as they are by a real Slack', async () => {
    const slack = await startSlack();
    const mode = overHttp();
    await mode.start(slack);
    expect(await slack.verifyUrl()).toMatchObject({
      status: 200,
      json: { challenge: 'challenge' },
    });
    // ExpressReceiver verifies the signature first, and this check carries none.
    expect(await slack.checkSsl()).toMatchObject({ status: 401 });
    await mode.stop();
    await slack.stop();
  });
});

describe('a Bolt app whose Socket Mode connection ends', () => {
  it.each([
    ['as Slack asked it to reconnect', false],
    ['as the network failed', true],
  ])('comes back, %s', async (_why, abrupt) => {
    const slack = await startSlack();
    const mode = overSocketMode();
    await mode.start(slack);
    slack.dropSockets({ abrupt });
    await slack.waitFor('the end of the connection', () => slack.sockets === 0);
    await slack.waitFor('a new connection', () => slack.sockets === 1);
    expect(await slack.command({ text: 'usage' })).toMatchObject({ json: { text: 'Type what to draw.' } });
    await mode.stop();
    await slack.stop();
  });
});
