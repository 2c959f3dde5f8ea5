import { type AddedFamily, addedFamilies, changedAt } from './added.js';
import { allPackaged, type Choice, facesByScript, fallbacks, type PackagedFamily } from './catalogue.js';
import type { Face } from './face.js';
import { codesOf, type Family, type FamilyPart } from './family.js';
import { packagedFamily } from './packaged.js';
import { scriptOf, scriptOfLanguage } from './scripts.js';

/** How one character is drawn. */
export interface Picked {
  family: Family;
  /** Of the file that its letter is in. */
  part: FamilyPart;
  variation: string | undefined;
}

interface Option {
  family: Family;
  variation: string | undefined;
}

/** They stand for text that was lost before it came here: their glyphs are boxes and question marks. */
const LOST = /[\uFFFC\uFFFD]|\p{Cs}/u;
const HAN_SCRIPTS: ReadonlySet<string> = new Set(['Jpan', 'Hans', 'Hant', 'Kore']);
const MOST_KNOWN = 5000;
const MOST_FACES = 100;

/** Picks the family for a character: the first that has it, of those that suit the face and the language best. */
export class Picker {
  readonly #packaged = new Map<PackagedFamily, Family | undefined>();
  /** By face and language, then by character. */
  readonly #known = new Map<string, Map<string, Picked | 'none'>>();
  #added: { families: AddedFamily[]; changed: number[] };

  /** @param folders of added fonts */
  constructor(private readonly folders: readonly string[]) {
    this.#added = readAdded(folders);
  }

  /** Reads the added fonts again where some came or went. @returns whether that was so */
  refresh(): boolean {
    if (this.folders.every((folder, place) => changedAt(folder) === this.#added.changed[place])) return false;
    this.#added = readAdded(this.folders);
    this.#known.clear();
    return true;
  }

  /** A letter with its marks, or another character as readers see it. Undefined where no font has it. */
  picks(face: Face, language: string): (character: string) => Picked | undefined {
    const key = `${face.kind} ${face.weight} ${language}`;
    const known = this.#known.get(key) ?? new Map<string, Picked | 'none'>();
    if (this.#known.size >= MOST_FACES) this.#known.clear();
    this.#known.set(key, known);
    return (character) => {
      const before = known.get(character);
      if (before !== undefined) return before === 'none' ? undefined : before;
      const picked = LOST.test(character) ? undefined : this.#search(character, face, language);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(character, picked ?? 'none');
      return picked;
    };
  }

  #search(character: string, face: Face, language: string): Picked | undefined {
    const codes = codesOf(character);
    for (const { family, variation } of this.#options(character, face.kind, language)) {
      const part = family.partWithAll(codes, face.weight);
      if (part) return { family, part, variation };
    }
    if (codes.length < 2) return undefined;
    for (const { family, variation } of this.#options(character, face.kind, language)) {
      const parts = codes.map((code) => family.partWith(code, face.weight));
      const [part] = parts;
      if (part && parts.every((one) => one !== undefined)) return { family, part, variation };
    }
    return undefined;
  }

  *#options(character: string, kind: Face['kind'], language: string): Generator<Option> {
    for (const { family, languages } of this.#added.families)
      if (languages.some((one) => isSameLanguage(one, language))) yield { family, variation: undefined };
    const ofLanguage = scriptOfLanguage(language);
    const own = scriptOf(character) ?? ofLanguage;
    const ofHan = HAN_SCRIPTS.has(ofLanguage) ? ofLanguage : 'Jpan';
    const faces = facesByScript[kind];
    for (const choices of [faces.get(ofLanguage), faces.get(own === 'Hani' ? ofHan : own), fallbacks[kind]])
      for (const choice of choices ?? []) {
        const option = this.#installed(choice);
        if (option) yield option;
      }
    for (const { family } of this.#added.families) yield { family, variation: undefined };
  }

  #installed({ of, variation }: Choice): Option | undefined {
    const family = this.#packaged.has(of) ? this.#packaged.get(of) : packagedFamily(of);
    this.#packaged.set(of, family);
    return family && { family, variation };
  }
}

function readAdded(folders: readonly string[]): { families: AddedFamily[]; changed: number[] } {
  const taken = new Set([...allPackaged].map(({ family }) => family));
  const changed = folders.map(changedAt);
  return { families: folders.flatMap((folder) => addedFamilies(folder, taken)), changed };
}

/** "de" is also "de-AT"; "zh-TW" is "zh-Hant", and not "zh". */
function isSameLanguage(one: string, other: string): boolean {
  const primary = (language: string) => language.toLowerCase().split('-')[0];
  return (
    primary(one) === primary(other) &&
    (!one.includes('-') || scriptOfLanguage(one) === scriptOfLanguage(other))
  );
}
