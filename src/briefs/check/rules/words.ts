import { baseLanguage } from '../../text/language.js';
import type { Comparison, Rule } from '../comparison.js';
import type { Link } from '../links.js';
import type { Kind } from '../side.js';
import { isGeneral } from '../side.js';

/** Scripts with capitals where names have them and nouns do not. */
const CAPITALS = new Set(['en', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'sv', 'uk', 'cs', 'tr']);

/** Every name of a fact stands in its quotation, or around it. */
export const namesHold: Rule = (comparison) => {
  const { told, links, aroundLinks } = comparison;
  if (!CAPITALS.has(baseLanguage(told.language))) return undefined;
  for (const [index, { raw, first, from }] of told.terms.entries()) {
    if (!told.content[index] || first || !/^\p{Lu}/u.test(raw) || raw.length < 2) continue;
    if (/[:“"«„–—]\s*$/u.test(told.text.slice(Math.max(0, from - 3), from))) continue;
    if (isFound(links[index]) || isFound(aroundLinks[index]) || isInitials(comparison, raw)) continue;
    return `its quotation does not name ${raw}`;
  }
  return undefined;
};

const isFound = (link: Link | undefined): boolean => (link?.to.length ?? 0) > 0;

/** "UN" is found in "United Nations". */
function isInitials({ said, around }: Comparison, raw: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(raw)) return false;
  const initials = [said, around].map(({ terms }) =>
    terms
      .filter((term) => /^\p{Lu}/u.test(term.raw))
      .map((term) => term.raw[0])
      .join(''),
  );
  return initials.some((letters) => letters.includes(raw));
}

/** Words of these kinds have rules of their own. */
const judged: readonly Kind[] = ['negation', 'attribution', 'modality', 'quantities', 'conditions', 'causes'];

/** Most of what a fact says is said by its quotation, in these or other words. */
export const wordsHold: Rule = (comparison) => {
  const { told, links, aroundLinks } = comparison;
  const apart = new Set(
    judged.flatMap((kind) =>
      told.hits(kind).flatMap(({ at, end }) => Array.from({ length: end - at }, (_, step) => at + step)),
    ),
  );
  let known = 0;
  let unknown = 0;
  for (const [index, { word }] of told.terms.entries()) {
    if (!told.content[index]) continue;
    if (isFound(links[index])) known++;
    else if (apart.has(index) || isGeneral(word, told.language)) continue;
    else if (isFound(aroundLinks[index])) known += 0.5;
    else unknown++;
  }
  const numbers = told.amounts.length;
  if (unknown > 1 && unknown > (known + numbers + unknown) * 0.4) return 'its quotation does not say so';
  if (unknown > 0 && known + numbers < unknown) return 'its quotation does not say so';
  return undefined;
};
