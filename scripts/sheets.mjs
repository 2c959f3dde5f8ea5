// Draws the contact sheets of docs/drawing.md: each brief of docs/pictures/briefs in its own layout, in all themes and ratios.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smaller } from './pictures/png.mjs';
import { root } from './sources.mjs';

const briefs = join(root, 'docs/pictures/briefs');
const sheets = join(root, 'docs/pictures/sheets');
const names = readdirSync(briefs).map((file) => file.replace('.json', ''));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There are no such briefs: ${unknown.join(', ')}. There are ${names.join(', ')}.`);
  process.exit(2);
}

mkdirSync(sheets, { recursive: true });
for (const name of wanted.length > 0 ? wanted : names) {
  const brief = join(briefs, `${name}.json`);
  const { layout } = JSON.parse(readFileSync(brief, 'utf8'));
  const line = ['draw', '--brief', brief, '--contact-sheet', '--layout', layout, '-o', '-'];
  const png = execFileSync(process.execPath, [join(root, 'scripts/cli.mjs'), ...line], {
    maxBuffer: 2 ** 26,
  });
  const sheet = smaller(png);
  writeFileSync(join(sheets, `${name}.png`), sheet);
  console.log(`docs/pictures/sheets/${name}.png  ${Math.ceil(sheet.length / 1000)} kB`);
}
