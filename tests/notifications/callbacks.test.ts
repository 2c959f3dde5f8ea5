import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { defaultDeliveryPolicy, retryDelayMs } from '../../src/notifications/delivery-policy.js';
import { createCallbackSecrets } from '../../src/notifications/secrets.js';
import { until } from '../support/story.js';
import { type Desk, type Opened, openDesk } from './desk.js';
import { type CallbackReceiver, startReceiver } from './receiver.js';

describe('callbacks', () => {
  let desk: Desk;
  let receiver: CallbackReceiver;
  let opened: Opened | undefined;
  beforeAll(async () => {
    desk = await openDesk();
  });
  beforeEach(async () => {
    receiver = await startReceiver();
  });
  afterEach(async () => {
    await opened?.stop();
    opened = undefined;
    await receiver.stop();
  });
  afterAll(() => desk.stop());

  /** The processes' work, with the receiver's host opened. */
  const open = (given?: Parameters<Desk['open']>[1]) => {
    opened = desk.open({ CALLBACK_ALLOW_HOSTS: receiver.host }, given);
    return opened;
  };
  const over = ({ status }: { status: string }) => status !== 'waiting';

  it('tell how an infograph ended, once, signed as Standard Webhooks says', async () => {
    const token = await desk.token();
    const { notices } = open();
    const id = await desk.end({ token, callbackUrl: receiver.url });
    notices.checkEnded({ _id: id, workspace: 'T0TEST' });
    notices.checkEnded({ _id: id, workspace: 'T0TEST' });
    const notice = await desk.notice(id, 'the delivery', over);
    expect(notice).toMatchObject({ status: 'delivered', tries: [{ status: 204 }] });
    expect(receiver.received).toHaveLength(1);
    const [call] = receiver.received;
    const secret =
      (await createCallbackSecrets(desk.models.apiTokens, undefined)({ _id: token, workspace: 'T0TEST' })) ??
      '';
    const told = new Webhook(secret).verify(call?.body ?? '', call?.headers as Record<string, string>);
    expect(told).toEqual({
      type: 'infograph.completed',
      id,
      status: 'completed',
      image_url: 'https://images.example/i.png',
    });
    expect(call?.headers['webhook-id']).toBe(notice._id);
    expect(call?.path).toBe('/hooks?for=infographs');
    expect(await desk.models.notices.countDocuments({ infograph: id })).toBe(1);
    expect((await desk.models.infographs.findById(id).lean())?.noticesOwed).toBeUndefined();
  });

  it('tell of ends that nobody announced: those of a process that died', async () => {
    const id = await desk.end(
      { token: await desk.token(), callbackUrl: receiver.url },
      { status: 'failed', failure: { code: 'deadline', detail: 'too late' } },
    );
    open();
    await desk.notice(id, 'the delivery', over);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ type: 'infograph.failed', id });
  });

  it('are tried again, with the same id, until they are taken', async () => {
    receiver.behave(500, 404, 200);
    const id = await desk.end({ token: await desk.token(), callbackUrl: receiver.url });
    open();
    const { status, tries } = await desk.notice(id, 'the delivery', over);
    expect(status).toBe('delivered');
    expect(tries.map((tried) => tried.status)).toEqual([500, 404, 200]);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('are given up after ten tries, each in the log', async () => {
    receiver.behave(500);
    const id = await desk.end({ token: await desk.token(), callbackUrl: receiver.url });
    open();
    const { status, tries } = await desk.notice(id, 'the last try', over);
    expect(status).toBe('failed');
    expect(tries).toHaveLength(10);
    expect(tries[9]).toMatchObject({ status: 500, fault: 'it answered HTTP 500' });
    expect(receiver.received).toHaveLength(10);
  });

  it('do not follow redirects', async () => {
    const elsewhere = await startReceiver();
    receiver.behave({ redirect: elsewhere.url });
    const id = await desk.end({ token: await desk.token(), callbackUrl: receiver.url });
    open({ deliveryPolicy: { pausesMs: [] } });
    const { tries } = await desk.notice(id, 'the try', over);
    expect(tries).toMatchObject([{ status: 302, fault: 'it redirects, and redirects are not followed' }]);
    expect(elsewhere.received).toHaveLength(0);
    await elsewhere.stop();
  });

  it('are delivered where the answer never ends: only its status is read', async () => {
    receiver.behave('pour');
    const id = await desk.end({ token: await desk.token(), callbackUrl: receiver.url });
    open();
    expect(await desk.notice(id, 'the delivery', over)).toMatchObject({
      status: 'delivered',
      tries: [{ status: 200 }],
    });
  });

  it('to a name that is looked up for ever are broken off too', async () => {
    const id = await desk.end({ token: await desk.token(), callbackUrl: 'https://slow.example/' });
    opened = desk.open(
      {},
      { deliveryPolicy: { timeoutMs: 50, pausesMs: [] }, lookup: () => new Promise(() => undefined) },
    );
    expect((await desk.notice(id, 'the try', over)).tries).toMatchObject([
      { fault: 'no answer within 0.05 s' },
    ]);
  });

  it('are tried ten times within 24 hours', () => {
    const ms = defaultDeliveryPolicy.pausesMs.reduce((sum, pause) => sum + pause, 0);
    expect(defaultDeliveryPolicy.pausesMs).toHaveLength(9);
    expect(ms).toBe(24 * 3_600_000);
    expect([0, 1].map((random) => retryDelayMs(1, defaultDeliveryPolicy, () => random))).toEqual([
      4_500, 5_500,
    ]);
    expect(retryDelayMs(10, defaultDeliveryPolicy, Math.random)).toBeUndefined();
  });

  it.each([
    ['plain http', 'http://example.com/', 'it must be https'],
    ['plain http to an opened host that is not this machine', 'http://10.1.2.3:81/', 'it must be https'],
    ['an address inside', 'https://10.0.0.7/', 'its address is not a public one'],
    ["a cloud's metadata", 'https://169.254.169.254/', 'its address is not a public one'],
    ['a name for an address inside', 'https://intern.example/', 'its address is not a public one'],
    ['another port', 'https://example.com:8443/', 'its port is 8443'],
    ['a password', 'https://user:secret@example.com/', 'it holds a user name or a password'],
  ])('never go to %s', async (_what, url, fault) => {
    const id = await desk.end({ token: await desk.token(), callbackUrl: url });
    opened = desk.open(
      { CALLBACK_ALLOW_HOSTS: '10.1.2.3:81', ARTICLE_ALLOW_HOSTS: '10.0.0.7 intern.example' },
      {
        deliveryPolicy: { pausesMs: [] },
        lookup: async () => [{ address: '192.168.1.9', family: 4 }],
        dial: () => {
          throw new Error('nothing may be connected to');
        },
      },
    );
    const { status, tries } = await desk.notice(id, 'the refusal', over);
    expect(status).toBe('failed');
    expect(tries).toMatchObject([{ fault }]);
    expect(JSON.stringify(tries)).not.toContain('192.168');
  });

  it('stop when their token is revoked', async () => {
    const id = await desk.end({
      token: await desk.token({ revokedAt: new Date() }),
      callbackUrl: receiver.url,
    });
    open();
    expect(await desk.notice(id, 'the end', over)).toMatchObject({
      status: 'off',
      tries: [{ fault: 'its token was revoked' }],
    });
    expect(receiver.received).toHaveLength(0);
  });

  it('to a receiver that took nothing for days are switched off, and its owner is told once', async () => {
    receiver.behave(500);
    const token = await desk.token({ name: 'website' });
    const api = { token, callbackUrl: receiver.url };
    const first = await desk.end(api);
    const { told } = open({ deliveryPolicy: { disableAfter: { afterMs: 0, failures: 13 } } });
    expect((await desk.notice(first, 'the first to fail', over)).status).toBe('failed');
    const second = await desk.end(api);
    const { status, tries } = await desk.notice(second, 'the second', over);
    expect(status).toBe('off');
    expect(tries).toHaveLength(3);
    const third = await desk.end(api);
    expect((await desk.notice(third, 'the third', over)).tries).toMatchObject([
      { fault: 'the receiver is switched off' },
    ]);
    expect(receiver.received).toHaveLength(13);
    await until('the owner to be told', async () => told.length > 0);
    expect(told).toEqual([
      {
        user: 'U0OWNER',
        message: { about: 'receiver_off', origin: `http://${receiver.host}`, tokenName: 'website' },
      },
    ]);
  });

  it('that were delivered in between let a receiver fail for as long again', async () => {
    const token = await desk.token();
    const api = { token, callbackUrl: receiver.url };
    open({ deliveryPolicy: { pausesMs: [5], disableAfter: { afterMs: 0, failures: 3 } } });
    for (const manners of [[500, 500], [200], [500, 500]]) {
      receiver.behave(...manners);
      const id = await desk.end(api);
      expect((await desk.notice(id, 'the end of it', over)).status).not.toBe('off');
    }
    expect(await desk.models.receivers.findOne({ token }).lean()).toMatchObject({ failures: 2 });
  });
});
