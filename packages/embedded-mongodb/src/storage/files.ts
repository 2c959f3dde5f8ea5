import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files of a database. Generation n's snapshot holds everything up to the start of generation n's log;
 * the newest snapshot and the logs from its generation on are the database.
 */
export const snapshotPath = (folder: string, generation: number): string =>
  join(folder, `data-${generation}.snapshot`);
export const logPath = (folder: string, generation: number): string => join(folder, `data-${generation}.log`);

export interface Files {
  /** Generations, oldest first. */
  snapshots: number[];
  logs: number[];
  /** Snapshots that were never finished. */
  unfinished: string[];
}

export function listFiles(folder: string): Files {
  const files: Files = { snapshots: [], logs: [], unfinished: [] };
  for (const name of readdirSync(folder)) {
    const [, generation, kind] = /^data-(\d+)\.(snapshot|log)$/.exec(name) ?? [];
    if (kind === 'snapshot') files.snapshots.push(Number(generation));
    else if (kind === 'log') files.logs.push(Number(generation));
    else if (/^data-\d+\.snapshot\.tmp$/.test(name)) files.unfinished.push(join(folder, name));
  }
  files.snapshots.sort((a, b) => a - b);
  files.logs.sort((a, b) => a - b);
  return files;
}
