import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Desk, type Opened, openDesk } from '../../notifications/desk.js';
import { type CallbackReceiver, startReceiver } from '../../notifications/receiver.js';
import { until } from '../../support/story.js';

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

  it('beyond those that may be under way at once follow as soon as there is a place', async () => {
    const token = await desk.token();
    const ids = await Promise.all(
      Array.from({ length: 30 }, () => desk.end({ token, callbackUrl: receiver.url })),
    );
    // Nothing but a place that is free makes them go on in this time.
    open({ deliveryPolicy: { atOnce: { perOrigin: 2, perToken: 2 } } });
    for (const id of ids) expect((await desk.notice(id, 'the delivery', over)).status).toBe('delivered');
    expect(receiver.received).toHaveLength(30);
  });

  it('of a receiver that hangs are broken off, and hold up no others', async () => {
    const other = await startReceiver();
    receiver.behave('hang');
    const token = await desk.token();
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => desk.end({ token, callbackUrl: receiver.url })),
    );
    opened = desk.open(
      { CALLBACK_ALLOW_HOSTS: `${receiver.host} ${other.host}` },
      { deliveryPolicy: { timeoutMs: 5_000, pausesMs: [600_000] } },
    );
    await until('some to hang', async () => receiver.received.length >= 4);
    const quick = await desk.end({ token, callbackUrl: other.url });
    opened.notices.checkEnded({ _id: quick, workspace: 'T0TEST' });
    await desk.notice(quick, 'the other delivery', over);
    expect(receiver.received).toHaveLength(4);
    const { status, tries } = await until('a try that was broken off', async () => {
      const notice = await desk.models.notices.findOne({
        infograph: { $in: ids },
        'tries.0': { $exists: true },
      });
      return notice;
    });
    expect(status).toBe('waiting');
    expect(tries[0]?.fault).toBe('no answer within 5 s');
    await other.stop();
  });

  it('that hang when the process goes down are left to the next one, and are no try', async () => {
    receiver.behave('hang', 204);
    const id = await desk.end({ token: await desk.token(), callbackUrl: receiver.url });
    const first = open();
    await until('the first to hang', async () => receiver.received.length === 1);
    await first.stop();
    expect(await desk.models.notices.findOne({ infograph: id }).lean()).toMatchObject({ tries: [] });
    open();
    const { status, tries } = await desk.notice(id, 'the delivery', over);
    expect(status).toBe('delivered');
    expect(tries).toMatchObject([{ status: 204 }]);
  });

  it('by two processes on one database are made once', async () => {
    const token = await desk.token();
    open();
    const other = desk.open({ CALLBACK_ALLOW_HOSTS: receiver.host });
    const ids = await Promise.all(
      Array.from({ length: 40 }, () => desk.end({ token, callbackUrl: receiver.url })),
    );
    for (const id of ids) {
      for (const process of [opened, other]) process?.notices.checkEnded({ _id: id, workspace: 'T0TEST' });
    }
    for (const id of ids) expect((await desk.notice(id, 'the delivery', over)).status).toBe('delivered');
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(40);
    expect(receiver.received).toHaveLength(40);
    await other.stop();
  });
});
