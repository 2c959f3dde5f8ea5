import type { Content, Value } from '../../content/content.js';
import { containerFor, markFor } from '../../marks/choose.js';
import { isContainer, type MarkName } from '../../marks/drawn/catalogue.js';
import { unitScale } from '../../marks/unit-scale.js';

/** How a figure is drawn to scale. */
export type Picture =
  /** One mark per so many, in rows, or within the container that they go into. */
  | { kind: 'units'; mark: MarkName; count: number; amount: number; key?: string; container?: MarkName }
  /** Of a hundred marks so many. */
  | { kind: 'hundred'; mark: MarkName; amount: number }
  | { kind: 'filled'; container: MarkName; amount: number }
  | { kind: 'ring'; amount: number };

/** Whether it is drawn by many marks in rows, which fill any place, rather than by one shape. */
export const isMany = (picture: Picture): boolean =>
  picture.kind === 'hundred' || (picture.kind === 'units' && !picture.container);

/** Fewer marks say less than their figure does. */
const FEWEST = 3;

/** What a volume or a weight is measured in: its marks are what it is of. */
const measures = new Set(['l', 'hl', 'ml', 'm3', 'm³', 'kg', 't', 'g']);
/** Marks that can be poured, by which a volume is counted. */
const poured: ReadonlySet<MarkName> = new Set<MarkName>(['drop']);

/** What a figure can be drawn by; nothing where its words name nothing that it counts, or where a chart has it. */
export function pictureOf({ chart, hero, language, title }: Content): Picture | undefined {
  if (hero?.value.amount === undefined) return undefined;
  if (chart?.bars.some(({ value }) => value.written === hero.value.written)) return undefined;
  const { text, lead = '', value } = hero;
  const { amount } = hero.value;
  if (value.unit === '%') {
    const whole = wholeOf(text, language);
    return whole === undefined ? undefined : shareOf(amount, markFor([whole], language));
  }
  const said = [lead, value.written, text].filter(Boolean).join(' ');
  const isMeasured = measures.has(value.unit);
  const mark = isMeasured ? markFor([said], language) : countedBy(value, text, language);
  if (!mark || (isMeasured && !poured.has(mark))) return undefined;
  const scale = unitScale(amount);
  if (!scale || scale.count < FEWEST) return undefined;
  const container = containerFor(mark, [said, title], language);
  return {
    ...{ kind: 'units', mark, amount, count: scale.count },
    ...(scale.perMark > 1 ? { key: keyFor(scale.perMark, value, isMeasured, language) } : {}),
    ...(container ? { container } : {}),
  };
}

/** A share of what is counted as so many of a hundred; of a thing as far as it is filled; else of a ring. */
function shareOf(amount: number, mark: MarkName | undefined): Picture | undefined {
  if (!(amount > 0 && amount <= 100)) return undefined;
  if (mark && Number.isInteger(amount) && !(isContainer(mark) && mark !== 'person')) {
    return { kind: 'hundred', mark, amount };
  }
  return mark && isContainer(mark) ? { kind: 'filled', container: mark, amount } : { kind: 'ring', amount };
}

/** What stands between a share and what it is a share of; a percentage without it may be a rate or a change. */
const ofWords = new Map([
  ['en', ['of']],
  ['de', ['der', 'des', 'aller', 'von', 'vom', 'davon']],
  ['fr', ['de', 'des', 'du', "d'", 'd’']],
  ['es', ['de', 'del']],
  ['pt', ['de', 'do', 'da', 'dos', 'das']],
  ['it', ['di', 'del', 'dei', 'della', 'delle', 'degli', "dell'", 'dell’']],
  ['nl', ['van']],
  ['sv', ['av']],
  ['da', ['af']],
  ['no', ['av']],
  ['nb', ['av']],
]);

/** "of people" of "of people live where they were born"; nothing where it does not say what it is a share of. */
function wholeOf(text: string, language: string): string | undefined {
  const words = ofWords.get(language.split('-')[0] ?? '') ?? [];
  const isShare = words.some((word) => text.startsWith(/\p{L}$/u.test(word) ? `${word} ` : word));
  return isShare ? text.split(' ').slice(0, 4).join(' ') : undefined;
}

/** What is counted: the noun of the value, or the one right after it. Units of measure are no nouns. */
function countedBy({ unit, written }: Value, text: string, language: string): MarkName | undefined {
  const isNoun = /^\p{L}[\p{L} ]+$/u.test(unit) && unit === unit.toLowerCase();
  if (isNoun) return markFor([written], language);
  return unit === '' ? markFor([`${written} ${text.split(' ').slice(0, 2).join(' ')}`], language) : undefined;
}

/** "= 10 litres": how much a mark stands for; of what is counted the mark itself says what. */
function keyFor(perMark: number, { parts }: Value, isMeasured: boolean, language: string): string {
  const format = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long' });
  const unit = parts.find(({ kind }) => kind === 'unit')?.text;
  return `= ${format.format(perMark)}${isMeasured && unit ? ` ${unit}` : ''}`;
}
