import { Command } from 'commander';
import type { AuditEntry } from '../../models/audit-entry.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import {
  auditCsv,
  auditSentence,
  eachEntry,
  type Look,
  newestEntries,
  plainLook,
  tokenNames,
} from '../../workspaces/audit-log/index.js';
import { auditLog as words } from '../../workspaces/audit-log/words.js';
import { readDay, readWorkspace } from '../shared/arguments.js';
import { type Books, withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { intoFile } from '../shared/into-file.js';
import { minute, table } from '../shared/table.js';
import { UsageError } from '../shared/terminal.js';

/** So many of a workspace are shown where no day is named. */
const SHOWN = 200;
const FIRST_DAY = '2000-01-01';

interface Options {
  since?: string;
  csv?: boolean;
  out?: string;
}

/** `audit-log [workspaceId]` */
export function auditLogCommand({ terminal, printer }: CommandContext): Command {
  return new Command('audit-log')
    .description('who did what, to what, and where from: admins, API tokens, and you')
    .argument('[workspaceId]', 'default: all of them', readWorkspace)
    .option(
      '--since <day>',
      `from this day (UTC), like 2026-11-01; default: the newest ${SHOWN}, or all of them as CSV`,
      readDay,
    )
    .option('--csv', 'as CSV, for a spreadsheet')
    .option('-o, --out <file>', 'CSV into a new file; default: standard output')
    .action(async (given: string | undefined, { since, csv, out }: Options) => {
      const asCsv = csv ?? out !== undefined;
      if (asCsv && printer.json) throw new UsageError('Use either CSV or --json, not both.');
      await withBooks(terminal.environment, async (books) => {
        const workspaces = given === undefined ? await everyWorkspace(books) : [given];
        if (asCsv) {
          const lookOf = async (entries: readonly AuditEntry[]) => await lookFor(books, entries);
          const lines = auditCsv(books.models, workspaces, dayOf(since ?? FIRST_DAY), lookOf);
          if (out !== undefined) return await intoFile(out, lines);
          for await (const some of lines) terminal.out(some);
          return;
        }
        const found: AuditEntry[][] = [];
        for (const workspace of workspaces) found.push(await entriesOf(books, workspace, since));
        const entries = found.flat();
        entries.sort((a, b) => a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1));
        const look = await lookFor(books, entries);
        printer.result({ entries: entries.map(forPrograms) }, forPeople(entries, look));
      });
    });
}

async function lookFor({ models }: Books, entries: readonly AuditEntry[]): Promise<Look> {
  return plainLook(await tokenNames(models, entries));
}

function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
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
  for await (const entry of eachEntry(models.auditEntries, workspace, dayOf(since))) entries.push(entry);
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

function forPeople(entries: readonly AuditEntry[], look: Look): string {
  if (entries.length === 0) return words.none;
  const rows = entries.map((entry) => [
    ...[minute(entry.at), entry.workspace, auditSentence(entry, look), words.from(entry)],
  ]);
  return table(['at', 'workspace', 'what', 'how'], rows);
}
