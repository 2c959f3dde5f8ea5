import { Command } from 'commander';
import { type Timeline, timelineOf } from '../../infographs/timeline.js';
import { credits, number } from '../../lib/words/quantities.js';
import { threadOf } from '../../models/infograph.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import { withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { table } from '../shared/table.js';
import { CommandError } from '../shared/terminal.js';

/** `trace <id>` */
export function traceCommand({ terminal, printer }: CommandContext): Command {
  return new Command('trace')
    .description('the story of one infographic, from the database alone')
    .argument('<id>', "the infographic's id, like ig_0123… (the log shows it)")
    .action(async (id: string) => {
      await withBooks(terminal.environment, async ({ models }) => {
        const infograph = await models.infographs
          .findById(id)
          .setOptions(acrossWorkspaces('the operator names an infographic by its id'))
          .lean();
        if (!infograph) {
          throw new CommandError('not_found', "There's no infographic with this id in the database.");
        }
        const thread = await models.threads.findOne(threadOf(infograph)).lean();
        const { workspace } = infograph;
        const entries = await models.ledger.find({ workspace, infograph: id }).sort({ seq: 1 }).lean();
        const story = timelineOf(infograph, thread ?? undefined, entries);
        printer.result(story, told(story));
      });
    });
}

function costInWords({ costCredits, paidCredits = costCredits }: Timeline): string {
  return paidCredits === costCredits
    ? credits(costCredits)
    : `${credits(paidCredits)} of the ${number(costCredits)} held`;
}

function told(story: Timeline): string {
  const { events, failure, nextStepAt, thread } = story;
  const heads = ['time', 'since start', 'what', ''];
  const rows = events.map(({ at, afterMs, what, detail }) => [
    at.toISOString(),
    `${(afterMs / 1000).toFixed(3)} s`,
    what,
    detail,
  ]);
  return [
    `${story.id}: ${story.status}, delivery ${story.delivery}${failure ? ` (${failure.code}: ${failure.detail})` : ''}`,
    `${story.position} of batch ${story.batch}, for ${story.requester} in ${story.workspace}`,
    `"${story.prompt}" with ${story.model}, ${costInWords(story)}`,
    `thread: ${thread.ts ? `${thread.channel} ${thread.ts}` : 'not posted'}${thread.refused ? `, refused: ${thread.refused}` : ''}`,
    nextStepAt ? `next step due ${nextStepAt.toISOString()}` : 'nothing left to do',
    '',
    table(heads, rows),
  ].join('\n');
}
