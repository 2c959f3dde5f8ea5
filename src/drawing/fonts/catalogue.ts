import type { Face } from './face.js';

/** A font package of Fontsource: https://fontsource.org/docs/getting-started/install; or one with files named here. */
export interface PackagedFamily {
  family: string;
  package: string;
  /** By weight, from the package's folder: not cut into ranges of characters. */
  files?: ReadonlyMap<number, string>;
  /** Of a variable font, which of its files: named after the axis that they have beside the weight, or after that. */
  axis?: 'wght' | 'opsz' | 'wdth';
  /** Of a static font: the weights that are used. */
  weights?: readonly number[];
}

/** A family, and where on its axes. */
export interface Choice {
  of: PackagedFamily;
  variation?: string;
}

const variable = (family: string, id: string, axis: PackagedFamily['axis'] = 'wght'): PackagedFamily => ({
  family,
  package: `@fontsource-variable/${id}`,
  axis,
});
const fixed = (family: string, id: string): PackagedFamily => ({
  family,
  package: `@fontsource/${id}`,
  weights: [500, 700],
});

const sourceSerif = variable('Source Serif 4', 'source-serif-4', 'opsz');
const barlowCondensed = fixed('Barlow Condensed', 'barlow-condensed');
const barlowSemi = fixed('Barlow Semi Condensed', 'barlow-semi-condensed');
const sofia = variable('Sofia Sans Semi Condensed', 'sofia-sans-semi-condensed');
const kufi = variable('Noto Kufi Arabic', 'noto-kufi-arabic');
const sansArabic = variable('Noto Sans Arabic', 'noto-sans-arabic', 'wdth');
const serifHebrew = variable('Noto Serif Hebrew', 'noto-serif-hebrew');
const sansHebrew = variable('Noto Sans Hebrew', 'noto-sans-hebrew', 'wdth');
const serifDevanagari = variable('Noto Serif Devanagari', 'noto-serif-devanagari');
const sansDevanagari = variable('Noto Sans Devanagari', 'noto-sans-devanagari', 'wdth');
const serifJp = variable('Noto Serif JP', 'noto-serif-jp');
const sansJp = variable('Noto Sans JP', 'noto-sans-jp');
const serifKr = variable('Noto Serif KR', 'noto-serif-kr');
const sansKr = variable('Noto Sans KR', 'noto-sans-kr');
const serifSc = variable('Noto Serif SC', 'noto-serif-sc');
const sansSc = variable('Noto Sans SC', 'noto-sans-sc');
const serifTc = variable('Noto Serif TC', 'noto-serif-tc');
const sansTc = variable('Noto Sans TC', 'noto-sans-tc');
const serifThai = variable('Noto Serif Thai', 'noto-serif-thai');
const sansThai = variable('Noto Sans Thai', 'noto-sans-thai', 'wdth');

/** It has more characters than all others together: subscripts, fractions, arrows, other scripts. */
const dejaVu = (family: string, medium: string, bold: string): PackagedFamily => ({
  ...{ family, package: 'dejavu-fonts-ttf', weights: [500, 700] },
  files: new Map([
    [500, `ttf/${medium}.ttf`],
    [700, `ttf/${bold}.ttf`],
  ]),
});
const dejaVuSans = dejaVu('DejaVu Sans Condensed', 'DejaVuSansCondensed', 'DejaVuSansCondensed-Bold');
const dejaVuSerif = dejaVu('DejaVu Serif Condensed', 'DejaVuSerifCondensed', 'DejaVuSerifCondensed-Bold');

/** The cut that is made for large type. */
const large = { of: sourceSerif, variation: "'opsz' 60" };
const plain = (...families: PackagedFamily[]): Choice[] => families.map((of) => ({ of }));
const narrowed = (of: PackagedFamily): Choice[] => [{ of, variation: "'wdth' 85" }];
const condensed = (of: PackagedFamily): Choice[] => [{ of, variation: "'wdth' 72" }];

