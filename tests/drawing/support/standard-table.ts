import { emptiness } from './standard/empty.js';
import { focus, percent } from './standard/focus.js';
import {
  createJudge,
  type Judged,
  looks,
  silhouetteFaults,
  standardBriefs,
  standardFaults,
} from './standard.js';

/**
 * Prints what each picture of docs/pictures/briefs measures and which rules it breaks.
 * `npx tsx tests/drawing/support/standard-table.ts [part of a brief's name] [theme] [ratio]`
 */
const [name = '', theme = '', ratio = ''] = process.argv.slice(2);
const judge = createJudge();
const briefs = [...(await standardBriefs())].filter(([file]) => file.includes(name));
const nameOf = ({ brief, look }: Judged): string =>
  `${look.theme} ${look.ratio} ${briefs.find(([, known]) => known === brief)?.[0]}`;

let broken = 0;
for (const look of looks) {
  if (!look.theme?.includes(theme) || !look.ratio?.includes(ratio)) continue;
  const all: Judged[] = [];
  for (const [, brief] of briefs) {
    const judged = await judge(brief, look);
    all.push(judged);
    const faults = standardFaults(judged);
    const { share, times, what } = focus(judged);
    const empty = Math.max(...emptiness(judged.ink).map((box) => box.empty));
    console.log(
      `${nameOf(judged)}: focus ${what} x${times.toFixed(1)} ${percent(share)}, empty ${percent(empty)}${faults.length > 0 ? '' : ', all well'}`,
    );
    for (const fault of faults) console.log(`    ${fault}`);
    if (faults.length > 0) broken++;
  }
  for (const { of, fault } of silhouetteFaults(all)) console.log(`${nameOf(of)}:\n    ${fault}`);
}
console.log(`${broken} pictures break a rule`);
