import { createReadStream } from 'node:fs';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Config } from '../config/index.js';
import { defined } from '../lib/defined.js';
import { describe } from '../lib/errors.js';
import { URL_LIFE_S } from './disk.js';
import { type ImageFile, type Images, ImagesUnavailable } from './images.js';
import { contentTypeOf } from './keys.js';

const CONNECT_WITHIN_MS = 5_000;
/** From the request to the head of the answer, and between two pieces of either. */
const ANSWER_WITHIN_MS = 20_000;
const TRIES = 3;
/** A copy is the same for ever; browsers need not ask again. */
const CACHE_CONTROL = 'private, max-age=86400, immutable';

const nothing = () => undefined;
const silent = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/**
 * Keeps images in a bucket: AWS, Cloudflare R2, MinIO, whatever speaks S3.
 * @see https://developers.cloudflare.com/r2/examples/aws/aws-sdk-js-v3/ on the region `auto` and the checksums
 */
export function createS3(s3: NonNullable<Config['s3']>): Images {
  const { bucket: Bucket } = s3;
  const client = new S3Client({
    region: s3.region,
    credentials: { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey },
    forcePathStyle: s3.forcePathStyle,
    ...defined({ endpoint: s3.endpoint }),
    // Checksums that are sent after the body are AWS' own; others refuse them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECT_WITHIN_MS,
      requestTimeout: ANSWER_WITHIN_MS,
      socketTimeout: ANSWER_WITHIN_MS,
      throwOnRequestTimeout: true,
    },
    maxAttempts: TRIES,
    // It warns of each failed upload on the console; whoever asked for it says so in our log.
    logger: silent,
  });

  /** A stream cannot be sent twice, so the client's own retries do not cover it: each try opens the file again. */
  async function put(Key: string, file: ImageFile, signal: AbortSignal | undefined): Promise<void> {
    for (let tries = 1; ; tries++) {
      const Body = createReadStream(file.path);
      try {
        const object = { Bucket, Key, Body, ContentLength: file.bytes, ContentType: file.contentType };
        await client.send(
          new PutObjectCommand({ ...object, CacheControl: CACHE_CONTROL }),
          signal ? { abortSignal: signal } : {},
        );
        return;
      } catch (error) {
        if (tries >= TRIES || signal?.aborted || !mayPass(error)) throw error;
      } finally {
        Body.destroy();
      }
    }
  }

  return {
    put: (key, file, signal) => orUnavailable('put', () => put(key, file, signal)),
    read: (Key) =>
      orUnavailable('get', async () => {
        try {
          const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
          return Body && Buffer.from(await Body.transformToByteArray());
        } catch (error) {
          if (error instanceof NoSuchKey) return undefined;
          throw error;
        }
      }),
    remove: (Key) =>
      orUnavailable('delete', async () => {
        await client.send(new DeleteObjectCommand({ Bucket, Key }));
      }),
    async urlOf({ key: Key }) {
      if (s3.publicUrl) return `${s3.publicUrl}/${Key}`;
      const ask = new GetObjectCommand({ Bucket, Key, ResponseContentType: contentTypeOf(Key) });
      return await getSignedUrl(client, ask, { expiresIn: URL_LIFE_S });
    },
    routes: undefined,
  };
}

/** A lost connection, or a fault of the server's that is not for long; not a refusal, and not a full disk. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof S3ServiceException)) return true;
  const status = error.$metadata.httpStatusCode ?? 0;
  return status === 429 || (status >= 500 && status !== 507);
}

async function orUnavailable<T>(call: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const status = error instanceof S3ServiceException ? ` (HTTP ${error.$metadata.httpStatusCode})` : '';
    throw new ImagesUnavailable(`S3 ${call}: ${describe(error).slice(0, 200)}${status}`, { cause: error });
  }
}
