import { z } from 'zod';
import { type EncryptionKey, readEncryptionKeys } from '../lib/encryption/keys.js';
import { days } from './fields.js';

const encryptionKeys = z
  .string()
  .transform((text, context) => {
    try {
      return readEncryptionKeys(text);
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: error instanceof Error ? error.message : 'cannot be read',
      });
      return z.NEVER;
    }
  })
  .optional();

export const storageSettings = z.object({
  RETENTION_DAYS: days(0, 36_500, 'for ever'),
  WORKSPACE_RETENTION_DAYS: days(30, 365, 'at once'),
  ENCRYPTION_KEY: encryptionKeys,
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional(),
  DATA_DIR: z.string().default('./data'),
});

export interface StorageConfig {
  /** Images and prompts are deleted after so many days; undefined: they are kept for ever. */
  readonly retentionDays: number | undefined;
  /** What a workspace that has left had here is deleted after so many days; 0: at once. */
  readonly workspaceRetentionDays: number;
  /** What seals the tokens in the database: the first seals, all open. Empty: nothing is to be sealed. */
  readonly encryptionKeys: readonly EncryptionKey[];
  readonly mongodbUri: string | undefined;
  readonly dataDir: string;
}

export function toStorage(values: z.output<typeof storageSettings>): StorageConfig {
  return {
    retentionDays: values.RETENTION_DAYS || undefined,
    workspaceRetentionDays: values.WORKSPACE_RETENTION_DAYS,
    encryptionKeys: values.ENCRYPTION_KEY ?? [],
    mongodbUri: values.MONGODB_URI,
    dataDir: values.DATA_DIR,
  };
}
