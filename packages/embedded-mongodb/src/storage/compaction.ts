import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { Slices } from '../query/slices.js';
import { type Change, END_KEY, encodeChanges } from './changes.js';
import { listFiles, logPath, snapshotPath } from './files.js';
import { encodeFrame, markOf, newFileHeader } from './frames.js';
import type { Journal } from './journal.js';
import { LogWriter, syncFolder } from './log-writer.js';

const FRAME_BYTES = 256 * 1024;

/**
 * Replaces the logs by a snapshot while writes go on in a new log. It may be killed at any point:
 * until the snapshot has its name, the old files are the database; what is left over is removed at the next start.
 * Returns the snapshot's size in bytes, or undefined where it had to be given up.
 */
export async function compact(
  folder: string,
  generation: number,
  journal: Journal,
  capture: () => Iterable<Change>,
): Promise<number | undefined> {
  let changes: Iterable<Change> = [];
  await journal.between(() => {
    journal.use(LogWriter.create(logPath(folder, generation)));
    changes = capture();
  });
  const failures = journal.failures;
  const path = snapshotPath(folder, generation);
  const unfinished = `${path}.tmp`;
  try {
    const size = await writeSnapshot(unfinished, changes);
    // What was captured may have been taken back meanwhile, because it did not become durable.
    if (journal.failures !== failures) {
      await rm(unfinished, { force: true });
      return undefined;
    }
    await rename(unfinished, path);
    syncFolder(folder);
    await removeOlder(folder, generation);
    return size;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeSnapshot(path: string, changes: Iterable<Change>): Promise<number> {
  const file = await open(path, 'w', 0o600);
  try {
    const size = await writeFrames(file, changes);
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

async function writeFrames(file: FileHandle, changes: Iterable<Change>): Promise<number> {
  const slices = new Slices();
  const header = newFileHeader();
  let size = 0;
  let frames = 0;
  let count = 0;
  let bytes = 0;
  let batch: Change[] = [];
  const write = async (part: Buffer): Promise<void> => {
    await file.appendFile(part);
    size += part.length;
  };
  const flush = async (): Promise<void> => {
    await write(encodeFrame(markOf(header), frames++, encodeChanges(batch)));
    batch = [];
    bytes = 0;
  };
  await write(header);
  for (const change of changes) {
    batch.push(change);
    count++;
    bytes += change.key.length + (change.value?.length ?? 0);
    if (bytes >= FRAME_BYTES) await flush();
    if (count % 32 === 0 && slices.due()) await slices.pause();
  }
  batch.push({ key: END_KEY, value: Buffer.from(String(count)) });
  await flush();
  return size;
}

async function removeOlder(folder: string, generation: number): Promise<void> {
  const { snapshots, logs } = listFiles(folder);
  for (const old of snapshots) if (old < generation) await rm(snapshotPath(folder, old), { force: true });
  for (const old of logs) if (old < generation) await rm(logPath(folder, old), { force: true });
}
