import { lstatSync, mkdtempSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { messageOf } from '../errors.js';

const NAME = 'mongodb.sock';
/** The name at which the socket in the database's folder is bound, before it gets its own. */
const UNBORN = 'new.sock';
const TEMPORARY = 'embedded-mongodb-';
/** What the kernel has room for, in bytes. https://man7.org/linux/man-pages/man7/unix.7.html, sun_path; others have 104. */
const MAX_PATH_BYTES = process.platform === 'linux' ? 107 : 103;

/** Binds a socket and gives it its path; rejects with the system's error, and listens to nothing then. */
type Listen = (bound: string, path: string) => Promise<void>;

/**
 * Listens where only this user can come: in the database's folder, or, where that can have no socket, in a fresh folder
 * of the system's temporary one. The folder must be locked by this process. Returns the socket's path.
 * @throws Error in words where neither has room for a socket that is private
 */
export async function listenPrivately(folder: string, listen: Listen): Promise<string> {
  const refusals: string[] = [];
  for (const place of [inFolder, inTemporaryFolder]) {
    try {
      return await place(folder, listen);
    } catch (error) {
      refusals.push(messageOf(error));
    }
  }
  throw new Error(
    `The embedded database has no place for its socket: ${refusals.join('; ')}. ` +
      'Give it a folder with a short path on an ordinary file system, or set TMPDIR to one',
  );
}

async function inFolder(folder: string, listen: Listen): Promise<string> {
  const path = join(folder, NAME);
  assertSuitable(path);
  // Node removes the name that it bound when it stops listening. A process that has lost the folder to another one
  // must not remove that one's socket: so it is bound by another name.
  const unborn = join(folder, UNBORN);
  rmSync(unborn, { force: true });
  await listen(unborn, path);
  return path;
}

async function inTemporaryFolder(_: string, listen: Listen): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), TEMPORARY));
  try {
    const path = join(folder, NAME);
    assertSuitable(path);
    await listen(path, path);
    return path;
  } catch (error) {
    rmdirSync(folder);
    throw error;
  }
}

function assertSuitable(path: string): void {
  const bytes = Buffer.byteLength(path);
  if (bytes > MAX_PATH_BYTES)
    throw new Error(`the path ${path} has ${bytes} bytes, of which a socket's may have ${MAX_PATH_BYTES}`);
  if (path.includes('%'))
    throw new Error(`the path ${path} has a "%", which the driver takes for an escape more than once`);
  // Some file systems take any mode and keep none.
  if (statSync(dirname(path)).mode & 0o077)
    throw new Error(`the file system lets others into ${dirname(path)}, whatever its mode is set to`);
}

export const socketUri = (path: string): string =>
  `mongodb://${encodeURIComponent(path)}/?directConnection=true`;

/** Removes the socket that `listenPrivately` made for this folder, by its URI; only for who has the folder's lock. */
export function removePrivateSocket(folder: string, uri: string): void {
  const path = pathOf(uri);
  if (path === join(folder, NAME)) removeSocket(path);
  else if (path && basename(path) === NAME && basename(dirname(path)).startsWith(TEMPORARY)) {
    removeSocket(path);
    try {
      rmdirSync(dirname(path));
    } catch {
      // It is gone already, or somebody has put something into it.
    }
  }
}

function pathOf(uri: string): string | undefined {
  const [, host] = /^mongodb:\/\/(%2F[^/]+)\//.exec(uri) ?? [];
  return host && decodeURIComponent(host);
}

/** Removes a socket, and nothing that is none. */
export function removeSocket(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSocket()) rmSync(path, { force: true });
}
