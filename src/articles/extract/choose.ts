import type { Article, Block } from '../article.js';
import type { PageBlock } from './blocks.js';
import { featuresOf, type Opinions } from './features.js';
import { probability } from './forest.js';
import { fingerprint, overlap } from './words.js';

const THRESHOLD = 0.5;
const SHORT_WORDS = 120;
const TINY_WORDS = 40;
const REPEAT_LENGTH = 40;
const AGREEMENT = 0.7;
const LINKED = 0.35;

/** The text of a page as chosen, and how sure that is. */
export interface Choice {
  blocks: Block[];
  confidence: Article['confidence'];
}

/**
 * Chooses among the blocks of a page those of its article. Readability and Defuddle are heard as witnesses, block by
 * block; the forest weighs what they say with the block's surroundings (docs/decisions/0005-reading-articles.md).
 */
export function choose(blocks: readonly PageBlock[], opinions: Opinions): Choice {
  const rows = featuresOf(blocks, opinions);
  const chosen = withoutRepeats(blocks.filter((_, i) => probability(rows[i] ?? []) > THRESHOLD));
  const texts = [
    chosen.map(plain),
    ...[opinions.readability, opinions.defuddle].map((text) => text.map(paragraph)),
    opinions.structured.split(/\n+/).map((text) => paragraph(text.trim())),
  ];
  // A page whose text the vote cannot see (drawn by a script, hidden in its data) still has the witnesses' own.
  const words = texts.map(wordCount);
  const kept =
    texts.find((_, i) => (words[i] ?? 0) >= TINY_WORDS) ??
    texts.reduce((a, b) => (wordCount(b) > wordCount(a) ? b : a));
  return {
    blocks: kept.filter(({ text }) => text),
    confidence: confidenceIn(kept, kept === texts[0] ? chosen : [], opinions),
  };
}

/** Pages carry an article twice for wide and narrow screens: a long block that stands there again is left out. */
function withoutRepeats(blocks: readonly PageBlock[]): PageBlock[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    if (text.length < REPEAT_LENGTH) return true;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** The block itself, without its place on the page. */
export function plain({ kind, text }: PageBlock): Block {
  return { kind, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function wordCount(blocks: readonly Block[]): number {
  return fingerprint(blocks.map(({ text }) => text)).words;
}

/**
 * Low where the text is short, mostly links, or where it agrees with neither witness, or the two disagree with each
 * other and the text does not settle it.
 */
function confidenceIn(
  kept: readonly Block[],
  chosen: readonly PageBlock[],
  opinions: Opinions,
): Article['confidence'] {
  const text = fingerprint(kept.map((block) => block.text));
  const r = fingerprint(opinions.readability);
  const d = fingerprint(opinions.defuddle);
  const linked = chosen.reduce((sum, block) => sum + block.linkChars, 0) / Math.max(1, text.chars);
  const disagree = overlap(r, d).f1 < AGREEMENT;
  const alone = Math.max(overlap(r, text).f1, overlap(d, text).f1) < AGREEMENT;
  return chosen.length === 0 || text.words < SHORT_WORDS || linked > LINKED || disagree || alone
    ? 'low'
    : 'high';
}
