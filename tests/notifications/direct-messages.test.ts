import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SlackCallError } from '../../src/lib/slack-call-error.js';
import { type Desk, type Opened, openDesk } from './desk.js';

describe('direct messages about ends', () => {
  let desk: Desk;
  let opened: Opened | undefined;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterEach(async () => {
    await opened?.stop();
  });
  afterAll(() => desk.stop());

  const over = ({ status }: { status: string }) => status !== 'waiting';

  /** Lets Slack do these things, one a call, and then what it should. */
  function slackThat(...faults: SlackCallError[]) {
    const calls: string[] = [];
    opened = desk.open(
      {},
      {
        directMessage: async (_workspace, user) => {
          calls.push(user);
          const fault = faults.shift();
          if (fault) throw fault;
        },
      },
    );
    return calls;
  }

  it('are sent once, with where the image is', async () => {
    opened = desk.open({});
    const id = await desk.end({ token: await desk.token(), notifyUser: 'U0READER' });
    expect((await desk.notice(id, 'the message', over)).status).toBe('delivered');
    expect(opened.told).toMatchObject([
      { user: 'U0READER', message: { about: 'end', imageUrl: 'https://images.example/i.png' } },
    ]);
  });

  it('that Slack certainly did not take are sent again', async () => {
    const calls = slackThat(new SlackCallError('retry', 'ratelimited', 10));
    const id = await desk.end({ token: await desk.token(), notifyUser: 'U0READER' });
    const notice = await desk.notice(id, 'the message', over);
    expect(notice).toMatchObject({ status: 'delivered', tries: [{ fault: 'Slack says ratelimited' }, {}] });
    expect(calls).toHaveLength(2);
  });

  it('whose answer was lost are not sent again', async () => {
    const calls = slackThat(new SlackCallError('unknown', 'no_answer'));
    const id = await desk.end({ token: await desk.token(), notifyUser: 'U0READER' });
    expect((await desk.notice(id, 'the message', over)).status).toBe('unknown');
    expect(calls).toHaveLength(1);
  });

  it('that a process died over are not sent again', async () => {
    const id = await desk.end({ token: await desk.token(), notifyUser: 'U0READER' });
    const infograph = await desk.models.infographs.findById(id).lean();
    expect(infograph?.noticesOwed).toBe(true);
    await desk.models.notices.insertMany([
      {
        _id: `${id.replace('ig_', 'nt_')}_slack`,
        kind: 'slack',
        about: 'end',
        workspace: 'T0TEST',
        token: 'tok_any',
        infograph: id,
        user: 'U0READER',
        status: 'waiting',
        tries: [],
        sentAt: new Date(),
        at: new Date(),
        nextStepAt: new Date(),
        leaseUntil: new Date(0),
        fence: 1,
        signals: 0,
        attempts: 0,
      },
    ]);
    const calls = slackThat();
    expect((await desk.notice(id, 'the end of it', over)).status).toBe('unknown');
    expect(calls).toHaveLength(0);
  });

  it('to somebody who cannot be written to are given up', async () => {
    const calls = slackThat(new SlackCallError('channel_unavailable', 'user_not_found'));
    const id = await desk.end({ token: await desk.token(), notifyUser: 'U0GONE' });
    expect(await desk.notice(id, 'the end of it', over)).toMatchObject({
      status: 'failed',
      tries: [{ fault: 'Slack says user_not_found' }],
    });
    expect(calls).toHaveLength(1);
  });
});
