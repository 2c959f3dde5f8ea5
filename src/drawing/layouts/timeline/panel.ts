import type { Content } from '../../content/content.js';
import { subjectOf } from '../../marks/subject.js';
import { rectangle } from '../../scene/outline.js';
import type { Kit } from '../../themes/kit.js';
import { type Box, type Frame, MARGIN } from '../../themes/theme.js';
import { axisDown } from './axis-down.js';
import { hubOf } from './dial/hub.js';
import { insideOf } from './dial/shapes.js';
import { focusOf, namedBy } from './focus.js';

/** Of a box's height, how much a panel takes: the most that leaves the other events room. */
const heights = [0.52, 0.46, 0.42, 0.38, 0.34, 0.3] as const;
/** More of it only where what the picture is about stands there as well. */
const MOST_WORDS = 0.46;

/**
 * For tall boxes: an axis that runs down into a panel across the picture, on which the last event stands as large as
 * it can be.
 * @returns what draws it; undefined where it does not fit, or where the picture points at another event
 */
export function intoPanel(kit: Kit, content: Content, frame: Frame, box: Box): (() => void) | undefined {
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
    const most = box.height * part;
    const hub = hubOf(kit, asked, {
      ...{ most: most - 2 * pad, middle: 0, isCentered: false },
      ...{ widthAt: () => box.width, leftFor: () => box.x },
    });
    if (!hub || (part > MOST_WORDS && !hub.hasSubject)) continue;
    const height = hub.height + 2 * pad;
    const above = { ...box, height: box.height - height };
    const axis = axisDown(kit, { events, focus, isFigure: false, isEnded: true, tone }, above);
    if (!axis || axis.height + pad > above.height) continue;
    return () => {
      const top = above.y + above.height;
      const left = box.x <= MARGIN ? 0 : box.x;
      const right = box.x + box.width >= kit.width - MARGIN ? kit.width : box.x + box.width;
      kit.pen.shape({ d: rectangle(left, top, right - left, height), fill: inside.ground });
      axis.draw(above);
      hub.drawAt(top + height / 2);
    };
  }
  return undefined;
}
