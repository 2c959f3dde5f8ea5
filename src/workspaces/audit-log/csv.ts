import { stringify } from 'csv-stringify/sync';
import { harmless } from '../../credits/statements/csv.js';
import type { AuditEntry } from '../../models/audit-entry.js';
import type { Models } from '../../models/index.js';
import type { Look } from './look.js';
import { eachPage } from './read.js';
import { auditSentence } from './sentence.js';
import { auditLog as words } from './words.js';

const HEADS = ['time', 'workspace', 'what', 'actor', 'action', 'target', 'how'] as const;

/**
 * The audit log of these workspaces since a moment, the oldest first: a line of heads, with the mark by which
 * spreadsheets know that it is UTF-8, and then a part for each few hundred entries. Times are in UTC; no cell is computed.
 * @param lookOf how what these entries name is written
 */
export async function* auditCsv(
  { auditEntries }: Pick<Models, 'auditEntries'>,
  workspaces: readonly string[],
  since: Date,
  lookOf: (entries: readonly AuditEntry[]) => Promise<Look>,
): AsyncGenerator<string> {
  yield `\uFEFF${lines([[...HEADS]])}`;
  for (const workspace of workspaces) {
    for await (const page of eachPage(auditEntries, workspace, since)) {
      if (page.length === 0) continue;
      const look = await lookOf(page);
      yield lines(page.map((entry) => rowOf(entry, look)));
    }
  }
}

function rowOf(entry: AuditEntry, look: Look): string[] {
  const { at, workspace, actor, action, target = '' } = entry;
  return [
    at.toISOString(),
    workspace,
    auditSentence(entry, look),
    actor,
    action,
    target,
    words.from(entry),
  ].map(harmless);
}

function lines(rows: string[][]): string {
  return stringify(rows, { record_delimiter: '\r\n' });
}
