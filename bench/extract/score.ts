export interface Score {
  f1: number;
  precision: number;
  recall: number;
  /** F1 by single words, averaged over the pages, as the WCXB benchmark counts it. */
  wordF1: number;
}

const GRAM = 4;

/**
 * Scores texts as Scrapinghub's article-extraction-benchmark does: runs of four words as multisets, precision and recall
 * averaged over the pages (empty predictions left out of the precision), F1 of the two averages.
 * Source: https://github.com/scrapinghub/article-extraction-benchmark/blob/master/evaluate.py
 */
export function scoreOf(pairs: readonly { truth: string; predicted: string }[]): Score {
  const precisions: number[] = [];
  const recalls: number[] = [];
  const words: number[] = [];
  for (const { truth, predicted } of pairs) {
    const grams = compare(count(gramsOf(predicted)), count(gramsOf(truth)));
    if (grams.precision !== undefined) precisions.push(grams.precision);
    recalls.push(grams.recall ?? 1);
    words.push(wordF1(predicted, truth));
  }
  const precision = mean(precisions);
  const recall = mean(recalls);
  return { f1: harmonic(precision, recall), precision, recall, wordF1: mean(words) };
}

/** Source: https://github.com/Murrough-Foley/web-content-extraction-benchmark/blob/main/evaluate.py */
function wordF1(predicted: string, truth: string): number {
  const { precision, recall } = compare(
    count(wordsIn(predicted.toLowerCase())),
    count(wordsIn(truth.toLowerCase())),
  );
  if (recall === undefined) return precision === undefined ? 1 : 0;
  return harmonic(precision ?? 0, recall);
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function gramsOf(text: string): string[] {
  const words = wordsIn(text);
  if (words.length > 0 && words.length < GRAM) return [words.join(' ')];
  return words.slice(GRAM - 1).map((_, i) => words.slice(i, i + GRAM).join(' '));
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function compare(
  predicted: Map<string, number>,
  truth: Map<string, number>,
): { precision?: number; recall?: number } {
  let shared = 0;
  for (const [item, times] of predicted) shared += Math.min(times, truth.get(item) ?? 0);
  const sizes = [predicted, truth].map((counts) => [...counts.values()].reduce((a, b) => a + b, 0));
  return {
    ...(sizes[0] && { precision: shared / sizes[0] }),
    ...(sizes[1] && { recall: shared / sizes[1] }),
  };
}

function harmonic(a: number, b: number): number {
  return a + b > 0 ? (2 * a * b) / (a + b) : 0;
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : 0;
}
