import type { Block } from '../article.js';
import { type DomElement, isElement } from './dom.js';

const MAX_ROWS = 500;
const MAX_COLUMNS = 40;
/** Of a table whose spans make more of it, the rest is left empty. */
const MAX_CELLS = 20_000;
const MAX_ROW_LENGTH = 1000;
const MAX_NAME_LENGTH = 80;
const MAX_HEADER_ROWS = 4;
const holdsBlocks = 'p + p, ul, ol, h1, h2, h3, h4, h5, h6, div div, article, section';

interface Cell {
  text: string;
  head: boolean;
  /** Whether it began further up or further left, and only reaches here. */
  reaches: boolean;
}

type Row = readonly (Cell | undefined)[];

/** What the rows of a table say, by row; rows that only name columns say nothing by themselves. */
export type ToldRows = ReadonlyMap<DomElement, readonly Block[]>;

/**
 * The rows of a table as "row, column: value; column: value": its first cell names the row, header cells name the
 * columns, a cell that spans several counts in each. Without names of columns: "name: value", or the cells parted by
 * " | ". Cells of a table that only lays out the page are paragraphs.
 * @param textOf reads a cell
 */
export function rowsOfTable(table: DomElement, textOf: (cell: DomElement) => string): ToldRows {
  const trs = rowElements(table);
  const rows = gridOf(trs, textOf);
  const told = new Map<DomElement, readonly Block[]>();
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const layout = /^(?:presentation|none)$/.test(table.getAttribute('role') ?? '') || widest < 2;
  if (layout || (rows.length < 2 && !rows[0]?.[0]?.head)) {
    for (const [i, row] of rows.entries()) tell(told, trs[i], row.map(ownText), 'paragraph');
    return told;
  }
  const heads = headRows(rows, trs);
  const names = namesOf(rows.slice(0, heads), widest);
  const label = labelColumn(rows.slice(heads), names);
  let section = '';
  rows.forEach((row, i) => {
    const filled = row.filter((cell) => cell && !cell.reaches && cell.text !== '');
    const isSection = filled.length === 1 && filled[0]?.head === true;
    if (isSection) section = filled[0]?.text ?? '';
    tell(told, trs[i], i < heads || isSection ? [] : [rowText(row, names, label, section)], 'row');
  });
  return told;
}

function tell(
  told: Map<DomElement, readonly Block[]>,
  tr: DomElement | undefined,
  texts: string[],
  kind: Block['kind'],
): void {
  if (tr)
    told.set(
      tr,
      texts.filter(Boolean).map((text) => ({ kind, text: text.slice(0, MAX_ROW_LENGTH) })),
    );
}

/**
 * Whether an element is a row of a table that holds data: one whose cells hold no blocks of their own, or short ones in a
 * table that has header cells.
 */
export function isDataRow(row: DomElement): boolean {
  if (row.querySelector(`table, ${holdsBlocks}`) === null) return true;
  if (row.querySelector('table, h1, h2, h3, h4, h5, h6, article, section, p + p + p') !== null) return false;
  return row.querySelector('th') !== null && (row.textContent ?? '').length <= MAX_ROW_LENGTH / 2;
}

/** The table that a row is of. */
export function tableOf(row: DomElement): DomElement | null {
  let at = row.parentNode;
  for (let depth = 0; at && depth < 3; depth += 1, at = at.parentNode)
    if (at.localName === 'table') return at;
  return null;
}

function rowElements(table: DomElement): DomElement[] {
  const rows: DomElement[] = [];
  for (let part = table.firstChild; part; part = part.nextSibling) {
    if (!isElement(part)) continue;
    if (part.localName === 'tr') rows.push(part);
    if (/^(?:thead|tbody|tfoot)$/.test(part.localName))
      for (let row = part.firstChild; row; row = row.nextSibling)
        if (isElement(row) && row.localName === 'tr') rows.push(row);
    if (rows.length > MAX_ROWS) return rows.slice(0, MAX_ROWS);
  }
  return rows;
}

