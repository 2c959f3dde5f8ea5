import { type Article, ArticleError } from '../../src/articles/article.js';
import { samplesIn } from './folder.js';
import { type Score, scoreOf } from './score.js';

export interface Result extends Score {
  p50: number;
  p95: number;
  max: number;
  rssMb: number;
  faults: Record<string, number>;
  low: number;
}

/** @throws ArticleError where there is no article */
export type Read = (
  html: string,
  url: string,
) => Promise<{ blocks: Article['blocks']; confidence?: Article['confidence'] }>;

/** Reads every page of a folder, one at a time, and scores the texts against the true ones. */
export async function measure(folder: string, read: Read): Promise<Result> {
  const pairs: { truth: string; predicted: string }[] = [];
  const times: number[] = [];
  const faults: Record<string, number> = {};
  let low = 0;
  for (const { url, html, truth } of samplesIn(folder)) {
    const startedAt = performance.now();
    let predicted = '';
    try {
      const { blocks, confidence } = await read(html, url);
      predicted = blocks.map(({ text }) => text).join('\n');
      if (confidence === 'low') low += 1;
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      faults[error.code] = (faults[error.code] ?? 0) + 1;
    }
    times.push(performance.now() - startedAt);
    pairs.push({ truth, predicted });
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const rssMb = process.resourceUsage().maxRSS / 1024;
  return { ...scoreOf(pairs), p50: at(0.5), p95: at(0.95), max: times.at(-1) ?? 0, rssMb, faults, low };
}
