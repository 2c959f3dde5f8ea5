/**
 * The characters of a `cmap` table that have a glyph, but for `.notdef`: of the widest of its tables for Unicode, in
 * format 4 or 12, which all fonts have. https://learn.microsoft.com/typography/opentype/spec/cmap
 * @throws RangeError for a table that is cut off
 */
export function charactersOf(cmap: Buffer): Set<number> {
  const offsets = new Map<number, number>();
  for (let entry = 0; entry < cmap.readUInt16BE(2); entry += 1) {
    const at = 4 + entry * 8;
    const platform = cmap.readUInt16BE(at);
    const encoding = cmap.readUInt16BE(at + 2);
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const offset = cmap.readUInt32BE(at + 4);
    offsets.set(cmap.readUInt16BE(offset), offset);
  }
  const wide = offsets.get(12);
  if (wide !== undefined) return ofFormat12(cmap, wide);
  const narrow = offsets.get(4);
  return narrow === undefined ? new Set() : ofFormat4(cmap, narrow);
}

function ofFormat12(cmap: Buffer, start: number): Set<number> {
  const found = new Set<number>();
  const groups = cmap.readUInt32BE(start + 12);
  for (let group = 0; group < groups; group += 1) {
    const at = start + 16 + group * 12;
    const first = cmap.readUInt32BE(at);
    const last = Math.min(cmap.readUInt32BE(at + 4), 0x10ffff);
    const glyph = cmap.readUInt32BE(at + 8);
    for (let code = first; code <= last; code += 1) if (glyph + code - first > 0) found.add(code);
  }
  return found;
}

function ofFormat4(cmap: Buffer, start: number): Set<number> {
  const found = new Set<number>();
  const doubled = cmap.readUInt16BE(start + 6);
  const ends = start + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  for (let at = 0; at < doubled; at += 2) {
    const first = cmap.readUInt16BE(starts + at);
    const last = Math.min(cmap.readUInt16BE(ends + at), 0xfffe);
    const delta = cmap.readUInt16BE(deltas + at);
    const range = cmap.readUInt16BE(ranges + at);
    for (let code = first; code <= last; code += 1) {
      const raw = range === 0 ? code : cmap.readUInt16BE(ranges + at + range + (code - first) * 2);
      if (range !== 0 && raw === 0) continue;
      if (((raw + delta) & 0xffff) !== 0) found.add(code);
    }
  }
  return found;
}
