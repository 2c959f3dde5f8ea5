import type { Content, DatedFact } from '../../../content/content.js';
import { amountsOfEvents } from '../../../content/event-values.js';
import { subjectOf } from '../../../marks/subject.js';
import type { Frame, Tone } from '../../../themes/theme.js';
import type { HubAsked } from '../dial/hub-words.js';
import { insideOf } from '../dial/shapes.js';
import { focusOf, namedBy } from '../focus.js';
import { type Amounts, insetOf } from './scaled.js';

/** An axis of time that ends in a panel with what it comes to. */
export interface PanelAsked extends Amounts {
  /** The events but the last. */
  shown: readonly DatedFact[];
  tone: Tone;
  /** There is nothing besides but title and source. */
  isAlone: boolean;
  /** What stands on the panel, in its colors. */
  inside: HubAsked;
}

/** Two amounts may be held against each other where the last one is the largest. */
const FEWEST_AMOUNTS = 2;

/** @returns undefined where the picture points at another event than the last, or has a figure besides */
export function panelAsked(content: Content, { tone }: Frame): PanelAsked | undefined {
  const { chart, events, facts, hero, subtitle } = content;
  const last = events.length - 1;
  const event = events[last];
  if (hero || !event || event.isDateInText || focusOf(content) !== last) return undefined;
  const isValueFirst = namedBy(content) === undefined;
  const amounts = isValueFirst ? amountsOfEvents(content, FEWEST_AMOUNTS) : undefined;
  const most = amounts?.get(last);
  const isComparable = amounts && most !== undefined && [...amounts.values()].every((one) => one <= most);
  const compared = isComparable ? { events, amounts } : { events };
  // An amount that is shown as a part of the last one's panel has the place there.
  const subject = insetOf(compared) === undefined ? subjectOf(content) : undefined;
  return {
    ...{ ...compared, shown: events.slice(0, -1), tone },
    isAlone: !chart && !subtitle && facts.length === 0,
    inside: { hero, event, isValueFirst, subject, tone: insideOf(tone) },
  };
}
