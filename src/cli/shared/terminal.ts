import type { Pool } from '../../briefs/reader/pool.js';
import type { Environment } from '../../config/index.js';
import type { Drawing } from '../../drawing/scene/drawing.js';
import { PlainError } from '../../lib/errors.js';
import { printable } from '../../lib/text/printable.js';

/** Somebody at a terminal, who is asked one question after the other. */
export interface Prompt {
  /**
   * What they type, without spaces around it.
   * @param hidden shows nothing of it
   * @throws CommandError where they end it: Ctrl-C, Ctrl-D
   */
  ask(question: string, hidden?: boolean): Promise<string>;
  close(): void;
}

/** Where a command runs: its settings, where its words go, and how it learns that it should end. */
export interface Terminal {
  environment: Environment;
  /** What is hardly meant in its settings, each in a sentence. */
  remarks?: readonly string[];
  out(text: string): void;
  err(text: string): void;
  /** A file's bytes on standard output, as they are; not there where that is a terminal. */
  outBytes?(bytes: Uint8Array): void;
  /** Whether a person watches standard error, so that a line may be drawn over. */
  interactive?: boolean;
  /** Asks whoever sits at it; not there where nobody does. */
  prompt?(): Prompt;
  /** What is piped in, where nobody sits at it. */
  piped?(): Promise<string>;
  /** The same as bytes: all of it, or the first so many. */
  pipedBytes?(most: number): Promise<Buffer>;
  /** Resolves when the user (Ctrl-C) or the system (SIGTERM) wants the command to end. */
  stopped(): Promise<void>;
  /** The processes that draw and read, where a command does not start its own: whoever runs many commands keeps them. */
  helpers?: Helpers | undefined;
}

export interface Helpers {
  drawing: Drawing;
  readers: Pool;
}

/** A terminal that nothing reaches which it would obey: names and prompts are strangers'. */
export interface GuardedTerminal extends Terminal {
  /** Draws over the line that stands on standard error. */
  redraw(line: string): void;
}

const CLEAR_LINE = '\r\u001b[K';

/** Everything that any command says goes through here, also JSON, CSV, help and errors. */
export function guarded(terminal: Terminal): GuardedTerminal {
  return {
    ...terminal,
    out: (text) => terminal.out(printable(text)),
    err: (text) => terminal.err(printable(text)),
    redraw: (line) => terminal.err(`${CLEAR_LINE}${printable(line)}`),
  };
}

/** What a command is given to speak with. With `--json`, one value is all that standard output gets. */
export interface Printer {
  /** True with `--json`. */
  json: boolean;
  /** The command's result: `value` with `--json`, else `words`. Called once. */
  result(value: unknown, words: string): void;
  /** A line on the way to the result; not with `--json`. */
  progress(line: string): void;
  /** A remark beside the result, on standard error; not with `--json`. */
  remark(line: string): void;
}

/** A command that could not do its work: exit code 1. */
export class CommandError extends PlainError {
  override name = 'CommandError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A command that was called in a way that makes no sense: exit code 2. */
export class UsageError extends CommandError {
  override name = 'UsageError';
  constructor(message: string) {
    super('usage', message);
  }
}

/** @param json prints objects for programs, and no words */
export function createPrinter({ out, err }: Terminal, json: boolean): Printer {
  return {
    json,
    result: (value, words) => out(json ? `${JSON.stringify(value)}\n` : `${words}\n`),
    progress(line) {
      if (!json) out(`${line}\n`);
    },
    remark(line) {
      if (!json) err(`${line}\n`);
    },
  };
}
