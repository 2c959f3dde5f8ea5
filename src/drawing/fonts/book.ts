import { charactersOf, drawnText } from './drawn-text.js';
import type { Face, FamilyFile, FamilyRun, FontBook } from './face.js';
import { codesOf, type Family, type FamilyPart } from './family.js';
import { type Picked, Picker } from './picker.js';

/** A picture is composed many times over, of the same texts. */
const MOST_TEXTS = 2000;

/**
 * The fonts that come with the app, those of packages that were installed beside it, and those in extra folders. A font
 * file is read when a text first needs it. One book serves one engine, since it tells each file once.
 */
export function createFontBook({ extraFolders }: { extraFolders: readonly string[] }): FontBook {
  return new Book(new Picker(extraFolders));
}

class Book implements FontBook {
  readonly #texts = new Map<string, readonly FamilyRun[]>();
  readonly #families = new Map<string, Family>();
  readonly #given = new Set<string>();
  /** Whose files were all given. */
  readonly #served = new Set<string>();

  constructor(private readonly picker: Picker) {}

  runsOf(text: string, face: Face, language: string): FamilyRun[] {
    const key = `${face.kind} ${face.weight} ${language} ${text}`;
    const runs = this.#texts.get(key) ?? this.#cut(text, face, language);
    if (this.#texts.size >= MOST_TEXTS) this.#texts.clear();
    this.#texts.set(key, runs);
    return [...runs];
  }

  #cut(text: string, face: Face, language: string): readonly FamilyRun[] {
    const pick = this.picker.picks(face, language);
    const runs: FamilyRun[] = [];
    let waiting = '';
    for (const character of charactersOf(drawnText(text))) {
      const picked = isBlank(character) ? undefined : pick(character);
      const last = runs.at(-1);
      if (picked !== undefined && !(last && isSame(last, picked))) {
        runs.push(this.#runOf(waiting + character, picked, face));
        waiting = '';
      } else if (last) last.text += character;
      else waiting += character;
    }
    const any = waiting === '' ? undefined : pick('A');
    return any ? [this.#runOf(waiting, any, face)] : runs;
  }

  #runOf(text: string, { family, part, variation }: Picked, face: Face): FamilyRun {
    this.#families.set(family.name, family);
    const { ascent, descent } = part;
    const run = { text, family: family.name, weight: family.weight(face.weight), ascent, descent };
    return variation === undefined ? run : { ...run, variation };
  }

  missing(text: string): string[] {
    if (this.picker.refresh()) this.#texts.clear();
    const pick = this.picker.picks({ kind: 'narrow', weight: 500 }, 'en');
    const found = new Set<string>();
    for (const character of charactersOf(drawnText(text)))
      if (!isBlank(character) && !pick(character)) found.add(character);
    return [...found];
  }

  filesFor(runs: readonly FamilyRun[]): FamilyFile[] {
    const files: FamilyFile[] = [];
    for (const { text, family, weight } of runs) {
      const key = `${family} ${weight} ${text}`;
      if (this.#served.has(key)) continue;
      if (this.#served.size >= MOST_TEXTS) this.#served.clear();
      this.#served.add(key);
      for (const { file } of partsOf(text, weight, this.#families.get(family))) {
        if (this.#given.has(file.path)) continue;
        this.#given.add(file.path);
        files.push(file);
      }
    }
    return files;
  }
}

/** The files of a family that a text needs. Blanks and joiners count, where the family has them. */
function partsOf(text: string, weight: number, family: Family | undefined): Set<FamilyPart> {
  const parts = new Set<FamilyPart>();
  for (const character of new Set(charactersOf(text))) {
    const codes = [...character].map((one) => one.codePointAt(0) ?? 0);
    const whole = family?.partWithAll(codes, weight);
    for (const part of whole ? [whole] : codes.map((code) => family?.partWith(code, weight)))
      if (part) parts.add(part);
  }
  return parts;
}

function isBlank(character: string): boolean {
  return character === ' ' || codesOf(character).length === 0;
}

function isSame(run: FamilyRun, { family, variation }: Picked): boolean {
  return run.family === family.name && run.variation === variation;
}
