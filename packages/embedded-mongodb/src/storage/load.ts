import { rmSync, statSync } from 'node:fs';
import { type Change, decodeChanges, END_KEY } from './changes.js';
import { listFiles, logPath, snapshotPath } from './files.js';
import { FILE_HEADER_BYTES, readFrames } from './frames.js';
import { LogWriter } from './log-writer.js';

/** A file holds something else than what was written to it, and not at its torn end: opening it would lose data silently. */
export class DamagedFileError extends Error {
  constructor(path: string, at: number) {
    super(
      `${path} is damaged at byte ${at}: what is stored there is not what was written, and more follows it. ` +
        'Nothing was changed. Restore the folder from a backup; or, to go on with what stands before the damage ' +
        `and lose everything after it, make a copy of the folder and run: truncate -s ${at} '${path}'`,
    );
    this.name = 'DamagedFileError';
  }
}

/** A collection's description, and its documents by the key of their `_id`. */
export interface StoredCollection {
  description: Uint8Array;
  documents: Map<string, Uint8Array>;
}

/** Everything that the files hold, still encoded. */
export interface Stored {
  /** By namespace. */
  collections: Map<string, StoredCollection>;
  sessions: Map<string, Uint8Array>;
}

export interface Loaded {
  stored: Stored;
  generation: number;
  log: LogWriter;
  snapshotBytes: number;
}

/** Reads the database in a folder; a new one where there is none. Throws DamagedFileError. */
export function loadFolder(folder: string): Loaded {
  const files = listFiles(folder);
  for (const path of files.unfinished) rmSync(path);
  const stored: Stored = { collections: new Map(), sessions: new Map() };
  const snapshot = files.snapshots.at(-1);
  if (snapshot !== undefined) readSnapshot(snapshotPath(folder, snapshot), stored);
  const logs = withoutUnused(
    folder,
    files.logs.filter((generation) => generation >= (snapshot ?? 0)),
  );
  const log = readLogs(folder, logs, stored) ?? LogWriter.create(logPath(folder, snapshot ?? 1));
  for (const generation of files.snapshots)
    if (generation !== snapshot) rmSync(snapshotPath(folder, generation));
  for (const generation of files.logs) if (!logs.includes(generation)) rmSync(logPath(folder, generation));
  return {
    stored,
    generation: logs.at(-1) ?? snapshot ?? 1,
    log,
    snapshotBytes: snapshot === undefined ? 0 : statSync(snapshotPath(folder, snapshot)).size,
  };
}

function readSnapshot(path: string, stored: Stored): void {
  let complete = false;
  const read = readFrames(path, (body) => {
    for (const change of decodeChanges(body)) {
      complete = change.key === END_KEY;
      if (!complete) take(change, stored, path);
    }
  });
  // A snapshot gets its name only when it is whole and synced.
  if (!read || read.broken || !complete) throw new DamagedFileError(path, read?.end ?? 0);
}

/**
 * The logs up to the last one that anything was ever written to. A later one was made on a full disk, or just before the
 * machine went down: nothing was acknowledged in it, so the one before it is the last and may have a torn end.
 */
function withoutUnused(folder: string, generations: number[]): number[] {
  const last = generations.at(-1);
  if (last === undefined || generations.length === 1) return generations;
  const path = logPath(folder, last);
  const read = readFrames(path, () => undefined);
  const isUnused = read
    ? read.frames === 0 && !read.broken?.followed
    : statSync(path).size <= FILE_HEADER_BYTES;
  return isUnused ? withoutUnused(folder, generations.slice(0, -1)) : generations;
}

/** Replays the logs, oldest first, and opens the last for writing. Only the last may have a torn end. */
function readLogs(folder: string, generations: number[], stored: Stored): LogWriter | undefined {
  let log: LogWriter | undefined;
  for (const generation of generations) {
    const path = logPath(folder, generation);
    const isLast = generation === generations.at(-1);
    const read = readFrames(path, (body) => {
      for (const change of decodeChanges(body)) take(change, stored, path);
    });
    if (!read) {
      // The machine went down while the file was made: nothing was ever acknowledged in it.
      if (!isLast || statSync(path).size > FILE_HEADER_BYTES) throw new DamagedFileError(path, 0);
      return LogWriter.create(path);
    }
    if (read.broken && (!isLast || read.broken.followed)) throw new DamagedFileError(path, read.end);
    if (isLast) log = LogWriter.reopen(path, read);
  }
  return log;
}

function take({ key, value }: Change, stored: Stored, path: string): void {
  const rest = key.slice(1);
  if (key.startsWith('S')) {
    if (value) stored.sessions.set(rest, value);
    else stored.sessions.delete(rest);
  } else if (key.startsWith('C')) {
    if (value) {
      const documents = stored.collections.get(rest)?.documents ?? new Map<string, Uint8Array>();
      stored.collections.set(rest, { description: value, documents });
    } else stored.collections.delete(rest);
  } else {
    const cut = rest.indexOf('\0');
    const collection = stored.collections.get(rest.slice(0, cut));
    if (!collection)
      throw new Error(`${path} holds a document of a collection that does not exist: ${rest.slice(0, cut)}`);
    if (value) collection.documents.set(rest.slice(cut + 1), value);
    else collection.documents.delete(rest.slice(cut + 1));
  }
}
