import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodePng } from '@infograph/fal-stand-in';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import jpeg from 'jpeg-js';
import { fetchImage, fetchImageOrSvg, ImageUnavailable, ImageUnusable } from '../../src/fal/media.js';

const PNG = await encodePng(Buffer.alloc(64 * 48 * 4, 200), 64, 48);
const JPEG = jpeg.encode({ data: Buffer.alloc(64 * 48 * 4, 90), width: 64, height: 48 }, 80).data;

describe('where images may come from, and what they may be', () => {
  let server: Server;
  let host: string;
  let answer: RequestListener;
  let asked: string[];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      expect(request.headers.authorization).toBeUndefined();
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked = [];
    answer = (_request, response) => response.end(PNG);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const get = (path = '/image') => fetchImage(`http://${host}${path}`, [host]);

  it('streams into a file of its own, which goes when it is no longer needed', async () => {
    const image = await get();
    expect(image).toMatchObject({ bytes: PNG.length, kind: 'png' });
    expect(readFileSync(image.path)).toEqual(PNG);
    await image.remove();
    expect(existsSync(image.path)).toBe(false);
  });

  it('tells the kind from the bytes, whatever the host calls it', async () => {
    answer = (_request, response) => response.setHeader('content-type', 'image/png').end(JPEG);
    const image = await get('/image.png');
    expect(image.kind).toBe('jpeg');
    await image.remove();
  });

  it('is an SVG only where those are taken', async () => {
    const svg =
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>\n';
    const either = () => fetchImageOrSvg(`http://${host}/image.svg`, [host]);
    const serve = (body: string) => {
      answer = (_request, response) => response.setHeader('content-type', 'image/png').end(body);
    };
    serve(svg);
    const image = await either();
    expect(image).toMatchObject({ kind: 'svg', bytes: svg.length });
    await image.remove();
    await expect(get()).rejects.toMatchObject({ damaged: true });
    for (const cut of [svg.slice(0, -20), '', '<html><svg></svg></html>', '{"detail":"<svg"}']) {
      serve(cut);
      await expect(either()).rejects.toMatchObject({ damaged: true });
    }
    serve(`<svg>${' '.repeat(11 * 1024 * 1024)}</svg>`);
    await expect(either()).rejects.toBeInstanceOf(ImageUnusable);
    answer = (_request, response) => response.end(PNG);
    const picture = await either();
    expect(picture.kind).toBe('png');
    await picture.remove();
  });

  it.each([
    ['another host', 'http://127.0.0.1:1/i.png', ['fal.media']],
    ['a host whose name only ends alike', 'https://evilfal.media/i.png', ['fal.media', '*.fal.media']],
    ['a host whose name only begins alike', 'https://v3.fal.media.evil.example/i.png', ['*.fal.media']],
    ['plain http elsewhere', 'http://v3.fal.media/i.png', ['*.fal.media']],
    ['a user and password', 'https://user:pass@v3.fal.media/i.png', ['*.fal.media']],
    ['a file', 'file:///etc/passwd', ['*.fal.media', '']],
    ['an address that is none', 'nonsense', ['*.fal.media']],
    ['the same machine at another port', 'http://127.0.0.1:1/i.png', ['127.0.0.1:2']],
  ])('asks nobody for %s', async (_what, url, hosts) => {
    await expect(fetchImage(url, hosts)).rejects.toThrow(ImageUnusable);
    expect(asked).toEqual([]);
  });

  it('follows a redirect on an allowed host, and none that leads away', async () => {
    answer = (request, response) =>
      request.url === '/image' ? response.writeHead(302, { location: '/moved' }).end() : response.end(PNG);
    await (await get()).remove();
    expect(asked).toEqual(['/image', '/moved']);
    answer = (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/x' }).end();
    await expect(get()).rejects.toThrow(ImageUnusable);
    answer = (_request, response) => response.writeHead(302, { location: '/image' }).end();
    await expect(get()).rejects.toThrow('too many redirects');
  });

  it.each([
    [404, true],
    [403, true],
    [410, true],
    [500, false],
    [503, false],
  ])('may be there later after %d; the host denies having it: %s', async (status, gone) => {
    answer = (_request, response) => response.writeHead(status).end();
    const error: unknown = await get().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ImageUnavailable);
    expect(error).toMatchObject({ gone });
  });

  it('may be there later when the connection breaks in the middle', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write(PNG, () => response.destroy());
    };
    await expect(get()).rejects.toThrow(ImageUnavailable);
  });

  it.each([
    ['a page', Buffer.from('<html>')],
    ['JSON', Buffer.from('{"detail": "not ready"}')],
    ['words', Buffer.from('upstream connect error')],
    ['nothing', Buffer.alloc(0)],
    ['the beginning of a PNG', PNG.subarray(0, -20)],
    ['a JPEG without its end', JPEG.subarray(0, -2)],
  ])('may be there later where %s comes in its place', async (_what, bytes) => {
    answer = (_request, response) => response.end(bytes);
    const error: unknown = await get().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ImageUnavailable);
    expect(error).toMatchObject({ damaged: true });
  });

  it('may be there later after 202, and when its host says', async () => {
    answer = (_request, response) => response.writeHead(202, { 'retry-after': '7' }).end(PNG);
    await expect(get()).rejects.toMatchObject({ name: 'ImageUnavailable', afterMs: 7_000 });
  });

  it.each([
    ['a webp, which Slack does not show', Buffer.from('RIFF____WEBPVP8 ')],
    ['a script that begins like a GIF', Buffer.from('GIF89a/*<script>*/=1')],
    ['bytes of another kind', Buffer.from([0, 1, 2, 3])],
  ])('is unusable when it is %s', async (_what, bytes) => {
    answer = (_request, response) => response.end(bytes);
    await expect(get()).rejects.toThrow(ImageUnusable);
  });

  it('is unusable above 40 MB, whether its size is announced or not', async () => {
    answer = (_request, response) =>
      response.writeHead(200, { 'content-length': String(41 * 1024 * 1024) }).write(PNG);
    await expect(get()).rejects.toThrow('larger than');
    answer = (_request, response) => {
      const megabyte = Buffer.alloc(1024 * 1024);
      const more = () => {
        while (!response.destroyed && response.write(megabyte));
        if (!response.destroyed) response.once('drain', more);
      };
      response.write(PNG);
      more();
    };
    await expect(get()).rejects.toThrow('larger than');
  });
});
