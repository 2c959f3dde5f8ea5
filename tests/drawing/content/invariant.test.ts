import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Content, contentOf, type Fact, wordsIn, wordsOf } from '../../../src/drawing/content/index.js';
import type { DrawableBrief } from '../../../src/drawing/scene/drawing.js';
import { european } from './newsroom.js';
import { further } from './newsroom-further.js';
import { written } from './newsroom-written.js';

/** Every word of a brief, as often as it stands there. */
const wordsOfBrief = ({ title, subtitle = '', points, numbers }: DrawableBrief): string[] =>
  [
    title,
    subtitle,
    ...points.map(({ text }) => text),
    ...numbers.flatMap(({ value, measures }) => [value, measures]),
  ].flatMap(wordsIn);

/** Which points and numbers are drawn, as often as they are. */
function drawn({ hero, facts, chart, pairs, events, sides }: Content): string[] {
  const all: Array<{ from: Fact['from'] }> = [
    ...(hero ? [hero] : []),
    ...facts,
    ...(chart?.bars ?? []),
    ...pairs.flatMap(({ bars }) => bars),
    ...events,
    ...sides.flatMap((side) => side.facts),
  ];
  return all.map(({ from }) =>
    from.points === undefined ? `number ${from.numbers}` : `point ${from.points}`,
  );
}

/** Four letters of their own for each number. */
const letters = (number: number): string =>
  [17_576, 676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(number / place) % 26))).join('');

/** Words that only lead to a label or a date, and may be left out with what a label stands for. */
const leads = new Set(
  wordsIn(
    `in the an of by for from on nel em को im en le l de du del la el par des من В году года و في عام a los na ноября の に で は が 的 में`,
  ),
);

const cases = Object.entries({ ...european, ...further, ...written });

describe('the words of a content', () => {
  it.each(cases)('are those of the brief and no others: %s', (_, brief) => {
    const known = new Set(wordsOfBrief(brief));
    for (const layout of contentOf(brief).layouts) {
      const words = wordsOf(contentOf(brief, layout));
      expect(words.filter((word) => !known.has(word))).toEqual([]);
      const said = new Set(words);
      expect([...known].filter((word) => !said.has(word) && !leads.has(word))).toEqual([]);
    }
  });

  it.each(cases)('say each thing once: %s', (_, brief) => {
    for (const layout of contentOf(brief).layouts) {
      const all = drawn(contentOf(brief, layout));
      expect(all).toEqual([...new Set(all)]);
    }
  });

  // Words that stand nowhere else, so that nothing can be taken for a repetition.
  const statement = fc.tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.nat({ max: 5 }),
    fc.nat({ max: 99_999 }),
    fc.constantFrom('', 'kg', '%', 'km', 'people'),
  );
  it('are all of the brief, each as often as there, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.array(statement, { minLength: 1, maxLength: 10 }),
        fc.array(statement, { maxLength: 8 }),
        fc.constantFrom('statistics', 'list', 'steps', 'comparison', 'map', 'timeline', 'ranking'),
        fc.constantFrom('en', 'de', 'ru', 'ar', 'hi'),
        (points, numbers, layout, language) => {
          let made = 0;
          const words = (count: number) =>
            Array.from({ length: count }, () => `${letters(made++)}ord`).join(' ');
          const value = (number: number, unit: string) =>
            `${number + 10_000}${unit === '' ? '' : ` ${unit}`}`;
          const brief: DrawableBrief = {
            title: words(3),
            points: points.map(([before, after, number, unit]) => ({
              text: [words(before), value(number, unit), words(after)]
                .filter((part) => part !== '')
                .join(' '),
            })),
            numbers: numbers.map(([before, , number, unit]) => ({
              value: value(number, unit),
              measures: words(before + 4),
            })),
            layout,
            language,
          };
          const content = contentOf(brief);
          if (content.chart === undefined)
            expect(wordsOf(content).sort()).toEqual(wordsOfBrief(brief).sort());
        },
      ),
    );
  });

  // Marks, digits, signs and blanks where nobody expects them, in any language.
  const odd = fc.array(
    fc.constantFrom(
      ...[
        '24%',
        '٢٤٪',
        '−5 °C',
        '1 h 57 min',
        '½',
        '2021',
        'March 1998',
        ':',
        ' – ',
        '(',
        ')',
        ' ',
        '\u0301',
        '👩‍🔬',
        '<b>',
        '&',
        'of',
        'vs',
        '年',
        'の',
        'मई',
        '22.5億杯',
        '16:9',
        '1,5 Mrd. €',
        'Q1',
        '“',
        '\u202e',
      ],
    ),
    { minLength: 1, maxLength: 14 },
  );
  it('can be sorted for any brief, and none of them made up', () => {
    fc.assert(
      fc.property(
        fc.array(odd, { minLength: 1, maxLength: 10 }),
        fc.array(fc.tuple(odd, odd), { maxLength: 8 }),
        fc.constantFrom('statistics', 'list', 'steps', 'comparison', 'map', 'timeline', 'ranking'),
        fc.constantFrom('en', 'ja', 'ar', 'zh-Hant', 'und', 'pt-BR', 'x-none', 'tlh'),
        (points, numbers, layout, language) => {
          const brief: DrawableBrief = {
            title: points[0]?.join('') ?? '',
            points: points.map((parts) => ({ text: parts.join(' ') })),
            numbers: numbers.map(([value, measures]) => ({
              value: value.join(''),
              measures: measures.join(' '),
            })),
            layout,
            language,
          };
          const letter = new Set(wordsOfBrief(brief).flatMap((word) => [...word]));
          for (const known of contentOf(brief).layouts)
            expect(
              wordsOf(contentOf(brief, known))
                .flatMap((word) => [...word])
                .filter((sign) => !letter.has(sign)),
            ).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
