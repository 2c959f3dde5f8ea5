import { createWriteStream } from 'node:fs';
import { blocksOf } from '../../src/articles/extract/blocks.js';
import { parseDocument } from '../../src/articles/extract/dom.js';
import { featureNames, featuresOf } from '../../src/articles/extract/features.js';
import { byDefuddle, byReadability } from '../../src/articles/extract/libraries.js';
import { articleBodyOf, thingsOf } from '../../src/articles/extract/structured.js';
import { coverage, fingerprint, wordsOf } from '../../src/articles/extract/words.js';
import { type Sample, samplesIn } from './folder.js';

/**
 * Writes what grow.py grows trees from, a page a line: the features of each block, how much of it is in the true text,
 * and its number of words. Only pages whose id ends in an even (hexadecimal) digit: the others are kept for measuring.
 */
async function dump(folder: string, target: string): Promise<void> {
  const out = createWriteStream(target);
  for (const sample of samplesIn(folder)) {
    if (Number.parseInt(sample.id.slice(-1), 16) % 2 === 0)
      out.write(`${JSON.stringify(await rowsOf(sample))}\n`);
  }
  out.end();
}

async function rowsOf({
  html,
  url,
  truth,
}: Sample): Promise<{ features: number[][]; truths: number[]; words: number[] }> {
  const document = parseDocument(html, url);
  const blocks = document.body ? blocksOf(document.body) : [];
  const readability = byReadability(html, url).map(({ text }) => text);
  const defuddle = (await byDefuddle(html, url)).map(({ text }) => text);
  const title =
    document.querySelector('h1')?.textContent || document.querySelector('title')?.textContent || '';
  const features = featuresOf(blocks, {
    title,
    readability,
    defuddle,
    structured: articleBodyOf(thingsOf(document)),
  });
  const spoken = ` ${wordsOf(truth).join(' ')} `;
  const lines = fingerprint(truth.split('\n'));
  const words = blocks.map(({ text }) => wordsOf(text));
  const [r, d] = ['readability', 'defuddle'].map((name) => featureNames.indexOf(name));
  const truths = words.map((each, i) => {
    // A few words say little: in the truth as a line, or in its midst where a witness has them too.
    if (each.length >= 4 || lines.blocks.has(each.join(' '))) return coverage(each, lines);
    const witnessed = (features[i]?.[r ?? 0] ?? 0) + (features[i]?.[d ?? 0] ?? 0) > 0;
    return witnessed && spoken.includes(` ${each.join(' ')} `) ? 1 : 0;
  });
  return { features, truths, words: words.map((each) => each.length) };
}

const [folder, target] = process.argv.slice(2);
if (!folder || !target) throw new Error('Usage: tsx bench/extract/dump.ts <folder> <file to write>');
console.error = () => {};
await dump(folder, target);
