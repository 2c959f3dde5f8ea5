import { createServer, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifySlackRequest } from '@slack/bolt';
import type { SlackStandIn } from '../src/index.js';
import { eventsUrlOf, startSlack, TOKENS } from './support.js';

type Listener = (body: URLSearchParams, response: ServerResponse) => void;

/** An app of a few lines that checks signatures with Bolt's own function. */
async function startApp(slack: SlackStandIn, listener: Listener): Promise<Server> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    try {
      verifySlackRequest({
        signingSecret: TOKENS.signingSecret,
        body,
        headers: {
          'x-slack-signature': String(request.headers['x-slack-signature']),
          'x-slack-request-timestamp': Number(request.headers['x-slack-request-timestamp']),
        },
      });
    } catch {
      response.writeHead(401).end();
      return;
    }
    listener(new URLSearchParams(body), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  slack.setEventsUrl(eventsUrlOf(server));
  return server;
}

describe('a slash command', () => {
  let slack: SlackStandIn;
  let app: Server | undefined;

  const startAppThat = async (listener: Listener) => {
    app = await startApp(slack, listener);
  };

  beforeEach(async () => {
    slack = await startSlack();
  });
  afterEach(async () => {
    app?.closeAllConnections();
    app?.close();
    app = undefined;
    await slack.stop();
  });

  it('arrives signed, with the fields that Slack sends and its three characters as entities', async () => {
    const seen: URLSearchParams[] = [];
    await startAppThat((body, response) => {
      seen.push(body);
      response.end();
    });
    const answer = await slack.command({
      text: 'Tom & <Jerry>',
      user: slack.users.admin,
      channel: slack.channels.team,
    });
    expect(Object.fromEntries(seen[0] ?? [])).toEqual({
      token: expect.any(String),
      team_id: slack.workspace.id,
      team_domain: 'playground',
      channel_id: slack.channels.team,
      channel_name: 'privategroup',
      user_id: slack.users.admin,
      user_name: 'ada',
      command: '/example',
      text: 'Tom &amp; &lt;Jerry&gt;',
      api_app_id: slack.bot.appId,
      is_enterprise_install: 'false',
      response_url: expect.stringContaining(`${slack.url}/commands/`),
      trigger_id: answer.triggerId,
    });
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.ms).toBeGreaterThan(0);
    expect(slack.ephemerals()).toEqual([]);
  });

  it('shows a text or a JSON answer to the person, and to all when it says so', async () => {
    const answers: Array<[type: string, body: string]> = [
      ['text/plain', 'Hello'],
      ['application/json; charset=utf-8', '{"text":"Hi","blocks":[{"type":"divider"}]}'],
      ['application/json', '{"response_type":"in_channel","text":"For all"}'],
    ];
    await startAppThat((_body, response) => {
      const [type, body] = answers.shift() ?? ['text/plain', ''];
      response.writeHead(200, { 'content-type': type }).end(body);
    });
    for (let i = 0; i < 3; i++) await slack.command({ text: 'x', channel: slack.channels.random });
    expect(slack.ephemerals().map(({ text, blocks }) => [text, blocks.length])).toEqual([
      ['Hello', 0],
      ['Hi', 1],
    ]);
    expect(slack.messages(slack.channels.random).map(({ text }) => text)).toEqual(['For all']);
  });

  it('leaves the person with operation_timeout when no answer comes in time', async () => {
    await slack.stop();
    slack = await startSlack({ answerWithinMs: 300 });
    await startAppThat(() => undefined);
    const answer = await slack.command({ text: 'x' });
    expect(answer).toMatchObject({ status: 0, error: 'operation_timeout' });
    expect(slack.ephemerals()[0]).toMatchObject({ via: 'slackbot', user: slack.users.member });
    expect(slack.ephemerals()[0]?.text).toContain('operation_timeout');
  });

  it.each([
    ['an error status', 500, 'text/plain', 'oops', 'dispatch_failed'],
    ['JSON that is none', 200, 'application/json', '{oops', 'invalid_command_response'],
    [
      'blocks that Slack refuses',
      200,
      'application/json',
      '{"blocks":[{"type":"header"}]}',
      'invalid_command_response',
    ],
  ])('leaves the person with an error after %s', async (_what, status, type, body, error) => {
    await startAppThat((_body, response) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
    expect(await slack.command({ text: 'x' })).toMatchObject({ status, error });
    expect(slack.ephemerals()[0]?.text).toContain(error);
  });

  it('can be forged, old or doubled by a test', async () => {
    const triggers: Array<string | null> = [];
    await startAppThat((body, response) => {
      triggers.push(body.get('trigger_id'));
      response.end();
    });
    const { requestBody, triggerId } = await slack.command({ text: 'x', triggerId: '1.2.same' });
    expect(triggerId).toBe('1.2.same');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const send = (headers: Record<string, string>) =>
      slack.post({ body: requestBody, headers: { ...form, ...headers } });
    expect((await send(slack.sign(requestBody))).status).toBe(200);
    expect((await send(slack.sign(`${requestBody}&x=1`))).status).toBe(401);
    expect((await send(slack.sign(requestBody, Math.floor(Date.now() / 1000) - 600))).status).toBe(401);
    expect((await send({})).status).toBe(401);
    expect(triggers).toEqual(['1.2.same', '1.2.same']);
  });

  it('cannot be typed in a conversation that the person is not in', async () => {
    await startAppThat((_body, response) => response.end());
    const typed = slack.command({ text: 'x', channel: slack.channels.secret, user: slack.users.guest });
    await expect(typed).rejects.toThrow('cannot see it');
  });

  it('is a mistake of the test where there is no app to send it to', async () => {
    await expect(slack.command({ text: 'x' })).rejects.toThrow('nowhere to send this');
  });

  it('fails with dispatch_failed where the app is gone', async () => {
    await startAppThat((_body, response) => response.end());
    await new Promise((resolve) => app?.close(resolve));
    expect((await slack.command({ text: 'x' })).error).toBe('dispatch_failed');
  });
});
