import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { type AddedFile, isFontName } from '../../drawing/fonts/added.js';
import { dataDirOf } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { CommandError } from '../shared/terminal.js';
import { describeAdded, weightsInWords } from './fonts-list.js';

/** `fonts add <path>` */
export function fontsAddCommand({ terminal, printer }: CommandContext): Command {
  return new Command('add')
    .description('copy a font file, or all of a folder, to where infographics find it')
    .argument('<path>', 'a .ttf, .otf or .woff2 of 40 MB at most, or a folder of them')
    .option(
      '--for <languages>',
      'draw these languages with it before all other fonts, like ko or zh,ja',
      readLanguages,
    )
    .action(async (path: string, { for: languages = [] }: { for?: string[] }) => {
      const folder = join(dataDirOf(terminal.environment), 'fonts');
      // What reads fonts in full takes a while to load, and no other command needs it.
      const { addFont, FontError } = await import('../../drawing/fonts/folder.js');
      const added: AddedFile[] = [];
      try {
        for (const file of fontsAt(path)) added.push(addFont(folder, file, languages));
      } catch (error) {
        if (error instanceof FontError) throw new CommandError('no_font', withAdded(error.message, added));
        throw error;
      }
      printer.result({ folder, added: added.map(describeAdded) }, inWords(added));
    });
}

/** @throws CommandError for a folder without fonts */
function fontsAt(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const fonts = readdirSync(path).filter(isFontName).sort();
  if (fonts.length === 0) throw new CommandError('no_font', `There is no .ttf, .otf or .woff2 in ${path}.`);
  return fonts.map((name) => join(path, name));
}

function inWords(added: readonly AddedFile[]): string {
  return added
    .map((font) => {
      const { file, family, scripts, languages } = describeAdded(font);
      const first = languages.length > 0 ? `; the first choice for ${languages.join(', ')}` : '';
      const has = scripts.length > 0 ? scripts.join(', ') : 'none of the usual scripts in full';
      return `Added ${file}: ${family}, weight ${weightsInWords(font.weights)}, for ${has}${first}.`;
    })
    .join('\n');
}

function withAdded(message: string, added: readonly AddedFile[]): string {
  return added.length === 0
    ? message
    : `${message} Added before it: ${added.map(({ name }) => name).join(', ')}.`;
}

/** `ko` or `zh,ja`. @throws InvalidArgumentError in words */
function readLanguages(given: string): string[] {
  const languages = given.split(',').map((language) => language.trim());
  if (languages.every((language) => /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/.test(language))) return languages;
  throw new InvalidArgumentError('It must be one or more tags of languages, like ko or zh-TW,ja.');
}
