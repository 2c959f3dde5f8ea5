import { contentOf } from './content/index.js';
import type { FontBook } from './fonts/face.js';
import { type Composed, composeToFit } from './layouts/fit.js';
import { Painter } from './paint/painter.js';
import { type DrawableBrief, DrawingError, type DrawnPicture } from './scene/drawing.js';
import { type DrawnLayout, type Look, themes } from './scene/look.js';
import { SCENE_WIDTH } from './scene/scene.js';
import { Measurer } from './text/measure.js';
import { themeNamed } from './themes/all.js';

/** Widths are guessed once, measured, and composed with; what breaks otherwise then is measured again. */
const MOST_ROUNDS = 6;
const DEFAULT_PIXELS = 1600;

/** A brief as it was composed, before it is painted. */
export interface ComposedPicture extends Composed {
  theme: NonNullable<Look['theme']>;
  leftOut: { points: number[]; numbers: number[] };
}

export interface Pictures {
  compose(brief: DrawableBrief, look: Look): Promise<ComposedPicture>;
  draw(brief: DrawableBrief, look: Look): Promise<DrawnPicture>;
}

/** Composes and paints briefs; see src/drawing/process for the process that it runs in. */
export function createPictures(book: FontBook): Pictures {
  const painter = new Painter(book);
  const measurer = new Measurer(book, (runs) => painter.engine.measureRuns(runs));

  const compose = async (brief: DrawableBrief, look: Look): Promise<ComposedPicture> => {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const composed = composeBrief(brief, look, measurer);
      if (!(await measurer.settle())) return composed ?? tooMuch();
    }
    return composeBrief(brief, look, measurer) ?? tooMuch();
  };

  return {
    compose,
    async draw(brief, look) {
      const { scene, layout, theme, chart, leftOut } = await compose(brief, look);
      const runs = await painter.measured(scene);
      const painted = await painter.png(scene, look.pixels ?? DEFAULT_PIXELS);
      const marks = scene.shapes.flatMap(({ mark }) => (mark ? [mark] : []));
      return { ...painted, theme, layout, runs, marks, leftOut, ...(chart ? { chart } : {}) };
    },
  };
}

function tooMuch(): never {
  throw new DrawingError('too_much', 'Not even the first point of this fits into a picture: shorten it.');
}

/** All of it in the layout that was asked for, else in one with more room, else its most important points. */
function composeBrief(brief: DrawableBrief, look: Look, measurer: Measurer): ComposedPicture | undefined {
  const theme = look.theme ?? themes[0];
  const height = heightFor(look.ratio);
  const wanted: readonly DrawnLayout[] = look.layout ? [look.layout] : contentOf(brief).layouts;
  const candidates = [...new Set<DrawnLayout>([...wanted, 'list'])];
  for (let kept = brief.points.length + brief.numbers.length; kept > 0; kept--) {
    const { part, leftOut } = mostImportant(brief, kept);
    for (const layout of candidates) {
      const composed = composeToFit(contentOf(part, layout), themeNamed[theme], height, measurer);
      if (composed) return { ...composed, theme, leftOut };
    }
  }
  return undefined;
}

/** The first points of a brief are its most important; numbers that no point says come after them. */
function mostImportant(brief: DrawableBrief, kept: number) {
  const points = Math.min(brief.points.length, Math.max(1, kept - brief.numbers.length));
  const numbers = Math.min(brief.numbers.length, kept - points);
  const places = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
  return {
    part: { ...brief, points: brief.points.slice(0, points), numbers: brief.numbers.slice(0, numbers) },
    leftOut: {
      points: places(points, brief.points.length),
      numbers: places(numbers, brief.numbers.length),
    },
  };
}

function heightFor(ratio = '16:9'): number {
  const [width = 16, height = 9] = ratio.split(':').map(Number);
  return Math.round((SCENE_WIDTH * height) / width);
}
