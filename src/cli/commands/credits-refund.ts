import { Command } from 'commander';
import { isPerson, OPERATOR } from '../../lib/actor.js';
import { credits, number } from '../../lib/words/quantities.js';
import { paidOf } from '../../models/infograph.js';
import { directMessageNotice } from '../../models/slack-notices.js';
import { readInfograph, readText, readWorkspace } from '../shared/arguments.js';
import { withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { CommandError } from '../shared/terminal.js';

const MAX_REASON_CHARACTERS = 500;

/** `credits refund <workspaceId> <infographId> --reason <text>` */
export function refundCommand({ terminal, printer }: CommandContext): Command {
  return new Command('refund')
    .description('refund an infographic that was delivered, once; whoever requested it is told why')
    .argument('<workspaceId>', "the workspace's id", readWorkspace)
    .argument('<infographId>', 'like ig_0123456789abcdef0123; histories and `trace` show it', readInfograph)
    .requiredOption(
      '--reason <text>',
      'why, for the history and for whoever requested it',
      readText(MAX_REASON_CHARACTERS),
    )
    .action(async (workspace: string, id: string, { reason }: { reason: string }) => {
      await withBooks(terminal.environment, async (books) => {
        const { clock, models } = books;
        const infograph = await models.infographs.findOne({ _id: id, workspace }).lean();
        const person = [infograph?.requester ?? '', infograph?.api?.notifyUser ?? ''].find(isPerson);
        const notification = { about: 'refunded' as const, infograph: id, admin: OPERATOR, reason };
        const happening = { at: new Date(clock.now()), key: `refund ${id}` };
        const decision = await books.credits.refund(workspace, {
          infograph: id,
          actor: OPERATOR,
          reason,
          notices:
            infograph && person
              ? [
                  directMessageNotice(
                    workspace,
                    person,
                    { ...notification, credits: paidOf(infograph) },
                    happening,
                  ),
                ]
              : [],
        });
        if (decision.kind === 'not_paid') {
          const why = infograph ? "it wasn't charged" : 'it has no infographic with that id';
          throw new CommandError('not_paid', `Nothing was refunded to ${workspace} for ${id}: ${why}.`);
        }
        const { available, held } = decision;
        const done =
          decision.kind === 'refunded'
            ? `Refunded ${credits(decision.credits)} to ${workspace} for ${id}.`
            : `${id} was already refunded. Nothing was changed.`;
        printer.result(
          { workspace, available, held, refunded: decision.kind === 'refunded' ? decision.credits : 0 },
          `${done} It has ${credits(available)} available and ${number(held)} held.`,
        );
      });
    });
}
