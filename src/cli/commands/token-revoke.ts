import { Command } from 'commander';
import { OPERATOR } from '../../lib/actor.js';
import { readToken, readWorkspace } from '../shared/arguments.js';
import { chooseWorkspace, withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { CommandError } from '../shared/terminal.js';

/** `token revoke <id>` */
export function tokenRevokeCommand({ terminal, printer }: CommandContext): Command {
  return new Command('revoke')
    .description('revoke an API token: it stops working with its next request')
    .argument('<id>', 'from `token list`, like tok_0123456789abcdef0123', readToken)
    .option('--workspace <id>', 'optional if there is only one', readWorkspace)
    .action(async (id: string, { workspace: given }: { workspace?: string }) => {
      await withBooks(terminal.environment, async (books) => {
        const workspace = await chooseWorkspace(books, given);
        if (!(await books.tokens.revoke(workspace, id, OPERATOR))) {
          throw new CommandError('no_token', `${workspace} has no token ${id}, or it's already revoked.`);
        }
        printer.result({ id, revoked: true }, `${id} is revoked.`);
      });
    });
}
