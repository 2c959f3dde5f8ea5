import { CommanderError, InvalidArgumentError } from 'commander';
import { ConfigError } from '../config/index.js';
import { PlainError } from '../lib/errors.js';
import { createProgram } from './program.js';
import { CommandError, guarded, type Terminal, UsageError } from './shared/terminal.js';

/**
 * Runs one command line, without the program's name.
 * @returns the exit code: 0 done, 1 not done, 2 the command line makes no sense
 */
export async function runCli(line: readonly string[], unguarded: Terminal): Promise<number> {
  const terminal = guarded(unguarded);
  const json = line.includes('--json');
  const outcome = { exitCode: 0 };
  const program = createProgram(terminal, json, outcome);
  try {
    await program.parseAsync([...line], { from: 'user' });
    return outcome.exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const { code, message, exitCode } = described(error, terminal.remarks);
    if (json) terminal.out(`${JSON.stringify({ error: { code, message } })}\n`);
    // Commander has told its own errors by then, with a hint at the help.
    else if (!(error instanceof CommanderError) || error instanceof InvalidArgumentError) {
      terminal.err(`${message}\n`);
    }
    return exitCode;
  }
}

function described(
  error: unknown,
  remarks: readonly string[] = [],
): { code: string; message: string; exitCode: number } {
  if (error instanceof CommanderError) {
    const message = error.code === 'commander.help' ? 'Name a command. --help lists them.' : error.message;
    return { code: 'usage', message: message.replace(/^error: /, ''), exitCode: 2 };
  }
  if (error instanceof CommandError) {
    return { code: error.code, message: error.message, exitCode: error instanceof UsageError ? 2 : 1 };
  }
  if (error instanceof ConfigError) {
    const { message } = new ConfigError(error.faults, remarks);
    return { code: 'settings', message, exitCode: 1 };
  }
  if (error instanceof PlainError) return { code: 'failed', message: error.message, exitCode: 1 };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal', message, exitCode: 1 };
}
