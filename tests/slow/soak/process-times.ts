import { readFile } from 'node:fs/promises';

/** What Linux knows of a process. */
export interface ProcessTimes {
  /** Of its main thread, in ms: how long it ran, and how long it could have run but for other threads of this machine. */
  ranMs: number;
  waitedMs: number;
}

/** https://docs.kernel.org/scheduler/sched-stats.html#proc-pid-schedstat */
export async function processTimes(pid: number): Promise<ProcessTimes> {
  const [ran = 0, waited = 0] = (await readFile(`/proc/${pid}/schedstat`, 'utf8')).split(' ').map(Number);
  return { ranMs: ran / 1e6, waitedMs: waited / 1e6 };
}

/** Of the time in which its main thread had something to do, the part in which this machine let it, 0 to 1. */
export function shareOf(before: ProcessTimes, after: ProcessTimes): number {
  const ran = after.ranMs - before.ranMs;
  const waited = after.waitedMs - before.waitedMs;
  return ran + waited > 0 ? ran / (ran + waited) : 1;
}

/** Of a time that has passed between, in ms, the part in which its main thread had something to do, 0 to 1. */
export function busyOf(before: ProcessTimes, after: ProcessTimes, passedMs: number): number {
  return Math.min(1, (after.ranMs - before.ranMs + after.waitedMs - before.waitedMs) / passedMs);
}

/** In MB: what is resident of a process, and of all those that it started. */
export interface Resident {
  own: number;
  children: number;
}

/** `VmRSS`. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
export async function residentMb(pid: number): Promise<Resident> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  // A child may have ended since.
  const each = children
    .split(' ')
    .filter(Boolean)
    .map((child) => residentOf(Number(child)).catch(() => 0));
  const sum = (await Promise.all(each)).reduce((all, mb) => all + mb, 0);
  return { own: await residentOf(pid), children: sum };
}

async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}
