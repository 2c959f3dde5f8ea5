import { Command } from 'commander';
import { tokens as words } from '../../api/tokens/words.js';
import { OPERATOR } from '../../lib/actor.js';
import { defined } from '../../lib/defined.js';
import { credits } from '../../lib/words/quantities.js';
import { scopes as allScopes, type Scope } from '../../models/api-token.js';
import { readCredits, readDays, readScopes, readText, readWorkspace } from '../shared/arguments.js';
import { chooseWorkspace, withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';

interface Options {
  name: string;
  scopes: readonly Scope[];
  expires?: number;
  cap?: number;
}

const DAY_MS = 24 * 3_600_000;

/** `token create [workspaceId]` */
export function tokenCreateCommand({ terminal, printer }: CommandContext): Command {
  return new Command('create')
    .description('create an API token and show it, this once')
    .argument('[workspaceId]', 'optional if there is only one', readWorkspace)
    .option('--name <text>', 'its name (at most 80 characters)', readText(80), 'API')
    .option('--scopes <list>', `what it can do: ${allScopes.join(',')}`, readScopes, [...allScopes])
    .option('--expires <days>', 'after how many days, like 90d; default: never', readDays)
    .option('--cap <credits>', 'how many credits it can spend per month', readCredits)
    .action(async (given: string | undefined, { name: typed, scopes, expires, cap }: Options) => {
      const name = typed.trim() || 'API';
      await withBooks(terminal.environment, async (books) => {
        const workspace = await chooseWorkspace(books, given);
        const { token, secret } = await books.tokens.create(workspace, {
          name,
          scopes,
          createdBy: OPERATOR,
          ...defined({
            expiresAt: expires === undefined ? undefined : new Date(Date.now() + expires * DAY_MS),
            cap,
          }),
        });
        printer.result(
          { id: token._id, token: secret },
          [
            `The token "${name}" of ${workspace} (${token._id}) can: ${words.scopes(scopes)}.${cap === undefined ? '' : ` It can spend ${credits(cap)} a month.`}`,
            '',
            `  ${secret}`,
            '',
            `It's shown only this once. To revoke it: infograph token revoke ${token._id}`,
          ].join('\n'),
        );
      });
    });
}
