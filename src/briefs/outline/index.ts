import { defined } from '../../lib/defined.js';
import type { Dropped, Facts, Figure, Layout, Point } from '../../models/facts.js';
import { holdFact } from '../check/hold.js';
import { amountsIn, sameAmount } from '../numbers/index.js';
import { saysSteps } from '../rules/counts.js';
import { cleanLine, hasAddress } from '../text/cleaning.js';
import { isLanguage, languageOf } from '../text/language.js';
import { factLimits as limits } from '../text/limits.js';
import type { ProposedOutline } from './answer.js';
import { forbidsMore } from './forbids.js';
import { type TypedWords, typedWords } from './listed.js';

export { readOutline } from './answer.js';
export { askForOutline } from './question.js';

/** What is known of a prompt before anybody is asked about it. */
export interface Draft {
  /** By the person's words alone: a title, and their list where they wrote one. */
  facts: Facts;
  /** There is a list, which is taken as it is: nobody need be asked. */
  complete: boolean;
  /** Whether a model may add to it. */
  adds: boolean;
}

/** What an infographic of a prompt says by the person's own words, without a model. */
export function draftOf(prompt: string, language?: string): Draft {
  const typed = typedWords(prompt);
  const written = language && isLanguage(language) ? language : languageOf(undefined, prompt);
  const shares = sharesOf(typed, written);
  const numbers = shares.length > 0 ? shares : figuresOf(typed, written);
  const points = numbers.length > 0 ? [] : typed.items.map((text) => byPrompt(text));
  return {
    facts: {
      title: typed.title,
      points,
      numbers,
      layout: shares.length > 0 ? 'ranking' : layoutOf(typed, numbers),
      language: written,
    },
    complete: typed.items.length > 0,
    adds: !forbidsMore(prompt),
  };
}

const layoutOf = ({ numbered, title, items }: TypedWords, numbers: readonly Figure[]): Layout => {
  if (numbers.length > 0) return 'statistics';
  return numbered || (items.length > 0 && saysSteps(title)) ? 'steps' : 'list';
};

const byPrompt = (text: string): Point => ({ text, evidence: { quote: text, from: 'prompt' } });

/** A list of "what: how much" is numbers, as long as all of it is. */
function figuresOf({ items }: TypedWords, language: string): Figure[] {
  if (items.length === 0 || items.length > limits.numbers) return [];
  const figures = items.flatMap((item): Figure[] => {
    const [, measures = '', value = ''] = /^([^:：]{1,120})[:：]\s{0,9}(\S.{0,60})$/u.exec(item) ?? [];
    const [amount, ...others] = amountsIn(value, language);
    const isWhole = amount && others.length === 0 && value.length - amount.text.length <= 2;
    return isWhole && value.length <= limits.valueCharacters
      ? [{ value, measures: measures.trim(), evidence: { quote: item, from: 'prompt' } }]
      : [];
  });
  return figures.length === items.length ? figures : [];
}

/** Fewer shares are a comparison. */
const FEWEST_PARTS = 3;

/** A list of shares that make 100 % is the parts of a whole: "wind 45 %", "45% wind", "wind: 45%". */
function sharesOf({ items }: TypedWords, language: string): Figure[] {
  if (items.length < FEWEST_PARTS || items.length > limits.numbers) return [];
  const shares = items.flatMap((item) => shareIn(item, language) ?? []);
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const areParts = shares.length === items.length && Math.abs(sum - 100) <= 1 + 1e-9;
  return areParts ? shares.map(({ figure }) => figure) : [];
}

function shareIn(item: string, language: string): { share: number; figure: Figure } | undefined {
  const [amount, ...others] = amountsIn(item, language);
  if (amount?.unit !== '%' || others.length > 0 || amount.low !== amount.high) return undefined;
  const isAtEdge = item.slice(0, amount.start).trim() === '' || item.slice(amount.end).trim() === '';
  const measures = `${item.slice(0, amount.start)} ${item.slice(amount.end)}`
    .replace(/[:：()]/gu, ' ')
    .trim();
  if (!isAtEdge || measures === '') return undefined;
  const value = item.slice(amount.start, amount.end);
  return { share: amount.low, figure: { value, measures, evidence: { quote: item, from: 'prompt' } } };
}

