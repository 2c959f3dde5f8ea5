import { keysOf } from '../../lib/keys-of.js';
import type { Models } from '../../models/index.js';
import type { Owner } from '../../models/tenancy.js';

/**
 * What becomes of a collection's documents after their workspace has uninstalled the app. `delete_on_uninstall`:
 * they are deleted as soon as that is known. The others follow when the workspace is deleted. `delete_first`: in
 * the transaction that begins the deletion. `delete`: those that are older than its beginning. `anonymise`: kept,
 * without who anybody is and what anybody wrote. `keep`: kept as they are. `global`: they belong to no workspace.
 */
export type DataAction = 'delete_on_uninstall' | 'delete_first' | 'delete' | 'anonymise' | 'keep' | 'global';

export interface DataPolicy {
  action: DataAction;
  /** Where a document says whose it is. */
  owner: Owner;
  /** When a document was made. */
  since?: string;
  /** What is in no export, because whoever has it is let in, or may write in somebody's name. */
  secrets?: readonly string[];
}

/**
 * The data policy: what is kept of workspaces, collection by collection. A new collection has to say what becomes
 * of it.
 */
export const dataPolicies: Readonly<Record<keyof Models, DataPolicy>> = {
  alerts: { action: 'delete_first', owner: 'workspace' },
  answeredMessages: { action: 'delete', owner: 'workspace', since: 'at' },
  apiTokens: {
    action: 'delete',
    owner: 'workspace',
    since: 'createdAt',
    secrets: ['hash', 'callbackSecret', 'emailProof'],
  },
  asks: { action: 'delete', owner: 'workspace', since: 'at' },
  auditEntries: { action: 'anonymise', owner: 'workspace' },
  auditResults: { action: 'delete_first', owner: '_id' },
  balances: { action: 'keep', owner: '_id' },
  briefs: { action: 'delete', owner: 'workspace', since: 'at' },
  briefVersions: { action: 'delete', owner: 'workspace', since: 'at' },
  chores: { action: 'global', owner: '_id' },
  departures: { action: 'keep', owner: '_id', secrets: ['salt'] },
  drafts: { action: 'delete', owner: 'workspace', since: 'at' },
  falAccounts: { action: 'global', owner: '_id' },
  grants: { action: 'anonymise', owner: 'workspace' },
  homeViews: { action: 'delete', owner: 'workspace', since: 'firstOpenedAt' },
  imagePlaces: { action: 'global', owner: '_id' },
  infographs: { action: 'delete', owner: 'workspace', since: 'acceptedAt', secrets: ['token'] },
  installStates: { action: 'global', owner: '_id' },
  installations: {
    action: 'delete_on_uninstall',
    owner: '_id',
    since: 'installedAt',
    secrets: ['token', 'refreshToken'],
  },
  lateCopies: { action: 'delete', owner: 'workspace', since: 'at' },
  mendBudgets: { action: 'global', owner: '_id' },
  migrations: { action: 'global', owner: '_id' },
  ledger: { action: 'anonymise', owner: 'workspace' },
  notices: { action: 'delete', owner: 'workspace', since: 'at' },
  orgWorkspaces: { action: 'delete_on_uninstall', owner: '_id', since: 'at' },
  preferences: { action: 'delete', owner: 'workspace', since: 'at' },
  receivers: { action: 'delete_first', owner: 'workspace' },
  requestKeys: { action: 'delete_first', owner: '_id prefix' },
  settingChanges: { action: 'delete', owner: 'workspace', since: 'at' },
  threads: {
    action: 'delete',
    owner: 'workspace',
    since: 'at',
    // Whoever has the address may write as the app for half an hour.
    secrets: ['responseUrl', 'whispers'],
  },
  topupRequests: { action: 'delete', owner: 'workspace', since: 'at' },
  usages: { action: 'delete_first', owner: 'workspace' },
  workspaceSettings: { action: 'delete_first', owner: '_id' },
};

export type CollectionName = keyof Models;

/** The collections that a workspace has something in, in the order of their names. */
export const workspaceCollections: readonly CollectionName[] = keysOf(dataPolicies).filter(
  (name) => dataPolicies[name].action !== 'global',
);
