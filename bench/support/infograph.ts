import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../tests/support/free-port.js';
import { ended } from './peer.js';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const READY_WITHIN_MS = 30_000;

/** The app as people run it: `node dist/main.js`, with its embedded database in a folder of its own. */
export interface Infograph {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to the first 200 of /readyz. */
  readonly readyAfterMs: number;
  /** Resident memory, in bytes. */
  memory(): Promise<number>;
  /** What it has taken of the processors since its start, in ms. */
  cpuMs(): Promise<number>;
  /** Starts a new process on the same data. */
  restart(): Promise<Infograph>;
  /** Ends it and throws its data away. */
  discard(): Promise<void>;
}

/**
 * Starts the app and waits until it is ready.
 * @param prepare puts something into its folder before
 * @throws Error when it is not ready within 30 seconds
 */
export async function startInfograph(
  settings: Readonly<Record<string, string>>,
  prepare?: (dataDir: string) => Promise<void>,
): Promise<Infograph> {
  const dataDir = await mkdtemp(join(tmpdir(), 'infograph-bench-'));
  try {
    await prepare?.(dataDir);
    return await start(settings, dataDir);
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}

async function start(settings: Readonly<Record<string, string>>, dataDir: string): Promise<Infograph> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...nodeOptions(), main], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await untilReady(url, child);
  } catch (error) {
    await ended(child, 'SIGKILL');
    throw error;
  }
  const readyAfterMs = performance.now() - startedAt;
  const pid = child.pid ?? 0;
  return {
    url,
    pid,
    readyAfterMs,
    memory: () => residentBytes(pid),
    cpuMs: () => processorMs(pid),
    async restart() {
      await ended(child, 'SIGTERM');
      return await start(settings, dataDir);
    },
    async discard() {
      // A profile is only written at a clean end.
      await ended(child, process.env.BENCH_PROFILE ? 'SIGTERM' : 'SIGKILL');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** `BENCH_PROFILE=folder` has the app write a CPU profile there. */
function nodeOptions(): string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`the app ended with code ${child.exitCode}`);
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return;
    await sleep(10);
  }
  throw new Error('the app was not ready in time');
}

/** `VmRSS` of a Linux process. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (!kilobytes) throw new Error(`the memory of process ${pid} cannot be read`);
  return Number(kilobytes) * 1024;
}

/** `utime` and `stime`, in hundredths of a second. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
async function processorMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
