import { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { openEmbedded } from '../../database/embedded.js';
import { readCount } from '../shared/arguments.js';
import type { CommandContext } from '../shared/context.js';
import { CommandError } from '../shared/terminal.js';
import { exportCommand, importCommand } from './db-transfer.js';

const PORT_WARNING =
  'Warning: there is no password. Until this ends, everyone who can run a program on this machine can read and change ' +
  'everything through the port, including credits. Without --port, only you can.';

/** `db`: the embedded MongoDB on its own, until it is told to stop. */
export function dbCommand(context: CommandContext): Command {
  const { terminal, printer } = context;
  return new Command('db')
    .helpCommand(false)
    .addCommand(exportCommand(context))
    .addCommand(importCommand(context))
    .description('run only the embedded MongoDB of DATA_DIR, for other programs; prints its URI')
    .option(
      '--port <port>',
      'on this port of 127.0.0.1, open to every user of this machine',
      readCount(65_535),
    )
    .action(async ({ port }: { port?: number }) => {
      const { dataDir } = readConfig(terminal.environment);
      const stopped = terminal.stopped();
      const database = await openEmbedded(dataDir, port === undefined ? {} : { port });
      if (database.ownerPid !== undefined) {
        throw new CommandError(
          'already_running',
          `Process ${database.ownerPid} already runs the database in ${dataDir}. Its URI is ${database.uri}`,
        );
      }
      printer.result({ uri: database.uri }, database.uri);
      if (port !== undefined) printer.remark(PORT_WARNING);
      printer.remark(`The ${database.description} is open. Press Ctrl-C to stop it.`);
      await stopped;
      await database.stop();
    });
}
