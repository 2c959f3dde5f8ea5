import type { Content, DatedFact } from '../../../content/content.js';
import { type MarkName, marks } from '../../../marks/drawn/catalogue.js';
import { ABOVE } from '../../../text/pen.js';
import type { Kit } from '../../../themes/kit.js';
import type { Tone } from '../../../themes/theme.js';
import { FOCAL, figureBlock } from '../../blocks/figure.js';
import { drawSubject } from '../../blocks/placed-subject.js';
import { dateSet, labelOf } from '../label.js';

/** What may stand inside a dial: the figure of the picture, or the event that it points at; its subject over them. */
export interface HubAsked {
  hero: Content['hero'] | undefined;
  event: DatedFact | undefined;
  subject: MarkName | undefined;
  tone: Tone;
}

/** The room inside. */
export interface HubRoom {
  /** How high it is. */
  most: number;
  /** Where the middle of something so high is. */
  middleFor(height: number): number;
  /** How wide it is for something that stands between two heights. */
  widthAt(from: number, to: number): number;
  /** Where something so wide begins. */
  leftFor(width: number): number;
  /** Whether things stand in its middle, not at its left. */
  isCentered: boolean;
}

export interface Hub {
  draw(): void;
}

/** The subject's longer side is at least so long, in parts of the body's size. */
const LEAST_SUBJECT = 3.4;
/** Of the picture's height it takes at most so much. */
const MOST_SUBJECT = 0.3;
/** A date may be so many times as large as figures are. */
const LARGEST = 1.6;
const TRIES = 8;
/** Of the width inside, how wide words may be. */
const parts = [1, 0.85, 0.7] as const;
/** Narrower words are taken only where the subject becomes so many times as large. */
const NARROWER = 1.35;

interface Words {
  width: number;
  /** Without its date. */
  wordsWidth: number;
  height: number;
  draw(at: { x: number; y: number }): void;
}

/** As large as it can be, with the subject where there is room for both. */
export function hubOf(kit: Kit, asked: HubAsked, room: HubRoom): Hub | undefined {
  const { subject } = asked;
  if (!asked.hero && !asked.event) return subject && subjectAlone(kit, subject, room, asked.tone);
  const { figure, large } = kit.scale;
  let plain: Hub | undefined;
  for (let digits = asked.hero ? figure : figure * LARGEST; digits >= FOCAL * large; digits -= 8) {
    const found = atSize(kit, asked, room, digits);
    if (found?.hasSubject || (found && !subject)) return found;
    plain ??= found;
    if (asked.hero) break;
  }
  return plain;
}

interface Stacked extends Hub {
  hasSubject: boolean;
}

function atSize(
  kit: Kit,
  { hero, event, subject, tone }: HubAsked,
  room: HubRoom,
  digits: number,
): Stacked | undefined {
  const middle = room.middleFor(digits);
  const widest = room.widthAt(middle - digits * 0.4, middle + digits * 0.4);
  const size = { digits, words: kit.scale.large };
  const date = event && dateSet(kit, event, { width: 0, isFocus: true, size }, tone);
  if (date && date.width > widest) return undefined;
  let best: { words: Words; size: number } | undefined;
  for (const part of parts) {
    const words = wordsOf(kit, { hero, event, tone }, widest * part, digits);
    if (!words || words.height > room.most) continue;
    const largest = largestSubject(kit, subject, room, words, digits);
    if (largest !== undefined && (!best || largest > best.size * NARROWER)) best = { words, size: largest };
  }
  if (!best) return undefined;
  const { words, size: high } = best;
  const above = high > 0 ? high + gapOf(kit) : 0;
  const height = words.height + above;
  const top = room.middleFor(height) - height / 2;
  return {
    hasSubject: high > 0,
    draw() {
      const wide = subject && high > 0 ? (high * marks[subject].width) / marks[subject].height : 0;
      if (subject && high > 0)
        drawSubject(kit, subject, { x: room.leftFor(wide), y: top, height: high }, tone.accent);
      words.draw({ x: room.leftFor(words.width), y: Math.round(top + above) });
    },
  };
}

const gapOf = (kit: Kit): number => kit.scale.body * 0.8;

/** How high a subject may be over words; 0 where they have room alone, nothing where not even they have. */
function largestSubject(
  kit: Kit,
  subject: MarkName | undefined,
  room: HubRoom,
  words: Words,
  digits: number,
): number | undefined {
  const mark = subject && marks[subject];
  const fits = (size: number): boolean => {
    const above = size > 0 ? size + gapOf(kit) : 0;
    const height = above + words.height;
    const top = room.middleFor(height) - height / 2;
    const wide = mark ? (size * mark.width) / mark.height : 0;
    if (height > room.most || (size > 0 && wide > room.widthAt(top, top + size))) return false;
    return areWordsInside(room, words, top + above, digits);
  };
  const most = Math.min(room.most - words.height - gapOf(kit), kit.height * MOST_SUBJECT);
  for (let size = most; subject && size > 0 && isLargeEnough(kit, subject, size); size -= 12)
    if (fits(size)) return size;
  return fits(0) ? 0 : undefined;
}

/** The figure as wide as it is at its height, and what stands below it at its own. */
function areWordsInside(room: HubRoom, words: Words, top: number, digits: number): boolean {
  if (room.isCentered) return words.width <= room.widthAt(top, top + words.height);
  const under = top + digits * ABOVE;
  if (words.wordsWidth > room.widthAt(under, top + words.height)) return false;
  return words.width <= room.widthAt(top, words.width > words.wordsWidth ? under : top + words.height);
}

function wordsOf(
  kit: Kit,
  { hero, event, tone }: Pick<HubAsked, 'hero' | 'event' | 'tone'>,
  width: number,
  digits: number,
): Words | undefined {
  if (hero) {
    const block = figureBlock(kit, hero, width, tone);
    return (
      block && {
        width: block.width,
        wordsWidth: block.width,
        height: block.height,
        draw: (at) => block.draw({ ...at, width, height: block.height }),
      }
    );
  }
  if (!event || event.isDateInText) return undefined;
  const label = labelOf(kit, event, { width, isFocus: true, size: { digits, words: kit.scale.large } }, tone);
  return label.isBroken || label.date?.size !== digits ? undefined : label;
}

function subjectHeight(subject: MarkName, width: number, height: number): number {
  const mark = marks[subject];
  return Math.max(0, Math.min(height, (width * mark.height) / mark.width));
}

function isLargeEnough(kit: Kit, subject: MarkName, height: number): boolean {
  const mark = marks[subject];
  return (height * Math.max(mark.width, mark.height)) / mark.height >= LEAST_SUBJECT * kit.scale.body;
}

function subjectAlone(kit: Kit, subject: MarkName, room: HubRoom, tone: Tone): Hub | undefined {
  let [size, width] = [0, 0];
  for (let part = TRIES; part >= 2; part--) {
    const height = (room.most * part) / TRIES;
    const own = subjectHeight(
      subject,
      room.widthAt(room.middleFor(height) - height / 2, room.middleFor(height) + height / 2),
      height,
    );
    if (own > size) [size, width] = [own, (own * marks[subject].width) / marks[subject].height];
  }
  if (!isLargeEnough(kit, subject, size)) return undefined;
  return {
    draw: () =>
      drawSubject(
        kit,
        subject,
        { x: room.leftFor(width), y: room.middleFor(size) - size / 2, height: size },
        tone.accent,
      ),
  };
}
