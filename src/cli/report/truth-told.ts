import { FAL_CURRENCY } from '../../fal/costs.js';
import { READ_AT_LEAST } from '../../infographs/truth/recommend.js';
import type { TruthRow } from '../../infographs/truth/truth.js';
import { inCents } from '../../lib/money.js';
import { table } from '../shared/table.js';
import type { MonthOfTruth } from './truth.js';

/** The report of truth for a terminal. What was read is a reader's word: nothing here is certain. */
export function truthInWords(report: MonthOfTruth): string {
  const { month, rows } = report;
  if (rows.length === 0) return `${month}, in UTC: no model has made a picture`;
  return [
    `${month}, in UTC: pictures of models, as they were read before anybody saw them`,
    '',
    table(
      [
        ...['model', 'size', 'language', 'pictures', 'read', 'right', 'slips', 'mended', 'exact', 'wrong'],
        ...['not read', 'reported', 'p50 s', 'p95 s', 'credits', 'fal'],
      ],
      rows.map(cells),
    ),
    '',
    'right, slips: at once. mended: a later picture of the model. exact: drawn by code in its place. wrong: shown although it was known.',
    ...(rows.some(({ costAtMost }) => costAtMost)
      ? [
          'fal: "<=" is the most that it may be, priced by token; a FAL_KEY with the scope ADMIN tells it exactly.',
        ]
      : []),
    recommendation(report),
  ].join('\n');
}

function cells(row: TruthRow): string[] {
  return [
    ...[row.model, row.resolution, row.language],
    ...[row.pictures, row.read, row.rightAtOnce, row.slipsAtOnce, row.mended, row.exact, row.wrong].map(
      String,
    ),
    ...[String(row.unread), String(row.reported)],
    ...[row.p50Seconds?.toFixed(1) ?? '-', row.p95Seconds?.toFixed(1) ?? '-', String(row.credits)],
    row.costMicros === null
      ? 'unknown'
      : `${row.costAtMost ? '<= ' : ''}${inCents({ micros: row.costMicros, currency: FAL_CURRENCY })}`,
  ];
}

function recommendation({ models, recommended, usual }: MonthOfTruth): string {
  if (!recommended) {
    return `No default is recommended: of no model ${READ_AT_LEAST} pictures were read. The default is ${usual}.`;
  }
  const { insteadOf, model } = recommended;
  const found = models.find((one) => one.model === model);
  const share = Math.floor((found?.atLeast ?? 0) * 100);
  const why = `at least ${share}% of its pictures were right, or had slips alone, at once (95% certain, ${found?.read ?? 0} read)`;
  if (!insteadOf) return `${model} is the default, and no other was better for certain: ${why}.`;
  return `Recommended as the default in the place of ${insteadOf}: ${model}; ${why}. Nothing is changed by itself: see MODELS_FILE.`;
}
