import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../src/cli/run.js';
import { helpers } from '../support/helpers.js';

export interface Ran {
  exitCode: number;
  out: string;
  err: string;
  /** Standard output as the one JSON value that it is; throws where it is anything else. */
  json: unknown;
}

/**
 * Runs one command line in this process, with these settings and no others.
 * @param alone starts the processes that it needs itself, as it does for users
 */
export async function cli(
  line: readonly string[],
  environment: Record<string, string> = {},
  { remarks = [], alone = false }: { remarks?: readonly string[]; alone?: boolean } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const exitCode = await runCli(line, {
    environment,
    remarks,
    helpers: alone ? undefined : helpers,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stopped: () => new Promise(() => undefined),
  });
  return {
    exitCode,
    out,
    err,
    get json(): unknown {
      return JSON.parse(out);
    },
  };
}

const children = new Set<ChildProcess>();

/** Ends what a test that failed has left running. */
export function killLeftovers(): void {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program that users run, as it was built, in a process of its own with these settings and no others. */
export function cliProcess(
  line: readonly string[],
  environment: Record<string, string>,
  entry = 'dist/cli/main.js',
  cwd = root,
): { child: ChildProcess; output(): string; errors(): string; gone: Promise<number | null> } {
  const child = spawn(process.execPath, [join(root, entry), ...line], {
    cwd,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const gone = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  return { child, output: () => output, errors: () => errors, gone };
}

/** Waits for something that a process prints. */
export async function printed(
  process: ReturnType<typeof cliProcess>,
  pattern: RegExp,
): Promise<RegExpExecArray> {
  for (;;) {
    const found = pattern.exec(process.output());
    if (found) return found;
    const ended = await Promise.race([
      once(process.child.stdout ?? process.child, 'data').then(() => false),
      process.gone.then(() => true),
    ]);
    if (ended && !pattern.test(process.output())) {
      throw new Error(`It ended without printing ${pattern}:\n${process.output()}${process.errors()}`);
    }
  }
}
