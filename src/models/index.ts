import type { Connection, Model } from 'mongoose';
import { createSemaphore } from '../lib/semaphore.js';
import { type AlertState, alertSchema } from './alert.js';
import { type AnsweredMessage, answeredMessageSchema } from './answered-message.js';
import { type ApiToken, apiTokenSchema } from './api-token.js';
import { type AuditEntry, auditEntrySchema } from './audit-entry.js';
import { type AuditResult, auditResultSchema } from './audit-result.js';
import { type Balance, balanceSchema } from './balance.js';
import { type Brief, briefSchema } from './brief.js';
import { type BriefVersion, briefVersionSchema } from './brief-version.js';
import { type Chore, choreSchema } from './chore.js';
import { type CreditRequest, creditRequestSchema } from './credit-request.js';
import { type Departure, departureSchema } from './departure.js';
import { type Draft, draftSchema } from './draft.js';
import { type FalAccount, falAccountSchema } from './fal-account.js';
import { type Grant, grantSchema } from './grant.js';
import { type HomeView, homeViewSchema } from './home-view.js';
import { type IdempotencyKey, idempotencyKeySchema } from './idempotency-key.js';
import { type ImageFolderLock, imageFolderLockSchema } from './image-folder-lock.js';
import { type Infograph, infographSchema } from './infograph.js';
import { type InstallState, installStateSchema } from './install-state.js';
import { type Installation, installationSchema } from './installation.js';
import { type LateCopy, lateCopySchema } from './late-copy.js';
import { type LedgerEntry, ledgerEntrySchema } from './ledger-entry.js';
import { type MendBudget, mendBudgetSchema } from './mend-budget.js';
import { type MigrationRecord, migrationSchema } from './migration.js';
import { type Notice, noticeSchema } from './notice.js';
import { type OperatorCreditRequest, operatorCreditRequestSchema } from './operator-credit-request.js';
import { type OrgWorkspace, orgWorkspaceSchema } from './org-workspace.js';
import { type Preference, preferenceSchema } from './preference.js';
import { type Receiver, receiverSchema } from './receiver.js';
import { type SettingChange, settingChangeSchema } from './setting-change.js';
import { type Thread, threadSchema } from './thread.js';
import { type Usage, usageSchema } from './usage.js';
import { type WorkspaceSettings, workspaceSettingsSchema } from './workspace-settings.js';

export interface Models {
  alerts: Model<AlertState>;
  answeredMessages: Model<AnsweredMessage>;
  apiTokens: Model<ApiToken>;
  asks: Model<CreditRequest>;
  auditEntries: Model<AuditEntry>;
  auditResults: Model<AuditResult>;
  balances: Model<Balance>;
  briefs: Model<Brief>;
  briefVersions: Model<BriefVersion>;
  chores: Model<Chore>;
  departures: Model<Departure>;
  drafts: Model<Draft>;
  falAccounts: Model<FalAccount>;
  grants: Model<Grant>;
  homeViews: Model<HomeView>;
  imagePlaces: Model<ImageFolderLock>;
  infographs: Model<Infograph>;
  installations: Model<Installation>;
  installStates: Model<InstallState>;
  lateCopies: Model<LateCopy>;
  ledger: Model<LedgerEntry>;
  migrations: Model<MigrationRecord>;
  mendBudgets: Model<MendBudget>;
  notices: Model<Notice>;
  orgWorkspaces: Model<OrgWorkspace>;
  preferences: Model<Preference>;
  receivers: Model<Receiver>;
  requestKeys: Model<IdempotencyKey>;
  settingChanges: Model<SettingChange>;
  threads: Model<Thread>;
  topupRequests: Model<OperatorCreditRequest>;
  usages: Model<Usage>;
  workspaceSettings: Model<WorkspaceSettings>;
}

