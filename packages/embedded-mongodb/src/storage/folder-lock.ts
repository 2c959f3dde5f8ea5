import { randomBytes } from 'node:crypto';
import {
  linkSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemCodeOf } from '../errors.js';

const HEARTBEAT_MS = 2_000;
/** An owner whose processes cannot be seen from here is gone when it has not renewed its lock for this long. */
const SILENT_MS = 10_000;

/** Who has a database's folder open, as the lock file tells it. */
export interface Owner {
  pid: number;
  host: string;
  /** Where to attach to the running database; undefined while it is still being opened. */
  uri: string | undefined;
}

interface LockFile extends Owner {
  token: string;
  /** Tells machines, containers and boots apart: a process id means something only within one of them. */
  space: string;
  /** When the process began, in the kernel's ticks: tells it from a later one with the same id. */
  began: string;
}

/** The folder is open in another process, or in this one already. */
export class FolderLockedError extends Error {
  constructor(
    folder: string,
    readonly owner: Owner,
  ) {
    const where = owner.uri
      ? `Attach to it at ${owner.uri}`
      : 'It is still being opened: try again in a moment';
    super(
      `The database in ${folder} is open in process ${owner.pid} on ${owner.host}. ${where}, or stop that process first.`,
    );
    this.name = 'FolderLockedError';
  }
}

const lockPath = (folder: string): string => join(folder, 'lock');

/** Who has the database open and where to attach to it; undefined where nobody has. */
export function findOwner(folder: string): Owner | undefined {
  const found = readLock(lockPath(folder));
  if (!found || isGone(found.lock, found.ageMs)) return undefined;
  const { pid, host, uri } = found.lock;
  return { pid, host, uri };
}

/** The one right to open a folder's database. It is a file, kept fresh; it outlives no crash. */
export class FolderLock {
  private readonly heartbeat: NodeJS.Timeout;

  private constructor(
    private readonly folder: string,
    private readonly mine: LockFile,
    private readonly onLost: (message: string) => void,
    /** Where an owner that is gone was to be found: its socket may have outlived it. */
    readonly abandonedUri: string | undefined,
  ) {
    this.heartbeat = setInterval(() => this.renew(), HEARTBEAT_MS).unref();
  }

  /**
   * Takes the lock, from an owner that is gone if need be. Throws FolderLockedError.
   * `onLost` is called should another process take the lock away: then nothing may be written any more.
   */
  static async acquire(folder: string, onLost: (message: string) => void): Promise<FolderLock> {
    const mine: LockFile = { ...thisProcess(), token: randomBytes(12).toString('hex'), uri: undefined };
    const path = lockPath(folder);
    const candidate = `${path}.${mine.token}`;
    let abandonedUri: string | undefined;
    try {
      writeFileSync(candidate, JSON.stringify(mine), { mode: 0o600, flag: 'wx' });
      const giveUpAt = Date.now() + SILENT_MS + HEARTBEAT_MS;
      while (!tryLink(candidate, path))
        abandonedUri = (await clearTheWay(folder, path, giveUpAt))?.uri ?? abandonedUri;
    } finally {
      rmSync(candidate, { force: true });
    }
    return new FolderLock(folder, mine, onLost, abandonedUri);
  }

  /** Writes down where other processes can attach. */
  publish(uri: string): void {
    this.mine.uri = uri;
    const next = `${lockPath(this.folder)}.${this.mine.token}`;
    writeFileSync(next, JSON.stringify(this.mine), { mode: 0o600 });
    renameSync(next, lockPath(this.folder));
  }

  /** Gives the folder up; `last` is done before, unless another process has taken the lock away. */
  release(last: () => void = () => undefined): void {
    clearInterval(this.heartbeat);
    if (!this.isMine()) return;
    last();
    rmSync(lockPath(this.folder), { force: true });
  }

  private isMine(): boolean {
    return readLock(lockPath(this.folder))?.lock.token === this.mine.token;
  }

  private renew(): void {
    try {
      if (this.isMine()) {
        const now = new Date();
        utimesSync(lockPath(this.folder), now, now);
        return;
      }
    } catch {
      // A disk that cannot be written to for a while does not give the lock to anybody else.
      return;
    }
    clearInterval(this.heartbeat);
    this.onLost(`The lock of ${this.folder} was taken by another process: this one writes no more`);
  }
}

function tryLink(candidate: string, path: string): boolean {
  try {
    linkSync(candidate, path);
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of an owner that is gone, and tells whose; waits where that cannot be told yet; throws where it lives. */
async function clearTheWay(folder: string, path: string, giveUpAt: number): Promise<LockFile | undefined> {
  const found = readLock(path);
  if (!found) return undefined;
  const { lock, ageMs } = found;
  if (!isGone(lock, ageMs)) {
    if (isVisible(lock) || Date.now() > giveUpAt) throw new FolderLockedError(folder, lock);
    await sleep(500);
    return undefined;
  }
  // Renaming is atomic: of two that find the same dead owner one gets its file, and the other looks again.
  const aside = `${path}.${randomBytes(12).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch {
    return undefined;
  }
  const isTheirs = readLock(aside)?.lock.token === lock.token;
  if (!isTheirs) tryLink(aside, path);
  rmSync(aside, { force: true });
  return isTheirs ? lock : undefined;
}

function readLock(path: string): { lock: LockFile; ageMs: number } | undefined {
  try {
    const lock: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isLockFile(lock) ? { lock, ageMs: Date.now() - statSync(path).mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

const isLockFile = (value: unknown): value is LockFile =>
  typeof value === 'object' &&
  value !== null &&
  'token' in value &&
  'pid' in value &&
  typeof value.pid === 'number';

const isVisible = (lock: LockFile): boolean => lock.space === thisProcess().space;

function isGone(lock: LockFile, ageMs: number): boolean {
  if (!isVisible(lock)) return ageMs > SILENT_MS;
  return !isRunning(lock.pid) || startOf(lock.pid) !== lock.began;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCodeOf(error) === 'EPERM';
  }
}

function thisProcess(): Omit<LockFile, 'token' | 'uri'> {
  const space = [
    hostname(),
    tell(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    tell(() => readlinkSync('/proc/self/ns/pid')),
  ];
  return { pid: process.pid, host: hostname(), space: space.join(' '), began: startOf(process.pid) };
}

/** The 22nd field of /proc/<pid>/stat: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. Empty where there is none. */
const startOf = (pid: number): string =>
  tell(
    () =>
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? '',
  );

function tell(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
