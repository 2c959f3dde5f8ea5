import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Resolution } from '../models/infograph.js';
import { ConfigError } from './index.js';

/** A number for one image, by model and resolution. */
export type ModelTable = Readonly<Record<string, Readonly<Record<Resolution, number>>>>;

/**
 * Reads the JSON file that a setting names, such as `{"fal-ai/nano-banana-pro": {"1K": 1, "2K": 1, "4K": 2}}`.
 * @throws ConfigError that names the setting, when the file cannot be read or says something else
 */
export function readModelTable(setting: string, path: string, amount: z.ZodType<number>): ModelTable {
  const file = z.record(
    z.string().regex(/^[a-z0-9-]+\/[a-z0-9./-]+$/, "must be a model's id, like fal-ai/nano-banana-pro"),
    z.strictObject({ '1K': amount, '2K': amount, '4K': amount }),
  );
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigError([
      `${setting} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
  const parsed = file.safeParse(content);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `${setting} ${path.join('.')}: ${message}`),
    );
  }
  return parsed.data;
}
