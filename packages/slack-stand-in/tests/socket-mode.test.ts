import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import type { SlackStandIn } from '../src/index.js';
import { clientOf, outcome, startSlack, TOKENS } from './support.js';

let slack: SlackStandIn;

beforeEach(async () => {
  slack = await startSlack();
});
afterEach(async () => {
  await slack.stop();
});

interface Envelope {
  type: string;
  envelope_id: string;
  reason?: string;
  accepts_response_payload?: boolean;
  payload: { text?: string };
}

/** A connection that acknowledges what it gets by `answer`, once Slack said hello. */
async function connect(answer: (envelope: Envelope) => object | undefined) {
  const { url } = await clientOf(slack, TOKENS.appToken).apps.connections.open({});
  const socket = new WebSocket(String(url));
  const envelopes: Envelope[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const envelope: Envelope = JSON.parse(String(data));
      if (envelope.type === 'hello') return resolve();
      envelopes.push(envelope);
      const payload = envelope.envelope_id && answer(envelope);
      if (payload) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload }));
    });
  });
  return { socket, envelopes, url: String(url) };
}

describe('Socket Mode', () => {
  it('asks for the app token, and for an address that is used once', async () => {
    expect(await outcome(clientOf(slack).apps.connections.open({}))).toBe('not_allowed_token_type');
    const { url } = await connect(() => ({}));
    const again = new WebSocket(url);
    await expect(new Promise((_resolve, reject) => again.on('error', reject))).rejects.toThrow('403');
    expect(slack.sockets).toBe(1);
  });

  it('gives each payload to one of the connections', async () => {
    const seen: string[] = [];
    const note = (envelope: Envelope) => {
      seen.push(envelope.payload.text ?? '');
      return {};
    };
    await connect(note);
    await connect(note);
    const texts = Array.from({ length: 12 }, (_, i) => `${i}`);
    await Promise.all(texts.map((text) => slack.command({ text })));
    expect([...seen].sort()).toEqual([...texts].sort());
  });

  it('shows the payload of an acknowledgment, where one is accepted', async () => {
    const { envelopes } = await connect(() => ({ text: 'Hello' }));
    expect(await slack.command({ text: 'x' })).toMatchObject({ status: 200, json: { text: 'Hello' } });
    expect(slack.ephemerals()).toMatchObject([{ text: 'Hello', via: 'command' }]);
    expect(await slack.event({ type: 'app_uninstalled' })).toMatchObject({ status: 200, body: '' });
    expect(envelopes.map((envelope) => [envelope.type, envelope.accepts_response_payload])).toEqual([
      ['slash_commands', true],
      ['events_api', false],
    ]);
  });

  it('tells the person when nothing is acknowledged, or the connection breaks meanwhile', async () => {
    await slack.stop();
    slack = await startSlack({ answerWithinMs: 1_000 });
    const { socket } = await connect(({ payload }) => {
      if (payload.text === 'break') socket.terminate();
      return undefined;
    });
    expect((await slack.command({ text: 'wait' })).error).toBe('operation_timeout');
    expect((await slack.command({ text: 'break' })).error).toBe('dispatch_failed');
    expect(slack.ephemerals().map(({ via }) => via)).toEqual(['slackbot', 'slackbot']);
  });

  it('asks to reconnect, or cuts, on demand', async () => {
    const { socket, envelopes } = await connect(() => ({}));
    slack.dropSockets();
    await slack.waitFor('the disconnect message', () => envelopes[0]);
    expect(envelopes[0]).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
    const closed = new Promise((resolve) => socket.once('close', resolve));
    slack.dropSockets({ abrupt: true });
    expect(await closed).toBe(1006);
    await slack.waitFor('no connection', () => slack.sockets === 0);
  });
});
