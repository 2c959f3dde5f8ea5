/** A table whose first row is its head. */
export type Table = readonly (readonly string[])[];

/** For the terminal: columns in line, the first to the left, numbers to the right. */
export function plainTable(table: Table): string {
  const widths = columnWidths(table);
  return table
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return isNumeric(cell) ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The same for a Markdown page. */
export function markdownTable([head = [], ...rows]: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function columnWidths(table: Table): number[] {
  const widths: number[] = [];
  for (const row of table) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, [...cell].length);
  }
  return widths;
}

function isNumeric(cell: string): boolean {
  return /^[\d.,]+$/.test(cell);
}
