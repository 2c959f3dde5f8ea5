import { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { readFalCosts } from '../../fal/costs.js';
import { monthKey } from '../../lib/calendar.js';
import { gatherReport } from '../report/gather.js';
import { reportInWords } from '../report/told.js';
import { readMonth } from '../shared/arguments.js';
import { withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';

/** `report [--month 2026-10]` */
export function reportCommand({ terminal, printer }: CommandContext): Command {
  return new Command('report')
    .description(
      "a month of all workspaces: people, images, success, speed, lost webhooks, credits, fal's cost, and your margin",
    )
    .option('--month <month>', 'like 2026-10, in UTC; default: the current month', readMonth)
    .action(async ({ month }: { month?: string }) => {
      const { costsFile, creditPrice } = readConfig(terminal.environment);
      const rates = {
        costs: readFalCosts(costsFile),
        price: creditPrice,
      };
      await withBooks(terminal.environment, async (books) => {
        const wanted = month ?? monthKey(books.clock.now(), 'UTC');
        const report = await gatherReport(books, wanted, rates);
        printer.result(report, reportInWords(report));
      });
    });
}
