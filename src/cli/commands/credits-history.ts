import { Command } from 'commander';
import { defined } from '../../lib/defined.js';
import { number } from '../../lib/words/quantities.js';
import type { LedgerEntry } from '../../models/ledger-entry.js';
import { readCount, readWorkspace } from '../shared/arguments.js';
import { chooseWorkspace, withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { minute, table } from '../shared/table.js';

/** `credits history [workspaceId]` */
export function historyCommand({ terminal, printer }: CommandContext): Command {
  return new Command('history')
    .description("a workspace's ledger, the newest entries first")
    .argument('[workspaceId]', 'optional if there is only one', readWorkspace)
    .option('--limit <n>', 'how many entries', readCount(10_000), 20)
    .action(async (given: string | undefined, { limit }: { limit: number }) => {
      await withBooks(terminal.environment, async (books) => {
        const workspace = await chooseWorkspace(books, given);
        const entries = await books.credits.history(workspace, limit);
        printer.result({ workspace, entries: entries.map(forPrograms) }, forPeople(workspace, entries));
      });
    });
}

function forPrograms(entry: LedgerEntry) {
  const { seq, at, kind, credits, returned, available, held, actor, note, infograph, key, expiresAt } = entry;
  return {
    seq,
    at: at.toISOString(),
    kind,
    credits,
    available,
    held,
    actor,
    note,
    infograph,
    key,
    ...defined({ returned, expiresAt: expiresAt?.toISOString() }),
  };
}

/** What an entry is about: its infograph and its note, what went back, the grant that expired, until when one can be used. */
function about({ note, infograph, kind, workspace, returned, draws = [], expiresAt }: LedgerEntry): string {
  const grants = draws.map(({ grant }) => grant.slice(workspace.length + 1));
  return [
    ...(kind === 'expire' ? [`of ${grants.join(', ')}`] : []),
    ...(kind === 'refund' && infograph ? [infograph] : []),
    note ?? (kind === 'refund' ? '' : (infograph ?? '')),
    ...(returned ? [`(${number(returned)} returned)`] : []),
    ...(expiresAt ? [`(until ${minute(expiresAt)})`] : []),
  ]
    .filter(Boolean)
    .join(' ');
}

function forPeople(workspace: string, entries: readonly LedgerEntry[]): string {
  if (entries.length === 0) return `${workspace} has no entries yet.`;
  const rows = entries.map((entry) => {
    const { seq, at, kind, credits, available, held, actor } = entry;
    return [
      String(seq),
      `${at.toISOString().slice(0, 19).replace('T', ' ')}Z`,
      kind,
      String(credits),
      String(available),
      String(held),
      actor,
      about(entry),
    ];
  });
  return table(['entry', 'time', 'kind', 'credits', 'available', 'held', 'by', 'note or infograph'], rows);
}
