import type { Article, Block } from '../article.js';
import type { PageBlock } from './blocks.js';
import { featuresOf, type Opinions } from './features.js';
import { probability } from './forest.js';
import { announcesMore, isCorrection, isFurniture } from './furniture.js';
import { withWholeGroups } from './groups.js';
import { told } from './told.js';
import { fingerprint, overlap } from './words.js';

const THRESHOLD = 0.5;
const SHORT_WORDS = 120;
const TINY_WORDS = 40;
const REPEAT_LENGTH = 40;
const AGREEMENT = 0.7;
const LINKED = 0.35;
const OPEN_SHARE = 3;
/** Links with next to no words between them. */
const LINKS_ONLY = 0.8;
/** So many blocks before and after the article a note that corrects it may stand. */
const AFTERWARDS = 6;

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
  const voted = blocks.filter((_, i) => probability(rows[i] ?? []) > THRESHOLD);
  const chosen = withoutRepeats(
    withoutFurniture(shown(withCorrections(withWholeGroups(voted, blocks), blocks))),
  );
  const texts = [
    told(chosen, blocks),
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

/**
 * Without what the page conceals, unless that is most of its text (a page that shows itself by a script). Nobody who
 * reads the page knows of the rest, and orders to machines hide there.
 */
export function shown(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const open = blocks.filter(({ concealed }) => !concealed);
  if (open.length === blocks.length) return blocks;
  const words = wordCount(open);
  return words >= TINY_WORDS && words * OPEN_SHARE >= wordCount(blocks) ? open : blocks;
}

/** Without lines that say nothing of the article, and without a list of other articles under its heading. */
function withoutFurniture(blocks: readonly PageBlock[]): readonly PageBlock[] {
  let others = false;
  return blocks.filter((block, i) => {
    const { kind, text } = block;
    if (others && linkShare(block) > LINKS_ONLY) return false;
    const next = blocks[i + 1];
    others = kind !== 'item' && announcesMore(text) && next !== undefined && linkShare(next) > LINKS_ONLY;
    return !others && (isCorrection(text) || !isFurniture(text, kind, linkShare(block)));
  });
}

function linkShare({ text, linkChars }: PageBlock): number {
  return linkChars / Math.max(1, text.length);
}

/** Notes that correct the article stand beside it as often as in it. */
function withCorrections(voted: readonly PageBlock[], blocks: readonly PageBlock[]): readonly PageBlock[] {
  const [first] = voted;
  const last = voted.at(-1);
  if (!first || !last) return voted;
  const from = blocks.indexOf(first);
  const to = blocks.lastIndexOf(last) + AFTERWARDS;
  const own = new Set(voted);
  const isNote = ({ kind, text, linkChars }: PageBlock): boolean =>
    kind !== 'heading' && linkChars < text.length / 2 && isCorrection(text);
  return blocks.filter((block, i) => own.has(block) || (i >= from - AFTERWARDS && i <= to && isNote(block)));
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
