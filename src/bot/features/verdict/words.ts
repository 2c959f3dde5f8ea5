import { isolated } from '../../../lib/text/direction.js';
import { credits, number } from '../../../lib/words/quantities.js';
import type { Check, Finding } from '../../../models/check.js';
import type { Infograph } from '../../../models/infograph.js';
import { cutAtWord } from '../../blocks/text.js';

/** Findings that are told one by one; the others are counted. */
const TOLD = 2;
const TOLD_CHARACTERS = 60;

type Checkable = Pick<Infograph, 'checks' | 'chosen' | 'costCredits' | 'draw' | 'instead' | 'source'>;

/**
 * What reading a picture has shown, in a line; undefined where nobody was to read it. What was read is a reader's word, so
 * it is never called right.
 */
export function checkWords(infograph: Checkable): string | undefined {
  const { checks = [], chosen, draw, instead } = infograph;
  if (instead?.why === 'wrong_text') return insteadOfWrong(infograph);
  if (draw === 'exact') return 'Exact: text set word for word from the facts.';
  const check = chosen?.requestId
    ? checks.find(({ requestId }) => requestId === chosen.requestId)
    : undefined;
  return chosen && verdictWords(check, infograph);
}

/** What is said of one picture of a model's, by what became of reading it. */
export function verdictWords(check: Check | undefined, { source }: Pick<Infograph, 'source'>): string {
  if (!check?.verdict || check.verdict === 'unread') {
    return "Not checked: I couldn't read the picture. Compare it with the facts before sharing.";
  }
  if (check.verdict === 'right') return `✓ Text checked: ${matches(check, source)}`;
  const { findings = [] } = check;
  return check.verdict === 'slips' ? slips(findings) : `⚠ Please check: ${told(findings)}`;
}

function matches({ facts = 0, added = 0 }: Check, source: Infograph['source']): string {
  const site = source?.site ?? hostOf(source?.url);
  if (site) return `matches the ${count(facts, 'fact')} from ${isolated(cutAtWord(site, TOLD_CHARACTERS))}.`;
  const byModel =
    added === 0
      ? ''
      : ` ${count(added, 'point')} ${added === 1 ? 'was' : 'were'} added by AI, without a source.`;
  return `matches your outline.${byModel}`;
}

function insteadOfWrong({ checks = [], costCredits, instead }: Checkable): string {
  const isNumber = checks.some(({ findings = [] }) =>
    findings.some(({ kind }) => kind === 'number' || kind === 'extra_number'),
  );
  const what = isNumber ? 'a wrong number' : 'wrong words';
  const price = instead?.credits ?? 0;
  const back = costCredits - price;
  const paid = price === 0 ? 'No charge.' : `${credits(price)}${back > 0 ? `, ${credits(back)} back` : ''}.`;
  return `The AI version had ${what}, so here's the exact one. ${paid}`;
}

function slips(findings: readonly Finding[]): string {
  const isTypo = findings.every(({ kind }) => kind === 'typo');
  const words = told(findings);
  return isTypo ? `⚠ ${findings.length === 1 ? 'Typo' : 'Typos'}: ${words}` : `⚠ Please look: ${words}`;
}

/** The first findings in words, and how many more there are. */
export function told(findings: readonly Finding[]): string {
  const first = findings.slice(0, TOLD).map(findingWords);
  const more = findings.length - first.length;
  return `${first.join('; ')}${more > 0 ? `; and ${number(more)} more` : ''}.`;
}

/** A part of a sentence. */
function findingWords(finding: Finding): string {
  switch (finding.kind) {
    case 'number':
      return `the picture says ${shown(finding.seen)}, the source says ${shown(finding.said)}`;
    case 'extra_number':
      return `the picture says ${shown(finding.seen)}, which isn't in the facts`;
    case 'missing':
      return `${missing[finding.what]} is missing: ${quoted(finding.said)}`;
    case 'extra_text':
      return `the picture also says ${quoted(finding.seen)}`;
    case 'doubled':
      return `${quoted(finding.seen)} is there twice`;
    case 'typo':
      return `${quoted(finding.seen)} should be ${quoted(finding.said)}`;
    case 'garbled':
      return `${quoted(finding.seen)} can't be read`;
    case 'language':
      return 'it is in another language than the facts';
  }
}

const missing = {
  title: 'the title',
  subtitle: 'the line under the title',
  point: 'a point',
  number: 'a number',
} as const;

function shown(text: string): string {
  return isolated(cutAtWord(text, TOLD_CHARACTERS));
}

function quoted(text: string): string {
  return `“${shown(text)}”`;
}

function count(many: number, what: string): string {
  return `${number(many)} ${what}${many === 1 ? '' : 's'}`;
}

function hostOf(url: string | undefined): string | undefined {
  return url ? new URL(url).hostname.replace(/^www\./, '') : undefined;
}
