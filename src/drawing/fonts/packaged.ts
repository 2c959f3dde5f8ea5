import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PackagedFamily } from './catalogue.js';
import { type Family, type FamilyPart, rangesOf } from './family.js';
import { readFontFile } from './font-file.js';

const { resolve } = createRequire(import.meta.url);

/**
 * A family in node_modules: cut into files by ranges of characters, which its `unicode.json` tells, so that only those
 * are read that a text needs. Undefined where the package is not installed.
 */
export function packagedFamily(packaged: PackagedFamily): Family | undefined {
  const folder = folderOf(packaged.package);
  if (folder === undefined) return undefined;
  const subsets = packaged.files ? WHOLE : readSubsets(folder);
  const weights = packaged.weights;
  const parts = new Map<string, FamilyPart & { characters: ReadonlySet<number> }>();
  const weight = (wanted: number) => (weights ? nearest(weights, wanted) : wanted);

  function partOf(subset: string, ranges: Ranges, wanted: number) {
    const path = join(folder ?? '', fileName(packaged, subset, weight(wanted)));
    const known = parts.get(path);
    if (known !== undefined) return known;
    const { characters: all, ascent, descent } = readFontFile(path);
    // What it has beside its range is another file's to draw.
    const characters = new Set([...all].filter((code) => isIn(ranges, code)));
    const file = {
      ...{ family: packaged.family, path, unicodeRange: rangesOf(characters) },
      ...(weights ? { weight: weight(wanted) } : {}),
    };
    const part = { file, ascent, descent, characters };
    parts.set(path, part);
    return part;
  }

  function partWithAll(codes: readonly number[], wanted: number): FamilyPart | undefined {
    for (const [subset, ranges] of subsets) {
      if (!codes.every((code) => isIn(ranges, code))) continue;
      const part = partOf(subset, ranges, wanted);
      if (codes.every((code) => part.characters.has(code))) return part;
    }
    return undefined;
  }
  return {
    name: packaged.family,
    weight,
    partWithAll,
    partWith: (code, wanted) => partWithAll([code], wanted),
  };
}

/** Sorted pairs of a first and a last code point. */
type Ranges = ReadonlyArray<readonly [number, number]>;

const WHOLE: ReadonlyArray<[string, Ranges]> = [['', [[0, 0x10ffff]]]];

function folderOf(name: string): string | undefined {
  try {
    return dirname(resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

/** `{"latin": "U+0000-00FF,U+0131", "[12]": "U+25ee8,..."}`, the most usual last; so they are turned around. */
function readSubsets(folder: string): ReadonlyArray<[string, Ranges]> {
  const read: unknown = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
  return Object.entries(read ?? {})
    .map(([subset, ranges]): [string, Ranges] => [subset.replace(/[[\]]/g, ''), readRanges(String(ranges))])
    .reverse();
}

function readRanges(written: string): Ranges {
  return written
    .split(',')
    .map((range): [number, number] => {
      const [first = '', last = first] = range.slice(2).split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    })
    .sort(([a], [b]) => a - b);
}

function isIn(ranges: Ranges, code: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

function fileName({ package: name, axis, files }: PackagedFamily, subset: string, weight: number): string {
  const packaged = `files/${name.slice(name.lastIndexOf('/') + 1)}-${subset}-${axis ?? weight}-normal.woff2`;
  return files?.get(weight) ?? packaged;
}

/** The first is taken where two are as near. */
export function nearest(weights: readonly number[], wanted: number): number {
  return weights.reduce(
    (best, weight) => (Math.abs(weight - wanted) < Math.abs(best - wanted) ? weight : best),
    weights[0] ?? wanted,
  );
}
