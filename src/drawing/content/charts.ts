import type { DrawableBrief } from '../scene/drawing.js';
import { byUnit, type Candidate } from './candidates.js';
import type { Chart } from './content.js';
import { isOneThing, saysCompared } from './lexicon.js';
import { areCountries } from './places.js';
import { type Template, templateOf } from './templates.js';
import { timeOf } from './times.js';
import { contentWordsOf, isSaidIn, isUnspaced } from './words.js';

/** Fewer values are a pair. */
const FEWEST = 3;
/** A name that stands alone has no more words, and of scripts without blanks no more characters. */
const NAME_WORDS = 3;
const NAME_CHARACTERS = 12;
/** "A bowl of rice" has more words, and so may it where each number of a brief is of such a thing. */
const THING_WORDS = 5;

interface Found {
  chart: Chart;
  score: number;
}

/**
 * The best chart of three values or more that have one unit and say what they measure in the same words but for their
 * labels; or that say nothing but their labels, where these are times, parts of a whole or countries, where title,
 * subtitle or layout say that they are compared, or where each number of the brief tells the same of a thing. Ranges, bounds, negative values and sums of the others are left out.
 */
export function chartOf(
  candidates: readonly Candidate[],
  brief: DrawableBrief,
  language: string,
): Chart | undefined {
  const found: Found[] = [];
  for (const group of byUnit(candidates)) {
    if (group.length < FEWEST) continue;
    for (const template of templatesOf(group, language))
      found.push(...madeOf(group, template, brief, language));
    for (const names of namesAlone(group, language)) found.push(...madeOf(group, names, brief, language));
  }
  return best(found);
}

/**
 * Pairs of one measure and unit each: "CO2 by train", "CO2 by plane". Those whose labels are names come first; each
 * value is in one pair.
 */
export function pairsOf(
  candidates: readonly Candidate[],
  brief: DrawableBrief,
  language: string,
  names: readonly string[],
): Chart[] {
  const found: Found[] = [];
  for (const group of byUnit(candidates))
    for (const template of templatesOf(group, language)) {
      const made = chartFrom(group, template, brief, language);
      if (made?.bars.length !== Math.max(2, names.length)) continue;
      const isNamed = made.bars.every(({ label }) => names.some((name) => isSaidIn(name, label, language)));
      // "trips are by bike" and "trips were by bike in 2015" have no sides.
      const words = brief.layout === 'comparison' ? NAME_WORDS : 2;
      if (isNamed || made.byTime || made.bars.every(({ label }) => isShort(label, words)))
        found.push({ chart: made, score: scoreOf(made, template, language) + (isNamed ? 50 : 0) });
    }
  const pairs: Chart[] = [];
  const taken = new Set<string>();
  for (const { chart } of [...found].sort((one, other) => other.score - one.score)) {
    const keys = chart.bars.map(({ from }) => `${from.points} ${from.numbers}`);
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    pairs.push(inOrder(chart));
  }
  return pairs.sort((one, other) => placeOf(one.bars[0]?.from) - placeOf(other.bars[0]?.from));
}

const isShort = (label: string, words: number): boolean =>
  isUnspaced(label) ? label.length <= 8 : label.split(/\s+/).length <= words;

/** Numbers are told in the order of what matters; points after them. */
const placeOf = (from: Candidate['from'] = {}): number => from.numbers ?? 100 + (from.points ?? 0);

/** A pair's bars stand as they are told, so that all pairs have one side at the start. */
function inOrder(chart: Chart): Chart {
  if (chart.byTime) return chart;
  const bars = [...chart.bars].sort((one, other) => placeOf(one.from) - placeOf(other.from));
  const highlighted = bars.findIndex(({ label }) => label === chart.bars[chart.highlight]?.label);
  return { ...chart, bars, highlight: Math.max(0, highlighted) };
}

/** What any two of a group have in common, with all that have the same; each once. */
function templatesOf(group: readonly Candidate[], language: string): Template[] {
  const measures = new Map(group.map(({ measure }, index) => [index, measure]));
  const found = new Map<string, Template>();
  for (const one of measures.keys())
    for (const other of measures.keys()) {
      const template = one < other ? templateOf(measures, [one, other], language) : undefined;
      if (template) found.set([template.title, ...template.labels].join('\n'), template);
    }
  return [...found.values()];
}

/**
 * Measures that are no more than a name: all of them, those written as labels, and the countries among them; and all,
 * where each is a thing.
 */
function namesAlone(group: readonly Candidate[], language: string): Template[] {
  const names = [...group.entries()].filter(([, { label }]) => isName(label));
  const things = group.every(({ label, from }) => from.numbers !== undefined && isThing(label, language))
    ? [...group.entries()]
    : [];
  const labelled = names.filter(([, { isLabelled }]) => isLabelled);
  const countries = names.filter(([, { label }]) => areCountries([label], language));
  return [names, labelled, countries, things].map((chosen) => ({
    title: '',
    labels: new Map(chosen.map(([index, { label }]) => [index, label])),
  }));
}

const isName = (label: string): boolean =>
  label !== '' &&
  (isUnspaced(label) ? label.length <= NAME_CHARACTERS : label.split(/\s+/).length <= NAME_WORDS);

