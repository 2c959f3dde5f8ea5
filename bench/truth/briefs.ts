import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Facts, type Figure, layouts } from '../../src/models/facts.js';

const FOLDER = join(import.meta.dirname, 'briefs');

/** A brief in one language; those of one topic say the same in each. */
export interface Told {
  topic: string;
  brief: Facts;
}

/** Half of the topics; rules may be changed after what is missed in these. In the others nobody looks before that. */
const tuning: ReadonlySet<string> = new Set(['laundry', 'bakery', 'libraries', 'ferry', 'rail']);

export const isHeldOut = ({ topic }: Pick<Told, 'topic'>): boolean => !tuning.has(topic);

/**
 * The briefs of a language: `## topic layout`, then lines that begin with `#` (title), `~` (subtitle), `-` (point) or `=`
 * (value | what it measures).
 * @throws Error where a line has another form
 */
export function briefsIn(language: string): Told[] {
  const text = readFileSync(join(FOLDER, `${language}.txt`), 'utf8');
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => toldOf(part, language));
}

/** The languages that there are briefs of, BCP 47. */
export const languages: readonly string[] = readdirSync(FOLDER)
  .map((name) => basename(name, '.txt'))
  .sort();

function toldOf(part: string, language: string): Told {
  const [head = '', ...lines] = part.trimEnd().split('\n');
  const [topic = '', wanted] = head.split(' ');
  const layout = layouts.find((one) => one === wanted);
  if (!layout) throw new Error(`no layout in "${head}"`);
  let title = '';
  let subtitle: string | undefined;
  const points: { text: string }[] = [];
  const numbers: Figure[] = [];
  for (const line of lines) {
    const said = line.slice(2);
    if (line.startsWith('# ')) title = said;
    else if (line.startsWith('~ ')) subtitle = said;
    else if (line.startsWith('- ')) points.push({ text: said });
    else if (line.startsWith('= ')) {
      const [value = '', measures = ''] = said.split(' | ');
      numbers.push({ value, measures });
    } else if (line !== '') throw new Error(`neither title, point nor number: "${line}"`);
  }
  const rest = { points, numbers, layout, language };
  return { topic, brief: { title, ...(subtitle === undefined ? {} : { subtitle }), ...rest } };
}
