import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkImages } from '../../src/cli/doctor/images.js';
import { readConfig } from '../../src/config/index.js';
import { createImages, type Images, ImagesUnavailable } from '../../src/images/index.js';
import { createLog } from '../../src/lib/log.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { type S3Mood, type S3Server, startS3Server } from '../support/s3-server.js';

const KEY = 'T0WORK/2026/11/ig_0123456789abcdef0123.png';

let s3: S3Server;
let folder: string;
beforeEach(async () => {
  s3 = await startS3Server();
  folder = await mkdtemp(join(tmpdir(), 'infograph-s3-'));
});
afterEach(async () => {
  await s3.stop();
  await rm(folder, { recursive: true, force: true });
});

async function open(more: Record<string, string> = {}): Promise<Images> {
  const config = readConfig({ ...s3.settings, DATA_DIR: folder, ...more });
  return await createImages({
    config,
    log: createLog('silent'),
    metrics: createMetrics(),
    baseUrl: () => 'http://x',
  });
}

async function fileOf(bytes: Buffer | string) {
  const path = join(folder, 'image');
  await writeFile(path, bytes);
  return { path, bytes: bytes.length, contentType: 'image/png' };
}

describe('a bucket', () => {
  it('gets the image under its key with its content type, and its address loads with no header', async () => {
    const images = await open();
    const bytes = Buffer.alloc(7 * 1024 * 1024, 'image');
    await images.put(KEY, await fileOf(bytes));
    expect(s3.objects.get(KEY)?.contentType).toBe('image/png');
    expect(s3.objects.get(KEY)?.bytes.equals(bytes)).toBe(true);
    const response = await fetch(await images.urlOf({ key: KEY }));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(bytes.equals(Buffer.from(await response.arrayBuffer()))).toBe(true);
    const unsigned = await fetch(`${s3.settings.S3_ENDPOINT}/${s3.settings.S3_BUCKET}/${KEY}`);
    expect([unsigned.status, await unsigned.text()]).toEqual([403, expect.stringContaining('AccessDenied')]);
    expect(images.routes).toBeUndefined();
  });

  it('that is public gives plain addresses', async () => {
    const images = await open({ S3_PUBLIC_URL: 'https://images.example.com/' });
    expect(await images.urlOf({ key: KEY })).toBe(`https://images.example.com/${KEY}`);
  });

  it('gives the bytes back, and removes them', async () => {
    const images = await open();
    await images.put(KEY, await fileOf('the image'));
    expect((await images.read(KEY))?.toString()).toBe('the image');
    await images.remove(KEY);
    await images.remove(KEY);
    expect(await images.read(KEY)).toBeUndefined();
  });

  it.each<S3Mood>(['away', 'refusing', 'full', 'broken'])('that is %s is told as such', async (mood) => {
    const images = await open();
    s3.mood = mood;
    await expect(images.put(KEY, await fileOf('x'))).rejects.toThrow(ImagesUnavailable);
    expect(s3.objects.size).toBe(0);
  });

  it('that is slow is waited for no longer than one likes', async () => {
    const images = await open();
    s3.mood = 'slow';
    await expect(images.put(KEY, await fileOf('x'), AbortSignal.timeout(200))).rejects.toThrow(
      ImagesUnavailable,
    );
  });

  it('that fails for a moment is asked again; one that refuses or is full is not', async () => {
    s3.mood = 'broken';
    const failing = (await open()).put(KEY, await fileOf('x'));
    await expect(failing).rejects.toThrow(ImagesUnavailable);
    expect(s3.calls).toBe(3);
    s3.mood = 'refusing';
    await expect((await open()).put(KEY, await fileOf('x'))).rejects.toThrow(/AccessDenied/);
    s3.mood = 'full';
    await expect((await open()).put(KEY, await fileOf('x'))).rejects.toThrow(/507/);
    expect(s3.calls).toBe(5);
  });

  it('that has just failed is not asked by everybody', async () => {
    const images = await open();
    s3.mood = 'refusing';
    for (let nth = 1; nth <= 5; nth++) {
      await expect(images.put(KEY, await fileOf('x'))).rejects.toThrow(ImagesUnavailable);
    }
    expect(s3.calls).toBe(1);
  });
});

describe('the settings of a bucket', () => {
  it('are all there or none, and every fault is told at once', () => {
    const half = () => readConfig({ S3_BUCKET: 'Not A Bucket', S3_ENDPOINT: 'http://minio.internal:9000' });
    for (const words of [
      /S3_BUCKET must be the name of a bucket/,
      /S3_ENDPOINT must be https/,
      /S3_ACCESS_KEY_ID is missing/,
      /S3_SECRET_ACCESS_KEY is missing/,
    ])
      expect(half).toThrow(words);
    expect(readConfig({}).s3).toBeUndefined();
  });

  it('name the region for AWS; other endpoints have one of their own', () => {
    const keys = { S3_BUCKET: 'images', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' };
    expect(() => readConfig(keys)).toThrow(/S3_REGION is missing/);
    expect(readConfig({ ...keys, S3_REGION: 'eu-central-1' }).s3).toMatchObject({ endpoint: undefined });
    expect(readConfig({ ...keys, S3_ENDPOINT: 'https://s3.example.com/' }).s3).toMatchObject({
      endpoint: 'https://s3.example.com',
      region: 'auto',
    });
  });
});

describe('infograph doctor', () => {
  it('tries the bucket and leaves nothing in it; of one that refuses it says how to mend it', async () => {
    const config = readConfig({ ...s3.settings, DATA_DIR: folder });
    expect(await checkImages(config)).toMatchObject({ state: 'ok' });
    expect([s3.puts.length, s3.objects.size]).toEqual([1, 0]);
    s3.mood = 'refusing';
    const finding = await checkImages(config);
    expect(finding).toMatchObject({ state: 'problem', message: expect.stringContaining('AccessDenied') });
    expect(JSON.stringify(finding)).not.toContain(s3.settings.S3_SECRET_ACCESS_KEY);
  });
});
