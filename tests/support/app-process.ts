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

/** What befalls the process at a checkpoint. */
export interface CrashPlan {
  at: string;
  /** `killed` at once, `stopped` until it is told to go on, or `blocked` for three seconds; killed unless said. */
  what?: 'killed' | 'stopped' | 'blocked';
  /** At the nth time that the checkpoint is reached; 1 unless said. */
  nth?: number;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Starts it and waits until it is ready, or is gone by its plan. */
export async function startAppProcess(
  settings: Record<string, string>,
  { crash }: { crash?: CrashPlan } = {},
): Promise<AppProcess> {
  const plan = crash && {
    BEFALL_AT: crash.at,
    BEFALL_WHAT: crash.what ?? 'killed',
    BEFALL_NTH: String(crash.nth ?? 1),
  };
  return await run([here('../dist/app-process.js')], { ...settings, ...plan });
}

/** The process that users run, as it was built; at SIGUSR2 it has a rejection that nobody handles, or collects its garbage. */
export async function startRealMain(
  settings: Record<string, string>,
  atSignal: 'rejection' | 'collect' = 'rejection',
): Promise<AppProcess> {
  return await run(['--import', here(`./${atSignal}-entry.mjs`), here('../../dist/main.js')], settings);
}

async function run(args: string[], environment: Record<string, string>): Promise<AppProcess> {
  const child = spawn(process.execPath, args, {
    cwd: here('../..'),
    env: { PATH: process.env.PATH, ...environment },
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
