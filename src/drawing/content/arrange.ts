import type { Layout } from '../../models/facts.js';
import type { DrawableBrief } from '../scene/drawing.js';
import type { DrawnLayout } from '../scene/look.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { chartOf, pairsOf } from './charts.js';
import type { Chart, Content, DatedFact, Fact } from './content.js';
import { eventsOf } from './events.js';
import { type Besides, heroOf } from './hero.js';
import { namesOf, sidesOf, withNamesAlike, withWholeNames } from './sides.js';
import { factOf, type Statement, statementsOf, stepOf } from './statements.js';
import { placeOf } from './words.js';

/** What a layout draws of a brief. */
export type Arranged = Pick<Content, 'hero' | 'facts' | 'chart' | 'pairs' | 'events' | 'sides'>;

/** The layouts that a brief can be drawn in, the best first, and what each draws of it. */
export function arrangements(brief: DrawableBrief, language: string): Map<DrawnLayout, Arranged> {
  const statements = statementsOf(brief, language);
  const all: All = { brief, language, statements, candidates: candidatesOf(brief, language) };
  const made = new Map<DrawnLayout, Arranged>();
  for (const layout of inOrder(brief.layout)) {
    const arranged = arrangers[layout](all);
    if (arranged && (layout === brief.layout || isMostOfIt(arranged, statements))) made.set(layout, arranged);
  }
  return made;
}

interface All {
  brief: DrawableBrief;
  language: string;
  statements: readonly Statement[];
  candidates: readonly Candidate[];
}

/** The brief's own layout first, then those that need something to show, then those with the most room. */
function inOrder(layout: Layout): DrawnLayout[] {
  const own: DrawnLayout = layout === 'map' ? 'list' : layout;
  // Steps say that one thing follows another: they are the last resort where the brief does not.
  const rest = ['statistics', 'ranking', 'list', 'comparison', 'timeline', 'steps'] as const;
  return [own, ...rest.filter((other) => other !== own)];
}

/** A layout that nobody asked for must not leave most of a brief beside what it shows. */
function isMostOfIt({ events, sides, pairs, facts }: Arranged, { length }: readonly Statement[]): boolean {
  const isShown = events.length > 0 || sides.length > 0 || pairs.length > 0;
  return !isShown || facts.length * 2 <= length;
}

const nothing = { pairs: [], events: [], sides: [] } as const;

const arrangers: Record<DrawnLayout, (all: All) => Arranged | undefined> = {
  steps: ({ statements }) => ({ ...nothing, facts: statements.map(stepOf) }),
  list: (all) => ({ ...nothing, ...withHero(all, all.statements, 'all') }),
  statistics: (all) => {
    const { chart, left } = withChart(all, all.statements);
    const { hero, facts } = withHero(all, left, besidesOf(chart, all.brief.title));
    return hero || chart
      ? { ...nothing, ...(chart ? { chart } : {}), ...(hero ? { hero } : {}), facts }
      : undefined;
  },
  ranking: (all) => {
    const { chart, left } = withChart(all, all.statements);
    return chart && !chart.byTime ? { ...nothing, chart, ...withHero(all, left, 'all') } : undefined;
  },
  timeline: (all) => {
    const events = eventsOf(all.statements, all.language);
    if (events.length === 0) return undefined;
    const { chart, left } = withChart(all, withoutEvents(all.statements, events));
    return { ...nothing, events, ...(chart ? { chart } : {}), ...withHero(all, left, 'all') };
  },
  comparison,
};

function comparison(all: All): Arranged | undefined {
  const { brief, language, statements, candidates } = all;
  const known = namesOf(brief, statements, [], language);
  // What is measured of three sides or four is drawn as what is measured of two.
  const isOfMany = known.length > 2;
  const { chart, left } = isOfMany ? { left: statements } : withChart(all, statements);
  const free = candidates.filter(({ from }) => left.some((statement) => holds(statement, from)));
  const found = pairsOf(free, brief, language, known);
  const names = known.length >= 2 ? known : namesOf(brief, statements, found, language);
  const pairs = withNamesAlike(
    found.map((pair) => withWholeNames(pair, names)),
    names,
  );
  const unpaired = left.filter((statement) => !pairs.some((pair) => isDrawn(statement, pair)));
  const { sides, left: rest } = sidesOf(names, unpaired, language);
  const areBothTold = sides.length >= 2 && sides.every(({ facts }) => facts.length > 0);
  if (pairs.length === 0 && !areBothTold) return undefined;
  const told =
    sides.length >= 2 &&
    (areBothTold ||
      areNamed(
        pairs,
        sides.map(({ name }) => name),
      ));
  return {
    ...nothing,
    pairs,
    sides: told ? sides : [],
    ...(chart ? { chart } : {}),
    ...withHero(all, told ? rest : unpaired, 'all'),
  };
}

const areNamed = (pairs: readonly Chart[], names: readonly string[]): boolean =>
  pairs.some(({ bars }) =>
    bars.every(({ label }) => names.some((name) => label.toLowerCase().includes(name.toLowerCase()))),
  );

function withHero(
  { brief, language }: All,
  statements: readonly Statement[],
  besides: Besides,
): Pick<Arranged, 'hero' | 'facts'> {
  const { hero, left } = heroOf(statements, brief.title, { besides, language });
  return { ...(hero ? { hero } : {}), facts: left.map(factOf) };
}

function withChart(
  { brief, language, candidates }: All,
  statements: readonly Statement[],
): { chart?: Chart; left: readonly Statement[] } {
  const free = candidates.filter(({ from }) => statements.some((statement) => holds(statement, from)));
  const chart = chartOf(free, brief, language);
  if (!chart) return { left: statements };
  return { chart, left: statements.filter((statement) => !isDrawn(statement, chart)) };
}

/** A chart is all that a picture turns on where the title names the value that it points at. */
function besidesOf(chart: Chart | undefined, title: string): Besides {
  const pointedAt = chart?.bars[chart.highlight]?.value.written;
  if (pointedAt === undefined) return 'nothing';
  return placeOf(pointedAt, title) ? 'all' : 'chart';
}

/** Whether a statement says a value, with more or without. */
const holds = ({ from, alsoSays }: Statement, { points, numbers }: Fact['from']): boolean =>
  (points !== undefined && points === from.points) ||
  (numbers !== undefined && (numbers === from.numbers || alsoSays.includes(numbers)));

/** Whether a chart says all that a statement says. */
const isDrawn = ({ from, alsoSays }: Statement, { bars }: Chart): boolean =>
  bars.some(
    ({ from: { points, numbers } }) =>
      (points !== undefined && points === from.points) ||
      (numbers !== undefined && numbers === from.numbers && !alsoSays.includes(numbers)),
  );

const withoutEvents = (statements: readonly Statement[], events: readonly DatedFact[]): Statement[] =>
  statements.filter(
    ({ from }) =>
      !events.some((event) => event.from.points === from.points && event.from.numbers === from.numbers),
  );
