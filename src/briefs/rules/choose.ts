import type { Reading } from '../facts/reading.js';
import { fits, shortenPoint } from '../facts/shorten.js';
import { factLimits } from '../text/limits.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { termsOf } from './terms.js';

const USUAL_POINTS = 5;
const LONG_ARTICLE_SENTENCES = 40;
const FEWEST_POINTS = 3;
/** Beyond the fewest, a point must be worth this share of the best one. */
const WORTH = 0.3;
/** Two points with that share of their words in common say the same. */
const ALIKE = 0.5;

/** The points of an article, in its order: its own stages where it has some, else its weightiest sentences. */
export function choosePoints(reading: Reading, focus: string): { points: string[]; isStages: boolean } {
  const stages = focus ? [] : stagesOf(reading);
  if (stages.length > 0) return { points: stages, isStages: true };
  const sentences = reading.blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  const wanted = sentences > LONG_ARTICLE_SENTENCES ? USUAL_POINTS + 1 : USUAL_POINTS;
  const chosen = best(candidatesOf(reading, focus), wanted);
  if (chosen.length < FEWEST_POINTS)
    chosen.push(...best(candidatesOf(reading, focus, true), FEWEST_POINTS, chosen));
  return {
    points: chosen.sort((one, other) => one.position - other.position).map(({ text }) => text),
    isStages: false,
  };
}

function best(
  candidates: readonly Candidate[],
  most: number,
  already: readonly Candidate[] = [],
): Candidate[] {
  const chosen: Candidate[] = [];
  const ranked = [...candidates].sort((one, other) => other.score - one.score);
  for (const candidate of ranked) {
    const have = chosen.length + already.length;
    if (have >= most || (have >= FEWEST_POINTS && candidate.score < WORTH * (ranked[0]?.score ?? 0))) break;
    if (![...already, ...chosen].some((other) => alike(candidate.terms, other.terms))) chosen.push(candidate);
  }
  return chosen;
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = [...one].filter((term) => other.has(term)).length;
  return common >= Math.max(1, Math.min(one.size, other.size) * ALIKE);
}

const numbered =
  /^(?:(?:step|schritt|étape|paso|passo|stap|tip|reason|phase|day)\s*)?#?(\d{1,2})\s*[.):：–-]\s*(?=\D)/iu;
const stepWord = /^(?:step|schritt|étape|paso|passo|stap)\s*\d/iu;

/** The stages of an article that numbers them: its headings or items "1. ...", "Step 2: ...", in order from 1. */
function stagesOf({ blocks, language }: Reading): string[] {
  for (const kind of ['heading', 'item', 'paragraph'] as const) {
    const stages: string[] = [];
    for (const block of blocks) {
      const [first = ''] = block.sentences;
      const line = /^\d{1,2}[.)]$/.test(first) ? block.sentences.slice(0, 2).join(' ') : first;
      const match = block.kind === kind ? numbered.exec(line) : null;
      if (!match || Number(match[1]) !== stages.length + 1) continue;
      const short = shortenPoint(line.slice(match[0].length), language, true);
      if (short && fits(short.text)) stages.push(short.text);
    }
    if (stages.length >= FEWEST_POINTS) return stages.slice(0, factLimits.points);
  }
  return howToItems({ blocks, language });
}

/** The items of a guide's list are its steps, numbered or not. */
function howToItems({ blocks, language }: Pick<Reading, 'blocks' | 'language'>): string[] {
  const items = blocks
    .filter(({ kind }) => kind === 'item')
    .flatMap(({ sentences }) => sentences.slice(0, 1));
  const headings = blocks
    .filter(({ kind }) => kind === 'heading')
    .flatMap(({ sentences }) => sentences.slice(0, 1));
  const isGuide = headings.filter((heading) => stepWord.test(heading)).length > 1;
  if (!isGuide) return [];
  const texts = items
    .flatMap((item) => shortenPoint(item, language)?.text ?? [])
    .filter((text) => termsOf(text, language).size > 1);
  return texts.length >= FEWEST_POINTS ? texts.slice(0, factLimits.points) : [];
}
