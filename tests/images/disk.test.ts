import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { createDisk } from '../../src/images/disk.js';
import { type Images, ImagesUnavailable } from '../../src/images/images.js';

const KEY = 'T0WORK/2026/11/ig_0123456789abcdef0123.png';
const WEEK_MS = 7 * 24 * 3_600_000;

let folder: string;
let server: Server;
let disk: Images;
let aheadMs: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'infograph-images-'));
  aheadMs = 0;
  const app = express();
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  disk = open();
  if (disk.routes) app.use(disk.routes);
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

function open(): Images {
  const { port } = server.address() as AddressInfo;
  const baseUrl = () => `http://127.0.0.1:${port}`;
  return createDisk({
    folder: join(folder, 'images'),
    baseUrl,
    now: () => Date.now() + aheadMs,
    mayFail: async () => true,
  });
}

async function fileOf(bytes: string) {
  const path = join(folder, 'new');
  await writeFile(path, bytes);
  return { path, bytes: bytes.length, contentType: 'image/png' };
}

describe('an image on the disk', () => {
  it('loads from its address with no header, and may be shown by other sites', async () => {
    await disk.put(KEY, await fileOf('the image'));
    const response = await fetch(await disk.urlOf({ key: KEY }));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('the image');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=86400, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('is one file however often it is copied, with nothing left beside it', async () => {
    await disk.put(KEY, await fileOf('once'));
    await disk.put(KEY, await fileOf('twice'));
    expect(await readdir(join(folder, 'images/T0WORK/2026/11'))).toEqual(['ig_0123456789abcdef0123.png']);
    expect(await readdir(join(folder, 'images/incoming'))).toEqual([]);
    expect((await disk.read(KEY))?.toString()).toBe('twice');
  });

  it('does not load after a week, with another signature, or at another key', async () => {
    await disk.put(KEY, await fileOf('the image'));
    await disk.put(KEY.replace('ig_0', 'ig_1'), await fileOf('another'));
    const url = await disk.urlOf({ key: KEY });
    const status = async (address: string) => (await fetch(address)).status;
    expect(await status(url)).toBe(200);
    expect(await status(url.replace('ig_0', 'ig_1'))).toBe(403);
    expect(await status(url.replace(/expires=\d+/, `expires=${Math.floor(Date.now() / 1000) + 60}`))).toBe(
      403,
    );
    expect(
      await status(
        url.replace(/signature=./, (found) => (found.endsWith('A') ? 'signature=B' : 'signature=A')),
      ),
    ).toBe(403);
    expect(await status(url.split('?')[0] ?? '')).toBe(403);
    aheadMs = WEEK_MS + 1_000;
    const late = await fetch(url);
    expect([late.status, await late.json()]).toMatchObject([403, { error: { code: 'expired' } }]);
    expect(await status(await disk.urlOf({ key: KEY }))).toBe(200);
  });

  it.each([
    '/images/../new',
    '/images/%2e%2e/new',
    '/images/..%2fnew',
    '/images/signing-key',
    '/images/T0WORK/2026/11/../../../../signing-key',
    '/images/T0WORK/2026/11/..%2f..%2f..%2fsigning-key.png',
    '/images/T0WORK/2026/11/%00.png',
    '/images/%ff',
    '/images/',
  ])('lets nobody out of its folder by %s', async (path) => {
    await writeFile(join(folder, 'new'), 'a secret');
    const { search } = new URL(await disk.urlOf({ key: KEY }));
    const { port } = server.address() as AddressInfo;
    const answer = await rawGet(port, `${path}${search}`);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|403|404) /);
    expect(answer).not.toContain('a secret');
  });

  it('is gone when it was removed, and removing it again does no harm', async () => {
    await disk.put(KEY, await fileOf('the image'));
    const url = await disk.urlOf({ key: KEY });
    await disk.remove(KEY);
    await disk.remove(KEY);
    expect((await fetch(url)).status).toBe(404);
    expect(await disk.read(KEY)).toBeUndefined();
  });

  it('keeps its address over a restart; the secret is readable by this user alone', async () => {
    await disk.put(KEY, await fileOf('the image'));
    const url = await open().urlOf({ key: KEY });
    expect((await fetch(url)).status).toBe(200);
    expect((await stat(join(folder, 'images/signing-key'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder, 'images/signing-key'))).toHaveLength(32);
  });

  it('of which a process that died has left a part, is tidied away after an hour', async () => {
    await writeFile(join(folder, 'images/incoming/half'), 'half an im');
    open();
    expect(await readdir(join(folder, 'images/incoming'))).toEqual(['half']);
    aheadMs = 3_700_000;
    open();
    expect(await readdir(join(folder, 'images/incoming'))).toEqual([]);
  });

  it('that cannot be written is told as such, and may be tried again', async () => {
    await mkdir(join(folder, 'images'), { recursive: true });
    await writeFile(join(folder, 'images/T0WORK'), 'a file where a folder should be');
    await expect(disk.put(KEY, await fileOf('x'))).rejects.toThrow(ImagesUnavailable);
    await rm(join(folder, 'images/T0WORK'));
    await disk.put(KEY, await fileOf('x'));
  });
});

/** fetch() tidies paths up; whoever attacks does not. */
async function rawGet(port: number, path: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.end(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    });
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
