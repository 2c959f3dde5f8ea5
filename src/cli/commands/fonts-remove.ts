import { join } from 'node:path';
import { Command } from 'commander';
import { dataDirOf } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { CommandError } from '../shared/terminal.js';

/** `fonts remove <file>` */
export function fontsRemoveCommand({ terminal, printer }: CommandContext): Command {
  return new Command('remove')
    .description('remove a font that was added')
    .argument('<file>', 'its name, as `fonts list` shows it')
    .action(async (file: string) => {
      const folder = join(dataDirOf(terminal.environment), 'fonts');
      const { removeFont } = await import('../../drawing/fonts/folder.js');
      if (!removeFont(folder, file))
        throw new CommandError('no_font', `There is no added font ${file}. \`fonts list\` shows them.`);
      printer.result({ file, removed: true }, `${file} is removed.`);
    });
}
