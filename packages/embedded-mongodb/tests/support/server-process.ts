import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const script = fileURLToPath(new URL('serve.ts', import.meta.url));
/** However busy the machine is. */
const startsWithinMs = 120_000;

/** A server in a process of its own, which can be killed. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly uri: string,
  ) {}

  /** Starts one, in another environment and after a module if they are given; rejects with the server's own words when it refuses to start. */
  static async start(dir: string, options: object = {}, before?: { module?: URL; env: NodeJS.ProcessEnv }) {
    const first = before?.module ? ['--import', before.module.href] : [];
    const child = spawn(process.execPath, ['--import', tsx, ...first, script, dir, JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...before?.env },
    });
    const late = setTimeout(() => child.kill('SIGKILL'), startsWithinMs);
    for await (const line of createInterface({ input: child.stdout })) {
      clearTimeout(late);
      const told: { uri?: string; refused?: string } = JSON.parse(line);
      if (told.uri) return new ServerProcess(child, told.uri);
      throw new Error(told.refused);
    }
    clearTimeout(late);
    throw new Error('the server process ended without a word');
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** kill -9, without a chance to tidy up. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.kill(signal);
    await exited;
  }
}
