import { contentOf } from '../../../../src/drawing/content/index.js';
import { type Paragraph, paragraphsOf, written } from './boxes.js';
import { grouped } from './grouped.js';
import type { Judged } from './judged.js';

/** At 400 pixels across, text is at least 10 and the source 6 high: a quarter of what it is in the design. */
const LEAST = { body: 40, small: 24 };

/** Rule 2. Sizes, families and least sizes; complete. */
export function typeFaults({ scene: { texts } }: Judged): string[] {
  const spans = texts.flatMap((line) => line.spans.map((span) => ({ ...span, role: line.role })));
  const sizes = new Set(spans.map(({ size }) => size));
  const families = new Set(spans.map(({ face }) => face.kind));
  const small = spans.filter(
    ({ role, size, text }) => text.trim() !== '' && size < (role === 'source' ? LEAST.small : LEAST.body),
  );
  return [
    ...(sizes.size > 4 ? [`2: ${sizes.size} sizes of type`] : []),
    ...(families.size > 2 ? [`2: ${families.size} families`] : []),
    ...small.map(({ size, text }) => `2: "${text}" is ${size} high`),
  ];
}

/** Beside the rest in a column of its own a title has more lines than across the picture. */
const TITLE_LINES = { across: 2, column: 5 };
const SHORT_TITLE = 60;
/** A last word as long as so much of its paragraph's width fills its line. */
const LONG_WORD = 0.66;

/**
 * Rule 6. Titles of at most 60 characters have two lines, or five in a column narrower than half the picture; longer
 * ones are smaller than the largest text. No paragraph ends with one word alone that is shorter than two thirds of
 * its width, where another line has more; each value of the brief stands whole on one line. It cannot see whether the title is a finding, nor whether a
 * value is understood alone.
 */
export function wordFaults(judged: Judged): string[] {
  const paragraphs = paragraphsOf(judged.scene);
  return [...titleFaults(judged, paragraphs), ...paragraphs.flatMap(widowFaults), ...partedValues(judged)];
}

function titleFaults({ brief, scene }: Judged, paragraphs: readonly Paragraph[]): string[] {
  const title = paragraphs.find(({ role }) => role === 'title');
  if (!title || brief.title.length > SHORT_TITLE) return [];
  const most = title.box.width < scene.width / 2 ? TITLE_LINES.column : TITLE_LINES.across;
  return title.lines.length > most ? [`6: the title has ${title.lines.length} lines`] : [];
}

const wordsOf = (text: string): string[] => text.trim().split(/\s+/u);

function widowFaults({ lines, role }: Paragraph): string[] {
  const last = lines.at(-1);
  if (!last || lines.length < 2 || role === 'source') return [];
  const text = written(last).trim();
  const isUnspaced = /\p{scx=Han}|\p{scx=Hira}|\p{scx=Kana}|\p{scx=Thai}/u.test(text);
  const most = Math.max(...lines.map((line) => wordsOf(written(line)).length));
  const isLong = last.width >= LONG_WORD * Math.max(...lines.map(({ width }) => width));
  const isAlone = isUnspaced ? [...text].length < 3 : wordsOf(text).length === 1 && most > 1 && !isLong;
  return isAlone ? [`6: "${text}" stands alone on the last line of a ${role}`] : [];
}

const plain = (text: string): string => text.replace(/[\s\u{2060}\u{200B}]/gu, '');

function partedValues({ brief, layout, scene: { texts } }: Judged): string[] {
  const { hero, facts, chart, pairs, events, sides } = contentOf(brief, layout);
  const charts = [...(chart ? [chart] : []), ...pairs];
  const all = [...(hero ? [hero] : []), ...facts, ...events, ...sides.flatMap((side) => side.facts)];
  const values = [
    ...charts.flatMap(({ bars }) => bars.map(({ value }) => value.written)),
    ...all.flatMap(({ value, text, emphasis = [] }) => [
      ...(value ? [value.written] : []),
      ...emphasis.map(([from, to]) => text.slice(from, to)),
    ]),
  ];
  const lines = texts.map((line) => plain(written(line)));
  // What stands on one baseline may be set as several lines.
  const rows = [...grouped(texts, ({ baseline }) => Math.round(baseline)).values()].flatMap((row) => {
    const sorted = [...row].sort((a, b) => a.x - b.x).map((line) => plain(written(line)));
    return [sorted.join(''), sorted.toReversed().join('')];
  });
  const isWhole = (value: string): boolean => [...lines, ...rows].some((line) => line.includes(plain(value)));
  return values
    .map(withoutWordsBefore)
    .filter((value) => !isWhole(value))
    .map((value) => `6: "${value}" is parted`);
}

/** "up to 120 km/h": 120 km/h. */
const withoutWordsBefore = (value: string): string => value.replace(/^[\p{L}\p{M}\s]{1,60}(?=\p{N})/u, '');
