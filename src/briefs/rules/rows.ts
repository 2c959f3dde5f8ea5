import type { Figure, Point } from '../../models/facts.js';
import type { Reading } from '../facts/reading.js';
import { amountsIn } from '../numbers/index.js';
import { factLimits } from '../text/limits.js';
import { furniture } from './words/furniture.js';
import { hasPhraseOf, phrasesOf } from './words/phrases.js';

/** A cell of a table with what its row and its column are called. */
interface Cell {
  readonly row: string;
  readonly column: string;
  readonly value: string;
  /** All of its row, as it was read. */
  readonly quote: string;
  readonly at: number;
}

/** The rows of an article's tables: "Berlin, Population: 3.6 million; Area: 891 km²". */
function rowsOf({ blocks, language }: Reading): Cell[][] {
  return blocks
    .filter(({ kind }) => kind === 'row')
    .map(({ sentences, at }) => cellsOf(sentences.join(' '), at))
    .filter((cells) => cells.every(({ quote }) => !hasPhraseOf(quote, phrasesOf(furniture, language))));
}

function cellsOf(quote: string, at: number): Cell[] {
  const [first = '', ...others] = quote.split('; ');
  const head = /^(.{1,100}?), (.{1,80}?): (.{1,120})$/u.exec(first);
  if (!head) return [];
  const [, row = '', column = '', value = ''] = head;
  const rest = others.flatMap((cell) => {
    const [, name, told] = /^(.{1,80}?): (.{1,120})$/u.exec(cell) ?? [];
    return name && told ? [{ row, column: name, value: told, quote, at }] : [];
  });
  return [{ row, column, value, quote, at }, ...rest];
}

/** The first cell of each row, as "row, column: value". */
export function rowPoints(reading: Reading): Point[] {
  return rowsOf(reading)
    .flatMap(([cell]) => cell ?? [])
    .map(({ row, column, value, quote, at }) => ({
      text: `${row}, ${column}: ${value}`,
      evidence: { quote, from: 'table' as const, at },
    }))
    .filter(({ text }) => text.length <= factLimits.pointCharacters)
    .slice(0, factLimits.points);
}

/** Cells that hold one amount, and nothing but it. */
export function rowFigures(reading: Reading): Figure[] {
  return rowsOf(reading)
    .flat()
    .filter(({ value, column }) => {
      const [amount, more] = amountsIn(value, reading.language);
      if (!amount || more || !/^(?:count|money|share|measure|duration|multiple)$/.test(amount.kind))
        return false;
      // "Revenue, 2026: 412" may be millions.
      if (amount.kind === 'count' && /\p{Nd}/u.test(column)) return false;
      return amount.end - amount.start >= value.length * 0.6;
    })
    .map(({ row, column, value, quote, at }) => ({
      value,
      measures: `${row}, ${column}`,
      evidence: { quote, from: 'table' as const, at },
    }))
    .filter(
      ({ value, measures }) =>
        value.length <= factLimits.valueCharacters && measures.length <= factLimits.measuresCharacters,
    );
}
