import { altTextOf } from '../briefs/facts/alt-text.js';
import { shownFacts } from '../briefs/facts/shown.js';
import { type ComposedPicture, composeBrief, type Size, Sorted, sizeFor } from './compose.js';
import { contentOf } from './content/index.js';
import { says } from './content/statements.js';
import { withoutEmoji } from './content/without-emoji.js';
import { contentTypes, EXPORT_PIXELS, exporters } from './exporters.js';
import type { FontBook } from './fonts/face.js';
import { missingWords } from './fonts/missing-words.js';
import { overArt } from './over-art.js';
import { divided, pagesOf } from './pages.js';
import { Painter } from './paint/painter.js';
import {
  type DrawableBrief,
  DrawingError,
  type DrawnOver,
  type DrawnPages,
  type DrawnPicture,
  type ExportedFile,
  type ExportFormat,
  type LeftOutPlaces,
} from './scene/drawing.js';
import type { Look } from './scene/look.js';
import { Measurer } from './text/measure.js';

const DEFAULT_PIXELS = 1600;

export interface Pictures {
  compose(brief: DrawableBrief, look: Look): Promise<ComposedPicture>;
  drawOver(art: Uint8Array, brief: DrawableBrief, look: Look): Promise<DrawnOver>;
  draw(brief: DrawableBrief, look: Look): Promise<DrawnPicture>;
  export(brief: DrawableBrief, look: Look, format: ExportFormat, art?: Uint8Array): Promise<ExportedFile>;
  pages(brief: DrawableBrief, look: Look, format: ExportFormat): Promise<DrawnPages>;
}

type Compose = (brief: DrawableBrief, look: Look, size?: Size) => Promise<ComposedPicture>;

/** Whether there are points or numbers, and nothing in any of them can be drawn. */
function saysNothing({ points, numbers }: DrawableBrief): boolean {
  const texts = [
    ...points.map(({ text }) => text),
    ...numbers.map(({ value, measures }) => `${value} ${measures}`),
  ];
  return texts.length > 0 && !texts.some(says);
}

/** Composes with widths that the engine has measured. */
function createCompose(book: FontBook, painter: Painter): Compose {
  const measurer = new Measurer(book, (runs) => painter.engine.measureRuns(runs));

  const composeMeasured = async (given: DrawableBrief, look: Look, size: Size): Promise<ComposedPicture> => {
    const brief = withoutEmoji(given);
    if (!/[\p{L}\p{N}]/u.test(brief.title)) throw new DrawingError('no_text', 'The title has no words.');
    if (saysNothing(brief)) throw new DrawingError('no_text', 'Its points and numbers have no words.');
    measurer.forget();
    return (await composeBrief(new Sorted(brief, look), look, size, measurer)) ?? tooMuch();
  };

  return async (brief, look, size = sizeFor(look.ratio)) => {
    const composed = await composeMeasured(brief, look, size);
    const missing = book.missing(wordsIn(composed.scene));
    if (missing.length > 0)
      throw new DrawingError('missing_glyphs', missingWords(missing, composed.scene.language));
    return composed;
  };
}

/** How many pages there are, where all of it would be on them; else 1. */
async function pagesFor(
  composed: ComposedPicture,
  brief: DrawableBrief,
  look: Look,
  compose: Compose,
): Promise<number> {
  if (isAll(composed.leftOut)) return 1;
  try {
    const { leftOut, parts } = await divided(brief, look, compose, composed);
    return isAll(leftOut) ? parts.length : 1;
  } catch (error) {
    // The picture is there, whatever is wrong with the rest.
    if (error instanceof DrawingError) return 1;
    throw error;
  }
}

/** Composes and paints briefs; see src/drawing/process for the process that it runs in. */
export function createPictures(book: FontBook): Pictures {
  const painter = new Painter(book);
  const compose = createCompose(book, painter);

  const paint = async (
    composed: ComposedPicture,
    pixels = DEFAULT_PIXELS,
    art?: Uint8Array,
  ): Promise<DrawnPicture> => {
    const { scene, layout, theme, chart, leftOut } = composed;
    // The engine has threads of its own for both.
    const [painted, runs] = await Promise.all([painter.png(scene, pixels, art), painter.measured(scene)]);
    const marks = scene.shapes.flatMap(({ mark }) => (mark ? [mark] : []));
    return { ...painted, theme, layout, runs, marks, leftOut, ...(chart ? { chart } : {}) };
  };

  const composeOver = async (art: Uint8Array, brief: DrawableBrief, look: Look) => {
    const { direction } = contentOf(brief, 'list');
    const size = sizeFor(look.ratio);
    return await overArt(art, painter.engine, direction, size, (panel) => compose(brief, look, panel));
  };

  const draw = async (brief: DrawableBrief, look: Look): Promise<DrawnPicture> => {
    const composed = await compose(brief, look);
    const pages = await pagesFor(composed, brief, look, compose);
    return { ...(await paint(composed, look.pixels)), ...(pages > 1 ? { pages } : {}) };
  };

  return {
    compose: (brief, look) => compose(brief, look),
    draw,
    async drawOver(art, brief, look) {
      const over = await composeOver(art, brief, look);
      if (typeof over !== 'string') return { ...(await paint(over, look.pixels, art)), artUsed: true };
      return { ...(await draw(brief, look)), artUsed: false, artFault: over };
    },
    async export(brief, look, format, art) {
      const over = art && (await composeOver(art, brief, look));
      const isOver = over !== undefined && typeof over !== 'string';
      const { chart, leftOut, scene } = isOver ? over : await compose(brief, look);
      const alt = altTextOf(shownFacts(brief, leftOut), brief.source, {
        chart,
        mark: isOver ? 'art' : 'code',
      });
      const [bytes] = await exporters[format]({
        ...{ scenes: [scene], described: { title: brief.title, alt }, painter, pixels: EXPORT_PIXELS },
        art: isOver ? art : undefined,
      });
      if (!bytes) throw new Error('no file was written');
      return fileOf(bytes, format);
    },
    async pages(brief, look, format) {
      const { leftOut, pages } = await pagesOf(brief, look, compose);
      const shown = shownFacts(brief, leftOut);
      const alt = altTextOf(shown, brief.source, { chart: pages[0]?.chart, mark: 'code' });
      const files = await exporters[format]({
        ...{ scenes: pages.map(({ scene }) => scene), described: { title: brief.title, alt }, painter },
        ...{ pixels: look.pixels ?? DEFAULT_PIXELS, art: undefined },
      });
      return { files: files.map((bytes) => fileOf(bytes, format)), pages: pages.length, leftOut };
    },
  };
}

const isAll = ({ numbers, points }: LeftOutPlaces): boolean => points.length + numbers.length === 0;

const fileOf = (bytes: Buffer, format: ExportFormat): ExportedFile => ({
  bytes,
  contentType: contentTypes[format],
  extension: format,
});

function wordsIn({ texts }: ComposedPicture['scene']): string {
  return texts.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n');
}

function tooMuch(): never {
  throw new DrawingError('too_much', 'Not even the first point of this fits into a picture: shorten it.');
}
