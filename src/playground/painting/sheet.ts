import { languageOfText } from '../../articles/text-language.js';
import { markFor } from '../../drawing/marks/choose.js';
import type { MarkName } from '../../drawing/marks/drawn/catalogue.js';
import { type Drawing, DrawingError, type Drawn } from '../../drawing/scene/drawing.js';
import { type Look, type ThemeName, themes } from '../../drawing/scene/look.js';
import { paper } from '../../drawing/themes/paper.js';
import { defined } from '../../lib/defined.js';
import type { Facts } from '../../models/facts.js';
import { artOf } from './art.js';
import type { Brief } from './brief.js';
import { type Palette, palettes } from './palettes.js';

/** What is asked of a picture beside its words. */
export interface SheetAsked {
  /** In pixels. */
  width: number;
  height: number;
  /** Of the prompt: pictures of others begin with another theme. */
  seed: number;
  /** From 0: the next picture of a prompt looks another way. */
  variant: number;
}

const NOTE = 'Sample picture: no image service was asked';
/** Lengths are in units of which a picture is so many wide. */
const WIDTH = 1600;
const STRIP = 40;
/** With fewer statements than this, a scene fills what words leave free. */
const ENOUGH = 4;
/** How much of the height words may have above a scene: as little as they fit in. */
const SHARES = [0.3, 0.42, 0.56, 0.68] as const;

/**
 * A picture as SVG, in the engine's letters and to the engine's rules.
 * @throws DrawingError where not all can be drawn
 */
export async function sheetOf(drawing: Drawing, brief: Brief, asked: SheetAsked): Promise<string> {
  const palette = palettes[(asked.seed + asked.variant) % palettes.length] ?? palettes[0];
  const height = Math.round((WIDTH * asked.height) / asked.width);
  const room = height - STRIP;
  const facts = await factsOf(brief);
  const subject = subjectOf(facts);
  const place = { x: 0, y: 0, width: WIDTH, height: room };
  const art = { palette, subject, way: asked.seed + asked.variant };
  const statements = brief.points.length + brief.numbers.length;
  if (statements < ENOUGH) {
    for (const share of SHARES) {
      const above = Math.round(room * share);
      const look = { theme: paper.name, ratio: `${WIDTH}:${above}` };
      if (!(await tried(drawing, facts, look))) continue;
      const words = await wordsOf(drawing, facts, look);
      const rest = { ...place, y: above, height: room - above };
      return whole(asked, height, [
        ground(palette, height),
        artOf({ ...art, place: rest }),
        inColors(words, palette),
        strip(height, palette),
      ]);
    }
  }
  const theme = await themeFor(drawing, facts, room, asked);
  const words = await wordsOf(drawing, facts, { theme, ratio: `${WIDTH}:${room}` });
  return whole(asked, height, [inColors(words, palette), strip(height, palette)]);
}

/** Those in which all is drawn in the layout that is asked for come first, then those in which all is drawn. */
async function themeFor(
  drawing: Drawing,
  facts: Facts,
  height: number,
  { seed, variant }: SheetAsked,
): Promise<ThemeName> {
  const turns = themes.map((_, at) => themes[(seed + at) % themes.length] ?? themes[0]);
  const ranked: Array<{ theme: ThemeName; rank: number }> = [];
  for (const theme of turns) {
    const drawn = await tried(drawing, facts, { theme, ratio: `${WIDTH}:${height}` });
    const rank = drawn === undefined ? 2 : drawn.layout === facts.layout ? 0 : 1;
    ranked.push({ theme, rank });
  }
  const order = ranked.sort((one, other) => one.rank - other.rank);
  return order[variant % order.length]?.theme ?? themes[0];
}

/**
 * A scene without any words, with quiet ground beside it: in a wide picture it stands at the side that is asked for,
 * else above where that is asked for, or below. As SVG.
 */
