import { Command } from 'commander';
import { declineOperatorRequest, openOperatorRequests } from '../../credits/topups/operator-requests.js';
import { credits } from '../../lib/words/quantities.js';
import type { OperatorCreditRequest } from '../../models/operator-credit-request.js';
import { readWorkspace } from '../shared/arguments.js';
import { withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { readRequest } from '../shared/operator-credit-request.js';
import { minute, table } from '../shared/table.js';
import { CommandError } from '../shared/terminal.js';

/** `credits requests [workspaceId]`, and `credits requests --decline <id>` */
export function requestsCommand({ terminal, printer }: CommandContext): Command {
  return new Command('requests')
    .description('requests from admins for more credits than ADMIN_TOPUP lets them add')
    .argument('[workspaceId]', 'default: all workspaces', readWorkspace)
    .option('--decline <id>', 'decline this request and tell the admin', readRequest)
    .action(async (given: string | undefined, { decline }: { decline?: string }) => {
      await withBooks(terminal.environment, async ({ models, clock }) => {
        if (decline !== undefined) {
          const declined = await declineOperatorRequest(models, clock, decline);
          if (!declined)
            throw new CommandError('no_request', `There's no open request ${decline}. Nothing was changed.`);
          const { workspace, actor, credits: wanted } = declined;
          printer.result(
            { declined: decline, workspace, credits: wanted },
            `Declined ${actor}'s request for ${credits(wanted)} in ${workspace}. They'll be told in Slack.`,
          );
          return;
        }
        const requests = await openOperatorRequests(models, given);
        printer.result({ requests: requests.map(forPrograms) }, forPeople(requests));
      });
    });
}

function forPrograms({ _id, workspace, actor, credits: wanted, note, expiresAt, at }: OperatorCreditRequest) {
  return {
    id: _id,
    workspace,
    actor,
    credits: wanted,
    note: note ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
    at: at.toISOString(),
  };
}

function forPeople(requests: readonly OperatorCreditRequest[]): string {
  const [first] = requests;
  if (!first) return 'There are no open requests.';
  const rows = requests.map(({ _id, workspace, actor, credits: wanted, note, at }) => [
    _id,
    workspace,
    String(wanted),
    actor,
    minute(at),
    note ?? '',
  ]);
  return [
    table(['id', 'workspace', 'credits', 'by', 'asked', 'note'], rows),
    '',
    `To grant: infograph credits grant ${first.workspace} ${first.credits} --request ${first._id}`,
    `To decline: infograph credits requests --decline ${first._id}`,
  ].join('\n');
}
