import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createLocalReader } from '../../src/checking/reader/local/local-reader.js';
import { createLog } from '../../src/lib/log.js';
import { measureAlone } from './alone.js';
import { measurePictures, type PictureScore } from './pictures.js';
import { isWrong } from './planting.js';
import { asJson, printAlone, printFailures, printWhole, type Whole } from './report.js';
import { createStudio } from './studio.js';

const USAGE = `Usage: npm run bench:truth -- [--json] [--out FILE] [--failures [--held-out]]
                             [--pictures [--count N] [--reader-in FOLDER]]`;

/** Somebody else's machine may be slow, and what is measured here is what is read. */
const LIMIT_MS = 120_000;

function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
      failures: { type: 'boolean', default: false },
      'held-out': { type: 'boolean', default: false },
      pictures: { type: 'boolean', default: false },
      count: { type: 'string', default: '200' },
      'reader-in': { type: 'string' },
    },
  });
  const count = Number(values.count);
  if (!Number.isInteger(count) || count < 1) throw new Error(USAGE);
  return { ...values, count };
}

/** @returns undefined where no reader is installed */
async function measureWhole(count: number, folder: string | undefined): Promise<Whole | undefined> {
  const reader = createLocalReader({
    ...{ folder, hosts: [], log: createLog('silent') },
    ...{ limitMs: LIMIT_MS, startWithinMs: LIMIT_MS },
  });
  if (!reader) return undefined;
  const studio = createStudio();
  const scores: PictureScore[] = [];
  let by = '';
  try {
    const look = async (jpeg: Uint8Array) => {
      const seen = await reader.readBytes(jpeg, AbortSignal.timeout(2 * LIMIT_MS));
      by = seen.by.model;
      return seen;
    };
    for await (const score of measurePictures(Array(count).keys(), studio, look)) {
      scores.push(score);
      if (process.stderr.isTTY) process.stderr.write(`\r${scores.length} of ${count} pictures`);
    }
  } finally {
    await studio.close();
    await reader.close();
  }
  return { by, scores };
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  const { json, out, failures, pictures, count } = options;
  const alone = measureAlone();
  const whole = pictures ? await measureWhole(count, options['reader-in']) : undefined;
  const result = asJson(alone, whole);
  if (out) writeFileSync(out, `${JSON.stringify(result, null, 2)}\n`);
  if (json) {
    console.log(JSON.stringify(result));
    return;
  }
  printAlone(alone);
  printWhole(whole);
  if (!failures) return;
  // Nobody changes a rule for what was missed in the half that is held out.
  const shown = alone.judged.filter(({ heldOut }) => options['held-out'] || !heldOut);
  printFailures([...shown, ...(whole?.scores ?? [])], ({ planted }) => isWrong(planted));
}

await main();