/**
 * What of a model's outline holds. What it says in the person's name must stand in the prompt and hold there; what it
 * adds is marked as its own, where anything may be added. Numbers are the prompt's alone, as they stand in it.
 */
export function holdOutline(
  proposed: ProposedOutline,
  prompt: string,
  { facts: draft, adds }: Draft,
): { facts: Facts; dropped: readonly Dropped[] } {
  const language = proposed.language ?? draft.language;
  const dropped: Dropped[] = [];
  const seen = new Set<string>();
  const points = proposed.points.flatMap(({ text, by, quote, icon }): Point[] => {
    const line = cleanLine(text);
    const why =
      (hasAddress(text) ? 'it has an address' : whyNot(line)) ??
      (seen.has(line.toLowerCase()) ? 'it is there already' : undefined);
    const point = why === undefined ? asPoint(line, by, quote) : { why };
    if ('why' in point) dropped.push({ text: line, why: point.why });
    else seen.add(line.toLowerCase());
    return 'why' in point ? [] : [{ ...point, ...defined({ icon }) }];
  });

  function asPoint(text: string, by: 'person' | 'ai', quote: string | undefined): Point | { why: string } {
    if (by === 'person' && quote !== undefined && stands(quote, prompt)) {
      const around = { language, articleLanguage: draft.language };
      const why = holdFact({ text, quote }, around);
      if (why === undefined) return { text, evidence: { quote, from: 'prompt' } };
      if (!adds) return { why };
      // Changed numbers of the person's are the one thing that must never pass as an addition.
      if (amountsIn(text, language).length > 0) return { why };
    }
    return adds ? { text, evidence: { quote: text, from: 'model' } } : { why: 'nothing may be added' };
  }

  const title = cleanLine(proposed.title);
  return {
    facts: {
      title:
        title !== '' &&
        holdsNumbers(title, prompt, draft.language) &&
        whyNot(title) === undefined &&
        title.length <= limits.titleCharacters
          ? title
          : draft.title,
      points: points.slice(0, limits.points),
      numbers: figuresHeld(proposed, prompt).slice(0, limits.numbers),
      layout: proposed.layout,
      language,
    },
    dropped,
  };
}

function whyNot(line: string): string | undefined {
  if (line === '') return 'it is empty';
  return line.length > limits.pointCharacters ? 'it is too long' : undefined;
}

/** Word for word, whatever the blanks between. */
function stands(quote: string, prompt: string): boolean {
  const plain = cleanLine(quote);
  return plain !== '' && cleanLine(prompt).includes(plain);
}

/** A value that stands in the prompt as it is, with what it measures in the person's or the model's words. */
function figuresHeld({ numbers }: ProposedOutline, prompt: string): Figure[] {
  const text = cleanLine(prompt);
  return numbers.flatMap(({ value, measures }): Figure[] => {
    const [figure, label] = [cleanLine(value), cleanLine(measures)];
    const at = placeOf(figure, text);
    const fits = figure.length <= limits.valueCharacters && label.length <= limits.measuresCharacters;
    if (at === undefined || !fits || amountsIn(figure, 'und').length === 0) return [];
    const quote = text.slice(Math.max(0, at - 80), at + figure.length + 80).trim();
    return [{ value: figure, measures: label, evidence: { quote, from: 'prompt' } }];
  });
}

/** Where a value stands that nothing goes on: "5" does not stand in "50" or "3.5". */
function placeOf(value: string, text: string): number | undefined {
  if (value === '') return undefined;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + value.length, at + value.length + 2);
    if (!/(?:\p{Nd}|\p{Nd}[.,])$/u.test(before) && !/^(?:\p{Nd}|[.,]\p{Nd})/u.test(after)) return at;
  }
  return undefined;
}

function holdsNumbers(text: string, prompt: string, language: string): boolean {
  const known = amountsIn(prompt, language);
  return amountsIn(text, language).every((told) => known.some((one) => sameAmount(told, one)));
}

/** Whether there is more to an outline than its title. */
export function saysMore({ points, numbers }: Facts): boolean {
  return points.length + numbers.length > 0;
}
