import * as zlib from 'node:zlib';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWeb, type Web } from './web.js';

const text = '<!doctype html><p>grüezi</p>';
const zstd: unknown = Reflect.get(zlib, 'zstdCompressSync');
let web: Web;
let answer: { headers: Record<string, string>; body: Buffer | string };

beforeAll(async () => {
  web = await openWeb((_request, response) => response.writeHead(200, answer.headers).end(answer.body));
});
afterAll(() => web.close());

const fetching = (headers: Record<string, string>, body: Buffer | string) => {
  answer = { headers, body };
  return web.fetcher().fetch('http://public.test/');
};
const html = { 'content-type': 'text/html; charset=utf-8' };

describe('a Content-Encoding', () => {
  it.each<[string, Buffer | string]>([
    ['gzip', gzipSync(text)],
    ['GZip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['"gzip"', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['DEFLATE', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['deflate,gzip', gzipSync(deflateSync(text))],
    ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(text)))],
    ['gzip, identity', gzipSync(text)],
    ['identity, gzip', gzipSync(text)],
    ['gzip;q=1.0', gzipSync(text)],
  ])('of "%s" is undone', async (encoding, body) => {
    await expect(fetching({ ...html, 'content-encoding': encoding }, body)).resolves.toMatchObject({ text });
  });

  it.each([
    'none',
    'identity',
    'utf-8',
    'UTF8',
    'text/html',
    '',
    'gzip',
    'x-gzip',
    'deflate',
    'br',
    'zstd',
    'gzip, br',
  ])('of "%s" on what is not encoded is passed over', async (encoding) => {
    await expect(fetching({ ...html, 'content-encoding': encoding }, text)).resolves.toMatchObject({ text });
    const plain = { 'content-type': 'text/plain', 'content-encoding': encoding };
    await expect(fetching(plain, 'The pier is open. '.repeat(50))).resolves.toMatchObject({ kind: 'text' });
  });

  it('that nobody names is undone where the bytes show it', async () => {
    await expect(fetching(html, gzipSync(text))).resolves.toMatchObject({ text });
    await expect(fetching({ ...html, 'content-encoding': 'none' }, gzipSync(text))).resolves.toMatchObject({
      text,
    });
    await expect(
      fetching({ ...html, 'content-encoding': 'gzip' }, gzipSync(gzipSync(text))),
    ).resolves.toMatchObject({ text });
    await expect(fetching({}, gzipSync(text))).resolves.toMatchObject({ kind: 'html', text });
  });

  it('of zstd is undone where Node can, and else told as broken', async () => {
    const body = typeof zstd === 'function' ? zstd(text) : Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 4, 0]);
    const fetched = fetching({ ...html, 'content-encoding': 'zstd' }, body);
    if (typeof zstd === 'function') await expect(fetched).resolves.toMatchObject({ text });
    else await expect(fetched).rejects.toMatchObject({ code: 'article_broken' });
  });
});

describe('a Content-Type', () => {
  it.each([
    ['application/octet-stream', '\n <!DOCTYPE html><p>Hello'],
    ['APPLICATION/OCTET-STREAM', '<html lang="en"><p>Hello'],
    [
      'text/xml; charset=utf-8',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>Hello</p></html>',
    ],
    ['application/xml', '<?xml version="1.0"?><!DOCTYPE html><html><p>Hello</p></html>'],
    ['unknown/unknown', '<html><p>Hello'],
    ['', '<p>Hello'],
  ])('of "%s" that is HTML is read as such', async (type, body) => {
    await expect(fetching({ 'content-type': type }, body)).resolves.toMatchObject({
      kind: 'html',
      text: body,
    });
  });

  it.each<[string, Buffer | string]>([
    ['application/octet-stream', 'plain words'],
    ['application/xml', '<?xml version="1.0"?><rss><channel/></rss>'],
    ['text/html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['text/plain', Buffer.from('PK\x03\x04 word', 'latin1')],
    ['text/html', Buffer.from('GIF89a', 'latin1')],
    ['text/html', Buffer.alloc(2_000)],
    ['', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2])],
  ])('of "%s" on some other file is not read', async (type, body) => {
    await expect(fetching({ 'content-type': type }, body)).rejects.toMatchObject({
      code: 'article_not_text',
    });
  });
});
