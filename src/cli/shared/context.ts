import type { GuardedTerminal, Printer } from './terminal.js';

/** What each command is made with. */
export interface CommandContext {
  terminal: GuardedTerminal;
  printer: Printer;
  /** Sets the exit code of a command that did its work and found something wrong. */
  fail(): void;
}
