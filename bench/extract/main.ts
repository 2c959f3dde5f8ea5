import { parseArgs } from 'node:util';
import { byDefuddle, byReadability } from '../../src/articles/extract/libraries.js';
import { extractArticle } from '../../src/articles/extract/read.js';
import { measure, type Result } from './measure.js';

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const folder = positionals[0];
  if (!folder) throw new Error('Usage: npm run bench:extract -- <folder> [--json]');
  // The libraries complain to the console about pages.
  console.error = () => {};
  const read = (text: string, url: string) => extractArticle({ url, kind: 'html', text }, () => {});
  // Loading is paid once in a process's life, and is not a page's time.
  await read('<p>warm up</p>', 'https://example.com/').catch(() => {});
  const ours = await measure(folder, read);
  if (values.json) {
    const { f1, precision, recall, p50, p95, max, rssMb } = ours;
    const quality = { f1: round(f1, 4), precision: round(precision, 4), recall: round(recall, 4) };
    const times = { p50_ms: round(p50, 1), p95_ms: round(p95, 1), max_ms: round(max, 1) };
    console.log(JSON.stringify({ ...quality, ...times, rss_mb: round(rssMb, 0) }));
    return;
  }
  const readability = await measure(folder, async (html, url) => ({ blocks: byReadability(html, url) }));
  const defuddle = await measure(folder, async (html, url) => ({ blocks: await byDefuddle(html, url) }));
  console.table({
    Infograph: row(ours),
    'Readability alone': row(readability),
    'Defuddle alone': row(defuddle),
  });
  console.log(`Pages without an article: ${JSON.stringify(ours.faults)}; of low confidence: ${ours.low}.`);
  console.log(`Peak memory of the process when Infograph had read all: ${round(ours.rssMb, 0)} MB.`);
}

function row(result: Result): Record<string, number> {
  const { f1, precision, recall, wordF1, p50, p95, max } = result;
  const quality = {
    F1: round(f1, 4),
    precision: round(precision, 4),
    recall: round(recall, 4),
    'word F1': round(wordF1, 4),
  };
  return { ...quality, 'p50 ms': round(p50, 0), 'p95 ms': round(p95, 0), 'slowest ms': round(max, 0) };
}

await main();
