import { nameWorkspaces } from './0001-name-workspaces.js';
import { lowBalanceAlert } from './0002-low-balance-alert.js';
import type { Migration } from './migration.js';

/** All of them, in their order. CONTRIBUTING.md says how one is added. */
export const migrations: readonly Migration[] = [nameWorkspaces, lowBalanceAlert];
