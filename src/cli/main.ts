#!/usr/bin/env node
import { isatty } from 'node:tty';
import { readEnvironment } from '../config/environment.js';
import { runCli } from './run.js';
import { createPrompt, readPiped, readPipedBytes } from './shared/prompt.js';

/** Long enough for a program that has to look a secret up first. */
const PIPED_WITHIN_MS = 3_000;
const PIPED_BYTES = 65_536;

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const exitCode = await runCli(process.argv.slice(2), {
  ...surroundings(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  ...(isatty(1) ? {} : { outBytes: (bytes) => void process.stdout.write(bytes) }),
  interactive: process.stderr.isTTY,
  ...(isatty(0) && isatty(2) ? { prompt: () => createPrompt(process.stdin, process.stderr) } : {}),
  ...(isatty(0)
    ? {}
    : {
        piped: () => readPiped(process.stdin, PIPED_WITHIN_MS, PIPED_BYTES),
        pipedBytes: (most) => readPipedBytes(process.stdin, most),
      }),
  stopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    }),
});
// Leaves when what was printed is really out: a pipe takes its time.
process.stdout.write('', () => process.exit(exitCode));

/** A `.env` that cannot be read is told in words. */
function surroundings(): ReturnType<typeof readEnvironment> {
  try {
    return readEnvironment();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
