import { type AddedFamily, addedFamilies, changedAt } from './added.js';
import { allPackaged, type Choice, facesByScript, fallbacks, type PackagedFamily } from './catalogue.js';
import { drawnText } from './drawn-text.js';
import type { Face, FamilyFile, FamilyRun, FontBook } from './face.js';
import { codesOf, type Family, type FamilyPart } from './family.js';
import { packagedFamily } from './packaged.js';
import { scriptOf, scriptOfLanguage } from './scripts.js';

/** How one character is drawn. */
interface Picked {
  family: Family;
  /** Of the file that its letter is in. */
  part: FamilyPart;
  variation: string | undefined;
}

const MOST_KNOWN = 20_000;
const MOST_TEXTS = 2000;
/** They stand for text that was lost before it came here: their glyphs are boxes and question marks. */
const LOST = /[\uFFFC\uFFFD]|\p{Cs}/u;
const HAN_SCRIPTS: ReadonlySet<string> = new Set(['Jpan', 'Hans', 'Hant', 'Kore']);

/**
 * The fonts that come with the app, those of packages that were installed beside it, and those in extra folders. A font
 * file is read when a text first needs it. One book serves one engine, since it tells each file once.
 */
export function createFontBook({ extraFolders }: { extraFolders: readonly string[] }): FontBook {
  const packaged = new Map<PackagedFamily, Family | undefined>();
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const known = new Map<string, Picked | undefined>();
  const texts = new Map<string, readonly FamilyRun[]>();
  const given = new Set<string>();
  const used = new Map<string, Family>();
  let extras = readExtras(extraFolders);

  function installed({ of, variation }: Choice): Option | undefined {
    const family = packaged.has(of) ? packaged.get(of) : packagedFamily(of);
    packaged.set(of, family);
    return family && { family, variation };
  }

  function* options(character: string, kind: Face['kind'], language: string): Generator<Option> {
    for (const { family, languages } of extras.families)
      if (languages.some((one) => isSameLanguage(one, language))) yield { family, variation: undefined };
    const ofLanguage = scriptOfLanguage(language);
    const own = scriptOf(character) ?? ofLanguage;
    const script = own === 'Hani' ? (HAN_SCRIPTS.has(ofLanguage) ? ofLanguage : 'Jpan') : own;
    const faces = facesByScript[kind];
    for (const choices of [faces.get(ofLanguage), faces.get(script), fallbacks[kind]])
      for (const choice of choices ?? []) {
        const option = installed(choice);
        if (option) yield option;
      }
    for (const { family } of extras.families) yield { family, variation: undefined };
  }

  function search(character: string, face: Face, language: string): Picked | undefined {
    const codes = codesOf(character);
    for (const { family, variation } of options(character, face.kind, language)) {
      const part = family.partWithAll(codes, face.weight);
      if (part) return { family, part, variation };
    }
    if (codes.length < 2) return undefined;
    for (const { family, variation } of options(character, face.kind, language)) {
      const parts = codes.map((code) => family.partWith(code, face.weight));
      const [part] = parts;
      if (part && parts.every((one) => one !== undefined)) return { family, part, variation };
    }
    return undefined;
  }

  function pick(character: string, face: Face, language: string): Picked | undefined {
    const key = `${face.kind} ${face.weight} ${language} ${character}`;
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before;
    const picked = LOST.test(character) ? undefined : search(character, face, language);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, picked);
    return picked;
  }

  /** Fonts may have come or gone since they were last read. */
  function refresh(): void {
    if (extraFolders.every((folder, place) => changedAt(folder) === extras.changed[place])) return;
    extras = readExtras(extraFolders);
    known.clear();
    texts.clear();
  }

  function runsOf(text: string, face: Face, language: string): FamilyRun[] {
    const key = `${face.kind} ${face.weight} ${language} ${text}`;
    const runs = texts.get(key) ?? cut(text, face, language);
    if (texts.size >= MOST_TEXTS) texts.clear();
    texts.set(key, runs);
    return [...runs];
  }

  function cut(text: string, face: Face, language: string): readonly FamilyRun[] {
    const runs: FamilyRun[] = [];
    let waiting = '';
    const add = (picked: Picked, piece: string) => {
      runs.push(runOf(piece, picked, face));
      used.set(picked.family.name, picked.family);
    };
    for (const { segment } of graphemes.segment(drawnText(text))) {
      const isBlank = codesOf(segment).length === 0;
      const picked = isBlank ? undefined : pick(segment, face, language);
      const last = runs.at(-1);
      if (picked !== undefined && !(last && isSame(last, picked))) {
        add(picked, waiting + segment);
        waiting = '';
      } else if (last) last.text += segment;
      else waiting += segment;
    }
    const any = waiting === '' ? undefined : pick('A', face, language);
    if (any) add(any, waiting);
    return runs;
  }

  function missing(text: string): string[] {
    refresh();
    const found = new Set<string>();
    for (const { segment } of graphemes.segment(drawnText(text)))
      if (codesOf(segment).length > 0 && !pick(segment, { kind: 'narrow', weight: 500 }, 'en'))
        found.add(segment);
    return [...found];
  }

  function filesFor(runs: readonly FamilyRun[]): FamilyFile[] {
    const files: FamilyFile[] = [];
    for (const { text, family: name, weight } of runs) {
      for (const part of partsOf(text, weight, used.get(name))) {
        if (given.has(part.file.path)) continue;
        given.add(part.file.path);
        files.push(part.file);
      }
    }
    return files;
  }

  function partsOf(text: string, weight: number, family: Family | undefined): Set<FamilyPart> {
    const parts = new Set<FamilyPart>();
    for (const { segment } of graphemes.segment(text)) {
      const codes = [...segment].map((character) => character.codePointAt(0) ?? 0);
      const whole = family?.partWithAll(codes, weight);
      for (const part of whole ? [whole] : codes.map((code) => family?.partWith(code, weight)))
        if (part) parts.add(part);
    }
    return parts;
  }
  return { runsOf, missing, filesFor };
}

interface Option {
  family: Family;
  variation: string | undefined;
}

function readExtras(folders: readonly string[]): { families: AddedFamily[]; changed: number[] } {
  const taken = new Set([...allPackaged].map(({ family }) => family));
  const changed = folders.map(changedAt);
  return { families: folders.flatMap((folder) => addedFamilies(folder, taken)), changed };
}

function isSameLanguage(one: string, other: string): boolean {
  const primary = (language: string) => language.toLowerCase().split('-')[0];
  return (
    primary(one) === primary(other) &&
    (!one.includes('-') || scriptOfLanguage(one) === scriptOfLanguage(other))
  );
}

function isSame(run: FamilyRun, { family, variation }: Picked): boolean {
  return run.family === family.name && run.variation === variation;
}

function runOf(text: string, { family, part, variation }: Picked, face: Face): FamilyRun {
  const run = {
    text,
    family: family.name,
    weight: family.weight(face.weight),
    ascent: part.ascent,
    descent: part.descent,
  };
  return variation === undefined ? run : { ...run, variation };
}
