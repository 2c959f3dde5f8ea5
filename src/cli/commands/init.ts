import { Command } from 'commander';
import { initialize } from '../init/run.js';
import { done, help } from '../init/words.js';
import type { CommandContext } from '../shared/context.js';
import { UsageError } from '../shared/terminal.js';

interface Options {
  socketMode?: boolean;
  http?: boolean;
  publicUrl?: string;
  file: string;
  yes?: boolean;
  check: boolean;
}

/** `init`: from nothing to a `.env` that works. */
export function initCommand({ terminal, printer, fail }: CommandContext): Command {
  return new Command('init')
    .description('ask for the values of Slack and fal, try each, and write them to .env')
    .option('--socket-mode', 'the app connects to Slack, and needs no public address (the default)')
    .option('--http', 'Slack calls the app at its public address')
    .option('--public-url <url>', 'that address, https')
    .option('--file <path>', 'the file to write', '.env')
    .option('--yes', 'replace values that the file has, where nobody can be asked')
    .option('--no-check', "don't ask Slack and fal whether the values are right, where nobody can be asked")
    .addHelpText('after', help)
    .action(async ({ socketMode, http, publicUrl, file, yes, check }: Options) => {
      if (socketMode && (http || publicUrl))
        throw new UsageError('Use --socket-mode or --http with --public-url, not both.');
      const way = http || publicUrl ? 'http' : socketMode ? 'socket-mode' : undefined;
      const options = { path: file, way, publicUrl, replace: yes ?? false, check } as const;
      const { written, kept, findings, faults } = await initialize(options, terminal, printer);
      if (faults.length > 0) fail();
      printer.result(
        { file, written, kept, checks: findings, faults },
        done({ path: file, written, findings, faults }),
      );
    });
}
