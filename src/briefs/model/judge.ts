import { defined } from '../../lib/defined.js';
import type { Facts } from '../../models/facts.js';
import { type CheckedFacts, checkFacts } from '../check/check.js';
import type { Reading } from '../facts/reading.js';
import { leftOutOf } from '../rules/left-out.js';
import { listingOf } from '../rules/listing.js';
import { addressesModel } from '../text/instructions.js';
import { baseLanguage, isLanguage } from '../text/language.js';
import { cutCharacters } from '../text/limits.js';
import { type Answer, readAnswer } from './answer.js';
import type { Question, Wish } from './question.js';
import { askWhetherSaid, claimsOf, readVerdicts, withoutRefused } from './second-question.js';

const FEWEST_POINTS = 3;
/** So short an article need not have three points. */
const TINY_SENTENCES = 5;

/** What is told of dropped facts to the model that is asked again. */
const TOLD_FAULTS = 6;
const FAULT_CHARACTERS = 120;

/** What of a language model's answer holds, and what is wrong with it if that is not enough. */
export interface Judgment {
  found?: CheckedFacts;
  fault?: string;
  /** What to ask a second model about what holds. */
  second?: Question;
  /** The facts are in another language than the article. */
  translated?: boolean;
}

/** Holds a language model's facts against the quotations that it gives for them, and these against the article. */
export function judge(output: string, reading: Reading, { language }: Wish): Judgment {
  const wanted = language && isLanguage(language) ? language : reading.language;
  const answer = readAnswer(output, wanted);
  if (answer.fault !== undefined) return { fault: answer.fault };
  const { facts, dropped } = checkFacts(claimedFacts(answer.value), reading);
  const found = { facts: withPart(facts, reading), dropped };
  if (!isEnough(facts.points.length, reading)) return { found, fault: faultOf(found) };
  const second = askWhetherSaid(claimsOf(facts, reading));
  const own = baseLanguage(reading.language);
  const translated = own !== 'und' && baseLanguage(facts.language) !== own;
  return { found, translated, ...defined({ second }) };
}

/** What a model says that its facts rest on is for the check to find; so is what those without a quotation rest on. */
function claimedFacts({ points, numbers, ...answer }: Answer): Facts {
  const evidence = (quote: string | undefined) =>
    defined({ evidence: quote === undefined ? undefined : { quote, from: 'article' as const } });
  return {
    ...answer,
    points: points.map(({ text, icon, quote }) => ({ text, ...defined({ icon }), ...evidence(quote) })),
    numbers: numbers.map(({ value, measures, quote }) => ({ value, measures, ...evidence(quote) })),
  };
}

/** What is left of facts after a second model's answer; a fault where that answer cannot be used. */
export function judgeSecond(output: string, found: CheckedFacts, reading: Reading): Judgment {
  const verdicts = readVerdicts(output, claimsOf(found.facts, reading).length);
  if (verdicts.fault !== undefined) return { fault: verdicts.fault };
  const { facts, dropped } = withoutRefused(found.facts, reading, verdicts.value);
  const kept = { facts: withPart(facts, reading), dropped: [...found.dropped, ...dropped] };
  return isEnough(facts.points.length, reading) ? { found: kept } : { found: kept, fault: faultOf(kept) };
}

/** Where the points are the steps or the things of a list, the subtitle says how many of them are left out. */
function withPart({ subtitle: _, ...facts }: Facts, reading: Reading): Facts {
  const listing = listingOf(reading);
  return {
    ...facts,
    ...defined({ subtitle: listing && leftOutOf(listing, facts.points, facts.language) }),
  };
}

function isEnough(points: number, { blocks }: Reading): boolean {
  const sentences = blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  return points >= (sentences > TINY_SENTENCES ? FEWEST_POINTS : 1);
}

/** Too few facts are left: in words for the model, none of which gives orders. */
function faultOf({ dropped }: CheckedFacts): string {
  const reasons = new Map<string, number>();
  for (const { why } of dropped) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const told = [...reasons]
    .filter(([why]) => !addressesModel(why))
    .slice(0, TOLD_FAULTS)
    .map(([why, times]) => `${times} because ${cutCharacters(why, FAULT_CHARACTERS)}`);
  const few = `fewer than ${FEWEST_POINTS} points are borne out by their quotations`;
  return told.length > 0 ? `${few}; facts were dropped: ${told.join('; ')}` : few;
}