/** The models on one connection; nothing connects or creates indexes by being imported. */
export function createModels(connection: Connection): Models {
  return {
    alerts: connection.model<AlertState>('Alert', alertSchema),
    answeredMessages: connection.model<AnsweredMessage>('AnsweredMessage', answeredMessageSchema),
    apiTokens: connection.model<ApiToken>('ApiToken', apiTokenSchema),
    asks: connection.model<CreditRequest>('Ask', creditRequestSchema),
    auditEntries: connection.model<AuditEntry>('AuditEntry', auditEntrySchema),
    auditResults: connection.model<AuditResult>('AuditResult', auditResultSchema),
    balances: connection.model<Balance>('Balance', balanceSchema),
    briefs: connection.model<Brief>('Brief', briefSchema),
    briefVersions: connection.model<BriefVersion>('BriefVersion', briefVersionSchema),
    chores: connection.model<Chore>('Chore', choreSchema),
    departures: connection.model<Departure>('Departure', departureSchema),
    drafts: connection.model<Draft>('Draft', draftSchema),
    falAccounts: connection.model<FalAccount>('FalAccount', falAccountSchema),
    grants: connection.model<Grant>('Grant', grantSchema),
    homeViews: connection.model<HomeView>('HomeView', homeViewSchema),
    imagePlaces: connection.model<ImageFolderLock>('ImagePlace', imageFolderLockSchema),
    infographs: connection.model<Infograph>('Infograph', infographSchema),
    installations: connection.model<Installation>('Installation', installationSchema),
    installStates: connection.model<InstallState>('InstallState', installStateSchema),
    lateCopies: connection.model<LateCopy>('LateCopy', lateCopySchema),
    ledger: connection.model<LedgerEntry>('LedgerEntry', ledgerEntrySchema),
    migrations: connection.model<MigrationRecord>('Migration', migrationSchema),
    mendBudgets: connection.model<MendBudget>('MendBudget', mendBudgetSchema),
    notices: connection.model<Notice>('Notice', noticeSchema),
    orgWorkspaces: connection.model<OrgWorkspace>('OrgWorkspace', orgWorkspaceSchema),
    preferences: connection.model<Preference>('Preference', preferenceSchema),
    receivers: connection.model<Receiver>('Receiver', receiverSchema),
    requestKeys: connection.model<IdempotencyKey>('RequestKey', idempotencyKeySchema),
    settingChanges: connection.model<SettingChange>('SettingChange', settingChangeSchema),
    threads: connection.model<Thread>('Thread', threadSchema),
    topupRequests: connection.model<OperatorCreditRequest>('TopupRequest', operatorCreditRequestSchema),
    usages: connection.model<Usage>('Usage', usageSchema),
    workspaceSettings: connection.model<WorkspaceSettings>('WorkspaceSettings', workspaceSettingsSchema),
  };
}

/** For each more the driver would open a connection, which takes longer than to wait for one of these. */
const AT_ONCE = 6;

type Preparable = Pick<Model<unknown>, 'createCollection' | 'createIndexes' | 'schema'>;

/**
 * Creates the collections and indexes, because MongoDB may not do it inside a transaction.
 * @param bringUpToDate runs in between: an index may not be possible yet on what an older version has stored
 */
export async function prepareCollections(models: Models, bringUpToDate?: () => Promise<void>): Promise<void> {
  const all: Preparable[] = Object.values(models);
  const turns = createSemaphore(AT_ONCE);
  const ofEach = (work: (model: Preparable) => Promise<unknown>) =>
    Promise.all(all.map((model) => turns.run('', () => work(model))));
  if (bringUpToDate) {
    await ofEach((model) => model.createCollection());
    await bringUpToDate();
  }
  await ofEach(prepare);
}

/** Their first index creates most collections, which saves a way to the database and a write to the disk there. */
async function prepare(model: Preparable): Promise<void> {
  if (model.schema.indexes().length === 0) await model.createCollection();
  await model.createIndexes();
}
