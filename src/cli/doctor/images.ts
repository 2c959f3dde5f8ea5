import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config/index.js';
import { createBucket, ImagesUnavailable, imagesFolder } from '../../images/index.js';
import { withTempFolder } from '../../lib/temp-folder.js';
import { type Finding, ok, problem } from './finding.js';

const PUT_WITHIN_MS = 15_000;

/**
 * Writes a few bytes into the bucket, reads them, and takes them away again. A disk is told, not tried.
 * @throws what the disk of this machine throws; never ImagesUnavailable
 */
export async function checkImages({ s3, dataDir }: Pick<Config, 's3' | 'dataDir'>): Promise<Finding> {
  if (!s3) return ok('images', `kept on disk, in ${imagesFolder(dataDir)}`);
  try {
    await withTempFolder((folder) => tryBucket(s3, folder));
    return ok('images', `kept in the bucket ${s3.bucket}; writing, reading, and deleting work`);
  } catch (error) {
    if (!(error instanceof ImagesUnavailable)) throw error;
    return problem(
      'images',
      `the bucket ${s3.bucket} can't be used: ${error.message}`,
      'Check that S3_ENDPOINT, S3_REGION, and the keys belong together, and that the key can put, get, and delete objects there.',
    );
  }
}

/** @throws ImagesUnavailable */
async function tryBucket(s3: NonNullable<Config['s3']>, folder: string): Promise<void> {
  const path = join(folder, 'image');
  const bytes = Buffer.from('written by infograph doctor');
  await writeFile(path, bytes);
  const images = await createBucket(s3);
  const key = `doctor/1970/01/${randomBytes(8).toString('hex')}.png`;
  const file = { path, bytes: bytes.length, contentType: 'image/png' };
  await images.put(key, file, AbortSignal.timeout(PUT_WITHIN_MS));
  const found = await images.read(key);
  await images.remove(key);
  if (!found?.equals(bytes)) throw new ImagesUnavailable("what was read isn't what was written");
}
