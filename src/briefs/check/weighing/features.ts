import { baseLanguage } from '../../text/language.js';
import { copiedOf, foundShare } from '../rules/free.js';
import type { Comparison, Rule } from '../words/comparison.js';
import { isGeneral, type Kind } from '../words/side.js';
import { anchorsOf, type SetFeature } from './anchors.js';
import { editFeatures } from './edits.js';
import { neighborFeatures } from './neighbors.js';
import { partFeatures } from './parts.js';
import { stepFeatures } from './steps.js';

/** What is known of a fact beside its quotation: numbers by name. */
export type Features = ReadonlyMap<string, number>;

const counted: readonly Kind[] = [
  'attribution',
  'modality',
  'negation',
  'conditions',
  'causes',
  'superlatives',
  'opposites',
  'quantities',
  'agents',
  'circumstances',
  'ranks',
  'pronouns',
];

/** Languages in families that build sentences alike. */
const families: ReadonlyMap<string, number> = new Map([
  ...['en'].map((tag) => [tag, 0] as const),
  ...['de', 'nl', 'sv', 'da', 'no'].map((tag) => [tag, 1] as const),
  ...['fr', 'es', 'it', 'pt', 'ro'].map((tag) => [tag, 2] as const),
  ...['pl', 'ru', 'uk', 'cs'].map((tag) => [tag, 3] as const),
  ...['zh', 'ja', 'th'].map((tag) => [tag, 5] as const),
]);

/** A rule that speaks against a fact, and why. */
export interface Voice {
  rule: string;
  reason: string;
}

/** The feature of facts that are refused whatever else is known of them. */
export const SURE = 'sure';

/** What the rules have against a fact, in their order. Not by the functions' own names, which a bundler may change. */
export function voicesOf(rules: Readonly<Record<string, Rule>>, comparison: Comparison): Voice[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const reason = rule(comparison);
    return reason === undefined ? [] : [{ rule: name, reason }];
  });
}

/** The features of a fact: which rules speak against it, and how its words lie in the quotation. */
export function featuresOf(
  comparison: Comparison,
  voices: readonly Voice[],
  elsewhere: ReadonlySet<string> = new Set(),
): Features {
  const features = new Map<string, number>();
  const set = (name: string, value: number) => features.set(name, value);
  const copied = copiedOf(comparison);
  for (const { rule, reason } of voices) {
    set(`rule ${rule}`, 1);
    for (const [kind, opening] of reasons) if (reason.startsWith(opening)) set(`reason ${kind}`, 1);
  }
  set('rules', voices.length);
  set(SURE, sureVoice(comparison, voices) ? 1 : 0);
  set('copied', copied);
  set(
    'same',
    foundShare(comparison, ({ level }) => level === 'same'),
  );
  set('found', foundShare(comparison));
  wordFeatures(comparison, elsewhere, set);
  const anchors = anchorsOf(comparison);
  stepFeatures(comparison, anchors, set);
  partFeatures(comparison, anchors, set);
  neighborFeatures(comparison, anchors, set);
  editFeatures(comparison, set);
  for (const kind of counted) {
    const ours = comparison.told.hits(kind).length;
    const theirs = comparison.said.hits(kind).length;
    set(`${kind} told`, Math.min(3, ours));
    set(`${kind} said`, Math.min(3, theirs));
    set(`${kind} more`, Math.max(-2, Math.min(2, ours - theirs)));
  }
  set('family', families.get(baseLanguage(comparison.told.language)) ?? 4);
  return features;
}

/**
 * What a rule is nearly always right about, where so much of the fact is copied from its quotation: how its reason
 * begins, and that share. A number that the quotation does not have is never shown.
 */
