import { join, resolve } from 'node:path';
import type { Config } from '../config/index.js';
import { defined } from '../lib/defined.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import { createDisk } from './disk.js';
import { guarded } from './guarded.js';
import type { Images } from './images.js';
import type { MayFail } from './routes.js';

export { acquireFolderLock } from './folder-lock.js';
export { type Images, ImagesUnavailable } from './images.js';
export { imageKey, imageKeys, thumbnailKey, vectorKey } from './keys.js';
export { thumbnailOf } from './thumbnail.js';

interface Dependencies {
  config: Pick<Config, 's3' | 'dataDir'>;
  log: Log;
  metrics: Metrics;
  /** This app as others reach it, without a slash at the end. */
  baseUrl(): string;
  /** Count made-up signatures; without them nobody does. */
  limits?: { mayFail: MayFail };
}

/** The folder of the images of a data folder. */
export function imagesFolder(dataDir: string): string {
  return resolve(join(dataDir, 'images'));
}

/** A bucket. Its library is large, and loaded only where there is one. */
export async function createBucket(s3: NonNullable<Config['s3']>): Promise<Images> {
  const { createS3 } = await import('./s3.js');
  return createS3(s3);
}

/** The store that the settings name: the bucket, else this machine's disk. @throws PlainError */
export async function createImages({ config, log, metrics, baseUrl, limits }: Dependencies): Promise<Images> {
  const images = config.s3
    ? await createBucket(config.s3)
    : createDisk({
        folder: imagesFolder(config.dataDir),
        baseUrl,
        ...defined({ mayFail: limits?.mayFail }),
      });
  log.info(
    { place: config.s3 ? `bucket ${config.s3.bucket}` : imagesFolder(config.dataDir) },
    'image store opened',
  );
  return guarded(images, (outcome) => metrics.imageCopies.inc({ outcome }));
}
