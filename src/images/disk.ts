import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { type Images, ImagesUnavailable } from './images.js';
import { isKey } from './keys.js';
import { diskRoutes, type MayFail } from './routes.js';
import { createSigning, signingSecret } from './signing.js';

/** As long as a presigned address of S3 may live at most. */
export const URL_LIFE_S = 7 * 24 * 3600;

interface Options {
  /** Images lie in here, each under its key. */
  folder: string;
  /** This app as others reach it, without a slash at the end. */
  baseUrl(): string;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Without it, as many signatures may be wrong as there are. */
  mayFail?: MayFail;
}

/** Images are written here, and then moved to their place. */
const INCOMING = 'incoming';
/** What has lain there for so long was left by a process that died. */
const LEFT_AFTER_MS = 3_600_000;

/** Keeps images on this machine's disk and serves them itself. @throws PlainError where the folder cannot be used */
export function createDisk({ folder, baseUrl, now = Date.now, mayFail = async () => true }: Options): Images {
  const signing = createSigning(signingSecret(folder));
  const incoming = join(folder, INCOMING);
  tidy(incoming, now());
  const pathOf = (key: string) => {
    if (!isKey(key)) throw new Error(`not the key of an image: ${key.slice(0, 100)}`);
    return join(folder, ...key.split('/'));
  };
  return {
    put: (key, file, signal) => orUnavailable(() => write(pathOf(key), incoming, file.path, signal)),
    read: (key) => orUnavailable(async () => await readFile(pathOf(key)).catch(unlessAbsent)),
    remove: (key) => orUnavailable(() => rm(pathOf(key), { force: true })),
    async urlOf({ key }) {
      const expiresAtS = Math.floor(now() / 1000) + URL_LIFE_S;
      return `${baseUrl()}/images/${key}?expires=${expiresAtS}&signature=${signing.sign(key, expiresAtS)}`;
    },
    routes: diskRoutes({ folder, signing, now, mayFail }),
  };
}

/** Several processes may share the folder, so what is young may be another's. */
function tidy(incoming: string, now: number): void {
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(incoming)) {
    const path = join(incoming, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && now - found.mtimeMs > LEFT_AFTER_MS) rmSync(path, { force: true });
  }
}

/** Written aside, made durable, then put in its place in one step: nobody ever sees half an image. */
async function write(
  path: string,
  incoming: string,
  from: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  const fresh = join(incoming, randomBytes(8).toString('hex'));
  await makeFolder(dirname(path));
  try {
    await copyFile(from, fresh);
    await flush(fresh, 'r+');
    signal?.throwIfAborted();
    await rename(fresh, path);
    await flush(dirname(path), 'r');
  } finally {
    await rm(fresh, { force: true });
  }
}

/** A new folder is durable only when the one that it is in has been flushed too. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!first) return;
  const above = dirname(first);
  const made = folder.slice(above.length).split(sep).filter(Boolean);
  for (let depth = 0; depth < made.length; depth++) await flush(join(above, ...made.slice(0, depth)), 'r');
}

async function flush(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new ImagesUnavailable(`disk: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
