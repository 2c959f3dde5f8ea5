import { readEnvironment } from './config/environment.js';
import { ConfigError, isPlayground, readConfig } from './config/index.js';
import { PlainError } from './lib/errors.js';
import { keepHeapSmall } from './lib/heap.js';
import { printable } from './lib/text/printable.js';
import { type RunningApp, startApp } from './start/start.js';

/** The app as a process: settings from the environment, and a clean end when it is told to stop. */
async function main(): Promise<void> {
  keepHeapSmall();
  const { environment, remarks } = readEnvironment();
  if (isPlayground(environment)) {
    const { startPlayground } = await import('./playground/index.js');
    endOnSignals(await startPlayground(environment, { remarks }));
  } else {
    const config = readConfig(environment, ['slack', 'fal', 'public-url'], remarks);
    endOnSignals(await startApp(config, { remarks }));
  }
}

function endOnSignals(app: Pick<RunningApp, 'stop' | 'log'>): void {
  let ending = false;
  const end = (reason: string, code: number) => {
    if (ending) return;
    ending = true;
    app.log.info({ reason }, 'stopping');
    // Whatever hangs, the process is gone in time; what was not finished is taken up by the next one.
    setTimeout(() => process.exit(code), 9_500).unref();
    void app.stop().finally(() => process.exit(code));
  };
  process.on('SIGTERM', () => end('SIGTERM', 0));
  process.on('SIGINT', () => end('SIGINT', 0));
  process.on('uncaughtException', (error) => {
    app.log.fatal({ err: error }, 'uncaught exception: exiting for the supervisor to restart');
    end('fault', 1);
  });
  process.on('unhandledRejection', (error) => {
    app.log.fatal({ err: error }, 'unhandled rejection: exiting for the supervisor to restart');
    end('fault', 1);
  });
}

main().catch((error: unknown) => {
  const plain = error instanceof PlainError || error instanceof ConfigError;
  const told = plain
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  process.stderr.write(`${printable(told)}\n`);
  process.exit(1);
});
