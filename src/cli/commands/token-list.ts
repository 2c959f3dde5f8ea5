import { Command } from 'commander';
import { tokens as words } from '../../api/tokens/words.js';
import type { ApiToken } from '../../models/api-token.js';
import { readWorkspace } from '../shared/arguments.js';
import { chooseWorkspace, withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { table } from '../shared/table.js';

/** `token list [workspaceId]` */
export function tokenListCommand({ terminal, printer }: CommandContext): Command {
  return new Command('list')
    .description("a workspace's tokens, the newest first")
    .argument('[workspaceId]', 'optional if there is only one', readWorkspace)
    .action(async (given: string | undefined) => {
      await withBooks(terminal.environment, async (books) => {
        const workspace = await chooseWorkspace(books, given);
        const tokens = await books.tokens.list(workspace);
        printer.result({ workspace, tokens: tokens.map(forPrograms) }, forPeople(workspace, tokens));
      });
    });
}

function forPrograms(token: ApiToken) {
  const { _id: id, name, scopes, createdBy, createdAt, lastUsedAt, expiresAt, revokedAt, cap } = token;
  return {
    id,
    name,
    scopes,
    state: words.stateOf(token, Date.now()),
    createdBy,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    cap: cap ?? null,
  };
}

function forPeople(workspace: string, tokens: readonly ApiToken[]): string {
  if (tokens.length === 0) return `${workspace} has no tokens yet.`;
  const rows = tokens.map((token) => [
    token._id,
    token.name,
    words.stateOf(token, Date.now()),
    token.scopes.join(','),
    day(token.createdAt),
    token.createdBy,
    token.lastUsedAt ? day(token.lastUsedAt) : 'never',
    token.expiresAt ? day(token.expiresAt) : 'never',
    token.cap === undefined ? 'none' : String(token.cap),
  ]);
  return table(['id', 'name', 'state', 'scopes', 'created', 'by', 'last used', 'expires', 'cap'], rows);
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}
