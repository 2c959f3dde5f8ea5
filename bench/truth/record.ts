// Records what the local reader makes of pictures without a mistake, once, for bench:truth: see docs/accuracy.md. `npm run fix`
// then puts each text on a line.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createLocalReader } from '../../src/checking/reader/local/local-reader.js';
import type { Transcript } from '../../src/checking/transcript.js';
import { createLog } from '../../src/lib/log.js';
import { briefsIn } from './briefs.js';
import { misreadOf } from './misread.js';
import { FOLDER, type Recordings } from './recordings.js';
import { createStudio, styles } from './studio.js';

/** Those in whose letters it reads. */
const tongues = ['en', 'de', 'fr', 'es'] as const;
const EACH = 3;
const qualities = [80, 65, 50, 38] as const;
const LIMIT_MS = 120_000;

type Recorded = Recordings['pictures'][number];

const { values } = parseArgs({ options: { 'reader-in': { type: 'string' } } });
const reader = createLocalReader({
  ...{ folder: values['reader-in'], hosts: [], log: createLog('silent') },
  ...{ limitMs: LIMIT_MS, startWithinMs: LIMIT_MS },
});
if (!reader) throw new Error('The local reader is not installed: see docs/accuracy.md.');
const studio = createStudio();
const names = [...styles.keys()];
try {
  for (const [place, language] of tongues.entries()) {
    const pictures: Recorded[] = [];
    let by = '';
    for (const [at, { topic, brief }] of briefsIn(language).entries()) {
      for (let turn = 0; turn < EACH; turn++) {
        const style = names[(at * 3 + turn * 3 + place * 2 + 1) % names.length] ?? '';
        const quality = qualities[(at + turn) % qualities.length] ?? 80;
        const { jpeg, leftOut, runs } = await studio.draw(brief, style, quality);
        const seen = await reader.readBytes(jpeg, AbortSignal.timeout(2 * LIMIT_MS));
        by = seen.by.model;
        const misread = misreadOf(runs, seen.texts);
        const lacks = leftOut.points.length + leftOut.numbers.length > 0;
        pictures.push({
          ...{ topic, style, quality },
          ...(lacks ? { leftOut: { points: [...leftOut.points], numbers: [...leftOut.numbers] } } : {}),
          ...(misread === undefined ? {} : { misread }),
          texts: seen.texts.map(tupleOf),
        });
      }
    }
    writeFileSync(join(FOLDER, `${language}.json`), JSON.stringify({ language, reader: by, pictures }));
  }
} finally {
  await studio.close();
  await reader.close();
}

function tupleOf({ text, box, sure = 1 }: Transcript['texts'][number]): Recorded['texts'][number] {
  const { x = 0, y = 0, width = 1, height = 1 } = box ?? {};
  const thousandths = (part: number): number => Math.round(part * 1000);
  return [
    text,
    thousandths(x),
    thousandths(y),
    thousandths(width),
    thousandths(height),
    Math.round(sure * 100),
  ];
}
