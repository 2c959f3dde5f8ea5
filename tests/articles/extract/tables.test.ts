import { describe, expect, it } from '@jest/globals';
import { said } from './support.js';

const tr = (...cells: string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}`)).join('')}`;
const th = (...cells: string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<th>${cell}`)).join('')}`;

describe('a table', () => {
  it.each([
    [
      'with header cells names the columns of each value',
      th('Tower', 'Height', 'Built') + tr('Grue', '41 m', '1874') + tr('Holm', '28 m', '1901'),
      ['Grue, Height: 41 m; Built: 1874', 'Holm, Height: 28 m; Built: 1901'],
    ],
    [
      'with words above numbers has a header, too',
      tr('Tower', 'Steps') + tr('Grue', '212') + tr('Holm', '140'),
      ['Grue, Steps: 212', 'Holm, Steps: 140'],
    ],
    [
      'with a header of two rows joins them',
      th('<th rowspan=2>Tower', '<th colspan=2>Visitors') + th('2024', '2025') + tr('Grue', '8,100', '9,000'),
      ['Grue, Visitors 2024: 8,100; Visitors 2025: 9,000'],
    ],
    [
      'with a cell that spans rows gives it to each',
      th('Tower', 'County', 'Steps') + tr('Grue', '<td rowspan=2>Nord', '212') + tr('Holm', '140'),
      ['Grue, County: Nord; Steps: 212', 'Holm, County: Nord; Steps: 140'],
    ],
    [
      'that counts its rows names them by the second column',
      th('#', 'Tower', 'Steps') + tr('1', 'Grue', '212') + tr('2', 'Holm', '140'),
      ['Grue, #: 1; Steps: 212', 'Holm, #: 2; Steps: 140'],
    ],
    [
      'of names and values is read as such, its parts within what they are parts of',
      '<tr><th colspan=2>Height<tr><th>• Tower<td>41 m<tr><th>Built<td>1874',
      ['Height, Tower: 41 m', 'Built: 1874'],
    ],
    ['without names stays as it is', tr('a', 'b', 'c') + tr('d', 'e', 'f'), ['a | b | c', 'd | e | f']],
    [
      'with empty cells leaves them out',
      th('Tower', 'Height', 'Built') + tr('Grue', '', '1874') + tr('Holm', '28 m', ''),
      ['Grue, Built: 1874', 'Holm, Height: 28 m'],
    ],
  ])('%s', (_, rows, texts) => {
    expect(said(`<table>${rows}</table>`)).toEqual(texts.map((text) => ['row', text]));
  });

  it.each([
    ['a role', '<table role="presentation"><tr><td>Open daily.</td><td>Free of charge.</td></tr></table>'],
    ['a single row', '<table><tr><td>Open daily.</td><td>Free of charge.</td></tr></table>'],
    ['blocks', '<table><tr><td><p>Open daily.</p><p>Free of charge.</p></td></tr></table>'],
  ])('that only lays out the page, by %s, is paragraphs', (_, html) => {
    expect(said(html)).toEqual([
      ['paragraph', 'Open daily.'],
      ['paragraph', 'Free of charge.'],
    ]);
  });

  it('with spans beyond all measure is read all the same', () => {
    const row = '<tr><td colspan=9999 rowspan=9999>x</td><td>y</td></tr>';
    expect(said(`<table>${row.repeat(600)}</table>`).length).toBeGreaterThan(0);
  });
});
