import { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openWeb, publicAddress, type Web } from './web.js';

/** Spellings of addresses that are not public, as the host of a link. */
const loopback4 = [
  '127.0.0.1',
  '127.0.0.1.',
  '127.0.0.1:80',
  '127.0.0.1:443',
  '127.255.255.254',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0X7F.1',
  '0x7f.0x0.0x0.0x1',
  '0177.0.0.1',
  '0000177.0.0.01',
  '017700000001',
  '%31%32%37.0.0.1',
  '127%2e0%2e0%2e1',
  '0',
  '0.0.0.0',
  '0x0',
];
const private4 = [
  '10.0.0.1',
  '10.1',
  '012.0.0.1',
  '0xa000001',
  '167772161',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.1',
  '0xc0.0xa8.1.1',
  '3232235521',
];
const special4 = [
  '169.254.169.254',
  '169.254.169.254.',
  '2852039166',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '169.254.43518',
  '100.64.0.1',
  '100.100.100.200',
  '100.127.255.255',
  '168.63.129.16',
  '192.0.0.192',
  '192.0.2.1',
  '192.88.99.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
];
const addresses6 = [
  '::',
  '::1',
  '0:0:0:0:0:0:0:1',
  '0000:0000:0000:0000:0000:0000:0000:0001',
  '::127.0.0.1',
  '::7f00:1',
  '::8.8.8.8',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '0:0:0:0:0:ffff:127.0.0.1',
  '::FFFF:A9FE:A9FE',
  '::ffff:10.0.0.1',
  '::ffff:0.0.0.0',
  '::ffff:168.63.129.16',
  '::ffff:0:127.0.0.1',
  '64:ff9b::127.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b::10.0.0.1',
  '64:ff9b:1::808:808',
  '2002:7f00:1::',
  '2002:a9fe:a9fe::1',
  '2002:808:808::1',
  '2001::1',
  '2001:0:7f00:1::',
  'fe80::1',
  'febf::1',
  'fec0::1',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  'ff0e::1',
  '100::1',
  '2001:db8::1',
  '3fff::1',
  '5f00::1',
  '4000::1',
];
const hosts = [...loopback4, ...private4, ...special4, ...addresses6.map((address) => `[${address}]`)];

/** Links that must not be opened for another reason. */
const links = [
  'http://①②⑦.⓪.⓪.①/',
  'http://127。0。0。1/',
  'http:127.0.0.1',
  'http:/127.0.0.1/',
  'http:\\\\127.0.0.1\\',
  'http://127.0.0.1#@public.test/',
  'http://127.0.0.1?@public.test/',
  'http://127.0.0.1\\@public.test/',
  'http://public.test@127.0.0.1/',
  'http://user:secret@public.test/',
  'http://user@public.test/',
  'https://:secret@public.test/',
  'http://public.test:22/',
  'http://public.test:8080/',
  'https://public.test:8443/',
  'http://public.test:0/',
  'http://public.test:65536/',
  'http://public.test../',
  'http://public..test/',
  'http://./',
  'http://',
  'http://1.2.3.4.5/',
  'http://256.0.0.1/',
  'http://[fe80::1%25eth0]/',
  'http://[::1/',
  'ftp://public.test/',
  'file:///etc/passwd',
  'gopher://public.test/',
  'ws://public.test/',
  'data:text/html,<p>hello</p>',
  'javascript:alert(1)',
  '//public.test/',
  'public.test',
  'not a link',
  '',
];

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
