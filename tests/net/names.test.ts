import { lookup } from 'node:dns/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createNames } from '../../src/net/names.js';
import { openWeb, type Web } from '../articles/fetch/web.js';
import { type NameServer, openNameServer } from './name-server.js';

const stranger = { workspace: 'T1', named: false };
/** Far more than any of this takes, far less than the dead names together. */
const SOON_MS = 5_000;

describe('names that strangers write', () => {
  let server: NameServer;
  beforeAll(async () => {
    server = await openNameServer({
      'both.example': { A: ['93.184.216.34', '93.184.216.35'], AAAA: ['2606:2800:220:1:248:1893:25c8:1946'] },
      'old.example': { A: ['93.184.216.34'] },
      'new.example': { AAAA: ['2606:2800:220:1:248:1893:25c8:1946'] },
      'half.example': { A: ['93.184.216.34'], AAAA: 'silent' },
      'other-half.example': { A: 'silent', AAAA: ['2606:2800:220:1:248:1893:25c8:1946'] },
      'mapped.example': { AAAA: ['0:0:0:0:0:ffff:a00:1'] },
      'inner.example': { A: ['10.0.0.1'] },
      'dead.example': { A: 'silent', AAAA: 'silent' },
      'empty.example': {},
    });
  });
  /** Those who asked for a name that is never answered: no question outlives the tests. */
  const waiting: Promise<unknown>[] = [];
  const leaveWaiting = (question: Promise<unknown>) => waiting.push(question.catch(() => undefined));
  afterAll(async () => {
    server.speak();
    await Promise.all(waiting);
    server.close();
  });

  const names = (options: Parameters<typeof createNames>[0] = {}) =>
    createNames({ servers: [server.address], nameMs: 1_000, ...options });

  it('are asked for in both families', async () => {
    const both = await names()('both.example', stranger);
    expect(both.map(({ family }) => family).sort()).toEqual([4, 4, 6]);
    expect(both).toContainEqual({ address: '2606:2800:220:1:248:1893:25c8:1946', family: 6 });
    expect(await names()('old.example', stranger)).toEqual([{ address: '93.184.216.34', family: 4 }]);
    expect(await names()('new.example', stranger)).toMatchObject([{ family: 6 }]);
  });

  it.each(['half.example', 'other-half.example'])(
    'have an address where one family is never answered: %s',
    async (name) => {
      expect(await names({ nameMs: 60_000 })(name, stranger)).toHaveLength(1);
    },
    SOON_MS,
  );

  it.each([
    ['does not exist', 'nowhere.example', 'ENOTFOUND'],
    ['has no address', 'empty.example', 'ENODATA'],
  ])('fail at once where the name %s', async (_what, name, code) => {
    await expect(names({ nameMs: 60_000 })(name, stranger)).rejects.toMatchObject({ code });
  });

  it('fail in time where no server answers, with one that is there and one that is not', async () => {
    await expect(names()('dead.example', stranger)).rejects.toMatchObject({
      code: expect.stringMatching(/ETIMEOUT|ECANCELLED/),
    });
    await expect(names({ servers: ['127.0.0.1:1'] })('both.example', stranger)).rejects.toHaveProperty(
      'code',
    );
  });

  it(
    'keep no name of the operator waiting, however many are never answered',
    async () => {
      const resolve = names({ nameMs: 2_000, pace: { atOnce: 200, perOwner: 200 } });
      for (let at = 0; at < 100; at++) leaveWaiting(resolve('dead.example', stranger));
      expect(await lookup('localhost')).toHaveProperty('address');
      expect(await resolve('localhost', { workspace: 'T1', named: true })).not.toEqual([]);
    },
    SOON_MS,
  );

  it(
    "of one workspace keep no other's waiting",
    async () => {
      const resolve = names({ nameMs: 60_000 });
      for (let at = 0; at < 50; at++) leaveWaiting(resolve('dead.example', stranger));
      expect(await resolve('old.example', { ...stranger, workspace: 'T2' })).toHaveLength(1);
    },
    SOON_MS,
  );

  it('that come too late in the line are not asked for at all', async () => {
    const resolve = names({ nameMs: 2_000, pace: { perOwner: 1, waitMs: 50 } });
    leaveWaiting(resolve('dead.example', stranger));
    const before = server.questions.filter((question) => question.endsWith('both.example')).length;
    await expect(resolve('both.example', stranger)).rejects.toMatchObject({ code: 'ENOTURN' });
    expect(server.questions.filter((question) => question.endsWith('both.example'))).toHaveLength(before);
  });

  it("are this machine where they say so, without being asked for; what the operator has named is the system's", async () => {
    for (const name of ['localhost', 'app.localhost', 'LOCALHOST']) {
      expect((await names()(name, stranger)).map(({ address }) => address)).toEqual(['127.0.0.1', '::1']);
    }
    expect(server.questions.filter((question) => /localhost/i.test(question))).toEqual([]);
    const [first] = await names()('localhost', { workspace: 'T1', named: true });
    expect(first?.address).toMatch(/^(127\.0\.0\.1|::1)$/);
  });

  describe('of pages', () => {
    let web: Web;
    beforeAll(async () => {
      web = await openWeb((_request, response) =>
        response.setHeader('content-type', 'text/plain').end('A page.'),
      );
    });
    afterEach(() => {
      web.dialled.length = 0;
    });
    afterAll(() => web.close());
    const fetcher = () => web.fetcher({ lookup: names() });

    it('lead to the addresses that were checked, and to no other', async () => {
      expect(await fetcher().fetch('http://old.example/', 'T1')).toMatchObject({ text: 'A page.' });
      expect(web.dialled).toEqual(['93.184.216.34 80']);
    });

    it.each(['mapped.example', 'inner.example', 'localhost'])('are refused: %s', async (name) => {
      await expect(fetcher().fetch(`http://${name}/`, 'T1')).rejects.toMatchObject({
        code: 'article_refused',
      });
      expect(web.dialled).toEqual([]);
    });
  });
});
