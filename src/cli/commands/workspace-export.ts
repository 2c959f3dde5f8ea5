import { Command } from 'commander';
import { OPERATOR } from '../../lib/actor.js';
import { createLog } from '../../lib/log.js';
import { createMetrics } from '../../lib/metrics.js';
import { number } from '../../lib/words/quantities.js';
import { createAuditLog } from '../../workspaces/audit-log/index.js';
import { readWorkspace } from '../shared/arguments.js';
import { withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { intoFile } from '../shared/into-file.js';
import { UsageError } from '../shared/terminal.js';
import { exportLines } from '../workspace/export.js';

/** `workspace export <workspaceId>` */
export function workspaceExportCommand({ terminal, printer }: CommandContext): Command {
  return new Command('export')
    .description(
      'everything stored about a workspace, except secrets and image files: one line of JSON per document',
    )
    .argument('<workspaceId>', "the workspace's id", readWorkspace)
    .option('--out <file>', 'a new file; default: standard output')
    .action(async (workspace: string, { out }: { out?: string }) => {
      if (printer.json && out === undefined)
        throw new UsageError('With --json, name a file: --out workspace.jsonl');
      await withBooks(terminal.environment, async ({ models, clock }) => {
        const counts: Record<string, number> = {};
        const lines = exportLines(models, workspace, (name) => {
          counts[name] = (counts[name] ?? 0) + 1;
        });
        // Noted first: an export that stops half-way was one, too.
        const noted = { workspace, actor: OPERATOR, action: 'workspace.exported' as const };
        await createAuditLog({ models, clock, log: createLog('silent'), metrics: createMetrics() }).record(
          noted,
        );
        if (out === undefined) {
          for await (const line of lines) terminal.out(line);
          return;
        }
        await intoFile(out, lines);
        const documents = Object.values(counts).reduce((sum, count) => sum + count, 0);
        printer.result(
          { workspace, file: out, documents, collections: counts },
          `Wrote ${number(documents)} ${documents === 1 ? 'document' : 'documents'} of ${workspace} to ${out}. It includes prompts and people's ids, so protect it like the database.`,
        );
      });
    });
}
