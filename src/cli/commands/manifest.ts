import { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { manifestFor, manifestLink, type Reach } from '../../lib/manifest-file.js';
import { number } from '../../lib/words/quantities.js';
import type { CommandContext } from '../shared/context.js';
import { UsageError } from '../shared/terminal.js';

interface Options {
  link?: boolean;
  yaml?: boolean;
  socketMode?: boolean;
}

/** `manifest`: the Slack app for these settings. */
export function manifestCommand({ terminal, printer }: CommandContext): Command {
  return new Command('manifest')
    .description('print the Slack app manifest for these settings, ready to paste')
    .option('--link', "as one address: Slack's page for a new app, with the manifest filled in")
    .option('--yaml', 'as YAML with comments (the default), for the YAML tab of that page')
    .option('--socket-mode', 'for Socket Mode, even if PUBLIC_URL is set')
    .action((options: Options) => {
      if (printer.json && options.yaml) throw new UsageError('Use either --json or --yaml, not both.');
      if (options.link && options.yaml) throw new UsageError('Use either --link or --yaml, not both.');
      const { publicUrl, slack } = readConfig(terminal.environment);
      const socketMode = options.socketMode || slack.appToken !== undefined || publicUrl === undefined;
      const reach: Reach = socketMode ? { kind: 'socket-mode' } : { kind: 'http', publicUrl };
      const manifest = manifestFor(reach, slack.oauth && publicUrl);
      if (options.link) {
        const link = manifestLink(manifest);
        printer.result({ link, characters: link.length }, link);
        printer.remark(linkRemark(link.length));
      } else {
        printer.result(manifest.toJS(), manifest.toString({ lineWidth: 120 }).trimEnd());
      }
      if (publicUrl === undefined && slack.appToken === undefined && !options.socketMode) {
        printer.remark("PUBLIC_URL isn't set, so this is for Socket Mode, which needs no public address.");
      }
    });
}

/** Some accounts get a form of Slack's that drops what the address brings; people there are not to be at a loss. */
function linkRemark(characters: number): string {
  return `${number(characters)} characters. Open it, choose your workspace, and press Create. If Slack shows an empty form: choose "From a manifest", the tab YAML, and paste what \`npm run -s infograph -- manifest\` prints.`;
}
