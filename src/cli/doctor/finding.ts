import { defined } from '../../lib/defined.js';
/** What one check came to. */
export interface Finding {
  check: string;
  /** A warning leaves the exit code as it is. */
  state: 'ok' | 'problem' | 'warning' | 'skipped';
  message: string;
  /** How to mend it, or what to do so that it can be checked. */
  mend?: string;
  /** Of a problem: nobody has said what is wrong, so that it may be right. */
  unsure?: true;
}

export const ok = (check: string, message: string): Finding => ({ check, state: 'ok', message });

export const problem = (check: string, message: string, mend: string): Finding => ({
  check,
  state: 'problem',
  message,
  mend,
});

/** Nobody answered, or with something that says nothing. */
export const unsure = (check: string, message: string, mend: string): Finding => ({
  ...problem(check, message, mend),
  unsure: true,
});

export const warning = (check: string, message: string, mend: string): Finding => ({
  check,
  state: 'warning',
  message,
  mend,
});

export const skipped = (check: string, message: string, mend?: string): Finding => ({
  check,
  state: 'skipped',
  message,
  ...defined({ mend }),
});
