import { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { exportTo, importFrom } from '../../database/transfer.js';
import type { CommandContext } from '../shared/context.js';

/** `db export <file>` */
export function exportCommand(context: CommandContext): Command {
  return transferCommand(context, {
    command: 'export',
    description: "write the app's database to a file, to import it elsewhere; stop the app first",
    done: 'Exported',
    transfer: exportTo,
  });
}

/** `db import <file>` */
export function importCommand(context: CommandContext): Command {
  return transferCommand(context, {
    command: 'import',
    description: "read such a file into the app's database: MONGODB_URI, or the embedded one",
    done: 'Imported',
    transfer: importFrom,
  });
}

interface Transfer {
  command: string;
  description: string;
  done: string;
  transfer: typeof exportTo;
}

function transferCommand(
  { terminal, printer }: CommandContext,
  { command, description, done, transfer }: Transfer,
): Command {
  return new Command(command)
    .description(`${description}; if interrupted, run the same command again to continue`)
    .argument('<file>', 'extended JSON, one line per document')
    .action(async (file: string) => {
      const result = await transfer(file, readConfig(terminal.environment), (namespace, documents) =>
        printer.remark(`${namespace}: ${documents} documents`),
      );
      const words = `${done} ${result.documents} documents of ${result.collections} collections, checked by count and hash.`;
      printer.result({ file, ...result }, words);
    });
}
