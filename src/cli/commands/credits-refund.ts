import { Command } from 'commander';
import { isPerson, OPERATOR } from '../../lib/actor.js';
import { credits } from '../../lib/words/quantities.js';
import { directMessageNotice } from '../../models/slack-notices.js';
import { readInfograph, readText, readWorkspace } from '../shared/arguments.js';
import { withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { CommandError } from '../shared/terminal.js';

const MAX_REASON_CHARACTERS = 500;

/** `credits refund <workspaceId> <infographId> --reason <text>` */
export function refundCommand({ terminal, printer }: CommandContext): Command {
  return new Command('refund')
    .description('pay an infographic back that was delivered, once; who asked for it is told why')
    .argument('<workspaceId>', 'whose it is', readWorkspace)
    .argument('<infographId>', 'like ig_0123456789abcdef0123; histories and `trace` tell it', readInfograph)
    .requiredOption(
      '--reason <text>',
      'why, for the books and for who asked',
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
                    { ...notification, credits: infograph.costCredits },
                    happening,
                  ),
                ]
              : [],
        });
        if (decision.kind === 'not_paid') {
          const why = infograph ? 'it was not paid for' : 'it has none of that id';
          throw new CommandError('not_paid', `${workspace} gets nothing back for ${id}: ${why}.`);
        }
        const { available, held } = decision;
        const done =
          decision.kind === 'refunded'
            ? `Paid ${credits(decision.credits)} back to ${workspace} for ${id}.`
            : `${id} was paid back before: nothing was changed.`;
        printer.result(
          { workspace, available, held, refunded: decision.kind === 'refunded' ? decision.credits : 0 },
          `${done} It has ${credits(available)} available and ${held} held.`,
        );
      });
    });
}
