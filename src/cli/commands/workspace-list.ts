import { Command } from 'commander';
import { withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { table } from '../shared/table.js';
import { type Described, describeWorkspaces } from '../workspace/describe.js';

/** `workspace list` */
export function workspaceListCommand({ terminal, printer }: CommandContext): Command {
  return new Command('list')
    .description('every workspace that is or was here: its credits, when it was last used, and when it left')
    .action(async () => {
      await withBooks(terminal.environment, async (books) => {
        const workspaces = await describeWorkspaces(books);
        printer.result({ workspaces: workspaces.map(forPrograms) }, forPeople(workspaces));
      });
    });
}

function forPrograms({ since, lastUsedAt, leftAt, deleteAt, deletedAt, name, ...rest }: Described) {
  const iso = (at: Date | undefined) => at?.toISOString() ?? null;
  return {
    ...rest,
    name: name ?? null,
    since: iso(since),
    lastUsedAt: iso(lastUsedAt),
    leftAt: iso(leftAt),
    deleteAt: iso(deleteAt),
    deletedAt: iso(deletedAt),
  };
}

function forPeople(workspaces: readonly Described[]): string {
  if (workspaces.length === 0) return 'There are no workspaces yet.';
  const day = (at: Date | undefined) => at?.toISOString().slice(0, 10) ?? '';
  const rows = workspaces.map(({ workspace, name, since, available, held, lastUsedAt, ...left }) => [
    ...[workspace, name ?? '', day(since), String(available), String(held), day(lastUsedAt) || 'never'],
    ...[day(left.leftAt), left.deletedAt ? `on ${day(left.deletedAt)}` : day(left.deleteAt)],
  ]);
  const heads = ['id', 'name', 'since', 'available', 'held', 'last used', 'left', 'deleted'];
  return table(heads, rows);
}
