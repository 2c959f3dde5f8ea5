import type { DatedFact } from '../../content/content.js';
import { polyline } from '../../scene/outline.js';
import type { Kit } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { FOCAL } from '../blocks/figure.js';
import { type Axis, bandOf, drawAxis, FOCUS_REACH, LEADER, pointAt } from './axis.js';
import { dateSet, type Label, type LabelAsked, labelOf } from './label.js';
import { spreadOut } from './spread.js';
import { timeScale } from './time-scale.js';

export interface EventsAsked {
  events: readonly DatedFact[];
  focus: number;
  /** Whether the focus's date is the figure of the picture. */
  isFigure: boolean;
  tone: Tone;
}

/** The words beside dates have at least this part of the width. */
const LEAST_BESIDE = 0.5;

/**
 * An axis that runs downwards at the start, its events beside it, their dates in one column where there is room for
 * that.
 * @returns undefined where a date is wider than there is room for
 */
export function axisDown(
  kit: Kit,
  asked: EventsAsked,
  { width, height: most }: { width: number; height: number },
): Block | undefined {
  const { body, large } = kit.scale;
  const thick = bandOf(kit);
  const lead = thick * FOCUS_REACH * 2 + body * 1.5;
  for (const [words, between] of [
    [large, 0.55],
    [body, 0.55],
    [body, 0.36],
  ] as const) {
    const labels = labelsOf(kit, asked, width - lead, words);
    if (!labels) continue;
    const gap = body * between;
    const least = labels.reduce((sum, { height }) => sum + height, (labels.length - 1) * gap);
    if (least > most && between > 0.4) continue;
    return {
      height: least,
      grows: 1,
      draw: (box) => drawDown(kit, asked, { labels, box, gap, lead }),
    };
  }
  return undefined;
}

function labelsOf(kit: Kit, asked: EventsAsked, width: number, size: number): Label[] | undefined {
  const { events, focus, tone } = asked;
  const { body, large } = kit.scale;
  const own = (index: number): LabelAsked => ({
    ...{ width, isFocus: index === focus },
    size: { digits: size, words: size },
  });
  const figure = asked.isFigure ? figureSize(kit, asked, width) : undefined;
  const dates = events.map((event, index) =>
    index === focus && figure ? 0 : (dateSet(kit, event, own(index), tone)?.width ?? 0),
  );
  const column = Math.max(...dates) + body * 0.8;
  if (column > width) return undefined;
  const areBeside =
    events.some(({ isDateInText }) => !isDateInText) && width - column >= width * LEAST_BESIDE;
  return events.map((event, index) => {
    if (index === focus && figure) {
      return labelOf(kit, event, { ...own(index), size: { digits: figure, words: large } }, tone);
    }
    if (!areBeside) return labelOf(kit, event, own(index), tone);
    return labelOf(kit, event, { ...own(index), width: width - column, beside: column }, tone);
  });
}

/** As large as a figure may be here; undefined where that is no figure. */
export function figureSize(
  kit: Kit,
  { events, focus, tone }: EventsAsked,
  width: number,
): number | undefined {
  const event = events[focus];
  if (!event || event.isDateInText) return undefined;
  const { figure, large } = kit.scale;
  for (let digits = figure; digits >= FOCAL * large; digits -= 8) {
    const set = dateSet(kit, event, { width, isFocus: true, size: { digits, words: large } }, tone);
    if (set && set.width <= width && set.size === digits) return digits;
  }
  return undefined;
}

interface Down {
  labels: readonly Label[];
  box: Box;
  gap: number;
  lead: number;
}

function drawDown(kit: Kit, { events, focus, tone }: EventsAsked, { labels, box, gap, lead }: Down): void {
  const thick = bandOf(kit);
  const top = labels[0]?.middle ?? 0;
  const last = labels.at(-1);
  const under = last ? last.height - last.middle : 0;
  const axis: Axis = {
    start: [box.x + thick * FOCUS_REACH, Math.round(box.y + top)],
    length: Math.round(box.height - top - under),
    isUpright: true,
    thick,
  };
  const scale = timeScale(
    events.map(({ time }) => time),
    axis.length,
  );
  const wanting = labels.map((label, index) => ({
    at: pointAt(axis, scale.shares[index] ?? 0)[1] - label.middle,
    size: label.height,
  }));
  const starts = spreadOut(wanting, { from: box.y, to: box.y + box.height, gap }) ?? [];
  for (const [index, label] of labels.entries()) {
    const y = Math.round(starts[index] ?? box.y);
    const [from, at] = pointAt(axis, scale.shares[index] ?? 0);
    const end = box.x + lead - kit.scale.body * 0.3;
    const side = from + thick * FOCUS_REACH;
    const middle = y + label.middle;
    kit.pen.shape({
      d: polyline([
        [from, at],
        [side + 4, at],
        [end - kit.scale.body * 0.35, middle],
        [end, middle],
      ]),
      stroke: { color: index === focus ? tone.accent : tone.grey, width: LEADER },
    });
    label.draw({ x: box.x + lead, y });
  }
  drawAxis(kit, { axis, scale, events, focus, tone });
}