/** Words with a meaning are as few as a name's; what joins them does not count. */
const isThing = (label: string, language: string): boolean =>
  isName(label) ||
  (!isUnspaced(label) &&
    label.split(/\s+/).length <= THING_WORDS &&
    contentWordsOf(label, language).length <= NAME_WORDS);

function madeOf(
  group: readonly Candidate[],
  template: Template,
  brief: DrawableBrief,
  language: string,
): Found[] {
  const chart = chartFrom(group, template, brief, language);
  if (!chart || chart.bars.length < FEWEST) return [];
  if (template.title === '' && !areThings(chart, group, brief, language)) {
    const areNames = chart.bars.every(({ label }) => isName(label));
    if (!areNames || !areCompared(chart, brief, language)) return [];
  }
  return [{ chart, score: scoreOf(chart, template, language) }];
}

/** Whether names alone may stand side by side. */
function areCompared({ bars, byTime, isWhole }: Chart, brief: DrawableBrief, language: string): boolean {
  const names = bars.map(({ label }) => label);
  return (
    byTime ||
    isWhole ||
    brief.layout === 'comparison' ||
    brief.layout === 'map' ||
    ranks(brief) ||
    areCountries(names, language)
  );
}

const ranks = ({ title, subtitle = '', layout }: DrawableBrief): boolean =>
  layout === 'ranking' || saysCompared(title) || saysCompared(subtitle);

/**
 * Whether all numbers of a brief are of one unit and called by a thing each, and tell the same of it: the title tells it
 * of one ("Showering takes a third of the water"), or says that they are compared, or each is one thing ("a bowl of
 * rice", "an egg").
 */
function areThings(
  { bars }: Chart,
  group: readonly Candidate[],
  brief: DrawableBrief,
  language: string,
): boolean {
  const areAll = brief.numbers.length >= FEWEST && bars.length === brief.numbers.length;
  const isCounted = bars.every(({ value, from }) => value.unit !== '%' && from.numbers !== undefined);
  if (!areAll || !isCounted || group.length !== bars.length) return false;
  const named = bars.filter(({ label }) => isNamedIn(label, brief.title, language));
  const areSingle = bars.every(({ label, value }) => value.unit !== '' && isOneThing(label, language));
  return named.length === 1 || ranks(brief) || areSingle;
}

const isNamedIn = (label: string, title: string, language: string): boolean =>
  contentWordsOf(label, language).length > 0 && isSaidIn(label, title, language);

const scoreOf = ({ bars, byTime, isWhole }: Chart, { title }: Template, language: string): number =>
  bars.length * 10 +
  (byTime ? 2 : 0) +
  (isWhole ? 3 : 0) +
  Math.min(5, contentWordsOf(title, language).length);

const best = (found: readonly Found[]): Chart | undefined =>
  found.reduce<Found | undefined>(
    (first, next) => (first && first.score >= next.score ? first : next),
    undefined,
  )?.chart;

function chartFrom(
  group: readonly Candidate[],
  { title, labels }: Template,
  brief: DrawableBrief,
  language: string,
): Chart | undefined {
  const named = [...labels].flatMap(([index, label]) => {
    const candidate = group[index];
    return candidate
      ? [{ label, value: candidate.value, from: candidate.from, time: timeOf(label, language) }]
      : [];
  });
  // "2019", "2023" and "a head" of coffee drunk: the years are a series.
  const timed = named.filter(({ time }) => time !== undefined);
  const byTime = timed.length > 1 && timed.length * 2 >= named.length;
  const bars = byTime ? timed : withoutSum(named.filter(({ time }) => time === undefined));
  const isDrawable =
    bars.every(({ value }) => value.amount >= 0) && bars.some(({ value }) => value.amount > 0);
  const areDistinct =
    new Set(bars.map(({ label }) => label.toLowerCase())).size === bars.length &&
    (!byTime || new Set(bars.map(({ time }) => time)).size === bars.length);
  if (bars.length < 2 || !isDrawable || !areDistinct) return undefined;
  bars.sort((one, other) =>
    byTime ? (one.time ?? 0) - (other.time ?? 0) : other.value.amount - one.value.amount,
  );
  const sum = bars.reduce((total, { value }) => total + value.amount, 0);
  return {
    ...(title === '' || isSaidIn(title, brief.title, language) ? {} : { title }),
    bars: bars.map(({ label, value, from }) => ({ label, value, from })),
    byTime,
    isWhole: !byTime && bars[0]?.value.unit === '%' && Math.abs(sum - 100) <= 1 + 1e-9,
    highlight: highlightOf(bars, byTime, brief.title, language),
  };
}

/** "Total" stands beside what it is made of, not among it. */
function withoutSum<Bar extends { value: { amount: number } }>(bars: readonly Bar[]): Bar[] {
  if (bars.length <= FEWEST) return [...bars];
  const sum = bars.reduce((total, { value }) => total + value.amount, 0);
  return bars.filter(({ value }) => Math.abs(sum - 2 * value.amount) > sum * 1e-9);
}

function highlightOf(
  bars: ReadonlyArray<{ label: string }>,
  byTime: boolean,
  title: string,
  language: string,
): number {
  const named = bars.flatMap(({ label }, index) => (isNamedIn(label, title, language) ? [index] : []));
  return named.length === 1 ? (named[0] ?? 0) : byTime ? bars.length - 1 : 0;
}
