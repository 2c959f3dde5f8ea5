import { Command } from 'commander';
import type { AuditEntry } from '../../models/audit-entry.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import { eachEntry, newestEntries } from '../../workspaces/audit-log/index.js';
import { auditLog as words } from '../../workspaces/audit-log/words.js';
import { readDay, readWorkspace } from '../shared/arguments.js';
import { type Books, withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { minute, table } from '../shared/table.js';

/** So many of a workspace are shown where no day is named. */
const SHOWN = 200;

/** `audit-log [workspaceId]` */
export function auditLogCommand({ terminal, printer }: CommandContext): Command {
  return new Command('audit-log')
    .description('who did what, to what, and where from: admins, API tokens, and you')
    .argument('[workspaceId]', 'default: all of them', readWorkspace)
    .option('--since <day>', `from this day (UTC), like 2026-11-01; default: the newest ${SHOWN}`, readDay)
    .action(async (given: string | undefined, { since }: { since?: string }) => {
      await withBooks(terminal.environment, async (books) => {
        const workspaces = given === undefined ? await everyWorkspace(books) : [given];
        const found: AuditEntry[][] = [];
        for (const workspace of workspaces) found.push(await entriesOf(books, workspace, since));
        const entries = found.flat();
        entries.sort((a, b) => a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1));
        printer.result({ entries: entries.map(forPrograms) }, forPeople(entries));
      });
    });
}

async function everyWorkspace({ models }: Books): Promise<string[]> {
  const all = acrossWorkspaces('the operator asks for the audit log of all');
  return (await models.auditEntries.distinct('workspace').setOptions(all)).sort();
}

async function entriesOf(
  { models }: Books,
  workspace: string,
  since: string | undefined,
): Promise<AuditEntry[]> {
  if (since === undefined) return await newestEntries(models.auditEntries, workspace, SHOWN);
  const entries: AuditEntry[] = [];
  const from = new Date(`${since}T00:00:00Z`);
  for await (const entry of eachEntry(models.auditEntries, workspace, from)) entries.push(entry);
  return entries;
}

function forPrograms({ workspace, at, actor, action, target, via, address, details }: AuditEntry) {
  return {
    workspace,
    at: at.toISOString(),
    actor,
    action,
    via,
    target: target ?? null,
    address: address ?? null,
    details: details ?? {},
  };
}

function forPeople(entries: readonly AuditEntry[]): string {
  if (entries.length === 0) return 'Nothing yet.';
  const rows = entries.map((entry) => [
    ...[minute(entry.at), entry.workspace, entry.actor, entry.action, entry.target ?? ''],
    ...[words.from(entry), words.details(entry.details)],
  ]);
  return table(['at', 'workspace', 'who', 'what', 'on', 'how', ''], rows);
}
