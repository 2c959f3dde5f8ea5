import { readActor, tokensOf } from '../../lib/actor.js';
import { credits, infographics } from '../../lib/words/quantities.js';
import type { ApiToken } from '../../models/api-token.js';
import type { AuditAction, AuditEntry } from '../../models/audit-entry.js';
import type { Models } from '../../models/index.js';
import type { Look } from './look.js';
import { changesInWords } from './setting-words.js';

/** What an entry tells, in one sentence: "Ada added 100 credits." */
export function auditSentence(entry: AuditEntry, look: Look): string {
  const sentence = sentences[entry.action](whoIn(entry, look), entry, look);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What the tokens are called that entries name. */
export async function tokenNames(
  { apiTokens }: Pick<Models, 'apiTokens'>,
  entries: readonly Pick<AuditEntry, 'action' | 'actor' | 'target' | 'workspace'>[],
): Promise<Map<string, string>> {
  const byWorkspace = new Map<string, Set<string>>();
  for (const { workspace, action, actor, target } of entries) {
    const ids = byWorkspace.get(workspace) ?? new Set();
    byWorkspace.set(workspace, ids);
    for (const id of [...tokensOf([actor]), ...(action.startsWith('token.') && target ? [target] : [])])
      ids.add(id);
  }
  const names = new Map<string, string>();
  for (const [workspace, ids] of byWorkspace) {
    if (ids.size === 0) continue;
    const found = await apiTokens
      .find({ workspace, _id: { $in: [...ids] } }, { name: 1 })
      .lean<Array<Pick<ApiToken, '_id' | 'name'>>>();
    for (const { _id, name } of found) names.set(_id, name);
  }
  return names;
}

type Sentence = (who: string, entry: AuditEntry, look: Look) => string;

const sentences: Readonly<Record<AuditAction, Sentence>> = {
  'app.installed': (who) => `${who} installed the app`,
  'app.left': () => 'the app was removed from the workspace',
  'app.returned': () => 'the app was installed again',
  'auditlog.exported': (who) => `${who} requested the audit log as a file`,
  'credits.added': (who, { details: { credits: amount, month } = {} }) => {
    const added = typeof amount === 'number' ? credits(amount) : 'credits';
    return month ? `the refill of ${month} added ${added}` : `${who} added ${added}`;
  },
  'credits.declined': (who, { details: { credits: amount } = {}, target = '' }, look) => {
    const wanted = typeof amount === 'number' ? credits(amount) : 'credits';
    const asker = readActor(target).kind === 'person' ? ` by ${look.person(target)}` : '';
    return `${who} declined a request for ${wanted}${asker}`;
  },
  'credits.refunded': (who, { details: { credits: amount } = {}, target }, look) =>
    `${who} refunded an infographic${on(target, look)}${typeof amount === 'number' ? `: ${credits(amount)} came back` : ''}`,
  'infographs.canceled': (who, { details: { images } = {}, target }, look) =>
    `${who} canceled someone else's request${on(target, look)}${typeof images === 'number' ? `: ${infographics(images)}` : ''}`,
  'infographs.deleted': (who, { target }, look) =>
    `${who} deleted someone else's infographic${on(target, look)}`,
  'infographs.shown': (who, { target }, look) =>
    `${who} had someone else's infographic shown in its channel${on(target, look)}`,
  'settings.changed': (who, { details: { changes } = {} }, look) =>
    `${who} changed the settings${changes ? `: ${changesInWords(String(changes), look)}` : ''}`,
  'statement.exported': (who, { target }, look) =>
    `${who} requested the statement${target ? ` of ${look.text(target)}` : ''}`,
  'token.made': (who, { details: { scopes, cap } = {}, target }, look) => {
    const may = scopes ? `, which has ${scopesInWords(String(scopes))}` : '';
    const spends = typeof cap === 'number' ? ` and can spend ${credits(cap)} a month` : '';
    return `${who} created ${tokenIn(target, look)}${may}${spends}`;
  },
  'token.refused': (_who, { details: { why } = {}, target }, look) =>
    `${tokenIn(target, look)} was refused at least once in that hour${refusals.get(String(why)) ?? ''}`,
  'token.revoked': (who, { target }, look) => `${who} revoked ${tokenIn(target, look)}`,
  'token.used': (_who, { target, address }, look) =>
    `${tokenIn(target, look)} was used${address ? ` from ${look.text(address)}` : ''} for the first time that day`,
  'workspace.deleted': () => "the workspace's data was deleted",
  'workspace.deletion': (who) => `${who} asked to delete the workspace's data`,
  'workspace.exported': (who) => `${who} exported the workspace's data`,
};

const refusals: ReadonlyMap<string, string> = new Map(
  Object.entries({
    revoked: ', because it was revoked',
    expired: ', because it had expired',
    scope: ', because it lacks the scope for what it asked',
  }),
);

function whoIn({ actor }: AuditEntry, look: Look): string {
  const who = readActor(actor);
  switch (who.kind) {
    case 'person':
      return look.person(who.user);
    case 'program':
      return tokenIn(who.token, look);
    case 'every_program':
      return 'an API token';
    case 'operator':
      return 'the operator';
    case 'app':
      return 'the app';
    case 'nameless':
      return look.text(actor);
  }
}

function tokenIn(id: string | undefined, look: Look): string {
  return id ? `the API token ${look.token(id)}` : 'an API token';
}

function on(target: string | undefined, look: Look): string {
  return target ? ` (${look.text(target)})` : '';
}

function scopesInWords(scopes: string): string {
  const all = scopes.split(',');
  return `${all.length === 1 ? 'the scope' : 'the scopes'} ${all.join(', ')}`;
}
