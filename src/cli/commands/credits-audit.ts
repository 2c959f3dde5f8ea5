import { Command } from 'commander';
import type { AuditReport } from '../../credits/ledger/audit.js';
import { credits, number } from '../../lib/words/quantities.js';
import { readWorkspace } from '../shared/arguments.js';
import { withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { table } from '../shared/table.js';

/** Of what a drift is about, so many are named. */
const NAMED = 5;

/** `credits audit [workspaceId]` */
export function auditCommand({ terminal, printer, fail }: CommandContext): Command {
  return new Command('audit')
    .description(
      "prove that every balance equals its ledger, grants, and infographics; exit code 1 if one doesn't",
    )
    .argument('[workspaceId]', 'default: all of them', readWorkspace)
    .action(async (given: string | undefined) => {
      await withBooks(terminal.environment, async (books) => {
        const workspaces = await books.credits.audit(given);
        const clean = workspaces.every(({ drifts }) => drifts.length === 0);
        if (!clean) fail();
        const words =
          workspaces.length === 0 ? 'There are no workspaces yet.' : workspaces.map(told).join('\n');
        printer.result({ ok: clean, workspaces }, words);
      });
    });
}

function told({ workspace, available, held, entries, drifts }: AuditReport): string {
  const books = `${credits(available)} available, ${number(held)} held, ${number(entries)} ledger ${entries === 1 ? 'entry' : 'entries'}`;
  if (drifts.length === 0) return `ok       ${workspace}: ${books}; everything adds up.`;
  return [
    `problem  ${workspace}: ${books}; ${drifts.length} ${drifts.length === 1 ? "thing doesn't" : "things don't"} add up:`,
    ...drifts.flatMap(linesOf),
  ].join('\n');
}

type Drift = AuditReport['drifts'][number];

/** A drift, and below it the entries that cause it. */
function linesOf({ kind, words, keys, entries, more }: Drift): string[] {
  const indent = '           ';
  const rows = entries.map((entry) => [
    ...[String(entry.seq), entry.at.toISOString(), entry.kind, amountOf(entry)],
    ...[`${entry.available}/${entry.held}`, entry.actor, entry.key],
  ]);
  const columns = ['entry', 'at', 'kind', 'credits', 'available/held', 'actor', 'key'];
  return [
    `         - ${kind}: ${words} (${shortened(keys)})`,
    ...(more > 0 ? [`${indent}${more} older entries, and:`] : []),
    ...(rows.length > 0
      ? table(columns, rows)
          .split('\n')
          .map((line) => `${indent}${line}`)
      : []),
  ];
}

/** `1`, or `1, 2 back` of a capture that returned some. */
function amountOf({ credits: moved, returned }: Drift['entries'][number]): string {
  return returned ? `${moved}, ${returned} back` : String(moved);
}

function shortened(keys: readonly string[]): string {
  const more = keys.length - NAMED;
  return [...keys.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
