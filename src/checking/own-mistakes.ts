import type { Finding } from '../models/check.js';
import type { SeenText, Transcript } from './transcript.js';

/** A letter of which a reader is less sure is often another one. */
const SURE = 0.8;
/** Digits that stand alone, large and in a circle, are passed over at times. */
const LOST_CHARACTERS = 2;
/** What misleads people wherever it stands. */
const GRAVE: ReadonlySet<Finding['kind']> = new Set([
  'number',
  'extra_number',
  'missing',
  'garbled',
  'language',
]);

/**
 * What is left of what was found in a picture that only one reader has seen, without what may be a mistake of that reader's
 * own: what it saw in letters that it was not sure of. undefined: nothing that could be relied on.
 * @param found not `right`
 */
export function withoutOwnMistakes<
  Found extends { verdict: 'right' | 'slips' | 'wrong'; findings: readonly Finding[] },
>(found: Found, transcript: Transcript): Found | undefined {
  const findings = found.findings.filter((finding) => !mayBeMisread(finding, transcript.texts));
  if (findings.length === 0) return undefined;
  const isWrong = findings.some((finding) => GRAVE.has(finding.kind) && !isSubtitle(finding));
  // Whether other text misleads depends on all of it.
  if (found.verdict === 'wrong' && !isWrong) return undefined;
  return { ...found, findings };
}

const isSubtitle = (finding: Finding): boolean => finding.kind === 'missing' && finding.what === 'subtitle';

function mayBeMisread(finding: Finding, texts: readonly SeenText[]): boolean {
  if (finding.kind === 'missing')
    return finding.what === 'number' && [...finding.said].length <= LOST_CHARACTERS;
  if (finding.kind === 'language') return false;
  const words = finding.seen.split(/\s+/).filter((word) => word !== '');
  const holding = (test: 'every' | 'some') =>
    texts.filter(({ text }) => words[test]((word) => text.includes(word)));
  const all = holding('every');
  const places = all.length > 0 ? all : holding('some');
  return places.length > 0 && places.every(({ sure = 1 }) => sure < SURE);
}
