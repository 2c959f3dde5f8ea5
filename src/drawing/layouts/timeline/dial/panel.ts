import type { Content } from '../../../content/content.js';
import { marks } from '../../../marks/drawn/catalogue.js';
import { subjectOf } from '../../../marks/subject.js';
import { rectangle } from '../../../scene/outline.js';
import type { Kit } from '../../../themes/kit.js';
import { type Box, type Frame, MARGIN } from '../../../themes/theme.js';
import { drawSubject } from '../../blocks/placed-subject.js';
import { axisDown } from '../axis-down.js';
import { focusOf, namedBy } from '../focus.js';
import { type Hub, hubOf } from './hub.js';
import type { HubAsked } from './hub-words.js';
import { insideOf } from './shapes.js';

/** Of a box's height, how much a panel takes: the most that leaves the other events room. */
const heights = [0.52, 0.46, 0.42, 0.38, 0.34, 0.3] as const;
/** More of it only where words stand beside what the picture is about. */
const MOST_WORDS = 0.46;

/**
 * For tall boxes: an axis that runs down into a panel across the picture, on which the last event stands as large as
 * it can be.
 * @param isStrict only with what the picture is about beside its words
 * @returns what draws it; undefined where it does not fit, or where the picture points at another event
 */
export function intoPanel(
  kit: Kit,
  content: Content,
  { frame, box, isStrict }: { frame: Frame; box: Box; isStrict: boolean },
): (() => void) | undefined {
  const { events } = content;
  const { tone } = frame;
  const focus = focusOf(content);
  const event = events[focus];
  if (content.hero || !event || event.isDateInText || focus !== events.length - 1) return undefined;
  const pad = kit.scale.body * 1.2;
  const inside = insideOf(tone);
  const isValueFirst = namedBy(content) === undefined;
  const asked = { hero: undefined, event, isValueFirst, subject: subjectOf(content), tone: inside };
  for (const part of heights) {
    const most = box.height * part - 2 * pad;
    const beside = besideSubject(kit, asked, { box, most });
    const isOver = !asked.subject || (!isStrict && part <= MOST_WORDS);
    const found = beside ?? (isOver ? stacked(kit, asked, { box, most }) : undefined);
    if (!found) continue;
    const height = found.height + 2 * pad;
    const above = { ...box, height: box.height - height };
    const axis = axisDown(kit, { events, focus, isFigure: false, isEnded: true, tone }, above);
    if (!axis || axis.height + pad > above.height) continue;
    return () => {
      const top = above.y + above.height;
      const left = box.x <= MARGIN ? 0 : box.x;
      const right = box.x + box.width >= kit.width - MARGIN ? kit.width : box.x + box.width;
      kit.pen.shape({ d: rectangle(left, top, right - left, height), fill: inside.ground });
      axis.draw(above);
      found.drawAt(top + height / 2);
    };
  }
  return undefined;
}

type Inside = Pick<Hub, 'height' | 'drawAt'>;

/** All of it one below the other. */
const stacked = (kit: Kit, asked: HubAsked, { box, most }: { box: Box; most: number }): Inside | undefined =>
  hubOf(kit, asked, {
    ...{ most, middle: 0, isCentered: false, widthAt: () => box.width, leftFor: () => box.x },
  });

/** Of the width, what words and subject have where they stand side by side. */
const WORDS = 0.62;
const SUBJECT = 0.32;

function besideSubject(
  kit: Kit,
  { subject, ...asked }: HubAsked,
  { box, most }: { box: Box; most: number },
): Inside | undefined {
  if (!subject) return undefined;
  const words = stacked(
    kit,
    { ...asked, subject: undefined },
    { box: { ...box, width: box.width * WORDS }, most },
  );
  if (!words) return undefined;
  const mark = marks[subject];
  const width = Math.min(box.width * SUBJECT, (words.height * mark.width) / mark.height);
  const height = (width * mark.height) / mark.width;
  return {
    height: words.height,
    drawAt(middle) {
      words.drawAt(middle);
      const place = { x: box.x + box.width - width, y: middle - height / 2, height };
      drawSubject(kit, subject, place, asked.tone.accent);
    },
  };
}
