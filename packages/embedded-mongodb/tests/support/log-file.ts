import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The log that is being written: the one of the highest generation. */
export async function logFile(dir: string): Promise<string> {
  const generations = (await readdir(dir)).flatMap((name) => {
    const generation = /^data-(\d+)\.log$/.exec(name)?.[1];
    return generation ? [Number(generation)] : [];
  });
  if (!generations.length) throw new Error(`there is no log in ${dir}`);
  return join(dir, `data-${Math.max(...generations)}.log`);
}

/** A fresh copy of a directory whose server is dead. */
export async function copyDirectory(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { mode: 0o700 });
  // The socket of a server that was killed cannot be copied.
  await cp(from, to, { recursive: true, filter: (path) => !path.endsWith('.sock') });
}
