import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openWeb, publicAddress, type Web } from './web.js';

const html = { 'content-type': 'text/html; charset=utf-8' };
/** Of each request, `host path` and the cookies that came with it. */
const seen: string[] = [];
let web: Web;
let serve: (url: URL, response: ServerResponse, cookie: string) => void;

beforeAll(async () => {
  web = await openWeb((request, response) => {
    const cookie = request.headers.cookie ?? '';
    seen.push(`${request.headers.host}${request.url} ${cookie}`);
    serve(new URL(request.url ?? '/', `http://${request.headers.host}`), response, cookie);
  });
  web.names = {
    'public.test': [publicAddress],
    'a.site.test': [publicAddress],
    'b.site.test': [publicAddress],
    'inner.test': ['10.0.0.1'],
  };
});
beforeEach(() => {
  seen.length = 0;
  web.dialled.length = 0;
});
afterAll(() => web.close());

const to = (response: ServerResponse, location: string, cookies: string[] = []) =>
  response.writeHead(302, { location, 'set-cookie': cookies }).end();
const page = (response: ServerResponse, body = '<p>the page</p>') => response.writeHead(200, html).end(body);
const fetching = (link: string) => web.fetcher().fetch(link);

describe('the cookies of a visit', () => {
  it('come back to the page that set them and sends to itself', async () => {
    serve = (url, response, cookie) =>
      cookie.includes('seen=1')
        ? page(response)
        : to(response, url.pathname, ['seen=1; Path=/; HttpOnly', 'b="2"']);
    await expect(fetching('http://public.test/news')).resolves.toMatchObject({ text: '<p>the page</p>' });
    expect(seen).toEqual(['public.test/news ', 'public.test/news seen=1; b="2"']);
  });

  it('are gone with it: the next begins without any', async () => {
    serve = (url, response) =>
      url.pathname === '/' ? to(response, '/page', ['id=7; Path=/; Max-Age=9999']) : page(response);
    const { fetch } = web.fetcher();
    await fetch('http://public.test/');
    await fetch('http://public.test/other');
    expect(seen.at(-1)).toBe('public.test/other ');
  });

  it('go to the hosts that may share them, and to no other', async () => {
    serve = (url, response) => {
      if (url.host === 'a.site.test')
        to(response, 'http://b.site.test/', [
          'own=1',
          'site=2; Domain=site.test',
          'all=3; Domain=test',
          'x=4; Domain=public.test',
        ]);
      else if (url.host === 'b.site.test')
        to(response, 'http://public.test/', ['tls=5; Secure; Domain=site.test']);
      else page(response);
    };
    await fetching('http://a.site.test/');
    expect(seen).toEqual(['a.site.test/ ', 'b.site.test/ site=2', 'public.test/ ']);
  });

  it('that make no sense, or are too long to send, are left out', async () => {
    serve = (url, response) =>
      url.pathname === '/' ? to(response, '/page', ['', '=', ';;;', 'ü=é', 'ok=1; Path=/']) : page(response);
    await expect(fetching('http://public.test/')).resolves.toMatchObject({ url: 'http://public.test/page' });
    serve = (url, response) =>
      url.pathname === '/'
        ? to(
            response,
            '/page',
            Array.from({ length: 3 }, (_, at) => `c${at}=${'x'.repeat(4_000)}`),
          )
        : page(response);
    await fetching('http://public.test/');
    expect(seen.at(-1)).toBe('public.test/page ');
  });
});

