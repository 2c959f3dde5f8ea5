import { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { addresses6, hosts, links } from './refused-links.js';
import { openWeb, publicAddress, type Web } from './web.js';

const dial = jest.spyOn(Socket.prototype, 'connect');
let web: Web;

beforeAll(async () => {
  web = await openWeb((request, response) => {
    const to = new URL(request.url ?? '', 'http://public.test').searchParams.get('to');
    if (to) response.writeHead(302, { location: to }).end();
    else response.writeHead(200, { 'content-type': 'text/plain' }).end('a page');
  });
});
beforeEach(() => {
  dial.mockClear();
  web.dialled.length = 0;
  web.requests.length = 0;
  web.lookups.length = 0;
});
afterEach(() => {
  web.names = { 'public.test': [publicAddress] };
});
afterAll(async () => {
  dial.mockRestore();
  await web.close();
});

const fetching = (link: string) => web.fetcher().fetch(link);
const refusal = { name: 'ArticleError', code: 'article_refused' };

it('the table holds more than sixty spellings, and the test sees every socket that is opened', async () => {
  expect(new Set(hosts).size).toBeGreaterThan(60);
  await expect(fetching('http://public.test/')).resolves.toMatchObject({ text: 'a page' });
  expect(web.dialled).toEqual([`${publicAddress} 80`]);
  expect(dial).toHaveBeenCalledTimes(1);
});

describe('no socket is opened', () => {
  it.each(hosts)('for http://%s/', async (host) => {
    await expect(fetching(`http://${host}/`)).rejects.toMatchObject(refusal);
    await expect(fetching(`https://${host}/latest/meta-data?x=1`)).rejects.toMatchObject(refusal);
    expect(dial).not.toHaveBeenCalled();
    expect(web.lookups).toEqual([]);
  });

  it.each(links)('for the link "%s"', async (link) => {
    await expect(fetching(link)).rejects.toMatchObject(refusal);
    expect(dial).not.toHaveBeenCalled();
  });

  const plain4 = /^\d+\.\d+\.\d+\.\d+$/;
  const found = [
    ...hosts.filter((host) => plain4.test(host)),
    ...addresses6,
    'fe80::1%eth0',
    '::1%lo',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    'localhost',
    '',
  ];
  it.each(found)('for a name that resolves to "%s"', async (address) => {
    web.names['inner.test'] = [address];
    await expect(fetching('http://inner.test/')).rejects.toMatchObject(refusal);
    await expect(fetching('https://INNER.test./')).rejects.toMatchObject(refusal);
    expect(web.lookups).toEqual(['inner.test', 'inner.test']);
    expect(dial).not.toHaveBeenCalled();
  });

  it('for a name without an address, and for one with several that are all private', async () => {
    web.names = { 'none.test': [], 'inner.test': ['10.0.0.1', '::1', 'fd00::1'] };
    await expect(fetching('http://none.test/')).rejects.toMatchObject(refusal);
    await expect(fetching('http://inner.test/')).rejects.toMatchObject(refusal);
    expect(dial).not.toHaveBeenCalled();
  });

  it.each(['localhost', 'localhost.', 'LocalHost', 'metadata.google.internal', 'intranet'])(
    'for %s, as this machine resolves it',
    async (host) => {
      const { fetch } = web.fetcher({
        lookup: async () => [
          { address: '127.0.0.1', family: 4 },
          { address: '::1', family: 6 },
        ],
      });
      await expect(fetch(`http://${host}/`)).rejects.toMatchObject(refusal);
      expect(dial).not.toHaveBeenCalled();
    },
  );
});

describe('a public page that redirects', () => {
  const elsewhere = [
    ...hosts.map((host) => `http://${host}/`),
    ...links.filter((link) => /^\w+:\/\/[!-~]*$/.test(link)),
  ];
  it.each(elsewhere)('to %s is as far as it goes', async (to) => {
    const { fetch } = web.fetcher();
    await expect(fetch(`http://public.test/?to=${encodeURIComponent(to)}`)).rejects.toMatchObject(refusal);
    expect(web.dialled).toEqual([`${publicAddress} 80`]);
    expect(dial).toHaveBeenCalledTimes(1);
  });

  it('to a name that is private, or by a second redirect, is refused there', async () => {
    web.names['inner.test'] = ['10.0.0.1'];
    const inner = encodeURIComponent('http://inner.test/');
    const twice = encodeURIComponent(`/?to=${inner}`);
    await expect(fetching(`http://public.test/?to=${inner}`)).rejects.toMatchObject(refusal);
    expect(dial).toHaveBeenCalledTimes(1);
    await expect(fetching(`http://public.test/?to=${twice}`)).rejects.toMatchObject(refusal);
    expect(dial).toHaveBeenCalledTimes(3);
    expect(new Set(web.dialled)).toEqual(new Set([`${publicAddress} 80`]));
  });
});

describe('a name whose address changes', () => {
  it('is connected to where it was checked: it is looked up once for each connection', async () => {
    const answers = [[publicAddress], ['127.0.0.1']];
    web.names['rebind.test'] = () => answers.shift() ?? ['127.0.0.1'];
    const { fetch } = web.fetcher();
    await expect(fetch('http://rebind.test/')).resolves.toMatchObject({ text: 'a page' });
    expect(web.lookups).toEqual(['rebind.test']);
    expect(web.dialled).toEqual([`${publicAddress} 80`]);
    await expect(fetch('http://rebind.test/again')).rejects.toMatchObject(refusal);
    expect(web.dialled).toEqual([`${publicAddress} 80`]);
  });

  it('is checked again after a redirect to itself', async () => {
    const answers = [[publicAddress], ['169.254.169.254']];
    web.names['rebind.test'] = () => answers.shift() ?? [];
    await expect(fetching('http://rebind.test/?to=/')).rejects.toMatchObject(refusal);
    expect(web.dialled).toEqual([`${publicAddress} 80`]);
    expect(dial).toHaveBeenCalledTimes(1);
  });

  it('is connected only to those of its addresses that are public', async () => {
    web.names['mixed.test'] = ['127.0.0.1', publicAddress, '::1', '2606:2800:220:1::1', '10.0.0.1'];
    await fetching('http://mixed.test/');
    expect(web.dialled).toEqual([`${publicAddress} 80`, '2606:2800:220:1::1 80']);
  });
});

it.each([
  ['http://public.test./', '93.184.216.34 80'],
  ['HTTP://PUBLIC.TEST:80/', '93.184.216.34 80'],
  ['http://public.test:443/', '93.184.216.34 443'],
  ['http://93.184.216.34/', '93.184.216.34 80'],
  ['http://0x5db8d822/', '93.184.216.34 80'],
  ['http://[2606:2800:220:1::1]/', '2606:2800:220:1::1 80'],
  ['http://[::ffff:93.184.216.34]/', '::ffff:5db8:d822 80'],
  ['http://[64:ff9b::93.184.216.34]/', '64:ff9b::5db8:d822 80'],
  ['http://172.15.255.255/', '172.15.255.255 80'],
  ['http://172.32.0.1/', '172.32.0.1 80'],
  ['http://100.63.255.255/', '100.63.255.255 80'],
  ['http://100.128.0.1/', '100.128.0.1 80'],
  ['http://126.255.255.255/', '126.255.255.255 80'],
  ['http://128.0.0.1/', '128.0.0.1 80'],
  ['http://169.253.255.255/', '169.253.255.255 80'],
  ['http://192.167.255.255/', '192.167.255.255 80'],
  ['http://223.255.255.255/', '223.255.255.255 80'],
  ['<http://public.test/?a=1&amp;b=2|a label>', '93.184.216.34 80'],
])('the public %s is fetched from %s', async (link, from) => {
  await expect(fetching(link)).resolves.toMatchObject({ text: 'a page' });
  expect(web.dialled).toEqual([from]);
});
