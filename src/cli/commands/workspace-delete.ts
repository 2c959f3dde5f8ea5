import { Command } from 'commander';
import { dataPolicies, workspaceCollections } from '../../workspaces/offboarding/data-policy.js';
import { countDocuments } from '../../workspaces/offboarding/workspace-data.js';
import { readWorkspace } from '../shared/arguments.js';
import { type Books, withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { CommandError } from '../shared/terminal.js';
import { deleteWorkspace } from '../workspace/delete.js';

const deleted = workspaceCollections.filter((name) =>
  ['delete_on_uninstall', 'delete_first', 'delete'].includes(dataPolicies[name].action),
);
const nameless = workspaceCollections.filter((name) => dataPolicies[name].action === 'anonymise');

/** `workspace delete <workspaceId>` */
export function workspaceDeleteCommand({ terminal, printer, fail }: CommandContext): Command {
  return new Command('delete')
    .description('delete all data of a workspace at once, except its ledger, which is kept without names')
    .argument('<workspaceId>', "the workspace's id", readWorkspace)
    .option('--yes', 'do it; without this, it only shows what would be deleted')
    .action(async (workspace: string, { yes = false }: { yes?: boolean }) => {
      await withBooks(terminal.environment, async (books) => {
        const counts = await countDocuments(books.models, workspace, deleted);
        const kept = await countDocuments(books.models, workspace, nameless);
        if (!(await isKnown(books, workspace)) && sum(counts) + sum(kept) === 0) {
          throw new CommandError('no_workspace', `There's no data of ${workspace} here.`);
        }
        if (!yes) fail();
        else await deleteWorkspace(books, workspace, terminal.environment);
        const lines = [
          yes
            ? `Deleted from ${workspace}:`
            : `Nothing was deleted. With --yes, this would be deleted from ${workspace}:`,
          ...list(counts),
          yes ? 'Kept without names:' : 'This would be kept without names:',
          ...list(kept),
          yes
            ? "Jobs in progress were ended and refunded. Posted images are files in its Slack and stay there, and so does the app until it's removed there."
            : "Jobs in progress would be ended and refunded. This can't be undone.",
        ];
        printer.result(
          { workspace, deleted: yes, documents: counts, keptWithoutNames: kept },
          lines.join('\n'),
        );
      });
    });
}

async function isKnown({ models }: Books, workspace: string): Promise<boolean> {
  return Boolean(
    (await models.balances.exists({ _id: workspace })) ??
      (await models.departures.exists({ _id: workspace })),
  );
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

function list(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).map(([name, count]) => `  ${String(count).padStart(7)}  ${name}`);
}
