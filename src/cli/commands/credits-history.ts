import { Command } from 'commander';
import type { LedgerEntry } from '../../models/ledger-entry.js';
import { readCount, readWorkspace } from '../arguments.js';
import { chooseWorkspace, withBooks } from '../books.js';
import type { CommandContext } from '../program.js';
import { table } from '../table.js';

/** `credits history [workspaceId]` */
export function historyCommand({ terminal, printer }: CommandContext): Command {
  return new Command('history')
    .description("a workspace's ledger, the newest entries first")
    .argument('[workspaceId]', 'may be left out when there is one', readWorkspace)
    .option('--limit <n>', 'how many entries', readCount(10_000), 20)
    .action(async (given: string | undefined, { limit }: { limit: number }) => {
      await withBooks(terminal.environment, async (books) => {
        const workspace = await chooseWorkspace(books, given);
        const entries = await books.credits.history(workspace, limit);
        printer.result({ workspace, entries: entries.map(forPrograms) }, forPeople(workspace, entries));
      });
    });
}

function forPrograms({ seq, at, kind, credits, available, held, actor, note, infograph, key }: LedgerEntry) {
  return { seq, at: at.toISOString(), kind, credits, available, held, actor, note, infograph, key };
}

function forPeople(workspace: string, entries: readonly LedgerEntry[]): string {
  if (entries.length === 0) return `${workspace} has no entries yet.`;
  const rows = entries.map(({ seq, at, kind, credits, available, held, actor, note, infograph }) => [
    String(seq),
    `${at.toISOString().slice(0, 19).replace('T', ' ')}Z`,
    kind,
    String(credits),
    String(available),
    String(held),
    actor,
    note ?? infograph ?? '',
  ]);
  return table(['entry', 'time', 'kind', 'credits', 'available', 'held', 'by', 'note or infograph'], rows);
}
