import type { DatedFact } from '../../../content/content.js';
import type { Kit } from '../../../themes/kit.js';
import { LEAST_BODY } from '../../../themes/theme.js';
import { LEADER } from '../axis.js';
import { type Label, labelOf } from '../label.js';
import type { PanelAsked } from './asked.js';
import { STROKE } from './axis.js';
import { valueHue } from './scaled.js';

/** Between columns, and from a column's line to its words, in parts of the body's size. */
const GAP = 0.5;
export const BESIDE = 0.35;
/** Columns are no narrower, and words that need more are better elsewhere, likewise. */
const LEAST = 3.5;
const MOST = 12;

/** Events side by side, each under its date. */
export interface Columns {
  labels: readonly Label[];
  high: number;
  /** Where each begins, from the left. */
  starts: readonly number[];
  /** Each begins at its mark. */
  areAtMarks: boolean;
}

/**
 * The columns that events may stand in, the best first: at their marks; at even steps; each as wide as its words need.
 * @param places of their marks, from the left @param width that they have together
 */
export function columnsFor(
  kit: Kit,
  asked: PanelAsked,
  { places, width, isStrict }: { places: readonly number[]; width: number; isStrict: boolean },
): Columns[] {
  const count = asked.shown.length;
  const whole = width + kit.scale.body * GAP;
  const of = (starts: readonly number[] | undefined, areAtMarks = false): Columns[] => {
    const found = starts && columnsAt(kit, asked, { starts, whole, isStrict });
    return found ? [{ ...found, areAtMarks }] : [];
  };
  const stepsOf = (step: number) => asked.shown.map((_, index) => index * step);
  const even = nearest(
    [whole / count, ...narrower(whole / count)].flatMap((step) => of(stepsOf(step))),
    places,
  );
  // Even columns of smaller words are better, while there are any.
  const isFitted = even.length === 0 && !isStrict && kit.scale.body <= LEAST_BODY;
  return [...of(places, true), ...even, ...(isFitted ? of(fittedStarts(kit, asked, whole)) : [])];
}

/** Steps may be so much less than all of the width would allow, so that columns are nearer to their marks. */
const NARROWEST = 0.86;
const narrower = (step: number): number[] =>
  [0.98, 0.96, 0.94, 0.92, 0.9, 0.88, NARROWEST].map((part) => step * part);

/** Of columns of the least height those of which the furthest is the nearest to its mark. */
function nearest(found: readonly Columns[], places: readonly number[]): Columns[] {
  const furthest = ({ starts }: Columns) =>
    Math.max(...starts.map((start, index) => Math.abs(start - (places[index] ?? start))));
  const least = Math.min(...found.map(({ high }) => high));
  return found
    .filter(({ high }) => high <= least + 1)
    .sort((one, other) => furthest(one) - furthest(other))
    .slice(0, 1);
}

const ownOf = (kit: Kit): number => kit.scale.body * (GAP + BESIDE);

function labelFor(kit: Kit, asked: PanelAsked, event: DatedFact, width: number): Label | undefined {
  const { large } = kit.scale;
  const size = { digits: large, words: large };
  const label = labelOf(kit, event, { width, size, isFocus: false, ...valueHue(asked, event) }, asked.tone);
  return label.isBroken || label.width > width ? undefined : label;
}

function columnsAt(
  kit: Kit,
  asked: PanelAsked,
  { starts: given, whole, isStrict }: { starts: readonly number[]; whole: number; isStrict: boolean },
): Omit<Columns, 'areAtMarks'> | undefined {
  // Their lines stand in the middle of marks.
  const starts = given.map((place) => Math.round(place + (STROKE - LEADER) / 2));
  const labels: Label[] = [];
  for (const [index, event] of asked.shown.entries()) {
    const width = (starts[index + 1] ?? whole) - (starts[index] ?? 0) - ownOf(kit);
    const label = width < kit.scale.body * LEAST ? undefined : labelFor(kit, asked, event, width);
    if (!label || (isStrict && label.isWidowed)) return undefined;
    labels.push(label);
  }
  return { labels, starts, high: Math.max(...labels.map(({ height }) => height)) };
}

/** Each as wide as its words need to end well, or else at all; undefined where there is not enough for that. */
function fittedStarts(kit: Kit, asked: PanelAsked, whole: number): number[] | undefined {
  const tried = asked.shown.map((event) => widthsFor(kit, asked, event));
  const needed = [tried.map(({ well }) => well)];
  // Smaller words end better, while there are any.
  if (kit.scale.body <= LEAST_BODY && kit.scale.large < USUAL_LARGE)
    needed.push(tried.map(({ least }) => least));
  for (const needs of needed) {
    let taken = 0;
    for (const need of needs) taken += (need ?? whole) + ownOf(kit) + ROUNDED;
    const spare = (whole - taken) / needs.length;
    if (spare < 0) continue;
    let at = 0;
    return needs.map((need) => {
      const start = at;
      at += (need ?? whole) + ownOf(kit) + ROUNDED + spare;
      return start;
    });
  }
  return undefined;
}

/** With smaller dates there is nothing left to try but remnants of lines. */
const USUAL_LARGE = 52;
/** Starts are whole numbers. */
const ROUNDED = 2;
/** A last line ends well if it is at least so long, in parts of the longest. */
const LAST = 0.55;

/** The least width for a label, and the least with which its last line is no remnant. */
function widthsFor(kit: Kit, asked: PanelAsked, event: DatedFact): { least?: number; well?: number } {
  const { body } = kit.scale;
  let least: number | undefined;
  for (let width = LEAST * body; width <= MOST * body; width += body / 2) {
    const label = labelFor(kit, asked, event, width);
    if (!label) continue;
    least ??= label.width;
    if (label.lastLine >= label.wordsWidth * LAST) return { least, well: label.width };
  }
  return least === undefined ? {} : { least };
}
