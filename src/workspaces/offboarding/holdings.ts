import { keysOf } from '../../lib/keys-of.js';
import type { Models } from '../../models/index.js';
import type { Owner } from '../../models/tenancy.js';

/**
 * What becomes of a collection's documents when their workspace has left. `at once`: they go as soon as that is known. The
 * others when it is deleted. `at first`: in the transaction that begins it. `deleted`: those that are older than that beginning. `nameless`: kept, without who anybody is and what
 * anybody wrote. `nobody's`: they are no workspace's.
 */
export type Fate = 'at once' | 'at first' | 'deleted' | 'nameless' | 'kept' | "nobody's";

export interface Holding {
  fate: Fate;
  /** Where a document says whose it is. */
  owner: Owner;
  /** When a document was made. */
  since?: string;
  /** What is in no export, because whoever has it is let in, or may write in somebody's name. */
  secrets?: readonly string[];
}

/** What the app keeps of workspaces, collection by collection: another collection has to say what becomes of it. */
export const holdings: Readonly<Record<keyof Models, Holding>> = {
  alerts: { fate: 'at first', owner: 'workspace' },
  apiTokens: {
    fate: 'deleted',
    owner: 'workspace',
    since: 'createdAt',
    secrets: ['hash', 'callbackSecret', 'emailProof'],
  },
  asks: { fate: 'deleted', owner: 'workspace', since: 'at' },
  auditEntries: { fate: 'nameless', owner: 'workspace' },
  auditResults: { fate: 'at first', owner: '_id' },
  balances: { fate: 'kept', owner: '_id' },
  briefs: { fate: 'deleted', owner: 'workspace', since: 'at' },
  chores: { fate: "nobody's", owner: '_id' },
  departures: { fate: 'kept', owner: '_id', secrets: ['salt'] },
  falAccounts: { fate: "nobody's", owner: '_id' },
  grants: { fate: 'nameless', owner: 'workspace' },
  homeViews: { fate: 'deleted', owner: 'workspace', since: 'firstOpenedAt' },
  imagePlaces: { fate: "nobody's", owner: '_id' },
  infographs: { fate: 'deleted', owner: 'workspace', since: 'acceptedAt', secrets: ['token'] },
  installStates: { fate: "nobody's", owner: '_id' },
  installations: {
    fate: 'at once',
    owner: '_id',
    since: 'installedAt',
    secrets: ['token', 'refreshToken'],
  },
  lateCopies: { fate: 'deleted', owner: 'workspace', since: 'at' },
  migrations: { fate: "nobody's", owner: '_id' },
  ledger: { fate: 'nameless', owner: 'workspace' },
  notices: { fate: 'deleted', owner: 'workspace', since: 'at' },
  orgWorkspaces: { fate: 'at once', owner: '_id', since: 'at' },
  receivers: { fate: 'at first', owner: 'workspace' },
  requestKeys: { fate: 'at first', owner: '_id prefix' },
  settingChanges: { fate: 'deleted', owner: 'workspace', since: 'at' },
  threads: {
    fate: 'deleted',
    owner: 'workspace',
    since: 'at',
    // Whoever has the address may write as the app for half an hour.
    secrets: ['responseUrl', 'whispers'],
  },
  topupRequests: { fate: 'deleted', owner: 'workspace', since: 'at' },
  usages: { fate: 'at first', owner: 'workspace' },
  workspaceSettings: { fate: 'at first', owner: '_id' },
};

export type HeldName = keyof Models;

/** The collections that a workspace has something in, in the order of their names. */
export const heldNames: readonly HeldName[] = keysOf(holdings).filter(
  (name) => holdings[name].fate !== "nobody's",
);
