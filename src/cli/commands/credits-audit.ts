import { Command } from 'commander';
import type { AuditReport } from '../../credits/audit.js';
import { credits } from '../../words/quantities.js';
import { readWorkspace } from '../arguments.js';
import { withBooks } from '../books.js';
import type { CommandContext } from '../program.js';

/** `credits audit [workspaceId]` */
export function auditCommand({ terminal, printer, fail }: CommandContext): Command {
  return new Command('audit')
    .description(
      'prove that every balance equals its ledger, grants and infographs; exit code 1 if one does not',
    )
    .argument('[workspaceId]', 'all of them when left out', readWorkspace)
    .action(async (given: string | undefined) => {
      await withBooks(terminal.environment, async (books) => {
        const workspaces = await books.credits.audit(given);
        const clean = workspaces.every(({ drifts }) => drifts.length === 0);
        if (!clean) fail();
        const words =
          workspaces.length === 0 ? 'There is no workspace yet.' : workspaces.map(told).join('\n');
        printer.result({ ok: clean, workspaces }, words);
      });
    });
}

function told({ workspace, available, held, entries, drifts }: AuditReport): string {
  const books = `${credits(available)} available, ${held} held, ${entries} ledger ${entries === 1 ? 'entry' : 'entries'}`;
  if (drifts.length === 0) return `ok       ${workspace}: ${books}; everything adds up.`;
  return [
    `problem  ${workspace}: ${books}; ${drifts.length} ${drifts.length === 1 ? 'thing does' : 'things do'} not add up:`,
    ...drifts.map(({ kind, words, keys }) => `         - ${kind}: ${words} (${keys.join(', ')})`),
  ].join('\n');
}
