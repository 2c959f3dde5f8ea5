import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmailProofs } from '../../src/api/tokens/email.js';
import { createDatabaseClock } from '../../src/database/clock.js';
import { createMailer } from '../../src/notifications/mailer.js';
import { type Desk, type Opened, openDesk } from './desk.js';
import { type MailServer, startMailServer } from './mail-server.js';

describe('mails about ends', () => {
  let desk: Desk;
  let server: MailServer;
  let opened: Opened | undefined;
  beforeAll(async () => {
    [desk, server] = await Promise.all([openDesk(), startMailServer()]);
  });
  afterEach(async () => {
    await opened?.stop();
    opened = undefined;
    server.mails.length = 0;
    server.refuse();
  });
  afterAll(async () => {
    await desk.stop();
    await server.stop();
  });

  const mailer = () => createMailer({ url: server.url, from: 'Infograph <infograph@example.com>' });
  const proofs = (now?: () => number) => {
    const clock = createDatabaseClock(desk.models.apiTokens.db);
    return createEmailProofs(desk.models.apiTokens, now ? { ...clock, now } : clock, mailer());
  };
  const verified = () => desk.token({ email: 'owner@example.com', emailVerifiedAt: new Date() });
  const over = ({ status }: { status: string }) => status !== 'waiting';
  const messageIds = () => server.mails.map(({ raw }) => /^Message-ID: (.*)\r$/im.exec(raw)?.[1]);

  it('go to the address that was verified, with where the image is', async () => {
    opened = desk.open({}, { mailer: mailer() });
    const id = await desk.end(
      { token: await verified(), email: true },
      { prompt: 'Bees\r\nBcc: victim@example.com' },
    );
    const notice = await desk.notice(id, 'the mail', over);
    expect(notice.status).toBe('delivered');
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail?.to).toEqual(['owner@example.com']);
    const [head = '', body = ''] = mail?.raw.split('\r\n\r\n', 2) ?? [];
    expect(head).toContain('Subject: Your infographic is ready');
    // At the beginning of a line: the id of a mail may happen to have these letters.
    expect(head).not.toMatch(/^bcc|victim/im);
    expect(mail?.raw).toContain('https://images.example/i.png');
    expect(body).toContain('Bees');
    expect(messageIds()).toEqual([`<${notice._id}@example.com>`]);
  });

  it('are sent again, as the same mail, where the server did not take it or its answer was lost', async () => {
    server.refuse({ responseCode: 451 }, 'lose');
    opened = desk.open({}, { mailer: mailer() });
    const id = await desk.end({ token: await verified(), email: true });
    const { status, tries } = await desk.notice(id, 'the mail', over);
    expect(status).toBe('delivered');
    expect(tries).toHaveLength(3);
    expect(tries[0]?.fault).toContain('451');
    expect(new Set(messageIds()).size).toBe(1);
    expect(server.mails).toHaveLength(2);
  });

  it('that the server refuses for good are given up', async () => {
    server.refuse({ responseCode: 550 });
    opened = desk.open({}, { mailer: mailer() });
    const id = await desk.end({ token: await verified(), email: true });
    expect(await desk.notice(id, 'the end of it', over)).toMatchObject({ status: 'failed', tries: [{}] });
    expect(server.mails).toHaveLength(0);
  });

  it.each([
    ['no address', {}],
    ['an address that was not verified', { email: 'somebody@example.com' }],
  ])('are not sent to a token with %s', async (_what, given) => {
    opened = desk.open({}, { mailer: mailer() });
    const id = await desk.end({ token: await desk.token(given), email: true });
    expect((await desk.notice(id, 'the end of it', over)).status).toBe('failed');
    expect(server.mails).toHaveLength(0);
  });

  describe('need an address that is verified by a code', () => {
    const codeIn = () => /code is (\d{8})/.exec(server.mails.at(-1)?.raw ?? '')?.[1] ?? '';
    const tokenOf = async (_id: string) => await desk.models.apiTokens.findById(_id).lean();

    it('that comes by mail and is good once', async () => {
      const token = await desk.token();
      const { begin, finish } = proofs();
      expect(await begin(token, 'me@example.com')).toBe(true);
      expect(server.mails[0]?.to).toEqual(['me@example.com']);
      expect(await tokenOf(token)).not.toHaveProperty('email');
      expect(await finish(token, codeIn())).toBe('me@example.com');
      expect(await tokenOf(token)).toMatchObject({ email: 'me@example.com' });
      expect(await finish(token, codeIn())).toBeUndefined();
    });

    it('of that token, and not of another', async () => {
      const [token, other] = [await desk.token(), await desk.token()];
      const { begin, finish } = proofs();
      await begin(token, 'me@example.com');
      const code = codeIn();
      await begin(other, 'other@example.com');
      expect(await finish(other, code)).toBeUndefined();
      expect(await finish(token, code)).toBe('me@example.com');
    });

    it('within 15 minutes', async () => {
      const token = await desk.token();
      await proofs().begin(token, 'me@example.com');
      expect(await proofs(() => Date.now() + 16 * 60_000).finish(token, codeIn())).toBeUndefined();
    });

    it('within five tries', async () => {
      const token = await desk.token();
      const { begin, finish } = proofs();
      await begin(token, 'me@example.com');
      const code = codeIn();
      for (let tries = 0; tries < 5; tries++) expect(await finish(token, 'wrong')).toBeUndefined();
      expect(await finish(token, code)).toBeUndefined();
    });

    it('and only for a token that is there', async () => {
      expect(await proofs().begin('tok_none', 'me@example.com')).toBe(false);
      expect(server.mails).toHaveLength(0);
    });
  });
});
