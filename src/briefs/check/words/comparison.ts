import { type Link, linksOf } from './links.js';
import { type Side, sideOf } from './side.js';

/** A fact beside its quotation, and what stands around that. */
export interface Comparison {
  told: Side;
  said: Side;
  /** The sentence before the quotation, and the title. */
  around: Side;
  /** For each term of the fact. */
  links: readonly Link[];
  aroundLinks: readonly Link[];
  /** The sentences of the quotation that the fact speaks of. */
  sentences: ReadonlySet<number>;
  /** And the clauses, with how many of the fact's words each has. */
  clauses: ReadonlyMap<number, number>;
}

/** Why a fact does not hold; undefined where it may. */
export type Rule = (comparison: Comparison) => string | undefined;

export function compare(told: string, said: string, around: string, language: string): Comparison {
  const toldSide = sideOf(told, language);
  const saidSide = sideOf(said, language);
  const links = linksOf(toldSide, saidSide);
  return {
    told: toldSide,
    said: saidSide,
    around: sideOf(around, language),
    links,
    aroundLinks: linksOf(toldSide, sideOf(around, language)),
    sentences: spokenOf(links, saidSide),
    clauses: clausesOf(links, saidSide),
  };
}

/** The sentences with the most of the fact's words, and those with nearly as many. */
function spokenOf(links: readonly Link[], said: Side): Set<number> {
  const counts = new Map<number, number>();
  for (const { to } of links) {
    const sentences = new Set(to.map((index) => said.terms[index]?.sentence ?? 0));
    for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1 / sentences.size);
  }
  let best = 0;
  for (const count of counts.values()) best = Math.max(best, count);
  if (best === 0) return new Set(said.terms.map(({ sentence }) => sentence));
  return new Set([...counts].flatMap(([sentence, count]) => (count >= best * 0.5 ? [sentence] : [])));
}

function clausesOf(links: readonly Link[], said: Side): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { to } of links) {
    for (const clause of new Set(to.map((index) => said.terms[index]?.clause ?? 0)))
      counts.set(clause, (counts.get(clause) ?? 0) + 1);
  }
  return counts;
}

/** Whether a term of the quotation stands in a sentence that the fact speaks of. */
export const isSpokenOf = ({ said, sentences }: Comparison, index: number): boolean =>
  sentences.has(said.terms[index]?.sentence ?? -1);

/** The terms of a side that tell something, from `from` on in one direction, in the same sentence or clause. */
export function contentBeside(
  side: Side,
  from: number,
  step: 1 | -1,
  { most, within }: { most: number; within: 'clause' | 'sentence' },
): number[] {
  const found: number[] = [];
  const home = side.terms[step === 1 ? from - 1 : from + 1]?.[within];
  for (let index = from; index >= 0 && index < side.terms.length && found.length < most; index += step) {
    if (side.terms[index]?.[within] !== home) break;
    if (side.content[index]) found.push(index);
  }
  return found;
}
