import type { Comparison } from '../words/comparison.js';
import type { Kind, Side } from '../words/side.js';
import { isTime } from '../words/times.js';
import { isCapital, type SetFeature } from './anchors.js';

/** Where a fact departs from its quotation: what stands in the place of what, as terms from the first up to before the last. */
interface Edit {
  told: readonly number[];
  said: readonly number[];
}

const MOST_TOLD = 80;
const MOST_SAID = 200;

/** What was changed where a fact follows its quotation word for word. */
export function editFeatures(comparison: Comparison, set: SetFeature): void {
  const pairs = alignment(comparison.told, comparison.said);
  const edits = editsBetween(pairs);
  for (const [name, fits] of kindsOf(comparison)) set(name, edits.filter(fits).length);
  runFeatures(comparison, pairs, set);
  const contentOf = (side: Side, list: readonly number[]) => list.filter((at) => side.content[at]).length;
  const inner = edits.slice(1, -1);
  set(
    'words put in',
    edits.reduce((sum, { told }) => sum + contentOf(comparison.told, told), 0),
  );
  set(
    'words left out',
    Math.min(
      20,
      inner.reduce((sum, { said }) => sum + contentOf(comparison.said, said), 0),
    ),
  );
}

/** What may be done to a quotation's words, each counted by itself. */
function kindsOf(comparison: Comparison): [string, (edit: Edit) => boolean][] {
  const { told, said } = comparison;
  const count = (side: Side, list: readonly number[]) => list.filter((at) => side.content[at]).length;
  const has = (side: Side, list: readonly number[], fits: (at: number) => boolean) =>
    list.some((at) => side.content[at] && fits(at));
  const isTimeOf = (side: Side, list: readonly number[]) =>
    list.some((at) => isTime(side.terms[at]?.word ?? '', side.language));
  return [
    ['edits', () => true],
    ['substitutions', (edit) => edit.told.length > 0 && edit.said.length > 0],
    ['insertions', (edit) => edit.said.length === 0],
    ['omissions', (edit) => edit.told.length === 0],
    ['words for words', (edit) => edit.told.length === 1 && edit.said.length === 1],
    [
      'small substitutions',
      (edit) =>
        count(told, edit.told) === 1 && count(said, edit.said) === 1 && !isInflected(comparison, edit),
    ],
    ['inflections', (edit) => isInflected(comparison, edit)],
    ['opposites for one another', (edit) => hasOpposites(comparison, edit)],
    [
      'names for names',
      (edit) =>
        has(told, edit.told, (at) => isCapital(told, at)) &&
        has(said, edit.said, (at) => isCapital(said, at)),
    ],
    ['times for times', (edit) => isTimeOf(told, edit.told) && isTimeOf(said, edit.said)],
    ...(['negation', 'conditions', 'modality', 'attribution', 'quantities'] as const).flatMap(
      (kind): [string, (edit: Edit) => boolean][] => [
        [`${kind} put in`, (edit) => touches(told, edit.told, kind) && !touches(said, edit.said, kind)],
        [`${kind} left out`, (edit) => touches(said, edit.said, kind) && !touches(told, edit.told, kind)],
      ],
    ),
  ];
}

/** How long the fact goes on in the quotation's words. */
function runFeatures({ told }: Comparison, pairs: readonly [number, number][], set: SetFeature): void {
  let [longest, run] = [0, 0];
  for (const [step, pair] of pairs.entries()) {
    const last = pairs[step - 1];
    run = last && last[0] + 1 === pair[0] && last[1] + 1 === pair[1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  const words = Math.max(1, told.terms.length);
  set('longest run', longest);
  set('longest run share', longest / words);
  set('begins alike', (pairs[0]?.[0] ?? words) / words);
  set('ends alike', 1 - ((pairs.at(-1)?.[0] ?? -1) + 1) / words);
}

const touches = (side: Side, list: readonly number[], kind: Kind): boolean =>
  side.hits(kind).some(({ at, end }) => list.some((index) => index >= at && index < end));

/** One word stands in another form. */
function isInflected({ links }: Comparison, { told, said }: Edit): boolean {
  return told.some((index) => links[index]?.to.some((place) => said.includes(place)));
}

function hasOpposites({ told, said }: Comparison, edit: Edit): boolean {
  const classes = (side: Side, list: readonly number[]) =>
    side
      .hits('opposites')
      .filter(({ at }) => list.includes(at))
      .flatMap((hit) => hit.classes);
  const theirs = new Set(classes(said, edit.said));
  return classes(told, edit.told).some((one) =>
    theirs.has(`${one.slice(0, -1)}${one.endsWith('+') ? '-' : '+'}`),
  );
}

/** The longest common subsequence: places of the same word in both, in order. */
function alignment(told: Side, said: Side): [number, number][] {
  const ours = told.terms.slice(0, MOST_TOLD).map(({ word }) => word);
  const theirs = said.terms.slice(0, MOST_SAID).map(({ word }) => word);
  const rows: number[][] = [new Array<number>(theirs.length + 1).fill(0)];
  for (const word of ours) {
    const last = rows.at(-1) ?? [];
    const next = [0];
    for (const [index, other] of theirs.entries())
      next.push(word === other ? (last[index] ?? 0) + 1 : Math.max(last[index + 1] ?? 0, next[index] ?? 0));
    rows.push(next);
  }
  const pairs: [number, number][] = [];
  let [one, other] = [ours.length, theirs.length];
  while (one > 0 && other > 0) {
    if (ours[one - 1] === theirs[other - 1]) pairs.push([--one, --other]);
    else if ((rows[one - 1]?.[other] ?? 0) >= (rows[one]?.[other - 1] ?? 0)) one--;
    else other--;
  }
  return pairs.reverse();
}

function editsBetween(pairs: readonly [number, number][]): Edit[] {
  const edits: Edit[] = [];
  for (const [step, [index, place]] of pairs.entries()) {
    const [before, beside] = pairs[step - 1] ?? [-1, step === 0 ? place - 1 : -1];
    const told = range(before + 1, index);
    const said = range(beside + 1, place);
    if (told.length > 0 || said.length > 0) edits.push({ told, said });
  }
  return edits;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
