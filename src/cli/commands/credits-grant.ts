import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { credits } from '../../words/quantities.js';
import { readCredits, readText, readWorkspace } from '../arguments.js';
import { chooseWorkspace, withBooks } from '../books.js';
import type { CommandContext } from '../program.js';
import { CommandError, UsageError } from '../terminal.js';

interface Options {
  note?: string;
  key?: string;
}

/** `credits grant [workspaceId] <amount>` */
export function grantCommand({ terminal, printer }: CommandContext): Command {
  return new Command('grant')
    .description('add credits to a workspace')
    .usage('[options] [workspaceId] <amount>')
    .argument('[workspaceId]', 'may be left out when there is one')
    .argument('[amount]', 'a whole number of credits, 1 to 1000000')
    .option('--note <text>', 'why, for the history (500 characters at most)', readText(500))
    .option('--key <key>', 'a second grant with the same key changes nothing', readText(200))
    .action(async (first: string | undefined, second: string | undefined, { note, key }: Options) => {
      const asked = readArguments(first, second);
      await withBooks(terminal.environment, async (books) => {
        const workspace = await chooseWorkspace(books, asked.workspace);
        const decision = await books.credits.grant(workspace, {
          key: `cli:${key ?? randomUUID()}`,
          credits: asked.amount,
          actor: 'cli',
          ...(note ? { note } : {}),
        });
        if (decision.kind === 'over_limit')
          throw new CommandError('over_limit', 'The grant is over its limit.');
        const { available, held } = decision;
        const done =
          decision.kind === 'granted'
            ? `Added ${credits(asked.amount)} to ${workspace}.`
            : `A grant with this key was made before: nothing was added to ${workspace}.`;
        printer.result(
          { workspace, available, held },
          `${done} It has ${credits(available)} available and ${held} held.`,
        );
      });
    });
}

/** The workspace comes first, and is the one that may be left out. */
function readArguments(
  first: string | undefined,
  second: string | undefined,
): { workspace: string | undefined; amount: number } {
  const amount = second ?? first;
  if (amount === undefined) {
    throw new UsageError('How many credits? For example: infograph credits grant 100');
  }
  const workspace = second === undefined ? undefined : first;
  return {
    workspace: workspace === undefined ? undefined : readWorkspace(workspace),
    amount: readCredits(amount),
  };
}