function gridOf(trs: readonly DomElement[], textOf: (cell: DomElement) => string): Row[] {
  const grid: (Cell | undefined)[][] = trs.map(() => []);
  let left = MAX_CELLS;
  trs.forEach((tr, y) => {
    const row = grid[y] ?? [];
    let x = 0;
    for (let node = isDataRow(tr) ? tr.firstChild : null; node; node = node.nextSibling) {
      if (!isElement(node) || !/^t[hd]$/.test(node.localName)) continue;
      while (row[x]) x += 1;
      const wide = spanOf(node, 'colspan', MAX_COLUMNS);
      const high = spanOf(node, 'rowspan', MAX_ROWS);
      const cell = { text: textOf(node), head: node.localName === 'th' };
      for (let down = 0; down < high && y + down < grid.length && left > 0; down += 1)
        for (let right = 0; right < wide && x + right < MAX_COLUMNS && left > 0; right += 1, left -= 1) {
          const under = grid[y + down];
          if (under) under[x + right] ??= { ...cell, reaches: down > 0 || right > 0 };
        }
      x += wide;
    }
  });
  return grid;
}

function spanOf(cell: DomElement, name: string, most: number): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}

/** How many rows at the top name columns: header cells, a thead, or words above numbers. */
function headRows(rows: readonly Row[], trs: readonly DomElement[]): number {
  let heads = 0;
  for (const [i, row] of rows.slice(0, MAX_HEADER_ROWS).entries()) {
    const own = row.filter((cell) => cell && cell.text !== '');
    const inHead = trs[i]?.parentNode?.localName === 'thead';
    // A single cell over all columns names the table, or a part of it.
    const names = own.length > 1 && (inHead || own.every((cell) => cell?.head));
    const isBanner =
      inHead || (i === 0 && own.length > 0 && new Set(own.map((cell) => cell?.text)).size === 1);
    if (!names && !isBanner) break;
    heads = i + 1;
  }
  if (heads > 0) return heads === rows.length ? 0 : heads;
  return isWordsAboveNumbers(rows) ? 1 : 0;
}

function isWordsAboveNumbers(rows: readonly Row[]): boolean {
  const [first, ...rest] = rows;
  if (!first || rest.length < 2 || first.length < 2) return false;
  const names = first.slice(1);
  if (!first.every((cell, x) => (x === 0 || cell?.text) && !/\d/.test(cell?.text ?? ''))) return false;
  return names.some((_, x) => rest.every((row) => /\d/.test(row[x + 1]?.text ?? '')));
}

function namesOf(heads: readonly Row[], columns: number): string[] {
  return Array.from({ length: columns }, (_, x) => {
    const own = heads.map((row) => {
      const cell = row[x];
      // What stands over the whole table names none of its columns.
      return cell && new Set(row.map((each) => each?.text)).size > 1 ? cell.text : '';
    });
    return [...new Set(own)].filter(Boolean).join(' ').slice(0, MAX_NAME_LENGTH);
  });
}

/** The column whose cells name the rows: the first, or the second where the first only counts. */
function labelColumn(rows: readonly Row[], names: readonly string[]): number {
  const counts = rows.length > 1 && rows.every((row, i) => row[0]?.text.replace(/\.$/, '') === String(i + 1));
  return counts && names.length > 2 ? 1 : 0;
}

function rowText(row: Row, names: readonly string[], label: number, section: string): string {
  const first = row[label]?.text ?? '';
  const own = row.flatMap((cell, x) => {
    const spread =
      cell?.reaches && row.slice(0, x).some((each) => each?.text === cell.text && each.head === cell.head);
    return cell && x !== label && cell.text !== '' && !(spread && cell.text !== '' && names[x] === '')
      ? [{ text: cell.text, name: names[x] ?? '' }]
      : [];
  });
  // "• Total" is a part of what the row above it names.
  const bare = first.replace(/^[•·–-]\s*/, '');
  const name = bare === first || section === '' || section === first ? bare : `${section}, ${bare}`;
  if (own.length === 0) return name;
  if (own.every((each) => each.name === ''))
    return name && own.length === 1
      ? `${name.replace(/:$/, '')}: ${own[0]?.text}`
      : [name, ...own.map(({ text }) => text)].filter(Boolean).join(' | ');
  const values = own
    .map((each) => (each.name && each.name !== each.text ? `${each.name}: ${each.text}` : each.text))
    .join('; ');
  return name ? `${name}, ${values}` : values;
}

function ownText(cell: Cell | undefined): string {
  return cell && !cell.reaches ? cell.text : '';
}
