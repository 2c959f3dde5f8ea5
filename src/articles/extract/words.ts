const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}_]+/gu;

/** The words of a text, in lower case; where a script writes no spaces, each character counts as one. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}

const GRAM = 4;

/** What a text is compared with: its runs of four words, and its blocks as wholes. */
export interface Fingerprint {
  grams: ReadonlySet<string>;
  blocks: ReadonlySet<string>;
  chars: number;
  counts: ReadonlyMap<string, number>;
  words: number;
}

/** The words of some texts, to compare them with others. */
export function fingerprint(texts: readonly string[]): Fingerprint {
  const all: string[] = [];
  const blocks = new Set<string>();
  let chars = 0;
  for (const text of texts) {
    const words = wordsOf(text);
    blocks.add(words.join(' '));
    for (const each of words) all.push(each);
    chars += text.length;
  }
  const grams = new Set<string>();
  for (let i = 0; i + GRAM <= all.length; i += 1) grams.add(all.slice(i, i + GRAM).join(' '));
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return { grams, blocks, chars, counts, words: all.length };
}

/** From 0 to 1: how much of a block's words, in their order, is in a text. A block of under four words is in it or not. */
export function coverage(words: readonly string[], text: Fingerprint): number {
  if (text.blocks.has(words.join(' '))) return 1;
  const runs = words.length - GRAM + 1;
  if (runs < 1) return 0;
  let found = 0;
  for (let i = 0; i < runs; i += 1) if (text.grams.has(words.slice(i, i + GRAM).join(' '))) found += 1;
  return found / runs;
}

/** Precision, recall and F1 of one text's words against another's, order aside. */
export function overlap(a: Fingerprint, b: Fingerprint): { precision: number; recall: number; f1: number } {
  let shared = 0;
  for (const [each, count] of a.counts) shared += Math.min(count, b.counts.get(each) ?? 0);
  const precision = a.words ? shared / a.words : 0;
  const recall = b.words ? shared / b.words : 0;
  return { precision, recall, f1: shared ? (2 * precision * recall) / (precision + recall) : 0 };
}
