import { Command } from 'commander';
import { tokens as words } from '../../api/tokens/words.js';
import { OPERATOR } from '../../lib/actor.js';
import { defined } from '../../lib/defined.js';
import { credits } from '../../lib/words/quantities.js';
import { scopes as allScopes, type Scope, usualScopes } from '../../models/api-token.js';
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
    .option('--scopes <list>', `what it can do: any of ${allScopes.join(',')}`, readScopes, usualScopes)
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
            ...lacking(scopes),
            '',
            `  ${secret}`,
            '',
            `It's shown only this once. To revoke it: infograph token revoke ${token._id}`,
          ].join('\n'),
        );
      });
    });
}

/** What it can't do, and how one is made that can. */
function lacking(granted: readonly Scope[]): string[] {
  const others = allScopes.filter((scope) => !granted.includes(scope));
  if (others.length === 0) return [];
  return [
    `It can't: ${words.scopes(others)}. A token's scopes don't change; for one with more, add --scopes ${allScopes.join(',')}`,
  ];
}
