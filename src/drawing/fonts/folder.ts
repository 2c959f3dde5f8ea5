import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as fontkit from 'fontkit';
import { type AddedFile, isFontName, LANGUAGES_FILE, readFolder, readLanguages } from './added.js';
import { describeFont } from './font-file.js';

/** A font of Chinese with all weights has 10 to 25 MB. */
const MOST_BYTES = 40 * 1024 * 1024;

/** Why a file is not taken, in words for the operator. */
export class FontError extends Error {
  override name = 'FontError';
}

/**
 * Copies a font file into a folder of added fonts, in place of one of the same name.
 * @param languages those that it shall be the first choice for, as BCP 47 tags
 * @throws FontError
 */
export function addFont(folder: string, path: string, languages: readonly string[]): AddedFile {
  const bytes = checked(path);
  const name = basename(path).replace(/[^\w.-]/g, '-');
  mkdirSync(folder, { recursive: true });
  const fresh = join(folder, `.${name}.${process.pid}`);
  copyFileSync(path, fresh);
  renameSync(fresh, join(folder, name));
  const all = new Map(readLanguages(folder));
  const known = languages.length > 0 ? [...languages] : (all.get(name) ?? []);
  if (known.length > 0) writeLanguages(folder, all.set(name, known));
  return { ...describeFont(bytes), name, bytes: bytes.length, languages: known };
}

/** Removes an added font. @returns whether there was one of that name */
export function removeFont(folder: string, name: string): boolean {
  const isThere = readFolder(folder).fonts.some((font) => font.name === name);
  if (!isThere && !readFolder(folder).broken.includes(name)) return false;
  rmSync(join(folder, name));
  const all = new Map(readLanguages(folder));
  if (all.delete(name)) writeLanguages(folder, all);
  return true;
}

function writeLanguages(folder: string, languages: ReadonlyMap<string, readonly string[]>): void {
  const fresh = join(folder, `.${LANGUAGES_FILE}.${process.pid}`);
  writeFileSync(fresh, `${JSON.stringify(Object.fromEntries(languages), null, 2)}\n`);
  renameSync(fresh, join(folder, LANGUAGES_FILE));
}

/** A file that is a font in full: a letter's outline can be read, not just what it says of itself. */
function checked(path: string): Buffer {
  const name = basename(path);
  if (!isFontName(name)) throw new FontError(`${name} is no font file: it must be a .ttf, .otf or .woff2.`);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new FontError(`There is no file ${path}.`);
  if (size > MOST_BYTES)
    throw new FontError(`${name} has ${Math.ceil(size / 1024 / 1024)} MB; 40 MB is the most.`);
  const bytes = readFileSync(path);
  try {
    const [first] = describeFont(bytes).characters;
    const font = fontkit.create(bytes);
    if (first === undefined || !('glyphForCodePoint' in font)) throw new Error('a font without characters');
    font.glyphForCodePoint(first).path.toSVG();
  } catch (error) {
    throw new FontError(`${name} can't be used: it is ${reason(error)}.`, { cause: error });
  }
  return bytes;
}

/** Ours say what a file is; fontkit's say what went wrong within it. */
function reason(error: unknown): string {
  const words = error instanceof Error ? error.message : '';
  return /^(?:a |not )/.test(words) ? words : 'a broken font file';
}
