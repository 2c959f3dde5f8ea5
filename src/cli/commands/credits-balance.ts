import { Command } from 'commander';
import { defined } from '../../lib/defined.js';
import { credits, number } from '../../lib/words/quantities.js';
import { readWorkspace } from '../shared/arguments.js';
import { chooseWorkspace, withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { minute } from '../shared/table.js';

/** `credits balance [workspaceId]` */
export function balanceCommand({ terminal, printer }: CommandContext): Command {
  return new Command('balance')
    .description('what a workspace has left, when it expires, and what is held for infographics in progress')
    .argument('[workspaceId]', 'optional if there is only one', readWorkspace)
    .action(async (given: string | undefined) => {
      await withBooks(terminal.environment, async (books) => {
        const workspace = await chooseWorkspace(books, given);
        const { available, held } = await books.credits.balance(workspace);
        const expiring = (await books.credits.grants(workspace)).flatMap(({ remaining, expiresAt }) =>
          expiresAt ? [{ credits: remaining, expiresAt }] : [],
        );
        const told = expiring.map(
          ({ credits: left, expiresAt }) =>
            `Of these, ${credits(left)} ${left === 1 ? 'expires' : 'expire'} at ${minute(expiresAt)}.`,
        );
        printer.result(
          {
            workspace,
            available,
            held,
            ...defined({ expiring: expiring.length > 0 ? expiring : undefined }),
          },
          [`${workspace} has ${credits(available)} available and ${number(held)} held.`, ...told].join('\n'),
        );
      });
    });
}
