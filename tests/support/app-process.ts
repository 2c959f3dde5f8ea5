import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The app in a process of its own, so that it can be killed and stopped like one. */
export interface AppProcess {
  readonly pid: number;
  /** Everything it printed. */
  readonly output: string[];
  /** Resolves when it is gone, with the signal or exit code that ended it. */
  readonly gone: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  isAlive(): boolean;
  signal(signal: NodeJS.Signals): void;
  /** Kills it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and waits until it is gone. */
  stop(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export interface CrashPlan {
  /** The checkpoint at which it kills itself. */
  at: string;
  /** At the nth time that it is reached; 1 unless said. */
  nth?: number;
}

const entry = fileURLToPath(new URL('./app-process-entry.ts', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts it and waits until it is ready, or has killed itself by its plan. */
export async function startAppProcess(
  settings: Record<string, string>,
  { crash, faults = [] }: { crash?: CrashPlan; faults?: string[] } = {},
): Promise<AppProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      ...settings,
      ...(crash ? { CRASH_AT: crash.at, CRASH_NTH: String(crash.nth ?? 1) } : {}),
      ...(faults.length > 0 ? { PLANTED_FAULTS: faults.join(',') } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return await becomeReady(child);
}

async function becomeReady(child: ChildProcess): Promise<AppProcess> {
  const output: string[] = [];
  const gone = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        output.push(line);
        if (line.includes('"msg":"ready"')) resolve();
      });
    }
  });
  await Promise.race([ready, gone]);
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  if (!isAlive() && child.signalCode !== 'SIGKILL')
    throw new Error(`the app did not start:\n${output.join('\n')}`);
  return {
    pid: child.pid ?? 0,
    output,
    gone,
    isAlive,
    signal: (signal) => void child.kill(signal),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      child.kill('SIGTERM');
      return await gone;
    },
  };
}
