import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Resolution } from '../models/infograph.js';
import { ConfigError } from './index.js';

/** A number for one image, by model and resolution. */
export type ModelTable = Readonly<Record<string, Readonly<Record<Resolution, number>>>>;

const MODEL_ID = /^[a-z0-9-]+\/[a-z0-9./-]+$/;

/**
 * Reads the JSON file that a setting names, such as `{"fal-ai/nano-banana-pro": {"1K": 1, "2K": 1, "4K": 2}}`. One
 * number stands for all sizes: `{"fal-ai/nano-banana-pro": 1}`.
 * @param others what may be in it beside models
 * @throws ConfigError that names the setting, when the file cannot be read or says something else
 */
export function readModelTable(
  setting: string,
  path: string,
  amount: z.ZodType<number>,
  others: readonly string[] = [],
): ModelTable {
  const orOthers = others.map((other) => `, or ${other}`).join('');
  const file = z.record(
    z.string().refine((key) => MODEL_ID.test(key) || others.includes(key), {
      error: `must be a model's id, like fal-ai/nano-banana-pro${orOthers}`,
    }),
    z.preprocess(ofAllSizes, z.strictObject({ '1K': amount, '2K': amount, '4K': amount })),
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

/** What is written as one number, size by size. */
function ofAllSizes(written: unknown): unknown {
  return typeof written === 'number' ? { '1K': written, '2K': written, '4K': written } : written;
}
