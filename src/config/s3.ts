import { z } from 'zod';
import { type Given, webUrlOrNone } from './fields.js';

export const s3Settings = z.object({
  S3_ENDPOINT: webUrlOrNone(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      'must be the name of a bucket: 3 to 63 of a-z, 0-9, dots and hyphens',
    )
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PUBLIC_URL: webUrlOrNone(),
  S3_FORCE_PATH_STYLE: z
    .enum(['true', 'false'], 'must be true or false')
    .default('false')
    .transform((text) => text === 'true'),
});

type Values = z.output<typeof s3Settings>;

export interface S3Config {
  /** Undefined: AWS. Without a slash at the end. */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Where the bucket's objects are public, without a slash at the end; undefined: addresses are signed. */
  readonly publicUrl: string | undefined;
  readonly forcePathStyle: boolean;
}

/** All of a bucket or nothing of it: half of it would keep images where nobody looks for them. */
export function missingOfS3(given: Given): string[] {
  const style = 'S3_FORCE_PATH_STYLE';
  const set = Object.keys(given).filter((name) => Object.hasOwn(s3Settings.shape, name) && name !== style);
  if (set.length === 0) return [];
  const faults = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']
    .filter((name) => !given[name])
    .map((name) => `${name} is missing (${set[0]} is set, and a bucket needs all of them)`);
  if (!given.S3_ENDPOINT && !given.S3_REGION)
    faults.push('S3_REGION is missing (AWS needs it; with S3_ENDPOINT it is "auto" unless set)');
  return faults;
}

export function toS3(values: Values): S3Config | undefined {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (!bucket || !accessKeyId || !secretAccessKey) return undefined;
  return {
    endpoint: values.S3_ENDPOINT,
    region: values.S3_REGION ?? 'auto',
    bucket,
    accessKeyId,
    secretAccessKey,
    publicUrl: values.S3_PUBLIC_URL,
    forcePathStyle: values.S3_FORCE_PATH_STYLE,
  };
}
