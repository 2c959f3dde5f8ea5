import type { Content, DatedFact } from '../../../content/content.js';
import { valueOfEvent } from '../../../content/event-values.js';
import type { MarkName } from '../../../marks/drawn/catalogue.js';
import { ABOVE, BELOW, heightOf } from '../../../text/pen.js';
import type { SetLine, SetText } from '../../../text/setting.js';
import { type Kit, oneLine, paragraph, type TextStyle, valuePieces } from '../../../themes/kit.js';
import type { Tone } from '../../../themes/theme.js';
import { factPieces } from '../../blocks/fact.js';
import { tailOf } from '../../blocks/figure.js';
import { dateLine, isWidowed } from '../label.js';

/** What may stand inside a dial: the figure of the picture, or the event that it points at; its subject over them. */
export interface HubAsked {
  hero: Content['hero'] | undefined;
  event: DatedFact | undefined;
  /** Its value is the figure, where it tells one; its date otherwise. */
  isValueFirst: boolean;
  subject: MarkName | undefined;
  tone: Tone;
}

/** A figure with what stands over it and under it, for some width of words. */
export interface HubWords {
  /** Of the figure's line, in parts of its digits' size, and what is added to that: it grows with its digits alone. */
  figure: { perDigits: number; rest: number; at(digits: number): SetLine };
  over: readonly SetText[];
  under: readonly SetText[];
  /** How far the figure reaches below its line, in parts of its size. */
  tail: number;
  /** A last line is one word. */
  isWidowed: boolean;
}

/** @param size of the words under the figure; undefined where a word is wider than that */
export function wordsOf(
  kit: Kit,
  { hero, event, isValueFirst, tone }: Omit<HubAsked, 'subject'>,
  { width, size }: { width: number; size: number },
): HubWords | undefined {
  const { text, strong, display } = kit.theme.faces;
  const plain = { face: text, size, color: tone.ink, balanced: true };
  const of = (words: string | undefined, style = plain): SetText[] =>
    words ? [paragraph(kit, words, width, style)] : [];
  const told = hero ?? (event && isValueFirst ? valueOfEvent(event, kit.language) : undefined);
  const over =
    hero || !event || !told ? of(told?.lead) : datedLead(kit, event.date, told.lead, { width, style: plain });
  const under = told
    ? of(told.text)
    : event
      ? [...of(event.head, { ...plain, face: strong }), ...eventWords(kit, event, { width, size, tone })]
      : [];
  const named = { face: display, size: kit.scale.large, color: tone.ink };
  const at = (digits: number): SetLine => {
    const style = { ...named, size: digits };
    if (told) return oneLine(kit, valuePieces(told.value, style, kit.scale.large), style);
    return event
      ? dateLine(kit, event, { digits, words: kit.scale.large, color: tone.ink })
      : { pieces: [], width: 0 };
  };
  const [small, large] = [at(100).width, at(200).width];
  const sets = [...over, ...under];
  if (sets.some(({ broken, width: own }) => broken || own > width)) return undefined;
  const perDigits = (large - small) / 100;
  return {
    figure: { perDigits, rest: small - perDigits * 100, at },
    ...{
      over,
      under,
      tail: tailOf(told?.value.written ?? event?.date ?? ''),
      isWidowed: sets.some(isWidowed),
    },
  };
}

/** A date and the words before a value, on one line where they have room there. */
function datedLead(
  kit: Kit,
  date: string,
  lead: string | undefined,
  { width, style }: { width: number; style: TextStyle & { balanced: boolean } },
): SetText[] {
  const large = { ...style, face: kit.theme.faces.display, size: kit.scale.large };
  const dated = { ...large, text: date };
  if (!lead) return [paragraph(kit, [dated], width, large)];
  const both = paragraph(kit, [dated, { ...style, text: ` ${lead}` }], width, large);
  if (both.lines.length === 1) return [both];
  return [paragraph(kit, [dated], width, large), paragraph(kit, lead, width, style)];
}

function eventWords(
  kit: Kit,
  event: NonNullable<HubAsked['event']>,
  { width, size, tone }: { width: number; size: number; tone: Tone },
): SetText[] {
  const { head: _, ...rest } = event;
  const pieces = factPieces({ ...kit, scale: { ...kit.scale, body: size } }, rest, tone);
  if (!pieces.some((piece) => piece.text)) return [];
  const style = { face: kit.theme.faces.text, size, color: tone.ink, balanced: true };
  return [paragraph(kit, pieces, width, style)];
}

/** One line of what stands in a hub, from its top. */
export interface HubLine {
  top: number;
  bottom: number;
  width: number;
}

/** All lines with digits of a size, and how high they are together. */
export function linesOf(
  kit: Kit,
  words: HubWords,
  digits: number,
): { lines: HubLine[]; height: number; figureTop: number } {
  const between = gapIn(kit);
  const lines: HubLine[] = [];
  let top = 0;
  const add = (sets: readonly SetText[]) => {
    for (const set of sets) {
      for (const [index, { width }] of set.lines.entries()) {
        const baseline = top + ABOVE * set.size + index * set.leading;
        lines.push({ top: baseline - ABOVE * set.size, bottom: baseline + BELOW * set.size, width });
      }
      top += heightOf(set) + between;
    }
  };
  add(words.over);
  const figureTop = top;
  const { perDigits, rest } = words.figure;
  const foot = top + digits * (ABOVE + words.tail);
  lines.push({ top, bottom: foot, width: perDigits * digits + rest });
  top = foot + between * (words.under.length > 0 ? 1.2 : 0);
  add(words.under);
  return { lines, figureTop, height: Math.max(foot, ...lines.map(({ bottom }) => bottom)) };
}

const gapIn = (kit: Kit): number => kit.scale.body * 0.45;

/** Draws it, all lines beginning at one place. */
export function drawWords(
  kit: Kit,
  words: HubWords,
  { x, y, digits, ground }: { x: number; y: number; digits: number; ground: string },
): void {
  const between = gapIn(kit);
  let top = y;
  const draw = (sets: readonly SetText[], role: 'body' | 'label') => {
    for (const set of sets) {
      kit.pen.text(set, { role, x, baseline: Math.round(top + ABOVE * set.size), ground });
      top += heightOf(set) + between;
    }
  };
  draw(words.over, 'label');
  kit.pen.line(words.figure.at(digits), {
    role: 'figure',
    x,
    baseline: Math.round(top + ABOVE * digits),
    ground,
  });
  top += digits * (ABOVE + words.tail) + between * 1.2;
  draw(words.under, 'body');
}
