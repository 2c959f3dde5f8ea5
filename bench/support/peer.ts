import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Handlers = Record<string, (argument: never) => unknown>;
type Argument<H extends Handlers, Name extends keyof H> = Parameters<H[Name]>[0];
type Answer<H extends Handlers, Name extends keyof H> = Awaited<ReturnType<H[Name]>>;

interface Question {
  id: number;
  name: string;
  argument: unknown;
}

interface Reply {
  id: number;
  answer?: unknown;
  error?: string;
}

/** A process of its own that answers calls. Both sides share the type of its handlers. */
export interface Peer<H extends Handlers> {
  readonly pid: number;
  /** @throws Error with the words of the other side */
  call<Name extends keyof H & string>(name: Name, argument: Argument<H, Name>): Promise<Answer<H, Name>>;
  stop(): Promise<void>;
}

/** Makes this process answer the calls of the one that started it, and end with it. */
export function answerCalls<H extends Handlers>(handlers: H): H {
  process.on('disconnect', () => process.exit(0));
  process.on('message', async ({ id, name, argument }: Question) => {
    try {
      const handler = handlers[name];
      if (!handler) throw new Error(`there is no call ${name}`);
      process.send?.({ id, answer: await handler(argument as never) } satisfies Reply);
    } catch (error) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.send?.({ id, error: words } satisfies Reply);
    }
  });
  return handlers;
}

/**
 * Starts a file in a process of its own.
 * @param folder where it is: bench/servers unless said
 */
export async function startPeer<H extends Handlers>(
  file: string,
  folder = new URL('../servers/', import.meta.url),
): Promise<Peer<H>> {
  const path = fileURLToPath(new URL(`${file}.ts`, folder));
  const child = fork(path, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
  const waiting = new Map<number, { resolve(answer: never): void; reject(error: Error): void }>();
  child.on('message', ({ id, answer, error }: Reply) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(answer as never);
    else call?.reject(new Error(`${file}: ${error}`));
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended (${code})`));
  });
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  let lastId = 0;
  return {
    pid: child.pid ?? 0,
    call(name, argument) {
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.send({ id, name, argument } satisfies Question);
      });
    },
    stop: () => ended(child, 'SIGTERM'),
  };
}

/** Ends a process that we started, and waits until it is gone. */
export async function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}