const sure: readonly (readonly [string, number])[] = [
  ['its quotation does not have', 0],
  ['its quotation has another name there', 0],
  ['its quotation has "', 0.55],
  ['its quotation has the two', 0.55],
  ['its quotation does not name', 0.55],
  ['its quotation has another quantity', 0.55],
  ['its quotation says the opposite', 0.55],
  ['its quotation gives no reason', 0.55],
  ['its quotation has no "not"', 0.6],
  ['its quotation says that it is not so', 0.75],
  ['its quotation has another word there', 0.88],
];

/** The first of the rules' voices that is enough to refuse a fact. */
export function sureVoice(comparison: Comparison, voices: readonly Voice[]): Voice | undefined {
  const copied = copiedOf(comparison);
  return voices.find(({ reason }) =>
    sure.some(([opening, least]) => copied >= least && reason.startsWith(opening)),
  );
}

const reasons = [
  ['number missing', 'its quotation does not have'],
  ['number elsewhere', 'its quotation has "'],
  ['numbers turned', 'its quotation has the two'],
  ['speaker dropped', 'it leaves out who'],
  ['speaker added', 'its quotation does not say who'],
  ['speaker other', 'its quotation names'],
  ['quoted', 'its quotation only quotes'],
  ['condition', 'it leaves out a condition'],
  ['restriction', 'it leaves out whom'],
  ['only', 'its quotation does not say "only"'],
  ['not dropped', 'its quotation says that it is not so'],
  ['not added', 'its quotation has no "not"'],
  ['opposite', 'its quotation says the opposite'],
  ['opposite elsewhere', 'its quotation says that of something else'],
  ['cause', 'its quotation gives no reason'],
  ['superlative', 'its quotation has no such superlative'],
  ['part', 'its quotation says that of a part'],
] as const;

/** How the reasons begin by which voices are told apart: they must stand in the rules as they stand here. */
export const openings: readonly string[] = [
  ...reasons.map(([, opening]) => opening),
  ...sure.map(([opening]) => opening),
];

function wordFeatures(
  { told, said, links, aroundLinks }: Comparison,
  elsewhere: ReadonlySet<string>,
  set: SetFeature,
): void {
  let [known, unknown, around, names, general, synonyms, content, others, otherNames] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0,
  ];
  let firstUnknown = 1;
  let lastUnknown = 0;
  for (const [index, { word, stem, raw, first }] of told.terms.entries()) {
    if (!told.content[index]) continue;
    content++;
    const link = links[index];
    if (link?.level === 'synonym') synonyms++;
    if (link && link.to.length > 0) known++;
    else if (isGeneral(word, told.language)) general++;
    else if ((aroundLinks[index]?.to.length ?? 0) > 0) around++;
    else {
      unknown++;
      const at = index / Math.max(1, told.terms.length - 1);
      firstUnknown = Math.min(firstUnknown, at);
      lastUnknown = Math.max(lastUnknown, at);
      const isName = !first && /^\p{Lu}/u.test(raw);
      if (isName) names++;
      if (!elsewhere.has(stem)) continue;
      others++;
      if (isName) otherNames++;
    }
  }
  set('known', known);
  set('unknown', unknown);
  set('unknown share', unknown / Math.max(1, known + unknown + around + told.amounts.length));
  set('unknown names', names);
  set('unknown elsewhere', others);
  set('unknown names elsewhere', otherNames);
  set('first unknown', firstUnknown);
  set('last unknown', lastUnknown);
  set('around', around);
  set('general', general);
  set('synonyms', synonyms);
  set('content', content);
  set('numbers told', told.amounts.length);
  set('numbers said', said.amounts.length);
  set('length said', said.terms.length);
  set('length share', told.terms.length / Math.max(1, said.terms.length));
  set('sentences said', (said.terms.at(-1)?.sentence ?? 0) + 1);
  set('clauses told', (told.terms.at(-1)?.clause ?? 0) + 1);
  set('has colon', /[:：]/u.test(told.text) ? 1 : 0);
  set('has quotes', /["“”„«»「」]/u.test(told.text) ? 1 : 0);
  set('quotes said', /["“”„«»「」]/u.test(said.text) ? 1 : 0);
}
