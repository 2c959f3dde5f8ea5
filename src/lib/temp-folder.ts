import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TempFolder {
  path: string;
  remove(): Promise<void>;
}

/** A new and empty folder of the system's temporary ones, which is there until it is removed. */
export async function createTempFolder(): Promise<TempFolder> {
  const path = await mkdtemp(join(tmpdir(), 'infograph-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Lends such a folder to the work, and removes it with all that is in it, whatever comes of the work. */
export async function withTempFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const { path, remove } = await createTempFolder();
  try {
    return await work(path);
  } finally {
    await remove();
  }
}
