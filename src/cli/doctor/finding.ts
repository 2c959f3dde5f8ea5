import { defined } from '../../lib/defined.js';
/** What one check came to. */
export interface Finding {
  check: string;
  /** A warning leaves the exit code as it is. */
  state: 'ok' | 'problem' | 'warning' | 'skipped';
  message: string;
  /** How to mend it, or what to do so that it can be checked. */
  mend?: string;
}

export const ok = (check: string, message: string): Finding => ({ check, state: 'ok', message });

export const problem = (check: string, message: string, mend: string): Finding => ({
  check,
  state: 'problem',
  message,
  mend,
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
