import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Family, type FamilyPart, rangesOf } from './family.js';
import { type FontFile, readFontFile } from './font-file.js';
import { nearest } from './packaged.js';

/** A family whose files lie in a folder that somebody put fonts into. */
export interface AddedFamily {
  family: Family;
  /** Those that it is the first choice for ("ko"). */
  languages: readonly string[];
}

export interface AddedFile extends FontFile {
  /** Its name in the folder. */
  name: string;
  bytes: number;
  languages: readonly string[];
}

/** Which languages the files of a folder are the first choice for: `{"NotoSansKR.ttf": ["ko"]}`. */
export const LANGUAGES_FILE = 'languages.json';

const FONT = /\.(?:ttf|otf|woff2)$/i;

export function isFontName(name: string): boolean {
  return FONT.test(name);
}

/** The fonts of a folder by name, and the names of files that cannot be read as fonts. Nothing where there is none. */
export function readFolder(folder: string): { fonts: AddedFile[]; broken: string[] } {
  const languages = readLanguages(folder);
  const fonts: AddedFile[] = [];
  const broken: string[] = [];
  for (const name of namesIn(folder).filter(isFontName).sort()) {
    const path = join(folder, name);
    try {
      const bytes = statSync(path).size;
      fonts.push({ ...readFontFile(path), name, bytes, languages: languages.get(name) ?? [] });
    } catch {
      broken.push(name);
    }
  }
  return { fonts, broken };
}

/** When the folder was last written to, in ms since 1970; 0 where there is none. */
export function changedAt(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

export function readLanguages(folder: string): ReadonlyMap<string, string[]> {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(join(folder, LANGUAGES_FILE), 'utf8'));
  } catch {
    return new Map();
  }
  if (typeof read !== 'object' || read === null) return new Map();
  return new Map(
    Object.entries(read).map(([name, languages]: [string, unknown]) => [
      name,
      Array.isArray(languages) ? languages.map(String) : [],
    ]),
  );
}

/** The fonts of a folder as families. Those named like one that is there already get a number. */
export function addedFamilies(folder: string, taken: Set<string>): AddedFamily[] {
  const byFamily = new Map<string, AddedFile[]>();
  for (const font of readFolder(folder).fonts)
    byFamily.set(font.family, [...(byFamily.get(font.family) ?? []), font]);
  return [...byFamily].map(([name, fonts]) => {
    let own = name;
    for (let number = 2; taken.has(own); number += 1) own = `${name} ${number}`;
    taken.add(own);
    return { family: familyOf(own, folder, fonts), languages: fonts.flatMap(({ languages }) => languages) };
  });
}

function familyOf(name: string, folder: string, fonts: readonly AddedFile[]): Family {
  const upright = fonts.filter(({ italic }) => !italic);
  const usable = upright.length > 0 ? upright : fonts;
  const parts = usable.map((font) => ({ font, part: partOf(name, folder, font, usable.length > 1) }));

  /** The nearest weight first. */
  function inOrder(wanted: number) {
    const distance = ({ font }: (typeof parts)[number]) =>
      Math.max(font.weights.from - wanted, wanted - font.weights.to, 0);
    return [...parts].sort((a, b) => distance(a) - distance(b));
  }
  const partWithAll = (codes: readonly number[], wanted: number): FamilyPart | undefined =>
    inOrder(wanted).find(({ font }) => codes.every((code) => font.characters.has(code)))?.part;
  return {
    name,
    weight(wanted) {
      const { from, to } = inOrder(wanted)[0]?.font.weights ?? { from: wanted, to: wanted };
      return from <= wanted && wanted <= to ? wanted : nearest([from, to], wanted);
    },
    partWithAll,
    partWith: (code, wanted) => partWithAll([code], wanted),
  };
}

function partOf(family: string, folder: string, font: AddedFile, isOneOfSeveral: boolean): FamilyPart {
  const isVariable = font.axes.has('wght');
  return {
    file: {
      ...{ family, path: join(folder, font.name) },
      ...(isVariable ? {} : { weight: font.weights.from }),
      ...(isOneOfSeveral ? { unicodeRange: rangesOf(font.characters) } : {}),
    },
    ascent: font.ascent,
    descent: font.descent,
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
