import type { Comparison } from '../words/comparison.js';
import { alignment, type Edit, editsBetween, type Pair } from '../words/edits.js';
import { isCapital, type Kind, type Side } from '../words/side.js';
import { isTime } from '../words/times.js';
import type { SetFeature } from './anchors.js';

/** What was changed where a fact follows its quotation word for word. */
export function editFeatures(comparison: Comparison, set: SetFeature): void {
  const pairs = alignment(comparison.told, comparison.said);
  const edits = editsBetween(pairs, comparison.told, comparison.said);
  for (const [name, fits] of kindsOf(comparison)) set(name, edits.filter(fits).length);
  runFeatures(comparison, pairs, set);
  const contentOf = (side: Side, list: readonly number[]) => list.filter((at) => side.content[at]).length;
  set(
    'words put in',
    edits.reduce((sum, { told }) => sum + contentOf(comparison.told, told), 0),
  );
  set(
    'words left out',
    Math.min(
      20,
      edits.reduce((sum, { said }) => sum + contentOf(comparison.said, said), 0),
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
function runFeatures({ told }: Comparison, pairs: readonly Pair[], set: SetFeature): void {
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
