import { type MarkName, marks } from '../../../marks/drawn/catalogue.js';
import type { Kit } from '../../../themes/kit.js';
import type { Tone } from '../../../themes/theme.js';
import { FOCAL } from '../../blocks/figure.js';
import { drawSubject } from '../../blocks/placed-subject.js';
import { drawWords, type HubAsked, type HubWords, linesOf, wordsOf } from './hub-words.js';

/** The room inside. */
export interface HubRoom {
  /** How high it is. */
  most: number;
  /** Where its middle is. */
  middle: number;
  /** How wide it is for something that stands between two heights. */
  widthAt(from: number, to: number): number;
  /** Where something so wide begins. */
  leftFor(width: number): number;
  /** Whether things stand in its middle, not at its left. */
  isCentered: boolean;
}

export interface Hub {
  hasSubject: boolean;
  draw(): void;
}

/** The subject's longer side is at least so long, in parts of the body's size. */
const LEAST_SUBJECT = 3.4;
/** Of the picture's height it takes at most so much. */
const MOST_SUBJECT = 0.3;
/** Figures may be so many times as large as they are elsewhere. */
const LARGEST = 1.6;
const STEP = 8;
/** Of the width inside, how wide words may be. */
const parts = [1, 0.85, 0.7] as const;
/** Widths differ by steps, so that fewer have to be measured. */
const WIDTH_STEP = 16;
/** A larger room than so many times the body's size asks for larger words. */
const ROOMY = 20;

/** As large as it can be, with the subject where there is room for both. */
export function hubOf(kit: Kit, asked: HubAsked, room: HubRoom): Hub | undefined {
  const { event, hero, subject } = asked;
  if (!hero && (!event || event.isDateInText))
    return subject && !event ? subjectAlone(kit, subject, room, asked.tone) : undefined;
  const { body, large } = kit.scale;
  const sizes = room.most > body * ROOMY && large > body ? [large, body] : [body];
  let best: Hub | undefined;
  for (const size of sizes) {
    const found = withWords(kit, asked, room, size);
    if (found?.hasSubject || (found && !subject)) return found;
    best ??= found;
  }
  return best;
}

/** With words under its figure of one size. */
function withWords(kit: Kit, asked: HubAsked, room: HubRoom, size: number): Hub | undefined {
  const { figure, large } = kit.scale;
  const { middle } = room;
  const measured = new Map<number, HubWords | undefined>();
  const measure = (width: number): HubWords | undefined => {
    const own = Math.floor(width / WIDTH_STEP) * WIDTH_STEP;
    if (!measured.has(own)) measured.set(own, wordsOf(kit, asked, { width: own, size }));
    return measured.get(own);
  };
  const widest = measure(room.widthAt(middle - size, middle + size));
  if (!widest) return undefined;
  let plain: Hub | undefined;
  for (let digits = figure * LARGEST; digits >= FOCAL * large; digits -= STEP) {
    const inner = room.widthAt(middle - digits * 0.4, middle + digits * 0.4);
    if (widest.figure.perDigits * digits + widest.figure.rest > inner) continue;
    const found = atSize(kit, asked, room, { digits, inner, measure });
    if (found?.hasSubject || (found && !asked.subject)) return found;
    plain ??= found;
  }
  return plain;
}

function atSize(
  kit: Kit,
  { subject, tone }: HubAsked,
  room: HubRoom,
  {
    digits,
    inner,
    measure,
  }: { digits: number; inner: number; measure: (width: number) => HubWords | undefined },
): Hub | undefined {
  let best: { words: HubWords; size: number } | undefined;
  for (const part of parts) {
    const words = measure(inner * part);
    if (!words || (words.isWidowed && part !== 1)) continue;
    const size = largestSubject(kit, subject, room, words, digits);
    if (size === undefined) continue;
    const isBetter = !best || best.words.isWidowed || size > best.size * NARROWER;
    if (isBetter) best = { words, size };
  }
  if (!best) return undefined;
  const { words, size: high } = best;
  const { height, lines } = linesOf(kit, words, digits);
  const above = high > 0 ? high + gapOf(kit) : 0;
  const width = Math.max(...lines.map((line) => line.width));
  const draw = (): void => {
    const y = Math.round(room.middle - (height + above) / 2);
    if (subject && high > 0) {
      const wide = (high * marks[subject].width) / marks[subject].height;
      drawSubject(kit, subject, { x: room.leftFor(wide), y, height: high }, tone.accent);
    }
    drawWords(kit, words, { x: room.leftFor(width), y: y + above, digits, ground: tone.ground });
  };
  return { hasSubject: high > 0, draw };
}

/** Narrower words are taken only where the subject becomes so many times as large. */
const NARROWER = 1.35;

const gapOf = (kit: Kit): number => kit.scale.body * 0.8;

/** How high a subject may be over words; 0 where they have room alone, nothing where not even they have. */
function largestSubject(
  kit: Kit,
  subject: MarkName | undefined,
  room: HubRoom,
  words: HubWords,
  digits: number,
): number | undefined {
  const mark = subject && marks[subject];
  const { height, lines } = linesOf(kit, words, digits);
  const widest = Math.max(...lines.map((line) => line.width));
  const fits = (size: number): boolean => {
    const above = size > 0 ? size + gapOf(kit) : 0;
    const top = room.middle - (height + above) / 2;
    const wide = mark ? (size * mark.width) / mark.height : 0;
    if (height + above > room.most || (size > 0 && wide > room.widthAt(top, top + size))) return false;
    return lines.every(
      (line) =>
        (room.isCentered ? widest : line.width) <=
        room.widthAt(top + above + line.top, top + above + line.bottom),
    );
  };
  const most = Math.min(room.most - height - gapOf(kit), kit.height * MOST_SUBJECT);
  for (let size = most; subject && size > 0 && isLargeEnough(kit, subject, size); size -= 12)
    if (fits(size)) return size;
  return fits(0) ? 0 : undefined;
}

function isLargeEnough(kit: Kit, subject: MarkName, height: number): boolean {
  const mark = marks[subject];
  return (height * Math.max(mark.width, mark.height)) / mark.height >= LEAST_SUBJECT * kit.scale.body;
}

function subjectAlone(kit: Kit, subject: MarkName, room: HubRoom, tone: Tone): Hub | undefined {
  const mark = marks[subject];
  const wideFor = (height: number): number => (height * mark.width) / mark.height;
  let height = room.most;
  while (height > STEP && wideFor(height) > room.widthAt(room.middle - height / 2, room.middle + height / 2))
    height -= STEP;
  if (!isLargeEnough(kit, subject, height)) return undefined;
  const x = room.leftFor(wideFor(height));
  const y = room.middle - height / 2;
  return { hasSubject: true, draw: () => drawSubject(kit, subject, { x, y, height }, tone.accent) };
}
