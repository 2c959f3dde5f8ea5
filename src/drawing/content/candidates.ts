import { unitNamed } from '../../briefs/numbers/index.js';
import { defined } from '../../lib/defined.js';
import type { DrawableBrief } from '../scene/drawing.js';
import type { Fact, Value } from './content.js';
import { splitPoint } from './splitting.js';
import { tokensOf } from './templates.js';
import { readValue } from './values.js';
import { isSameWord, wordsIn } from './words.js';

/** A value that may be a bar, with the words that say what it is of. */
export interface Candidate {
  value: Value & { amount: number };
  from: Fact['from'];
  /** What it is of, in words; the head of a point is one of them. */
  measure: readonly string[];
  /** What it is of, as it is written. */
  label: string;
  /** It was written as one ("Germany: 45 %"), and is no sentence that happens to be short. */
  isLabelled: boolean;
}

/** Before or behind its value, longer words tell more than what it is of. */
const NAME_WORDS = 3;

/** The values of a brief's numbers, and of its points that say a value and what it is of; each once. */
export function candidatesOf({ points, numbers }: DrawableBrief, language: string): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (value: Value | undefined, told: Told, from: Fact['from']): void => {
    if (!isExact(value)) return;
    const { head = '', label, isLabelled } = told;
    const key = wordsIn(`${value.written} ${head} ${label}`).join(' ');
    const known = found.get(key);
    if (known) {
      known.from = { ...known.from, ...from };
      return;
    }
    const measure = [...(head === '' ? [] : [head]), ...tokensOf(label, language)];
    found.set(key, { value, from, measure, label: head || label, isLabelled });
  };
  for (const [index, { value, measures }] of numbers.entries())
    add(readValue(value, language), { label: measures, isLabelled: true }, { numbers: index });
  for (const [index, { text }] of points.entries()) {
    const { value, ...told } = valueIn(text, language);
    add(value, told, { points: index });
  }
  return [...found.values()];
}

type Told = Pick<Candidate, 'label' | 'isLabelled'> & { head?: string };

/** A point's value with what it is of, where the point says no more: it has a head, or is as short as a name. */
function valueIn(point: string, language: string): Told & { value?: Value } {
  const { head, value, text, emphasis = [], isLabel = false } = splitPoint(point, language);
  const told = { ...defined({ head }), label: text, isLabelled: isLabel || head !== undefined };
  if (value) return told.isLabelled || isName(text) ? { ...told, value } : told;
  const [last] = emphasis;
  const before = text.slice(0, last?.[0]).trim();
  const isLast = last !== undefined && emphasis.length === 1 && last[1] === text.length;
  if (!isLast || !(head !== undefined || isName(before))) return told;
  return { ...told, label: before, value: readValue(text.slice(last[0]), language) };
}

const isName = (text: string): boolean => text.trim() !== '' && text.trim().split(/\s+/).length <= NAME_WORDS;

const isExact = (value: Value | undefined): value is Value & { amount: number } =>
  value?.amount !== undefined;

/** Candidates by what they are measured in: only those of one unit, or of units of one base, may be compared. */
export function byUnit(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const unit = keyOf(candidate.value.unit);
    const key = groups.has(unit)
      ? unit
      : ([...groups.keys()].find((known) => isSameWord(known, unit)) ?? unit);
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  return [...groups.values()].map(inOneUnit);
}

/** Shares are parts of one, as are bare numbers; they are not compared with them. */
const keyOf = (unit: string): string => unitNamed(unit).base || unit;

function inOneUnit(group: readonly Candidate[]): Candidate[] {
  const units = new Set(group.map(({ value }) => unitNamed(value.unit).factor));
  if (units.size === 1) return [...group];
  return group.map((candidate) => {
    const { base, factor } = unitNamed(candidate.value.unit);
    return {
      ...candidate,
      value: { ...candidate.value, amount: candidate.value.amount * factor, unit: base },
    };
  });
}
