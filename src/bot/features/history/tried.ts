import { MICROS } from '../../../lib/micro-dollars.js';
import { number } from '../../../lib/words/quantities.js';
import type { Check } from '../../../models/check.js';
import type { Infograph } from '../../../models/infograph.js';
import type { Report, ReportKind } from '../../../models/report.js';
import { escaped, mention } from '../../blocks/text.js';
import { told } from '../verdict/words.js';

/** Reports that are told one by one; the others are counted. */
const TOLD_REPORTS = 3;

/**
 * What was tried until the picture was shown, and what people say is wrong with it: for admins, in mrkdwn, a line each.
 * @param readable whether they may read what people and pages wrote for it
 */
export function triedLines(infograph: Infograph, readable: boolean): string[] {
  const tried = triedLine(infograph, readable);
  const { free, reports = [] } = infograph;
  return [
    ...(free ? [freeLine(free.why)] : []),
    ...(tried ? [tried] : []),
    ...(reports.length > 0 ? [reportedLine(reports, readable)] : []),
  ];
}

function freeLine(why: NonNullable<Infograph['free']>['why']): string {
  return why === 'report'
    ? 'A free new picture of one that was reported.'
    : 'A free new picture of one that was found wrong.';
}

/** Undefined where the first picture was right, and the house paid for none. */
function triedLine(infograph: Infograph, readable: boolean): string | undefined {
  const { checks = [], chosen, instead, requests } = infograph;
  const micros = requests.reduce((sum, { reserved }) => sum + (reserved?.micros ?? 0), 0);
  const isPlain = checks.every(({ verdict }) => verdict === 'right') && checks.length < 2;
  if (isPlain && micros === 0) return undefined;
  const pictures = checks.map((check) => outcomeOf(check, chosen?.requestId, readable));
  const end = instead?.why === 'wrong_text' ? ', then the exact one' : '';
  const cost = micros > 0 ? ` Cost the house $${(micros / MICROS).toFixed(2)} at most.` : '';
  return pictures.length > 0 ? `Tried: ${pictures.join(' → ')}${end}.${cost}` : cost.trim();
}

function outcomeOf(check: Check, shown: string | undefined, readable: boolean): string {
  const { findings = [], requestId, verdict = 'unread' } = check;
  const found = readable && findings.length > 0 ? ` (${escaped(told(findings).replace(/\.$/, ''))})` : '';
  return `${verdicts[verdict]}${found}${requestId === shown ? ', shown' : ''}`;
}

const verdicts = {
  right: 'as its facts say',
  slips: 'small slips',
  wrong: 'wrong',
  unread: 'not read',
} as const satisfies Record<NonNullable<Check['verdict']>, string>;

function reportedLine(reports: readonly Report[], readable: boolean): string {
  const first = reports.slice(0, TOLD_REPORTS).map(({ by, kind, note }) => {
    const said = note && readable ? `, “${escaped(note)}”` : '';
    return `${kinds[kind]}${said}, by ${mention(by)}`;
  });
  const more = reports.length - first.length;
  return `👎 Reported: ${first.join('; ')}${more > 0 ? `; and ${number(more)} more` : ''}.`;
}

/** What a report is about, in a sentence. */
const kinds = {
  number: 'a number',
  word: 'a word',
  missing: 'something missing',
  ugly: 'its looks',
  other: 'something else',
} as const satisfies Record<ReportKind, string>;
