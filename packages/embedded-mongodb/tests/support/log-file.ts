import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The log that is being written: the youngest *.log file of a directory. */
export async function logFile(dir: string): Promise<string> {
  const logs: { path: string; at: number }[] = [];
  for (const name of await readdir(dir))
    if (name.endsWith('.log'))
      logs.push({ path: join(dir, name), at: (await stat(join(dir, name))).mtimeMs });
  const youngest = logs.sort((one, other) => other.at - one.at)[0];
  if (!youngest) throw new Error(`there is no log in ${dir}`);
  return youngest.path;
}

/** A fresh copy of a directory whose server is dead. */
export async function copyDirectory(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { mode: 0o700 });
  await cp(from, to, { recursive: true });
}
