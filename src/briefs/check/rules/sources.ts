import { baseLanguage } from '../../text/language.js';
import { offices } from '../lexicon/attribution.js';
import { type Comparison, contentBeside } from '../words/comparison.js';
import { type Hit, lexicon } from '../words/phrases.js';
import { isCapital, isGeneral, type Side } from '../words/side.js';

const findOffices = lexicon(offices);

/** Nothing but what somebody said, or a saying. */
export const isQuoted = (text: string): boolean =>
  /^["“„«「][^"“”„«»「」]{1,400}["”“»」][.!?。]?$/u.test(text.trim());

/** "Doctors blame the clinics, which have visited 75 villages": what the relative clause tells is the writer's own. */
export function isBeforeAside({ said, links }: Comparison, { end }: Hit): boolean {
  const places = links.flatMap(({ to }) => (to.length === 1 ? to : []));
  return said.hits('relatives').some(({ at }) => {
    const clause = said.terms[at]?.clause;
    // Elsewhere articles look like relative pronouns; those have a comma before them.
    if (baseLanguage(said.language) !== 'en' && said.terms[at - 1]?.clause === clause) return false;
    if (baseLanguage(said.language) === 'de' && !isCapital(said, at - 1)) return false;
    const inside = places.filter((place) => place > at && said.terms[place]?.clause === clause);
    return (
      end <= at - 1 &&
      places.some((place) => place < at && place >= at - 2) &&
      places.every((place) => place >= end && place >= at - 5) &&
      inside.length >= 1
    );
  });
}

const forWhom = /^(?:para|pour|für|for|per|voor|dla|для)\s/iu;

/** "Researchers: the glacier shrinks" names them, too, and so does "For the researchers, it shrinks". */
export function isNamedFirst({ told, said, links }: Comparison, theirs: readonly Hit[]): boolean {
  const colon = told.text.search(forWhom.test(told.text) ? /[:：,]/u : /[:：]/u);
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

/** A company that says what it will do itself may be told as doing it, by name. */
export function isOwnPlan({ said, told, links }: Comparison, theirs: readonly Hit[]): boolean {
  if (theirs.some(({ classes }) => classes.includes('claim')) || told.hits('modality').length === 0)
    return false;
  const places = new Set(links.flatMap(({ to }) => to));
  return theirs.every(({ at }) =>
    contentBeside(said, at - 1, -1, { most: 2, within: 'clause' }).some((index) => places.has(index)),
  );
}

/** Who says so in the fact stands in the quotation, if not as one who says it. */
export function hasSource({ told, links }: Comparison, { at, end }: Hit): boolean {
  return [
    ...contentBeside(told, at - 1, -1, { most: 2, within: 'clause' }),
    ...contentBeside(told, end, 1, { most: 2, within: 'clause' }),
  ].some((index) => (links[index]?.to.length ?? 0) > 0 && isCapital(told, index));
}

/** An office that reports what it counted may be told plainly. */
export function isOffices({ said, told }: Comparison, theirs: readonly Hit[]): boolean {
  if (told.amounts.length === 0 || theirs.some(({ classes }) => classes.includes('claim'))) return false;
  const sources = findOffices(said.text, said.terms, said.language);
  return sources.some(({ at }) => theirs.some((hit) => Math.abs(hit.at - at) <= 6));
}

/** The fact's source must stand beside a word of saying in the quotation, that of the fact where it has that. */
export function hasOtherSource(comparison: Comparison, ours: readonly Hit[], all: readonly Hit[]): boolean {
  return ours.every((hit) => isOtherSource(comparison, hit, all));
}

function isOtherSource(
  { told, said, links, aroundLinks }: Comparison,
  hit: Hit,
  all: readonly Hit[],
): boolean {
  const own = all.filter(({ at, end }) => links[hit.at]?.to.some((place) => place >= at && place < end));
  const beside = new Set(
    (own.length > 0 ? own : all).flatMap(({ at, end }) => [
      ...Array.from({ length: end - at }, (_, index) => at + index),
      ...contentBeside(said, at - 1, -1, { most: 5, within: 'sentence' }),
      ...contentBeside(said, end, 1, { most: 5, within: 'sentence' }),
    ]),
  );
  const before = contentBeside(told, hit.at - 1, -1, { most: 2, within: 'clause' });
  const after = contentBeside(told, hit.end, 1, { most: 2, within: 'clause' });
  const isLinked = (index: number) => (links[index]?.to.length ?? 0) > 0;
  const found = [...before, ...after].filter(isLinked);
  if (found.length > 0 && !found.some((index) => links[index]?.to.some((place) => beside.has(place))))
    return true;
  const sources = before.length > 0 ? before : after;
  const named = (own.length > 0 ? own : all).some((theirs) => isNamed(said, theirs));
  const isKnown = (index: number) =>
    isLinked(index) ||
    // Somebody of the sentence before says it only where the quotation leaves open who does.
    (!named && (aroundLinks[index]?.to.length ?? 0) > 0) ||
    isGeneral(told.terms[index]?.word ?? '', told.language);
  return sources.length > 0 && !sources.some(isKnown);
}

/** Whether a word of saying stands right beside a name or a noun that tells more than "the company". */
function isNamed(said: Side, { at, end }: Hit): boolean {
  const beside = [
    ...contentBeside(said, end, 1, { most: 1, within: 'clause' }),
    ...contentBeside(said, at - 1, -1, { most: 1, within: 'clause' }),
  ];
  const isPronoun = said.hits('pronouns').some((hit) => Math.abs(hit.at - at) <= 2);
  return !isPronoun && beside.some((index) => !isGeneral(said.terms[index]?.word ?? '', said.language));
}
