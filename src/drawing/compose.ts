import { shownFacts } from '../briefs/facts/shown.js';
import { type Content, contentOf, type Fact } from './content/index.js';
import { type Composed, composeToFit } from './layouts/fit.js';
import type { DrawableBrief } from './scene/drawing.js';
import { type Look, themes } from './scene/look.js';
import { SCENE_WIDTH } from './scene/scene.js';
import type { Measurer } from './text/measure.js';
import { themeNamed } from './themes/all.js';

/** A brief as it was composed, before it is painted. */
export interface ComposedPicture extends Composed {
  theme: NonNullable<Look['theme']>;
  leftOut: { points: number[]; numbers: number[] };
}

/** All of it in the layout that was asked for, else in one with more room, else as much of it as fits. */
export async function composeBrief(
  sorted: Sorted,
  look: Look,
  size: Size,
  measurer: Measurer,
): Promise<ComposedPicture | undefined> {
  const theme = look.theme ?? themes[0];
  const attempt = async (kept: number): Promise<ComposedPicture | undefined> => {
    for (const content of sorted.contents(kept)) {
      const composed = await composeToFit(content, themeNamed[theme], size, measurer);
      if (composed) return { ...composed, theme, leftOut: sorted.leftOut(kept) };
    }
    return undefined;
  };
  const best = await attempt(sorted.size);
  if (best) return best;
  // What fits with more fits with less.
  let found: ComposedPicture | undefined;
  let [fits, tooMany] = [0, sorted.size];
  while (tooMany - fits > 1) {
    const kept = Math.floor((fits + tooMany) / 2);
    const composed = await attempt(kept);
    if (composed) [found, fits] = [composed, kept];
    else tooMany = kept;
  }
  return found;
}

type Places = Fact['from'];

/** A brief's content for each layout that comes in question, of all of it or of its most important statements. */
export class Sorted {
  /** Its points in their order, each with the number that it says, then the other numbers. */
  readonly #statements: readonly Places[];

  constructor(
    private readonly brief: DrawableBrief,
    private readonly look: Look,
  ) {
    const { facts, hero } = contentOf(brief, 'list');
    const place = ({ points, numbers = 0 }: Places): number => points ?? brief.points.length + numbers;
    this.#statements = [...(hero ? [hero] : []), ...facts]
      .map(({ from }) => from)
      .sort((one, other) => place(one) - place(other));
  }

  get size(): number {
    return this.#statements.length;
  }

  leftOut(kept: number): ComposedPicture['leftOut'] {
    const left = this.#statements.slice(kept);
    return {
      points: left.flatMap(({ points }) => (points === undefined ? [] : [points])),
      numbers: left.flatMap(({ numbers }) => (numbers === undefined ? [] : [numbers])),
    };
  }

  /** What is drawn of its `kept` most important statements, the best layout first. */
  *contents(kept: number): Iterable<Content> {
    const part = this.#part(kept);
    const best = contentOf(part, this.look.layout);
    yield best;
    for (const other of new Set([...best.layouts, 'list'] as const))
      if (other !== best.layout) yield contentOf(part, other);
  }

  #part(kept: number): DrawableBrief {
    return kept === this.size ? this.brief : shownFacts(this.brief, this.leftOut(kept));
  }
}

export interface Size {
  width: number;
  height: number;
}

export function sizeFor(ratio = '16:9'): Size {
  const [width = 16, height = 9] = ratio.split(':').map(Number);
  return { width: SCENE_WIDTH, height: Math.round((SCENE_WIDTH * height) / width) };
}
