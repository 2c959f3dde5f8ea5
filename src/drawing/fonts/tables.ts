import { brotliDecompressSync } from 'node:zlib';

/** The tables of a font file that are read here, by tag. */
export type Tables = ReadonlyMap<string, Buffer>;

const WANTED: ReadonlySet<string> = new Set(['cmap', 'head', 'hhea', 'OS/2', 'name', 'fvar']);

/** No font is larger once unpacked: the largest of Google's has 30 MB. */
const UNPACKED_BYTES = 128 * 1024 * 1024;

/**
 * The tables of a font file: OpenType (.ttf, .otf) or WOFF2. Only what tells of the font
 * is taken, none of its outlines: a subset is read in about a millisecond.
 * @throws Error of a few words, where it is none of these
 */
export function readTables(file: Buffer): Tables {
  const kind = file.subarray(0, 4).toString('latin1');
  if (kind === 'wOF2') return woff2Tables(file);
  if (kind === 'ttcf') throw new Error('a collection of fonts: give each font a file of its own');
  if (kind === '\0\x01\0\0' || kind === 'OTTO' || kind === 'true') return plainTables(file);
  throw new Error('not a font file');
}

/** https://learn.microsoft.com/typography/opentype/spec/otff: 16 bytes for each table, after a head of 12. */
function plainTables(file: Buffer): Tables {
  const tables = new Map<string, Buffer>();
  for (let entry = 0; entry < file.readUInt16BE(4); entry += 1) {
    const at = 12 + entry * 16;
    const tag = file.subarray(at, at + 4).toString('latin1');
    const offset = file.readUInt32BE(at + 8);
    if (WANTED.has(tag)) tables.set(tag, file.subarray(offset, offset + file.readUInt32BE(at + 12)));
  }
  return tables;
}

/** In the order of their numbers: https://www.w3.org/TR/WOFF2/#table_dir_format; those after `fvar` are of no use here. */
const KNOWN_TAGS =
  'cmap head hhea hmtx maxp name OS/2 post cvt fpgm glyf loca prep CFF VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar'.split(
    ' ',
  );

/** All tables are one Brotli stream, one after the other in the order of the directory. */
function woff2Tables(file: Buffer): Tables {
  let at = 48;
  const number = () => {
    let value = 0;
    for (let bytes = 0; bytes < 5; bytes += 1) {
      const byte = file.readUInt8(at);
      at += 1;
      value = value * 128 + (byte & 127);
      if (byte < 128) break;
    }
    return value;
  };
  const entries: Array<{ tag: string; length: number }> = [];
  for (let entry = 0; entry < file.readUInt16BE(12); entry += 1) {
    const flags = file.readUInt8(at);
    at += 1;
    let tag = KNOWN_TAGS[flags & 63] ?? '';
    if ((flags & 63) === 63) {
      tag = file.subarray(at, at + 4).toString('latin1');
      at += 4;
    }
    const original = number();
    // The outlines are transformed unless their version is 3, everything else is unless it is 0.
    const plain = tag === 'glyf' || tag === 'loca' ? 3 : 0;
    entries.push({ tag, length: flags >> 6 === plain ? original : number() });
  }
  const packed = file.subarray(at, at + file.readUInt32BE(20));
  const all = brotliDecompressSync(packed, { maxOutputLength: UNPACKED_BYTES });
  const tables = new Map<string, Buffer>();
  let offset = 0;
  for (const { tag, length } of entries) {
    if (WANTED.has(tag)) tables.set(tag, all.subarray(offset, offset + length));
    offset += length;
  }
  return tables;
}
