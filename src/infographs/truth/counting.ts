import { Durations } from '../../lib/durations.js';
import type { Infograph } from '../../models/infograph.js';
import { isErrorOfFact } from '../../models/report.js';
import { hasEnded } from '../../models/transitions.js';
import { askedOf } from '../core/asked.js';
import { checkOf, picturesOf, roundOf } from '../core/checking.js';
import { recommend, wilson } from './recommend.js';
import type { ModelTruth, TruthCounts, TruthReport, TruthRow } from './truth.js';

/** What is read of each infograph. */
export type Counted = Pick<
  Infograph,
  | '_id'
  | 'acceptedAt'
  | 'checks'
  | 'chosen'
  | 'completedAt'
  | 'costCredits'
  | 'delivery'
  | 'draw'
  | 'instead'
  | 'model'
  | 'paidCredits'
  | 'postedAt'
  | 'reports'
  | 'requests'
  | 'resolution'
  | 'results'
  | 'status'
>;

/** One of fal's jobs that drew something. */
export interface DrawnJob {
  requestId: string;
  /** The model's id. */
  model: string;
  resolution: Infograph['resolution'];
}

/** What fal took for a job, in micro-dollars; undefined where that is not known. `atMost`: or less. */
export type CostOf = (job: DrawnJob) => { micros: number; atMost: boolean } | undefined;

interface Row extends Omit<TruthRow, 'p50Seconds' | 'p95Seconds'> {
  durations: Durations;
}

/** Counts infographs one by one; nothing of them is kept. */
export class TruthTally {
  readonly #rows = new Map<string, Row>();
  readonly #costOf: CostOf;

  constructor(costOf: CostOf) {
    this.#costOf = costOf;
  }

  add(infograph: Counted): void {
    const [first] = picturesOf(infograph);
    // What code draws for other reasons is nothing that a model wrote.
    const byModel = !infograph.draw || infograph.instead?.why === 'wrong_text';
    if (!first || !byModel || infograph.status !== 'completed' || !hasEnded(infograph)) return;
    const jobs = jobsOf(infograph);
    const model = jobs.find(({ requestId }) => requestId === first.requestId)?.model ?? infograph.model;
    const check = checkOf(infograph, first.requestId);
    const row = this.#rowOf(model, infograph.resolution, check?.language ?? '-');
    count(row, infograph, check?.verdict);
    row.credits += infograph.paidCredits ?? infograph.costCredits;
    for (const job of jobs) {
      const cost = this.#costOf(job);
      row.costMicros = row.costMicros === null || !cost ? null : row.costMicros + cost.micros;
      row.costAtMost ||= cost?.atMost ?? false;
    }
    const shownAt = infograph.postedAt ?? infograph.completedAt;
    if (shownAt) row.durations.add(shownAt.getTime() - infograph.acceptedAt.getTime());
  }

  /** @param usual the id of the model that is the default now */
  result(from: Date, to: Date, usual: string): TruthReport {
    const rows = [...this.#rows.values()]
      .map(({ durations, ...row }) => ({
        ...row,
        p50Seconds: durations.percentile(0.5),
        p95Seconds: durations.percentile(0.95),
      }))
      .sort(byModelSizeAndLanguage);
    const models = sumsByModel(rows);
    const recommended = recommend(models, usual);
    return { from, to, rows, models, ...(recommended ? { recommended } : {}) };
  }

  #rowOf(model: string, resolution: Infograph['resolution'], language: string): Row {
    const key = `${model} ${resolution} ${language}`;
    const known = this.#rows.get(key);
    if (known) return known;
    const row: Row = {
      ...{ model, resolution, language, ...nothing },
      ...{ credits: 0, costMicros: 0, costAtMost: false, durations: new Durations() },
    };
    this.#rows.set(key, row);
    return row;
  }
}

/** All that fal has drawn for an infograph, shown or not. */
export function jobsOf(
  infograph: Pick<Counted, '_id' | 'draw' | 'model' | 'requests' | 'resolution' | 'results'>,
): DrawnJob[] {
  const { requests, resolution, results } = infograph;
  return results.flatMap(({ ok, requestId }) => {
    if (!ok) return [];
    const submission = requests.find((one) => one.requestId === requestId);
    const model = submission ? askedOf(infograph, submission).model : infograph.model;
    return [{ requestId, model, resolution }];
  });
}

const nothing: TruthCounts = {
  ...{ pictures: 0, read: 0, rightAtOnce: 0, slipsAtOnce: 0, mended: 0 },
  ...{ exact: 0, wrong: 0, unread: 0, reported: 0 },
};

function count(
  row: TruthCounts,
  infograph: Counted,
  first: 'right' | 'slips' | 'wrong' | 'unread' | undefined,
): void {
  row.pictures++;
  if (first === 'right' || first === 'slips' || first === 'wrong') row.read++;
  if (first === 'right') row.rightAtOnce++;
  if (first === 'slips') row.slipsAtOnce++;
  if (first === 'unread') row.unread++;
  if (infograph.instead?.why === 'wrong_text') row.exact++;
  const { requestId } = infograph.chosen ?? {};
  const shown = requestId ? checkOf(infograph, requestId)?.verdict : undefined;
  if (shown === 'wrong') row.wrong++;
  const isLater = requestId !== undefined && roundOf(infograph, requestId) > 1;
  if (isLater && (shown === 'right' || shown === 'slips')) row.mended++;
  if (infograph.reports?.some(({ kind }) => isErrorOfFact(kind))) row.reported++;
}

function sumsByModel(rows: readonly TruthRow[]): ModelTruth[] {
  const sums = new Map<string, TruthCounts>();
  for (const row of rows) {
    const sum = sums.get(row.model) ?? { ...nothing };
    sums.set(row.model, sum);
    sum.pictures += row.pictures;
    sum.read += row.read;
    sum.rightAtOnce += row.rightAtOnce;
    sum.slipsAtOnce += row.slipsAtOnce;
    sum.mended += row.mended;
    sum.exact += row.exact;
    sum.wrong += row.wrong;
    sum.unread += row.unread;
    sum.reported += row.reported;
  }
  return [...sums].map(([model, sum]) => ({
    ...{ model, ...sum },
    atLeast: wilson(sum.rightAtOnce + sum.slipsAtOnce, sum.read),
  }));
}

function byModelSizeAndLanguage(one: TruthRow, other: TruthRow): number {
  return (
    one.model.localeCompare(other.model, 'en') ||
    one.resolution.localeCompare(other.resolution, 'en') ||
    one.language.localeCompare(other.language, 'en')
  );
}
