import type { Source } from '../../models/brief.js';
import type { Facts, Figure, Layout } from '../../models/facts.js';
import { cleanLine } from '../text/cleaning.js';
import { cutCharacters } from '../text/limits.js';
import { sentencesOf } from '../text/sentences.js';

/** https://docs.slack.dev/reference/block-kit/blocks/image-block: alt_text */
const MOST_CHARACTERS = 2000;
const SHORT_CHARACTERS = 250;
const SOURCE_CHARACTERS = 200;

/** Kinds of charts as drawings have them; see src/drawing/scene/drawing.ts. */
const charts: ReadonlyMap<string, string> = new Map([
  ['bars', 'Bar chart'],
  ['columns', 'Column chart'],
  ['line', 'Line chart'],
  ['parts', 'Chart of the parts of a whole'],
  ['units', 'Chart of counted symbols'],
  ['filled', 'Shape filled to scale'],
  ['ring', 'Ring chart'],
  ['timeline', 'Timeline'],
]);

/** By whom a picture was drawn: by code (with `art`: beside what a model has painted), or by a model, as people call it ("Nano Banana Pro"). */
type DrawnBy = 'code' | 'art' | { model: string };

/** What is known of a picture beside its facts. */
interface AboutPicture {
  /** What kind of chart it has, as its drawing says; by its layout where absent. */
  chart?: string | undefined;
  mark?: DrawnBy | undefined;
}

/**
 * What an infographic shows, for those who cannot see it: title, kind and main finding first, since many hear no more;
 * then the rest of its facts, and at the end where they come from and who drew it. At most 2,000 characters.
 */
export function altTextOf(
  facts: Facts,
  source: Partial<Source> = {},
  { chart, mark }: AboutPicture = {},
): string {
  const { points, numbers } = facts;
  const { number, point } = mainFinding(facts);
  const told = [
    ...opening(facts, chart),
    ...(facts.subtitle ? [sentence(facts.subtitle)] : []),
    ...points.filter((one) => one !== point).map(({ text }) => sentence(text)),
    ...numbers.filter((one) => one !== number).map(figure),
  ].join(' ');
  const named = [source.site, source.title, source.published?.slice(0, 10)]
    .map((part) => cleanLine(part ?? ''))
    .filter((part) => part !== '')
    .join(', ');
  const end = [
    ...(named ? [`Source: ${sentence(cutCharacters(named, SOURCE_CHARACTERS))}`] : []),
    ...(mark ? [markInWords(mark)] : []),
  ].map((last) => ` ${last}`);
  const last = end.join('');
  return cutCharacters(told, MOST_CHARACTERS - last.length) + last;
}

/** Title, kind and main finding, where alt texts have to be short: at most 250 characters. */
export function shortAltText(facts: Facts, { chart }: Pick<AboutPicture, 'chart'> = {}): string {
  return cutCharacters(opening(facts, chart).join(' '), SHORT_CHARACTERS);
}

/** The beginning of an alt text, at most 250 characters: whole sentences, unless the first is nearly all that fits. */
export function shortened(altText: string): string {
  let short = '';
  for (const one of sentencesOf(altText, 'und')) {
    const longer = short === '' ? one : `${short} ${one}`;
    if (longer.length > SHORT_CHARACTERS) break;
    short = longer;
  }
  return short.length >= SHORT_CHARACTERS / 2 || short === altText
    ? short
    : cutCharacters(altText, SHORT_CHARACTERS);
}

function markInWords(mark: DrawnBy): string {
  if (mark === 'art') return 'The picture was made with AI, words and figures by code from the facts above.';
  return mark === 'code' ? 'Drawn by code from the facts above.' : `Made with AI (${mark.model}).`;
}

function opening(facts: Facts, chart: string | undefined): string[] {
  const { number, point } = mainFinding(facts);
  const finding = number ? [figure(number)] : point ? [sentence(point.text)] : [];
  const kind = (chart === undefined ? undefined : charts.get(chart)) ?? kindOf(facts);
  return [`Infographic: ${sentence(facts.title)}`, `${kind}.`, ...finding];
}

/** What a picture turns on: facts stand in the order of their importance, figures before words where it is of figures. */
function mainFinding({ layout, numbers, points }: Facts): {
  number?: Figure | undefined;
  point?: Facts['points'][number] | undefined;
} {
  const isOfFigures = layout === 'statistics' || layout === 'ranking' || points.length === 0;
  return isOfFigures && numbers.length > 0 ? { number: numbers[0] } : { point: points[0] };
}

const kinds: Readonly<Record<Layout, [one: string, several: (count: number) => string]>> = {
  timeline: ['Timeline', (count) => `Timeline of ${count} events`],
  comparison: ['Comparison', (count) => `Comparison in ${count} points`],
  steps: ['Step', (count) => `${count} steps in their order`],
  statistics: ['Key figure', (count) => `${count} key figures and facts`],
  ranking: ['Ranking', (count) => `Ranking of ${count}`],
  map: ['List by place', (count) => `List of ${count} facts by place`],
  list: ['Fact', (count) => `List of ${count} facts`],
};

function kindOf({ layout, numbers, points }: Facts): string {
  const [one, several] = kinds[layout];
  const isSteps = layout === 'steps' || layout === 'timeline';
  const count = isSteps && points.length > 0 ? points.length : points.length + numbers.length;
  return count > 1 ? several(count) : one;
}

const figure = ({ value, measures }: Figure): string => sentence(measures ? `${value}: ${measures}` : value);

const sentence = (text: string): string => (/[.!?。！？…।؟]["”’)]?$/u.test(text) ? text : `${text}.`);
