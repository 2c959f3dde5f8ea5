import { join } from 'node:path';
import { Command } from 'commander';
import { type AddedFile, readFolder } from '../../drawing/fonts/added.js';
import { installedFamilies, notInstalled } from '../../drawing/fonts/installed.js';
import { scriptsOfFont } from '../../drawing/fonts/samples.js';
import { dataDirOf } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { table } from '../shared/table.js';

/** `fonts list` */
export function fontsListCommand({ terminal, printer }: CommandContext): Command {
  return new Command('list')
    .description('the fonts that infographics are drawn with, and what to install for other scripts')
    .action(() => {
      const folder = join(dataDirOf(terminal.environment), 'fonts');
      const { fonts, broken } = readFolder(folder);
      const installed = installedFamilies();
      const added = fonts.map(describeAdded);
      const has = new Set([...installed, ...added].flatMap(({ scripts }) => scripts));
      const missing = notInstalled(has);
      printer.result(
        { folder, installed, added, broken, missing },
        [
          table(['family', 'from', 'for'], rowsOf(installed, added)),
          ...broken.map(
            (name) => `${join(folder, name)} can't be read as a font. \`fonts remove\` removes it.`,
          ),
          ...(missing.length > 0 ? ['', howToInstall(missing)] : []),
        ].join('\n'),
      );
    });
}

/** An added font as programs are told of it. */
export function describeAdded(font: AddedFile) {
  const { name: file, family, weights, italic, bytes, languages } = font;
  return { file, family, weights, italic, bytes, languages, scripts: scriptsOfFont(font) };
}

/** "400", "100-900". */
export function weightsInWords({ from, to }: AddedFile['weights']): string {
  return from === to ? String(from) : `${from}-${to}`;
}

function rowsOf(
  installed: ReturnType<typeof installedFamilies>,
  added: readonly ReturnType<typeof describeAdded>[],
): string[][] {
  return [
    ...installed.map(({ family, package: name, scripts }) => [family, name, scripts.join(', ')]),
    ...added.map(({ file, family, weights, scripts, languages }) => [
      `${family} ${weightsInWords(weights)}`,
      file,
      [...scripts, ...languages.map((language) => `first for ${language}`)].join(', '),
    ]),
  ];
}

function howToInstall(missing: ReturnType<typeof notInstalled>): string {
  return [
    'No font here has these scripts. Install a package beside the app, or give a font file to `fonts add`:',
    ...missing.map(({ script, package: name }) => `  ${script}: npm install ${name}`),
  ].join('\n');
}
