import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

const page = z.object({
  url: z.string().default('https://example.com/'),
  _internal: z.object({ page_type: z.object({ primary: z.string() }) }),
  ground_truth: z.object({ main_content: z.string().nullish() }),
});

/**
 * Makes of one split of the WCXB benchmark (https://github.com/Murrough-Foley/web-content-extraction-benchmark) a folder
 * that the benchmark here reads: its articles only, all of them, or those of even or odd number. The trees were grown on the even ones.
 */
function convert(split: string, target: string, half?: string): number {
  const truths: Record<string, { url: string; articleBody: string }> = {};
  mkdirSync(join(target, 'html'), { recursive: true });
  for (const file of readdirSync(join(split, 'ground-truth')).sort()) {
    const id = basename(file, '.json');
    const { url, _internal, ground_truth } = page.parse(
      JSON.parse(readFileSync(join(split, 'ground-truth', file), 'utf8')),
    );
    if (_internal.page_type.primary !== 'article') continue;
    if (half && (Number(id) % 2 === 0 ? 'even' : 'odd') !== half) continue;
    truths[id] = { url, articleBody: ground_truth.main_content ?? '' };
    copyFileSync(join(split, 'html', `${id}.html.gz`), join(target, 'html', `${id}.html.gz`));
  }
  writeFileSync(join(target, 'ground-truth.json'), JSON.stringify(truths));
  return Object.keys(truths).length;
}

const [split, target, half] = process.argv.slice(2);
if (!split || !target)
  throw new Error('Usage: tsx bench/extract/from-wcxb.ts <split folder> <new folder> [even|odd]');
console.log(`${convert(split, target, half)} articles`);
