import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readGivenBrief } from '../../../src/briefs/facts/given.js';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { Painter } from '../../../src/drawing/paint/painter.js';
import { createPictures } from '../../../src/drawing/picture.js';
import type { DrawableBrief } from '../../../src/drawing/scene/drawing.js';
import { formats, type Look, themes } from '../../../src/drawing/scene/look.js';
import type { Scene } from '../../../src/drawing/scene/scene.js';
import { isGround } from './standard/boxes.js';
import { chartFaults, iconFaults } from './standard/charts.js';
import { emptyFaults } from './standard/empty.js';
import { focusFaults } from './standard/focus.js';
import type { Ink, Judged } from './standard/judged.js';
import { placeFaults } from './standard/places.js';
import { typeFaults, wordFaults } from './standard/type.js';

export type { Judged } from './standard/judged.js';
export { silhouetteFaults } from './standard/silhouettes.js';

const FOLDER = 'docs/pictures/briefs';
/** Slack shows pictures about so wide, in pixels. */
const PIXELS = 400;
/** Colors that differ by more, of 255, are something. */
const INK = 24;

/** The briefs whose pictures are in docs/pictures, by their files' names. */
export async function standardBriefs(): Promise<Map<string, DrawableBrief>> {
  const briefs = new Map<string, DrawableBrief>();
  for (const file of (await readdir(FOLDER)).sort()) {
    const { facts, source } = readGivenBrief(JSON.parse(await readFile(join(FOLDER, file), 'utf8')));
    briefs.set(file.replace('.json', ''), { ...facts, ...(source ? { source } : {}) });
  }
  return briefs;
}

/** Each theme in each of the ratios that layouts are designed for. */
export const looks: readonly Look[] = themes.flatMap((theme) => formats.map((ratio) => ({ theme, ratio })));

/** Draws and measures pictures. */
export function createJudge(): (brief: DrawableBrief, look: Look) => Promise<Judged> {
  const pictures = createPictures(createFontBook({ extraFolders: [] }));
  // A book counts a font as loaded once one engine has it, so each engine has a book of its own.
  const painter = new Painter(createFontBook({ extraFolders: [] }));
  return async (brief, look) => {
    const { layout, scene } = await pictures.compose(brief, look);
    return { brief, look, layout, scene, ink: await inkOf(painter, scene) };
  };
}

async function inkOf(painter: Painter, scene: Scene): Promise<Ink> {
  const grounds = scene.shapes.filter((shape) => isGround(shape, scene));
  const { pixels: all, ...size } = await pixelsOf(painter, scene);
  const { pixels: ground } = await pixelsOf(painter, { ...scene, shapes: grounds, texts: [] });
  const at = new Uint8Array(size.width * size.height);
  for (let index = 0; index < at.length; index++) {
    const off = (channel: number): number =>
      Math.abs((all[index * 4 + channel] ?? 0) - (ground[index * 4 + channel] ?? 0));
    at[index] = Math.max(off(0), off(1), off(2)) > INK ? 1 : 0;
  }
  return { ...size, at, grounds: ground };
}

async function pixelsOf(painter: Painter, scene: Scene) {
  const { png, width, height } = await painter.png(scene, PIXELS);
  return { width, height, pixels: await painter.engine.pixelsOf(png, { width, height }) };
}

/** What of the rules 1 to 4 and 6 to 8 a picture breaks, as far as that can be measured; each with its rule's number. */
export function standardFaults(judged: Judged): string[] {
  return [focusFaults, typeFaults, placeFaults, emptyFaults, wordFaults, chartFaults, iconFaults].flatMap(
    (faults) => faults(judged),
  );
}
