import { plainTable, type Table } from '../report/table.js';
import type { Alone } from './alone.js';
import { type Judged, numberScoresOf, type Scores, scoresOf, share, verdictsBy } from './measure.js';
import type { PictureScore } from './pictures.js';

export const NOT_MEASURED = 'reader not measured';

/** What saw the pixels of pictures. */
export interface Whole {
  by: string;
  scores: readonly PictureScore[];
}

/** `precision` and `recall` are of the comparing alone; `reader` has those of the whole, or says that there are none. */
export function asJson(alone: Alone, whole: Whole | undefined) {
  const { precision, recall } = scoresOf(alone.judged);
  return {
    precision,
    recall,
    reader: whole ? { by: whole.by, ...wholeOf(whole.scores) } : NOT_MEASURED,
    comparing: {
      readBy: alone.readers,
      pictures: alone.pictures,
      ...detailOf(alone.judged),
      heldOut: figuresOf(alone.judged.filter(({ heldOut }) => heldOut)),
      tuning: figuresOf(alone.judged.filter(({ heldOut }) => !heldOut)),
      yardstick: scoresOf(alone.yardstick),
      misread: { pictures: alone.misread.length, verdicts: verdictsBy(alone.misread) },
    },
    node: process.version,
    measuredAt: new Date().toISOString(),
  };
}

const figuresOf = (judged: readonly Judged[]) => ({ ...scoresOf(judged), numbers: numberScoresOf(judged) });

const detailOf = (judged: readonly Judged[]) => ({
  ...figuresOf(judged),
  byLanguage: byLanguage(judged),
  verdicts: verdictsBy(judged),
});

function wholeOf(scores: readonly PictureScore[]) {
  const times = scores.map(({ readMs }) => readMs).sort((one, other) => one - other);
  const unread = scores.filter(({ verdict }) => verdict === undefined).length;
  return {
    pictures: scores.length,
    notChecked: unread,
    notCheckedShare: share(unread, scores.length),
    ...detailOf(scores),
    medianMs: Math.round(times[Math.floor(times.length / 2)] ?? 0),
  };
}

function byLanguage(judged: readonly Judged[]) {
  const languages = [...new Set(judged.map(({ language }) => language))].sort();
  return Object.fromEntries(
    languages.map((language) => {
      const own = judged.filter((one) => one.language === language);
      const unread = own.filter(({ verdict }) => verdict === undefined).length;
      return [language, { ...scoresOf(own), ...(unread > 0 ? { notChecked: unread } : {}) }];
    }),
  );
}

const BARS = { precision: 0.95, recall: 0.9 } as const;

export function printAlone({ judged, misread, yardstick, readers, pictures }: Alone): void {
  console.log(
    `The comparing alone: ${judged.length} transcripts of ${pictures} pictures, read by ${readers.join(', ')}.`,
  );
  console.log('The errors are planted in what the transcripts are held against.\n');
  console.log(
    plainTable([
      ['', 'cases', 'precision', 'recall', 'false alarms'],
      ['bar', '', String(BARS.precision), String(BARS.recall), ''],
      row('numbers', numberScoresOf(judged)),
      row('numbers, held out', numberScoresOf(judged.filter(({ heldOut }) => heldOut))),
      row('everything', scoresOf(judged)),
      row('everything, held out', scoresOf(judged.filter(({ heldOut }) => heldOut))),
      row('yardstick: the same words and numbers', scoresOf(yardstick)),
    ]),
  );
  console.log(`\n${plainTable(verdictTable(judged))}`);
  const called = misread.filter(({ verdict }) => verdict === 'wrong').length;
  console.log(
    `\nThe reader misread digits of ${misread.length} more pictures that have no error; ${called} of them were called wrong.`,
  );
}

export function printWhole(whole: Whole | undefined): void {
  if (!whole) {
    console.log(`\nThe whole: ${NOT_MEASURED}. See docs/accuracy.md for how to have it measured.`);
    return;
  }
  const { by, scores } = whole;
  const { pictures, notChecked, medianMs } = wholeOf(scores);
  console.log(`\nThe whole: ${pictures} pictures, read by ${by}, ${medianMs} ms each (median).`);
  console.log(`Not checked, since the reader was not sure: ${notChecked}. Of the others:\n`);
  const rows = Object.entries(byLanguage(scores)).map(([language, own]) => row(language, own));
  const head = ['', 'cases', 'precision', 'recall', 'false alarms'];
  console.log(
    plainTable([head, row('numbers', numberScoresOf(scores)), row('everything', scoresOf(scores)), ...rows]),
  );
  console.log(`\n${plainTable(verdictTable(scores))}`);
}

const row = (name: string, { cases, precision, recall, falseAlarms }: Scores): string[] => [
  name,
  String(cases),
  figure(precision),
  figure(recall),
  figure(falseAlarms),
];

const figure = (of: number | null): string => (of === null ? '–' : of.toFixed(3));

function verdictTable(judged: readonly Judged[]): Table {
  const verdicts = ['right', 'slips', 'wrong', 'not checked'];
  const rows = Object.entries(verdictsBy(judged)).map(([planted, counts]) => [
    planted,
    ...verdicts.map((verdict) => String(counts[verdict] ?? 0)),
  ]);
  return [['planted', ...verdicts], ...rows];
}

/** Cases that were called wrong and are not, or are and were not. */
export function printFailures(judged: readonly Judged[], isWrong: (one: Judged) => boolean): void {
  for (const one of judged) {
    const { verdict, language, about, planted = 'nothing', findings = [] } = one;
    if (verdict === undefined || (verdict === 'wrong') === isWrong(one)) continue;
    console.log(`${language}, ${about}: planted ${planted}, called ${verdict}`);
    for (const finding of findings) console.log(`    ${JSON.stringify(finding)}`);
  }
}
