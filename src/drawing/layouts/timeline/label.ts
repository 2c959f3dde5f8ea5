import type { DatedFact } from '../../content/content.js';
import { ABOVE, BELOW, heightOf } from '../../text/pen.js';
import type { Piece, SetLine, SetText } from '../../text/setting.js';
import { type Kit, oneLine, paragraph, type TextStyle } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import { factPieces } from '../blocks/fact.js';

/** How an event is to be set. */
export interface LabelAsked {
  /** No line of its words is wider. */
  width: number;
  /** Of its date: its digits, and its words. */
  size: { digits: number; words: number };
  isFocus: boolean;
  /** Its words stand beside the date, so far from the date's left end; below it where absent. */
  beside?: number;
  /** Color of its value; that of its words where absent. */
  valueHue?: string;
}

/** An event's words, measured: its date, then what happened. */
export interface Label {
  width: number;
  /** Of its words alone, without a date over them. */
  wordsWidth: number;
  height: number;
  /** From its top to the middle of the first capitals or digits of its first line: where a leader comes to. */
  middle: number;
  /** A word of it had to be cut in two. */
  isBroken: boolean;
  /** A last line of it is one short word. */
  isWidowed: boolean;
  /** How long the last line of its words is. */
  lastLine: number;
  date?: SetText;
  /** @param end the right end of its lines where they are set flush right, else absent */
  draw(at: { x: number; y: number; end?: number }): void;
}

/** The date of an event on one line: digits at one size, words that stand apart from them at another. */
export function dateSet(
  kit: Kit,
  event: DatedFact,
  { size, isFocus }: LabelAsked,
  tone: Tone,
): SetText | undefined {
  if (event.isDateInText) return undefined;
  const face = kit.theme.faces.display;
  const color = isFocus ? tone.accent : tone.ink;
  const pieces = datePieces(kit, event, { ...size, color });
  const set = paragraph(kit, pieces, Number.MAX_SAFE_INTEGER, { face, color, size: size.digits });
  return { ...set, size: Math.max(...pieces.map((piece) => piece.size)) };
}

/** The same as one line. */
export const dateLine = (kit: Kit, event: DatedFact, asked: DateAsked): SetLine =>
  oneLine(kit, datePieces(kit, event, asked), {
    face: kit.theme.faces.display,
    size: asked.digits,
    color: asked.color,
  });

type DateAsked = LabelAsked['size'] & { color: string };

function datePieces(kit: Kit, event: DatedFact, { digits, words, color }: DateAsked): Piece[] {
  const face = kit.theme.faces.display;
  return datePartsOf(event).map(({ text, isDigits }) => ({
    ...{ text, face, color, size: isDigits ? digits : words },
  }));
}

interface DatePart {
  text: string;
  isDigits: boolean;
}

/** Dates are set at many sizes. */
const dateParts = new WeakMap<DatedFact, readonly DatePart[]>();

function datePartsOf(event: DatedFact): readonly DatePart[] {
  const known = dateParts.get(event);
  if (known) return known;
  const parts = (event.date.match(/[\p{Nd}\p{P}]+|[^\p{Nd}\p{P}]+/gu) ?? []).map((text) => ({
    ...{ text, isDigits: /\p{Nd}/u.test(text) },
  }));
  dateParts.set(event, parts);
  return parts;
}

export function labelOf(kit: Kit, event: DatedFact, asked: LabelAsked, tone: Tone): Label {
  const { strong, text } = kit.theme.faces;
  const { body } = kit.scale;
  const date = dateSet(kit, event, asked, tone);
  const { head } = event;
  const style = { size: body, color: tone.ink, balanced: true };
  const words = factPieces(kit, event, asked.isFocus ? tone : { ...tone, accent: tone.ink }).map((piece) =>
    asked.valueHue && piece.face === strong ? { ...piece, color: asked.valueHue } : piece,
  );
  const sets = [
    head ? paragraph(kit, head, asked.width, { ...style, face: strong }) : undefined,
    words.some((piece) => piece.text)
      ? withoutWidow(kit, words, asked.width, { ...style, face: text })
      : undefined,
  ].filter((set) => set !== undefined);
  const isBeside = asked.beside !== undefined && date !== undefined;
  const first = date ? ABOVE * date.size : ABOVE * body;
  const between = body * 0.34;
  // Beside a date the first line shares its baseline.
  const wordsTop = !date
    ? 0
    : isBeside
      ? first - ABOVE * body
      : first + BELOW * body + between * (date.size > kit.scale.large ? 1.3 : 1.1);
  const wordsHeight = sets.reduce((sum, set) => sum + heightOf(set) + between, -between);
  const indent = asked.beside ?? 0;
  const widest = Math.max(0, ...sets.map((set) => set.width));
  return {
    ...(date ? { date } : {}),
    wordsWidth: indent + widest,
    width: isBeside ? indent + widest : Math.max(date?.width ?? 0, indent + widest),
    height: Math.max(
      date ? first + BELOW * date.size * (isBeside ? 1 : 0) : 0,
      sets.length > 0 ? wordsTop + wordsHeight : 0,
    ),
    middle: first - (ABOVE * (date?.lines[0]?.pieces[0]?.size ?? body)) / 2,
    isBroken: sets.some(({ broken }) => broken),
    isWidowed: sets.some(isWidowed),
    lastLine: sets.at(-1)?.lines.at(-1)?.width ?? 0,
    draw({ x, y, end }) {
      const align = end === undefined ? 'start' : 'end';
      const ground = tone.ground;
      if (date)
        kit.pen.text(date, { role: 'figure', x: end ?? x, baseline: Math.round(y + first), ground, align });
      let top = y + wordsTop;
      for (const set of sets) {
        const role = head && set === sets[0] ? 'label' : 'body';
        kit.pen.text(set, {
          role,
          x: end ?? x + indent,
          baseline: Math.round(top + ABOVE * body),
          ground,
          align,
        });
        top += heightOf(set) + between;
      }
    },
  };
}

/** Whether its last line is one short word. */
export function isWidowed({ lines }: SetText): boolean {
  const [before, last] = lines.slice(-2);
  if (!before || !last) return false;
  const words = last.pieces.map(({ text }) => text).join('');
  return !/\s/u.test(words.trim()) && last.width < before.width * 0.4;
}

/**
 * A paragraph; where its last line is one short word, a line ends after its last value instead, if that helps: "40
 * million / payments made".
 */
function withoutWidow(
  kit: Kit,
  pieces: readonly Piece[],
  width: number,
  style: TextStyle & { balanced: boolean },
): SetText {
  const set = paragraph(kit, pieces, width, style);
  const last = pieces.at(-1);
  if (!isWidowed(set) || pieces.length < 2 || !last?.text.startsWith(' ')) return set;
  const [before, after] = [
    paragraph(kit, pieces.slice(0, -1), width, style),
    paragraph(kit, [{ ...last, text: last.text.trimStart() }], width, style),
  ];
  if (before.lines.length + after.lines.length > set.lines.length || isWidowed(after)) return set;
  return {
    ...{ ...before, lines: [...before.lines, ...after.lines], width: Math.max(before.width, after.width) },
    broken: before.broken || after.broken,
    badlyEnded: before.badlyEnded || after.badlyEnded,
  };
}