export async function artSheetOf(prompt: string, asked: SheetAsked): Promise<string> {
  const palette = palettes[(asked.seed + asked.variant) % palettes.length] ?? palettes[0];
  const height = Math.round((WIDTH * asked.height) / asked.width);
  // What it is about stands in a list, where the app asks for it.
  const listed = prompt.split('\n').filter((line) => line.startsWith('- '));
  const [title = prompt, ...others] = listed.map((line) => line.slice(2));
  const points = others.map((text) => ({ text }));
  const subject = subjectOf(await factsOf({ title, points, numbers: [] }));
  const isWide = height < WIDTH * 0.9;
  const x = prompt.includes('left third') ? 0 : WIDTH * 0.6;
  const place = isWide
    ? { x, y: 0, width: WIDTH * 0.4, height }
    : prompt.includes('upper third')
      ? { x: 0, y: 0, width: WIDTH, height: height / 3 }
      : { x: 0, y: height * 0.45, width: WIDTH, height: height * 0.55 };
  return whole(asked, height, [
    // The ground that words are set on, so that the two are one.
    ground(palettes[0], height),
    artOf({
      palette,
      subject,
      // The first way has one large thing: several in a row look like letters.
      way: subject ? 0 : asked.seed + asked.variant,
      place,
      reach: { x: place.x, width: place.width },
    }),
  ]);
}

/** Undefined where not all of the facts are drawn. */
async function tried(drawing: Drawing, facts: Facts, look: Look): Promise<Pick<Drawn, 'layout'> | undefined> {
  try {
    const drawn = await drawing.draw(facts, { ...look, pixels: 160 });
    return drawn.leftOut.points.length + drawn.leftOut.numbers.length > 0 ? undefined : drawn;
  } catch (error) {
    if (error instanceof DrawingError && error.code === 'too_much') return undefined;
    throw error;
  }
}

async function wordsOf(drawing: Drawing, facts: Facts, look: Look): Promise<string> {
  return (await drawing.export(facts, look, 'svg')).bytes.toString();
}

async function factsOf(brief: Brief): Promise<Facts> {
  const { title, subtitle, numbers, layout = 'list' } = brief;
  const points = brief.points.map(({ lead, text }) => ({ text: lead ? `${lead}: ${text}` : text }));
  const said = [title, subtitle ?? '', ...points.map(({ text }) => text)].join('\n');
  const language = await languageOfText(brief.language, said);
  return {
    ...{ title, points, numbers, layout, language: language === 'und' ? 'en' : language },
    ...defined({ subtitle }),
  };
}

/** The title names it, or one of the points. The language of a few words is a guess. */
function subjectOf({ title, points, language }: Facts): MarkName | undefined {
  const words = [title, ...points.map(({ text }) => text)];
  return markFor(words, language) ?? markFor(words, 'en');
}

/** The engine's picture in the colors of this one, where it has those of paper. */
function inColors(svg: string, palette: Palette): string {
  const [tone] = paper.tones;
  if (!tone) return svg;
  const { ground, ink, gray, accent, second, pale } = tone;
  const colors = new Map([
    [ground.toLowerCase(), palette.ground],
    [ink.toLowerCase(), palette.ink],
    [gray.toLowerCase(), palette.gray],
    [accent.toLowerCase(), palette.accent],
    [second.toLowerCase(), palette.second],
    [pale.toLowerCase(), palette.pale],
  ]);
  return svg.replace(/"(#[0-9a-f]{6})"/gi, (same, color: string) => {
    const other = colors.get(color.toLowerCase());
    return other ? `"${other}"` : same;
  });
}

function whole({ width, height }: SheetAsked, high: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${WIDTH} ${high}" preserveAspectRatio="none">${parts.join('\n')}</svg>`;
}

const ground = (palette: Palette, height: number): string =>
  `<rect width="${WIDTH}" height="${height}" fill="${palette.ground}"/>`;

/** What tells a sample from a model's picture: a strip of its own, so that it covers nothing. */
function strip(height: number, { ink, ground: paperColor }: Palette): string {
  const top = height - STRIP;
  const words = `<text x="64" y="${top + 27}" font-family="DejaVu Sans" font-size="20" fill="${paperColor}">${NOTE}</text>`;
  return `<rect y="${top}" width="${WIDTH}" height="${STRIP}" fill="${ink}"/>${words}`;
}
