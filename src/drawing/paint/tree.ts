import type { Node } from '@takumi-rs/core';
import type { FamilyRun, FontBook } from '../fonts/face.js';
import type { Scene, Span, TextLine } from '../scene/scene.js';
import { styleOf } from './engine.js';

/** A stretch of a line that one font draws, at its size. */
export interface LineRun extends FamilyRun {
  size: number;
  color: string;
}

/** The stretches of a line, in the order of its text. */
export function runsOfLine({ spans }: TextLine, language: string, book: FontBook): LineRun[] {
  return spans.flatMap(({ text, face, size, color }: Span) =>
    book.runsOf(text, face, language).map((run) => ({ ...run, size, color })),
  );
}

/**
 * How far the baseline is below the top of a line's box, with a line height of 1: each run's letters stand in the
 * middle of its height, and all of them on the lowest baseline.
 */
function baselineOf(runs: readonly LineRun[]): number {
  return Math.max(0, ...runs.map(({ ascent, descent, size }) => size * (0.5 + (ascent - descent) / 2)));
}

/** A line is as high as its letters: without this at least as high as a line of 16 px, which moves the words of small pictures down. */
const NO_STRUT = { fontSize: 1, lineHeight: 1 };

/** The lines of a scene as the engine's nodes, one per line, in their order, `scale` times as large. */
export function textNodes(scene: Scene, book: FontBook, scale: number): Node[] {
  return scene.texts.map((line) => {
    const runs = runsOfLine(line, scene.language, book);
    const top = line.baseline - baselineOf(runs);
    return {
      type: 'container',
      style: {
        ...{ position: 'absolute', display: 'block', whiteSpace: 'pre', direction: scene.direction },
        ...{ left: line.x * scale, top: top * scale },
        ...NO_STRUT,
        ...(line.rotate
          ? {
              transform: `rotate(${line.rotate}deg)`,
              transformOrigin: `0px ${(line.baseline - top) * scale}px`,
            }
          : {}),
      },
      children: runs.map((run) => ({
        type: 'text',
        text: run.text,
        style: {
          ...styleOf(run),
          ...{ display: 'inline', fontSize: run.size * scale, lineHeight: 1, color: run.color },
        },
      })),
    };
  });
}
