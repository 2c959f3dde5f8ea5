import { type Comparison, contentBeside, isSpokenOf, type Rule } from '../comparison.js';
import { offices } from '../lexicon/attribution.js';
import { type Hit, lexicon } from '../phrases.js';

const findOffices = lexicon(offices);

/** Who says it stays with what they say, and nobody else may say it. */
export const sourceHolds: Rule = (comparison) => {
  const { told, said, around } = comparison;
  const theirs = said.hits('attribution').filter(({ at }) => isSpokenOf(comparison, at));
  const ours = told.hits('attribution');
  if (ours.length === 0) {
    if (theirs.length === 0 || isNamedFirst(comparison, theirs) || isOffices(comparison, theirs))
      return undefined;
    return 'it leaves out who says so';
  }
  const all = said.hits('attribution');
  if (all.length === 0) {
    if (around.hits('attribution').length > 0 || ours.every((hit) => isSaid(comparison, hit)))
      return undefined;
    if (/["“”„«»「」]/u.test(said.text)) return undefined;
    return 'its quotation does not say who says so';
  }
  return hasOtherSource(comparison, ours, all) ? 'its quotation names somebody else' : undefined;
};

const isSaid = ({ links }: Comparison, { at }: Hit): boolean => (links[at]?.to.length ?? 0) > 0;

/** "Researchers: the glacier shrinks" names them, too. */
function isNamedFirst({ told, said, links }: Comparison, theirs: readonly Hit[]): boolean {
  const colon = told.text.search(/[:：]/u);
  const head = told.terms.flatMap(({ to }, index) => (to <= colon ? [index] : []));
  if (colon < 0 || head.length === 0 || head.length > told.terms.length / 2) return false;
  return head.some((index) =>
    links[index]?.to.some((place) =>
      theirs.some(
        ({ at }) => said.terms[at]?.sentence === said.terms[place]?.sentence && Math.abs(at - place) <= 8,
      ),
    ),
  );
}

/** An office that reports what it counted may be told plainly. */
function isOffices({ said, told }: Comparison, theirs: readonly Hit[]): boolean {
  if (told.amounts.length === 0 || theirs.some(({ classes }) => classes.includes('claim'))) return false;
  const sources = findOffices(said.text, said.terms, said.language);
  return sources.some(({ at }) => theirs.some((hit) => Math.abs(hit.at - at) <= 6));
}

/** The fact's source must stand beside a word of saying in the quotation. */
function hasOtherSource(comparison: Comparison, ours: readonly Hit[], all: readonly Hit[]): boolean {
  const { told, said, links } = comparison;
  const beside = new Set(
    all.flatMap(({ at, end }) => [
      ...Array.from({ length: end - at }, (_, index) => at + index),
      ...contentBeside(said, at - 1, -1, { most: 5, within: 'sentence' }),
      ...contentBeside(said, end, 1, { most: 5, within: 'sentence' }),
    ]),
  );
  return ours.every((hit) => {
    const sources = [
      ...contentBeside(told, hit.at - 1, -1, { most: 2, within: 'clause' }),
      ...contentBeside(told, hit.end, 1, { most: 2, within: 'clause' }),
    ];
    const found = sources.filter((index) => (links[index]?.to.length ?? 0) > 0);
    return found.length > 0 && !found.some((index) => links[index]?.to.some((place) => beside.has(place)));
  });
}

/** "If", "except" and "only" stay, and none may be added. */
export const conditionHolds: Rule = (comparison) => {
  const { told, said } = comparison;
  const strict = (hit: Hit) => hit.classes.some((kind) => kind !== 'when');
  const theirs = said.hits('conditions').filter((hit) => strict(hit) && isSpokenOf(comparison, hit.at));
  const ours = told.hits('conditions');
  if (theirs.length > 0 && ours.length === 0 && told.hits('negation').length === 0)
    return 'it leaves out a condition or an exception';
  const only = ours.some((hit) => hit.classes.includes('only') && !isSaid(comparison, hit));
  if (only && said.hits('conditions').length === 0 && said.hits('superlatives').length === 0)
    return 'its quotation does not say "only"';
  return undefined;
};

/** What may be, is planned or is expected is not told as what is. */
export const modalityHolds: Rule = (comparison) => {
  const { told, said } = comparison;
  const theirs = kindsOf(said.hits('modality').filter((hit) => isNear(comparison, hit)));
  const ours = kindsOf(told.hits('modality'));
  const claimed = kindsOf(told.hits('attribution')).has('claim');
  if (theirs.has('may') && !ours.has('may') && !claimed) return 'its quotation says that it may be so';
  const intends = theirs.has('plan') || theirs.has('should');
  if (intends && ours.size === 0 && !claimed) return 'its quotation says that it is intended';
  return undefined;
};

function kindsOf(hits: readonly Hit[]): Set<string> {
  return new Set(hits.flatMap(({ classes }) => classes));
}

/** Whether the fact speaks of the clause in which something stands. */
function isNear({ said, clauses, sentences }: Comparison, { at }: Hit): boolean {
  const term = said.terms[at];
  return term !== undefined && sentences.has(term.sentence) && (clauses.get(term.clause) ?? 0) > 0;
}

/** Neither a reason nor a superlative may come into a fact. */
export const additionsHold: Rule = (comparison) => {
  const { told, said } = comparison;
  if (told.hits('causes').some((hit) => !isSaid(comparison, hit)) && said.hits('causes').length === 0)
    return 'its quotation gives no reason';
  const added = told.hits('superlatives').filter((hit) => !isSaid(comparison, hit));
  if (added.length > 0 && said.hits('superlatives').length === 0)
    return 'its quotation has no such superlative';
  return undefined;
};