describe('a page that leads on', () => {
  const leading = (head: string, headers: Record<string, string> = {}) => {
    serve = (url, response) => {
      if (url.pathname === '/real') page(response, '<p>the real one</p>');
      else
        response
          .writeHead(200, { ...html, ...headers })
          .end(`<html><head>${head}</head><body>wait</body></html>`);
    };
    return fetching('http://public.test/from?a=1');
  };
  const real = { url: 'http://public.test/real', text: '<p>the real one</p>' };

  it.each([
    '<meta http-equiv="refresh" content="0; url=/real">',
    "<META HTTP-EQUIV='Refresh' CONTENT='5;URL=http://public.test/real#part'>",
    '<meta content="1;URL=\'/real\'" http-equiv=refresh />',
    '<meta http-equiv="refresh" content="0, url = /real">',
    '<meta http-equiv="refresh" content="0.5;/real">',
    '<script>if (1 < 2) document.write("<meta>")</script><meta http-equiv="refresh" content="0; url=real">',
  ])('by %s is followed', async (head) => {
    await expect(leading(head)).resolves.toMatchObject(real);
  });

  it('by its header is followed', async () => {
    await expect(leading('', { refresh: '0; url=/real' })).resolves.toMatchObject(real);
  });

  it.each([
    '<meta http-equiv="refresh" content="6; url=/real">',
    '<meta http-equiv="refresh" content="300">',
    '<meta http-equiv="refresh" content="0">',
    '<meta http-equiv="refresh" content="soon; url=/real">',
    '<meta http-equiv="refresh" content="0; url=/from?a=1">',
    '<noscript><meta http-equiv="refresh" content="0; url=/real"></noscript>',
    '<!-- <meta http-equiv="refresh" content="0; url=/real"> -->',
    '<script>"<meta http-equiv=refresh content=0;url=/real>"</script>',
    '<meta name="refresh" content="0; url=/real">',
  ])('not at once, or not for us, by %s, is the page', async (head) => {
    await expect(leading(head)).resolves.toMatchObject({ url: 'http://public.test/from?a=1' });
    expect(seen).toHaveLength(1);
  });

  it('to itself once it has set a cookie is asked again', async () => {
    serve = (url, response, cookie) => {
      if (cookie === 'ok=1') page(response);
      else
        response
          .writeHead(200, { ...html, refresh: `0; url=${url.pathname}`, 'set-cookie': 'ok=1' })
          .end('<p>wait');
    };
    await expect(fetching('http://public.test/x')).resolves.toMatchObject({ text: '<p>the page</p>' });
  });

  it('again and again is given up after as many as redirects', async () => {
    serve = (url, response) =>
      page(response, `<meta http-equiv=refresh content="0;url=/${Number(url.pathname.slice(1)) + 1}">`);
    await expect(fetching('http://public.test/1')).rejects.toMatchObject({ code: 'article_broken' });
    expect(seen).toHaveLength(6);
  });

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://inner.test/',
    'http://public.test:22/',
    'http://user:pass@public.test/',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('to %s is as far as it goes', async (address) => {
    serve = (_url, response) => page(response, `<meta http-equiv="refresh" content="0; url=${address}">`);
    await expect(fetching('http://public.test/')).rejects.toMatchObject({ code: 'article_refused' });
    serve = (_url, response) =>
      response.writeHead(200, { ...html, refresh: `0; url=${address}` }).end('<p>x');
    await expect(fetching('http://public.test/')).rejects.toMatchObject({ code: 'article_refused' });
    expect(new Set(web.dialled)).toEqual(new Set([`${publicAddress} 80`]));
  });
});

describe('a link as people have it', () => {
  it.each([
    ['<http://public.test/a?b=1&amp;c=2|public.test>', '/a?b=1&c=2'],
    [' \u202ahttp://public.test/a\u200b ', '/a'],
    ['http://public.test/a#part', '/a'],
    ['http://public.test/a b', '/a%20b'],
    ['http://public.test/100%', '/100%'],
    ['http://public.test/grüße?q=ü', '/gr%C3%BC%C3%9Fe?q=%C3%BC'],
  ])('%s is asked for as %s', async (link, path) => {
    serve = (_url, response) => page(response);
    await fetching(link);
    expect(seen).toEqual([`public.test${path} `]);
  });

  it.each(['public.test/a', 'bücher.public.test', 'public.test:443/a', '127.0.0.1', '10.0.0.1/x'])(
    'without a scheme, as %s, is a secure one, with the same rules',
    async (link) => {
      serve = (_url, response) => page(response);
      web.names['xn--bcher-kva.public.test'] = [publicAddress];
      const code = /^\d/.test(link) ? 'article_refused' : 'article_unreachable';
      await expect(fetching(link)).rejects.toMatchObject({ code });
      expect(web.dialled).toEqual(code === 'article_refused' ? [] : [`${publicAddress} 443`]);
    },
  );
});
