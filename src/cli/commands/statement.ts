import { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { csvHead, csvLines } from '../../credits/statements/csv.js';
import { createStatements } from '../../credits/statements/index.js';
import type { Line, Statement } from '../../credits/statements/statement.js';
import { amountOf, type Money } from '../../lib/money.js';
import { credits, infographics, number } from '../../lib/words/quantities.js';
import { readMonth, readWorkspace } from '../shared/arguments.js';
import { withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { table } from '../shared/table.js';
import { UsageError } from '../shared/terminal.js';

/** `statement <workspaceId> [month]` */
export function statementCommand({ terminal, printer }: CommandContext): Command {
  return new Command('statement')
    .description("a month of a workspace's credits: what was added, who spent what, and what's left")
    .argument('<workspaceId>', "the workspace's id", readWorkspace)
    .argument('[month]', 'like 2026-10; default: the current month', readMonth)
    .option('--csv', 'every entry, as CSV')
    .action(async (workspace: string, wanted: string | undefined, { csv = false }: { csv?: boolean }) => {
      if (csv && printer.json) throw new UsageError('Use either --csv or --json, not both.');
      const { creditPrice: price } = readConfig(terminal.environment);
      await withBooks(terminal.environment, async (books) => {
        const statements = createStatements(books);
        const statement = await statements.statementOf(workspace, wanted);
        if (!csv) {
          printer.result(forPrograms(statement, price), forPeople(statement, price));
          return;
        }
        terminal.out(csvHead());
        for await (const some of statements.entriesOf(workspace, statement.month)) {
          terminal.out(csvLines(some, price));
        }
      });
    });
}

function forPrograms(statement: Statement, price: Money | undefined) {
  if (!price) return statement;
  const { opening, granted, expired, spent, refunded, closing } = statement;
  const amounts = Object.entries({ opening, granted, expired, spent, refunded, closing }).map(
    ([name, credits]) => [name, amountOf(credits, price)],
  );
  return { ...statement, currency: price.currency, money: Object.fromEntries(amounts) };
}

function forPeople(statement: Statement, price: Money | undefined): string {
  const { workspace, month, zone, successRate, images, failed, canceled, held } = statement;
  const names = ['opening', 'granted', 'expired', 'spent', 'refunded', 'closing'] as const;
  const rate = successRate === undefined ? '' : `, ${Math.floor(successRate * 1_000) / 10}% success rate`;
  const books = table(
    ['', 'credits', ...(price ? [price.currency] : [])],
    names.map((name) => amounts(name, statement[name], price)),
  );
  const list = (name: string, lines: readonly Line[]) =>
    table(
      [name, 'credits', ...(price ? [price.currency] : []), 'images', 'failed', 'canceled', 'refunded'],
      lines.map((line) => [
        ...amounts(line.key || '-', line.spent, price),
        ...[line.images, line.failed, line.canceled, line.refunded].map(String),
      ]),
    );
  return [
    `${workspace}, ${month} (${zone})`,
    books,
    `${infographics(images)}, ${number(failed)} failed, ${number(canceled)} canceled${rate}; ${credits(held)} more held`,
    list('person', statement.byPerson),
    list('channel', statement.byChannel),
    list('model', statement.byModel),
    list('size', statement.bySize),
  ].join('\n\n');
}

function amounts(name: string, credits: number, price: Money | undefined): string[] {
  return [name, String(credits), ...(price ? [amountOf(credits, price)] : [])];
}
