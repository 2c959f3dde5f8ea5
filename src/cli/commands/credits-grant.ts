import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { OPERATOR } from '../../lib/actor.js';
import { dayEnd, zoneOrUtc } from '../../lib/calendar.js';
import { defined } from '../../lib/defined.js';
import { credits, number } from '../../lib/words/quantities.js';
import { readCredits, readDay, readText, readWorkspace } from '../shared/arguments.js';
import { type Books, chooseWorkspace, withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { grantOfRequest, readRequest } from '../shared/operator-credit-request.js';
import { minute } from '../shared/table.js';
import { CommandError, UsageError } from '../shared/terminal.js';

interface Options {
  note?: string;
  key?: string;
  expires?: string;
  request?: string;
}

/** `credits grant [workspaceId] <amount>` */
export function grantCommand({ terminal, printer }: CommandContext): Command {
  return new Command('grant')
    .description('add credits to a workspace')
    .usage('[options] [workspaceId] <amount>')
    .argument('[workspaceId]', 'optional if there is only one')
    .argument('[amount]', 'a whole number of credits, 1 to 1,000,000')
    .option('--note <text>', 'why, for the history (at most 500 characters)', readText(500))
    .option('--key <key>', 'a second grant with the same key changes nothing', readText(200))
    .option(
      '--expires <day>',
      "the last day they can be used, like 2026-12-31, in the workspace's time zone",
      readDay,
    )
    .option('--request <id>', 'an id from `credits requests`: grants it and tells the admin', readRequest)
    .action(
      async (
        first: string | undefined,
        second: string | undefined,
        { note, key, expires, request: id }: Options,
      ) => {
        const asked = readArguments(first, second);
        await withBooks(terminal.environment, async (books) => {
          const workspace = await chooseWorkspace(books, asked.workspace);
          const request =
            id === undefined ? undefined : await grantOfRequest(books, workspace, id, asked.amount);
          const expiresAt =
            expires === undefined ? request?.expiresAt : await endOf(expires, workspace, books);
          const why = note ?? request?.note;
          const decision = await books.credits.grant(workspace, {
            key: request?.key ?? `cli:${key ?? randomUUID()}`,
            credits: asked.amount,
            actor: OPERATOR,
            ...defined({ note: why || undefined, expiresAt, notices: request?.notices }),
          });
          if (decision.kind === 'over_limit')
            throw new CommandError('over_limit', 'The grant is over its limit.');
          await request?.close();
          const { available, held } = decision;
          const until = expiresAt ? `, to be used until ${minute(expiresAt)}` : '';
          const done =
            decision.kind === 'granted'
              ? `Added ${credits(asked.amount)} to ${workspace}${until}.`
              : `A grant with this key was already made: nothing was added to ${workspace}.`;
          printer.result(
            { workspace, available, held, ...defined({ expiresAt: expiresAt?.toISOString() }) },
            `${done} It has ${credits(available)} available and ${number(held)} held.`,
          );
        });
      },
    );
}

/** When a day is over where the workspace is. @throws CommandError when it is over already */
async function endOf(day: string, workspace: string, { models, clock }: Books): Promise<Date> {
  const settings = await models.workspaceSettings.findById(workspace, { timeZone: 1 }).lean();
  const end = dayEnd(day, zoneOrUtc(settings?.timeZone));
  if (end.getTime() > clock.now()) return end;
  throw new CommandError('expired', `${day} is over, so these credits couldn't be used.`);
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