/** What every kind of letters uses for scripts that have no narrow faces; Han characters are told apart by language. */
const eastAsian: ReadonlyArray<[string, Choice[]]> = [
  ['Jpan', plain(sansJp)],
  ['Kore', plain(sansKr)],
  ['Hans', plain(sansSc, sansTc)],
  ['Hant', plain(sansTc, sansSc)],
];

/** The families for a kind of letters, by script (ISO 15924), the best first. Not all of them need be installed. */
export const facesByScript: Readonly<Record<Face['kind'], ReadonlyMap<string, readonly Choice[]>>> = {
  serif: new Map([
    ...['Latn', 'Grek', 'Cyrl'].map((script): [string, Choice[]] => [script, [large]]),
    ['Arab', plain(kufi)],
    ['Hebr', plain(serifHebrew)],
    ['Deva', plain(serifDevanagari)],
    ['Jpan', plain(serifJp)],
    ['Kore', plain(serifKr, sansKr)],
    ['Hans', plain(serifSc, sansSc, serifTc, sansTc)],
    ['Hant', plain(serifTc, sansTc, serifSc, sansSc)],
    ['Thai', plain(serifThai, sansThai)],
  ]),
  narrow: new Map([
    ['Latn', plain(barlowSemi, sofia)],
    ['Grek', plain(sofia)],
    ['Cyrl', plain(sofia)],
    ['Arab', narrowed(sansArabic)],
    ['Hebr', narrowed(sansHebrew)],
    ['Deva', narrowed(sansDevanagari)],
    ['Thai', narrowed(sansThai)],
    ...eastAsian,
  ]),
  condensed: new Map([
    ['Latn', plain(barlowCondensed, sofia)],
    ['Grek', plain(sofia)],
    ['Cyrl', plain(sofia)],
    ['Arab', condensed(sansArabic)],
    ['Hebr', condensed(sansHebrew)],
    ['Deva', condensed(sansDevanagari)],
    ['Thai', condensed(sansThai)],
    ...eastAsian,
  ]),
};

/** Families of other scripts, which are used where their packages are installed. */
const more = [
  ['Beng', 'Bengali'],
  ['Taml', 'Tamil'],
  ['Telu', 'Telugu'],
  ['Knda', 'Kannada'],
  ['Sinh', 'Sinhala'],
  ['Geor', 'Georgian'],
  ['Armn', 'Armenian'],
  ['Ethi', 'Ethiopic'],
  ['Khmr', 'Khmer'],
].map(([script = '', name = '']): [string, PackagedFamily] => [
  script,
  variable(`Noto Sans ${name}`, `noto-sans-${name.toLowerCase()}`),
]);

const sans = plain(barlowSemi, sofia, sansJp, sansArabic);
const serif = [large, ...plain(serifJp)];
const others = plain(
  ...[sansDevanagari, sansHebrew, sansThai, sansKr, sansSc, sansTc],
  ...[kufi, serifHebrew, serifDevanagari, serifThai, serifKr, serifSc, serifTc, barlowCondensed],
  ...more.map(([, family]) => family),
);

/** All families: where a character is looked for that the script's own do not have (arrows, a subscript, a fraction). */
export const fallbacks: Readonly<Record<Face['kind'], readonly Choice[]>> = {
  serif: [...serif, ...plain(dejaVuSerif), ...sans, ...plain(dejaVuSans), ...others],
  narrow: [...sans, ...plain(dejaVuSans), ...serif, ...others],
  condensed: [...sans, ...plain(dejaVuSans), ...serif, ...others],
};

/** What can be installed for scripts whose fonts do not come with the app, by script. */
export const packagesToInstall: ReadonlyMap<string, PackagedFamily> = new Map([
  ['Kore', sansKr],
  ['Hans', sansSc],
  ['Hant', sansTc],
  ['Thai', sansThai],
  ...more,
]);

/** Every family that is looked for in packages. */
export const allPackaged: ReadonlySet<PackagedFamily> = new Set(
  [...fallbacks.serif, ...fallbacks.narrow].map(({ of }) => of),
);
