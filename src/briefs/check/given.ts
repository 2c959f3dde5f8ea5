import { readArticle } from '../facts/reading.js';
import { wordsOf } from '../text/sentences.js';
import { featuresOfStatement, type HeldFact, holdFact } from './hold.js';
import { findQuote, NOT_FOUND, sourceOf } from './quotation.js';
import type { Features } from './weighing/features.js';
import { stemsIn } from './words/terms.js';

/** Facts that somebody wants checked against a text. */
export interface GivenFacts {
  article: string;
  /** BCP 47. */
  articleLanguage?: string;
  /** Of the facts. */
  language: string;
  /** Without a quotation the best of the text's sentences is taken. */
  facts: readonly { text: string; quote?: string; value?: string; measures?: string }[];
}

export interface GivenVerdict {
  text: string;
  kept: boolean;
  why?: string;
}

/** Checks facts against a text by code alone: each against its own quotation, or against the sentence that says most of it. */
export function checkGiven(given: GivenFacts): GivenVerdict[] {
  const { source, sentences, around } = readGiven(given);
  return given.facts.map((fact) => {
    const text = fact.text || `${fact.value ?? ''}: ${fact.measures ?? ''}`;
    const verdict = (why: string | undefined): GivenVerdict =>
      why === undefined ? { text, kept: true } : { text, kept: false, why };
    if (fact.quote !== undefined && fact.quote.trim() !== '') {
      const found = findQuote(source, fact.quote);
      if (!found) return verdict(NOT_FOUND);
      return verdict(holdFact(heldOf(fact, found.quote), { ...around, before: found.before }));
    }
    const whys = bestOf(sentences, text, around.articleLanguage).map(({ quote, before }) =>
      holdFact(heldOf(fact, quote), { ...around, before }),
    );
    return verdict(whys.includes(undefined) ? undefined : (whys[0] ?? 'the article does not say it'));
  });
}

/** What the check knows of each fact beside its quotation; undefined where that does not stand in the text. */
export function featuresOfGiven(given: GivenFacts): (Features | undefined)[] {
  const { source, around } = readGiven(given);
  return given.facts.map((fact) => {
    const found = findQuote(source, fact.quote ?? '');
    if (!found) return undefined;
    const text = fact.text || [fact.measures, fact.value].filter(Boolean).join(' ');
    return featuresOfStatement(text, found.quote, { ...around, before: found.before });
  });
}

function readGiven({ article, articleLanguage, language }: GivenFacts) {
  const blocks = article
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'paragraph' as const, text }));
  const title = '';
  const reading = readArticle({
    title,
    blocks,
    confidence: 'high',
    ...(articleLanguage === undefined ? {} : { language: articleLanguage }),
  });
  return {
    source: sourceOf({ ...reading, title }),
    sentences: reading.blocks.flatMap((block) => block.sentences),
    around: {
      language,
      articleLanguage: articleLanguage ?? reading.language,
      elsewhere: stemsIn(article, articleLanguage ?? reading.language),
    },
  };
}

function heldOf({ text, value, measures }: GivenFacts['facts'][number], quote: string): HeldFact {
  return {
    text,
    quote,
    ...(value === undefined ? {} : { value }),
    ...(measures === undefined ? {} : { measures }),
  };
}

/** The sentence that has most of a fact's words, and it with its neighbours. */
function bestOf(
  sentences: readonly string[],
  text: string,
  language: string,
): { quote: string; before: string }[] {
  const wanted = new Set(wordsOf(text, language).map(stemLike));
  let best = 0;
  let most = -1;
  for (const [index, sentence] of sentences.entries()) {
    const found = new Set(
      wordsOf(sentence, language)
        .map(stemLike)
        .filter((word) => wanted.has(word)),
    );
    if (found.size > most) {
      most = found.size;
      best = index;
    }
  }
  const own = sentences[best];
  if (own === undefined) return [];
  const before = sentences[best - 1] ?? '';
  const after = sentences[best + 1];
  return [
    { quote: own, before },
    ...(after === undefined ? [] : [{ quote: `${own} ${after}`, before }]),
    ...(before === '' ? [] : [{ quote: `${before} ${own}`, before: sentences[best - 2] ?? '' }]),
  ];
}

const stemLike = (word: string): string => word.slice(0, 5);
