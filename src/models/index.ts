import type { Connection, Model } from 'mongoose';
import { type Balance, balanceSchema } from './balance.js';
import { type Brief, briefSchema } from './brief.js';
import { type Grant, grantSchema } from './grant.js';
import { type Infograph, infographSchema } from './infograph.js';
import { type LedgerEntry, ledgerEntrySchema } from './ledger-entry.js';
import { type Notice, noticeSchema } from './notice.js';
import { type Receiver, receiverSchema } from './receiver.js';
import { type RequestKey, requestKeySchema } from './request-key.js';
import { type Thread, threadSchema } from './thread.js';

export interface Models {
  balances: Model<Balance>;
  briefs: Model<Brief>;
  grants: Model<Grant>;
  infographs: Model<Infograph>;
  ledger: Model<LedgerEntry>;
  notices: Model<Notice>;
  receivers: Model<Receiver>;
  requestKeys: Model<RequestKey>;
  threads: Model<Thread>;
}

/** The models on one connection; nothing connects or creates indexes by being imported. */
export function createModels(connection: Connection): Models {
  return {
    balances: connection.model<Balance>('Balance', balanceSchema),
    briefs: connection.model<Brief>('Brief', briefSchema),
    grants: connection.model<Grant>('Grant', grantSchema),
    infographs: connection.model<Infograph>('Infograph', infographSchema),
    ledger: connection.model<LedgerEntry>('LedgerEntry', ledgerEntrySchema),
    notices: connection.model<Notice>('Notice', noticeSchema),
    receivers: connection.model<Receiver>('Receiver', receiverSchema),
    requestKeys: connection.model<RequestKey>('RequestKey', requestKeySchema),
    threads: connection.model<Thread>('Thread', threadSchema),
  };
}

/** Creates the collections and indexes: at start-up, because MongoDB may not do it inside a transaction. */
export async function prepareCollections(models: Models): Promise<void> {
  for (const model of Object.values(models) as Model<unknown>[]) {
    await model.createCollection();
    await model.createIndexes();
  }
}
