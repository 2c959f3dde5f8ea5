import type { Credits } from '../../src/credits/ledger/index.js';
import type { Models } from '../../src/models/index.js';
import { noSettings } from '../../src/models/workspace-settings.js';
import {
  type CollectionName,
  dataPolicies,
  workspaceCollections,
} from '../../src/workspaces/offboarding/data-policy.js';
import { collectionOf } from '../../src/workspaces/offboarding/workspace-data.js';
import { heldBatch } from './batch.js';

/** What nobody is to find again: words and names as people and pages give them. */
export const PLANTED = 'hovercraft-full-of-eels';
export const PERSON = 'U0LEAVER42';

/**
 * A workspace with books (a top-up with a note, an answered question, jobs that were paid, paid back and given up, and
 * one under way if wanted) and, in every collection, a document with planted words.
 */
export async function plantWorkspace(
  { models, credits }: { models: Models; credits: Credits },
  workspace: string,
  { underWay = 0 } = {},
): Promise<void> {
  const grant = (key: string, note?: string) =>
    credits.grant(workspace, { key, credits: 50, actor: PERSON, ...(note ? { note } : {}) });
  await grant(`topup:ask:${PERSON}:1`, PLANTED);
  await grant('topup:V1', PLANTED);
  const { infographs, ...rest } = heldBatch({ workspace, count: 3 + underWay });
  const planted = infographs.map((infograph) => ({
    ...infograph,
    requester: PERSON,
    prompt: PLANTED,
    acceptedAt: new Date(Date.now() - 60_000),
  }));
  const thread = rest.thread && { ...rest.thread, requester: PERSON, prompt: PLANTED };
  await credits.hold(workspace, {
    ...rest,
    ...(thread ? { thread } : {}),
    actor: PERSON,
    infographs: planted,
  });
  const settle = (n: number, by: 'capture' | 'release') =>
    credits.settle(workspace, {
      by,
      infograph: infographs[n]?._id ?? '',
      fence: 0,
      from: { status: ['pending'], delivery: ['waiting'] },
      set: by === 'capture' ? { status: 'completed', delivery: 'posted' } : { status: 'canceled' },
      actor: by === 'capture' ? 'system' : PERSON,
      note: by === 'capture' ? 'system' : 'canceled',
    });
  await settle(0, 'capture');
  await settle(1, 'capture');
  await settle(2, 'release');
  await credits.refund(workspace, { infograph: infographs[1]?._id ?? '', actor: PERSON, reason: PLANTED });
  await models.infographs.updateMany(
    { workspace, status: 'pending' },
    { $set: { nextStepAt: new Date(Date.now() + 3_600_000) } },
  );
  for (const name of workspaceCollections) await plantIn(models, name, workspace);
}

const BOOKS: readonly CollectionName[] = [
  'balances',
  'departures',
  'grants',
  'infographs',
  'ledger',
  'usages',
];

/** As the driver takes it, whatever the schema says of it: it is to be gone all the same. */
async function plantIn(models: Models, name: CollectionName, workspace: string): Promise<void> {
  if (BOOKS.includes(name)) return;
  const { owner, since } = dataPolicies[name];
  const _id =
    owner === '_id' ? workspace : `${workspace}:${owner === 'workspace' ? `${name} ` : ''}${PERSON}`;
  const document: object = {
    _id,
    ...(owner === 'workspace' ? { workspace } : {}),
    ...(name === 'workspaceSettings' ? noSettings(workspace) : {}),
    ...{ words: PLANTED, hash: `${PLANTED} ${workspace}`, user: PERSON, actor: PERSON, target: PERSON },
    ...{
      details: { words: PLANTED, credits: 5 },
      address: PLANTED,
      action: 'settings.changed',
      via: 'slack',
    },
    at: new Date(Date.now() - 60_000),
    ...(since ? { [since]: new Date(Date.now() - 60_000) } : {}),
  };
  await collectionOf(models, name).collection.insertOne(document);
}

/** Every document of the database, as it is stored. */
export async function everything(models: Models): Promise<Array<{ collection: string; text: string }>> {
  const found: Array<{ collection: string; text: string }> = [];
  const { db } = models.balances.db;
  for (const { name } of (await db?.listCollections().toArray()) ?? []) {
    for (const document of (await db?.collection(name).find().toArray()) ?? []) {
      found.push({ collection: name, text: JSON.stringify(document) });
    }
  }
  return found;
}

/** Where planted words or people are, of a workspace's documents. */
export async function remainsOf(models: Models, workspace: string): Promise<string[]> {
  const own = new RegExp(`"${workspace}[":]`);
  return (await everything(models))
    .filter(({ text }) => own.test(text) && (text.includes(PLANTED) || text.includes(PERSON)))
    .map(({ collection, text }) => `${collection}: ${text}`);
}
