import { readFileSync } from 'node:fs';
import { charactersOf } from './cmap.js';
import { readTables, type Tables } from './tables.js';

/** What a font file says of itself. */
export interface FontFile {
  family: string;
  /** 400 is regular, 700 bold; of a variable font the whole range. */
  weights: { from: number; to: number };
  /** Tags of the axes along which it varies: "wght", "opsz", "wdth". */
  axes: ReadonlySet<string>;
  italic: boolean;
  /** Those that have a glyph. */
  characters: ReadonlySet<number>;
  /** Of its letters above and below the baseline, in parts of the size; both positive. */
  ascent: number;
  descent: number;
}

/** @throws Error of a few words, where it is no font or lacks what fonts have */
export function readFontFile(path: string): FontFile {
  return describeFont(readFileSync(path));
}

/** @throws Error of a few words, where it is no font or lacks what fonts have */
export function describeFont(bytes: Buffer): FontFile {
  let tables: Tables;
  try {
    tables = readTables(bytes);
    const os2 = tables.get('OS/2');
    const axes = axesOf(tables.get('fvar'));
    const weight = os2?.readUInt16BE(4) ?? 400;
    const { min, max } = axes.get('wght') ?? { min: weight, max: weight };
    return {
      family: familyOf(tables.get('name')),
      weights: { from: min, to: max },
      axes: new Set(axes.keys()),
      italic: ((os2?.readUInt16BE(62) ?? 0) & 1) === 1,
      characters: charactersOf(needed(tables, 'cmap')),
      ...extentOf(tables),
    };
  } catch (error) {
    const isOurs = error instanceof Error && !('code' in error);
    throw new Error(isOurs ? error.message : 'a broken font file', { cause: error });
  }
}

function needed(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`a font without the table "${tag}"`);
  return table;
}

const USE_TYPO_METRICS = 1 << 7;

/** As the engine reads them: those of `hhea`, unless the font asks for its typographic ones or has no others. */
function extentOf(tables: Tables): { ascent: number; descent: number } {
  const perEm = needed(tables, 'head').readUInt16BE(18) || 1000;
  const hhea = needed(tables, 'hhea');
  const os2 = tables.get('OS/2');
  let [ascent, descent] = [hhea.readInt16BE(4), hhea.readInt16BE(6)];
  const wantsTypo = os2 !== undefined && (os2.readUInt16BE(62) & USE_TYPO_METRICS) !== 0;
  if (os2 && (wantsTypo || (ascent === 0 && descent === 0)))
    [ascent, descent] = [os2.readInt16BE(68), os2.readInt16BE(70)];
  return { ascent: ascent / perEm, descent: Math.abs(descent) / perEm };
}

/** https://learn.microsoft.com/typography/opentype/spec/fvar: tag, least, usual and greatest value of each axis. */
function axesOf(fvar: Buffer | undefined): Map<string, { min: number; max: number }> {
  const axes = new Map<string, { min: number; max: number }>();
  if (fvar === undefined) return axes;
  const start = fvar.readUInt16BE(4);
  for (let axis = 0; axis < fvar.readUInt16BE(8); axis += 1) {
    const at = start + axis * fvar.readUInt16BE(10);
    const tag = fvar.subarray(at, at + 4).toString('latin1');
    axes.set(tag, { min: fvar.readInt32BE(at + 4) / 65_536, max: fvar.readInt32BE(at + 12) / 65_536 });
  }
  return axes;
}

/** The typographic family (16), else the family (1): https://learn.microsoft.com/typography/opentype/spec/name */
function familyOf(name: Buffer | undefined): string {
  const found = new Map<number, string>();
  const strings = name?.readUInt16BE(4) ?? 0;
  for (let record = 0; name && record < name.readUInt16BE(2); record += 1) {
    const at = 6 + record * 12;
    const isUnicode = name.readUInt16BE(at) !== 1;
    const id = name.readUInt16BE(at + 6);
    if (!isUnicode || (id !== 1 && id !== 16)) continue;
    const isEnglish = name.readUInt16BE(at + 4) === 0x409;
    const offset = strings + name.readUInt16BE(at + 10);
    const text = Buffer.from(name.subarray(offset, offset + name.readUInt16BE(at + 8)));
    if (isEnglish || !found.has(id)) found.set(id, text.swap16().toString('utf16le'));
  }
  return found.get(16) ?? found.get(1) ?? 'A font without a name';
}
