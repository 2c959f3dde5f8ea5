import type { ComposedPicture } from './compose.js';
import { withoutEmoji } from './content/without-emoji.js';
import { type DrawableBrief, DrawingError, type LeftOutPlaces, MOST_PAGES } from './scene/drawing.js';
import type { Look } from './scene/look.js';

type Compose = (brief: DrawableBrief, look: Look) => Promise<ComposedPicture>;

/** Places in a brief. */
interface Places {
  points: number[];
  numbers: number[];
}

/** What one page says of a brief, as it was composed to find that out. */
interface Part {
  shown: Places;
  composed: ComposedPicture;
  stepsBefore: number;
}

export interface Divided {
  parts: Part[];
  /** What has no place on the last page that there may be, or is too long for any. */
  leftOut: LeftOutPlaces;
}

/**
 * Divides a brief over as few pages as hold it, in its order: each fact is on one. The first is what a picture of it
 * shows, the others are drawn in the same layout as far as their facts suit it.
 * @param first the picture of it, where it was composed already
 * @throws DrawingError where not even that can be composed
 */
export async function divided(
  given: DrawableBrief,
  look: Look,
  compose: Compose,
  first?: ComposedPicture,
): Promise<Divided> {
  const brief = withoutEmoji(given);
  const parts: Part[] = [];
  let tooLong: Places = { points: [], numbers: [] };
  let left: Places = { points: [...brief.points.keys()], numbers: [...brief.numbers.keys()] };
  do {
    const stepsBefore = parts.reduce((sum, { shown }) => sum + stepsOf(brief, shown), 0);
    const composed = await composedPart();
    if (composed) {
      const out = outOf(left, composed.leftOut);
      parts.push({ shown: without(left, out), composed, stepsBefore });
      left = out;
    } else {
      // Nothing of it fits: its first fact is too long for any page.
      const next: Places =
        left.points.length > 0
          ? { points: left.points.slice(0, 1), numbers: [] }
          : { points: [], numbers: left.numbers.slice(0, 1) };
      tooLong = {
        points: [...tooLong.points, ...next.points],
        numbers: [...tooLong.numbers, ...next.numbers],
      };
      left = without(left, next);
    }

    async function composedPart(): Promise<ComposedPicture | undefined> {
      const [start] = parts;
      if (!start) return first ?? (await compose(brief, look));
      // What it is numbered with has at most so many digits.
      const page = { label: `${MOST_PAGES}/${MOST_PAGES}`, stepsBefore };
      try {
        return await compose({ ...partOf(brief, left), page }, { ...look, layout: start.composed.layout });
      } catch (error) {
        if (error instanceof DrawingError && error.code === 'too_much') return undefined;
        throw error;
      }
    }
  } while (left.points.length + left.numbers.length > 0 && parts.length < MOST_PAGES);
  return {
    parts,
    leftOut: {
      points: [...tooLong.points, ...left.points],
      numbers: [...tooLong.numbers, ...left.numbers],
    },
  };
}

/** The pages of a brief, each with its number where there are several and it has room for that. */
export async function pagesOf(
  given: DrawableBrief,
  look: Look,
  compose: Compose,
): Promise<{ pages: ComposedPicture[]; leftOut: LeftOutPlaces }> {
  const { parts, leftOut } = await divided(given, look, compose);
  const brief = withoutEmoji(given);
  const pages: ComposedPicture[] = [];
  for (const [index, { composed, shown, stepsBefore }] of parts.entries()) {
    if (parts.length === 1) return { pages: [composed], leftOut };
    const part = index === 0 ? { ...brief, ...factsAt(brief, shown) } : partOf(brief, shown);
    const same = { ...look, layout: composed.layout };
    const label = `${index + 1}/${parts.length}`;
    const numbered = await complete({ ...part, page: { label, stepsBefore } }, same, compose);
    const plain = index === 0 ? composed : undefined;
    pages.push(numbered ?? plain ?? (await unnumbered({ ...part, page: { stepsBefore } }, same, compose)));
  }
  return { pages, leftOut };
}

/** @returns undefined where something of it has no room */
async function complete(
  brief: DrawableBrief,
  look: Look,
  compose: Compose,
): Promise<ComposedPicture | undefined> {
  const composed = await compose(brief, look);
  return composed.leftOut.points.length + composed.leftOut.numbers.length === 0 ? composed : undefined;
}

/** What had room beside a number has room without one. */
async function unnumbered(brief: DrawableBrief, look: Look, compose: Compose): Promise<ComposedPicture> {
  const composed = await complete(brief, look, compose);
  if (!composed) throw new DrawingError('engine', 'A page of this brief cannot be composed again.');
  return composed;
}

/** A later page has the title, and says nothing else again. */
function partOf({ subtitle: _said, ...brief }: DrawableBrief, places: Places): DrawableBrief {
  return { ...brief, ...factsAt(brief, places) };
}

function factsAt(
  { numbers, points }: Pick<DrawableBrief, 'numbers' | 'points'>,
  places: Places,
): Pick<DrawableBrief, 'numbers' | 'points'> {
  return {
    points: places.points.flatMap((place) => points[place] ?? []),
    numbers: places.numbers.flatMap((place) => numbers[place] ?? []),
  };
}

/** What a part leaves out, by its place in the whole. */
function outOf(whole: Places, { numbers, points }: LeftOutPlaces): Places {
  return {
    points: points.flatMap((place) => whole.points[place] ?? []),
    numbers: numbers.flatMap((place) => whole.numbers[place] ?? []),
  };
}

const without = (all: Places, some: Places): Places => ({
  points: all.points.filter((place) => !some.points.includes(place)),
  numbers: all.numbers.filter((place) => !some.numbers.includes(place)),
});

/** How many steps these points are: those that had nothing but emoji are none. */
const stepsOf = (brief: DrawableBrief, { points }: Places): number =>
  points.filter((place) => brief.points[place]?.text).length;
