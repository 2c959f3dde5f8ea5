import { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { manifestFor, type Reach } from '../../lib/manifest-file.js';
import type { CommandContext } from '../shared/context.js';
import { UsageError } from '../shared/terminal.js';

interface Options {
  yaml?: boolean;
  socketMode?: boolean;
}

/** `manifest`: the Slack app for these settings. */
export function manifestCommand({ terminal, printer }: CommandContext): Command {
  return new Command('manifest')
    .description('print the Slack app manifest for these settings, ready to paste')
    .option('--yaml', 'as YAML with comments (the default)')
    .option('--socket-mode', 'for Socket Mode, even if PUBLIC_URL is set')
    .action((options: Options) => {
      if (printer.json && options.yaml) throw new UsageError('Use either --json or --yaml, not both.');
      const { publicUrl, slack } = readConfig(terminal.environment);
      const socketMode = options.socketMode || slack.appToken !== undefined || publicUrl === undefined;
      const reach: Reach = socketMode ? { kind: 'socket-mode' } : { kind: 'http', publicUrl };
      const manifest = manifestFor(reach, slack.oauth && publicUrl);
      printer.result(manifest.toJS(), manifest.toString({ lineWidth: 120 }).trimEnd());
      if (publicUrl === undefined && slack.appToken === undefined && !options.socketMode) {
        printer.remark("PUBLIC_URL isn't set, so this is for Socket Mode, which needs no public address.");
      }
    });
}
