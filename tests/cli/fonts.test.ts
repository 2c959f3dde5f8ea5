import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createFontBook } from '../../src/drawing/fonts/book.js';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { cli } from './support.js';

const { resolve } = createRequire(import.meta.url);
/** It is in no list of fonts here: a font of mathematics, which also has letters of its own. */
const MATH = resolve('dejavu-fonts-ttf/ttf/DejaVuMathTeXGyre.ttf');
const MONO = resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf');
const FRAKTUR = '𝔄𝔅';

const listed = z.object({
  folder: z.string(),
  installed: z.array(z.object({ family: z.string(), package: z.string(), scripts: z.array(z.string()) })),
  added: z.array(z.looseObject({ file: z.string(), family: z.string(), languages: z.array(z.string()) })),
  broken: z.array(z.string()),
  missing: z.array(z.object({ script: z.string(), package: z.string() })),
});

let folder: TempFolder;
beforeEach(async () => {
  folder = await createTempFolder();
});
afterEach(() => folder.remove());

const fonts = (...line: string[]) => cli(['fonts', ...line], { DATA_DIR: folder.path });
const list = async () => listed.parse((await fonts('list', '--json')).json);
const inFolder = () => readdir(join(folder.path, 'fonts')).catch(() => []);

describe('fonts list', () => {
  it('shows what is installed, what it is for, and what to install for the rest', async () => {
    const { installed, missing, added } = await list();
    expect(installed).toContainEqual({
      ...{ family: 'Noto Sans Devanagari', package: '@fontsource-variable/noto-sans-devanagari' },
      scripts: ['Latin', 'Devanagari'],
    });
    expect(added).toEqual([]);
    expect(missing).toContainEqual({ script: 'Tamil', package: '@fontsource-variable/noto-sans-tamil' });
    expect(missing.map(({ script }) => script)).not.toContain('Japanese');
    const { out, exitCode } = await fonts('list');
    expect(exitCode).toBe(0);
    expect(out).toContain('Tamil: npm install @fontsource-variable/noto-sans-tamil');
  });

  it('names a file that cannot be read', async () => {
    await mkdir(join(folder.path, 'fonts'));
    await writeFile(join(folder.path, 'fonts', 'torn.ttf'), 'no font');
    expect((await list()).broken).toEqual(['torn.ttf']);
    expect((await fonts('list')).out).toContain("torn.ttf can't be read as a font");
    expect((await fonts('remove', 'torn.ttf')).exitCode).toBe(0);
    expect(await inFolder()).toEqual([]);
  });
});

describe('fonts add', () => {
  it('makes a font draw what no other has, at once', async () => {
    const book = createFontBook({ extraFolders: [join(folder.path, 'fonts')] });
    expect(book.missing(FRAKTUR)).toEqual(['𝔄', '𝔅']);
    const { out, exitCode } = await fonts('add', MATH);
    expect(exitCode).toBe(0);
    expect(out).toContain('Added DejaVuMathTeXGyre.ttf: DejaVu Math TeX Gyre, weight 400');
    expect(book.missing(FRAKTUR)).toEqual([]);
    const runs = book.runsOf(`Set ${FRAKTUR}`, { kind: 'narrow', weight: 700 }, 'en');
    expect(runs.map(({ family, weight }) => [family, weight])).toEqual([
      ['Barlow Semi Condensed', 700],
      ['DejaVu Math TeX Gyre', 400],
    ]);
    expect(book.filesFor(runs).map(({ path }) => path)).toContain(
      join(folder.path, 'fonts', 'DejaVuMathTeXGyre.ttf'),
    );
    expect((await fonts('remove', 'DejaVuMathTeXGyre.ttf')).out).toBe('DejaVuMathTeXGyre.ttf is removed.\n');
    expect(book.missing(FRAKTUR)).toEqual(['𝔄', '𝔅']);
  });

  it('makes a font the first choice for a language', async () => {
    await fonts('add', MONO, '--for', 'de,ru');
    expect((await list()).added).toEqual([
      expect.objectContaining({
        file: 'DejaVuSansMono.ttf',
        family: 'DejaVu Sans Mono',
        languages: ['de', 'ru'],
      }),
    ]);
    const book = createFontBook({ extraFolders: [join(folder.path, 'fonts')] });
    const familyIn = (language: string) =>
      book.runsOf('Kaffee', { kind: 'serif', weight: 700 }, language)[0]?.family;
    expect([familyIn('de'), familyIn('de-AT'), familyIn('en')]).toEqual([
      ...['DejaVu Sans Mono', 'DejaVu Sans Mono', 'Source Serif 4'],
    ]);
  });

  it('takes all fonts of a folder, and of each family the weight that is nearest', async () => {
    const given = join(folder.path, 'given');
    await mkdir(given);
    for (const name of ['DejaVuSansMono.ttf', 'DejaVuSansMono-Bold.ttf'])
      await writeFile(join(given, name), await readFile(resolve(`dejavu-fonts-ttf/ttf/${name}`)));
    await writeFile(join(given, 'LICENSE'), 'free');
    const { json } = await fonts('add', given, '--for', 'de', '--json');
    expect(json).toMatchObject({
      added: [{ file: 'DejaVuSansMono-Bold.ttf' }, { file: 'DejaVuSansMono.ttf' }],
    });
    const book = createFontBook({ extraFolders: [join(folder.path, 'fonts')] });
    const fileAt = (weight: 500 | 700) =>
      book.filesFor(book.runsOf('Kaffee', { kind: 'serif', weight }, 'de')).map((file) => file.weight);
    expect([fileAt(700), fileAt(500)]).toEqual([[700], [400]]);
  });

  it.each([
    ['what is no font', 'notes.txt', 'hello', 'it must be a .ttf, .otf or .woff2'],
    ['what only has the name of one', 'fake.ttf', 'hello', "fake.ttf can't be used: it is not a font file."],
    [
      'what is too large',
      'large.otf',
      Buffer.alloc(41 * 1024 * 1024),
      'large.otf has 41 MB; 40 MB is the most.',
    ],
  ])('refuses %s, and keeps nothing of it', async (_what, name, content, words) => {
    await writeFile(join(folder.path, name), content);
    const { err, exitCode } = await fonts('add', join(folder.path, name));
    expect([exitCode, err]).toEqual([1, expect.stringContaining(words)]);
    expect(await inFolder()).toEqual([]);
  });

  it('refuses a font that is torn, one that is not there, and an empty folder', async () => {
    const whole = await readFile(MONO);
    await writeFile(join(folder.path, 'torn.ttf'), whole.subarray(0, 20_000));
    expect((await fonts('add', join(folder.path, 'torn.ttf'))).err).toContain('a broken font file');
    expect((await fonts('add', join(folder.path, 'none.ttf'))).err).toContain('There is no file');
    await mkdir(join(folder.path, 'empty'));
    expect((await fonts('add', join(folder.path, 'empty'))).err).toContain(
      'There is no .ttf, .otf or .woff2',
    );
    expect(await inFolder()).toEqual([]);
  });
});

describe('fonts remove', () => {
  it('removes fonts that were added, and no other file', async () => {
    await writeFile(join(folder.path, 'precious.ttf'), 'x');
    for (const name of ['../precious.ttf', 'none.ttf', 'languages.json', ''])
      expect((await fonts('remove', name)).exitCode).toBe(1);
    expect(await readFile(join(folder.path, 'precious.ttf'), 'utf8')).toBe('x');
  });
});
