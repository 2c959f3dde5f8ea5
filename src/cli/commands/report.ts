import { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { readFalCosts } from '../../fal/costs.js';
import { builtIn } from '../../fal/models/built-in.js';
import { createCatalogue } from '../../fal/models/catalogue.js';
import { readModelsFile } from '../../fal/models/models-file.js';
import { monthKey } from '../../lib/calendar.js';
import { gatherReport } from '../report/gather.js';
import { reportInWords } from '../report/told.js';
import { gatherTruth } from '../report/truth.js';
import { truthInWords } from '../report/truth-told.js';
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
    .option(
      '--truth',
      "how true the models' pictures were, by model, size and language: read, right at once, mended, exact in the end, reported wrong, seconds, fal's cost",
    )
    .action(async ({ month, truth }: { month?: string; truth?: true }) => {
      const { costsFile, creditPrice, fal, modelsFile } = readConfig(terminal.environment);
      const changes = readModelsFile(modelsFile);
      const models = [...builtIn, ...(changes.added ?? [])];
      const costs = readFalCosts(costsFile, models);
      await withBooks(terminal.environment, async (books) => {
        const wanted = month ?? monthKey(books.clock.now(), 'UTC');
        if (truth) {
          const found = await gatherTruth(books, wanted, { catalogue: createCatalogue(changes), costs, fal });
          printer.result(found, truthInWords(found));
          return;
        }
        const report = await gatherReport(books, wanted, { costs, price: creditPrice });
        printer.result(report, reportInWords(report));
      });
    });
}
