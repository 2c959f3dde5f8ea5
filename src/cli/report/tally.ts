import { FAL_CURRENCY, type FalCosts, falCostOf } from '../../fal/costs.js';
import { fallbackOf } from '../../infographs/core/maker.js';
import { isProgram } from '../../lib/actor.js';
import { Durations } from '../../lib/durations.js';
import type { Infograph } from '../../models/infograph.js';
import type { Result, Submission } from '../../models/submission.js';
import { hasEnded } from '../../models/transitions.js';
import type { FalCost, Images, Report, SizeRow } from './report.js';

/** What is read of each infograph. */
export type Counted = Pick<
  Infograph,
  | 'requester'
  | 'chosen'
  | 'draw'
  | 'fallbacks'
  | 'model'
  | 'resolution'
  | 'status'
  | 'delivery'
  | 'acceptedAt'
  | 'postedAt'
  | 'completedAt'
> & {
  requests: Array<Pick<Submission, 'requestId' | 'model'>>;
  results: Array<Pick<Result, 'requestId' | 'ok' | 'via'>>;
};

interface Size extends Pick<SizeRow, 'model' | 'resolution' | 'made' | 'drawn'> {
  durations: Durations;
}

/** Stands for the model where code draws: fal has no part in it. */
const BY_CODE = 'exact';

type Outcome = Exclude<keyof Images, 'asked'>;

/** Counts infographs one by one; nothing of them is kept but who asked. */
export class Tally {
  readonly #costs: FalCosts;
  readonly #workspaces = new Set<string>();
  readonly #requesters = new Set<string>();
  readonly #sizes = new Map<string, Size>();
  readonly #images: Images = { asked: 0, made: 0, failed: 0, canceled: 0, underWay: 0 };
  #programs = 0;
  #results = 0;
  #askedFor = 0;

  constructor(costs: FalCosts) {
    this.#costs = costs;
  }

  add(workspace: string, infograph: Counted): void {
    this.#workspaces.add(workspace);
    this.#count(`${workspace}:${infograph.requester}`, isProgram(infograph.requester));
    const { results } = infograph;
    this.#results += results.length;
    this.#askedFor += results.filter(({ via }) => via === 'asked').length;
    const outcome = outcomeOf(infograph);
    this.#images.asked++;
    this.#images[outcome]++;
    // What one model began, another may have drawn: each is paid for what it has.
    for (const { ok, requestId } of results) {
      const asked = infograph.requests.find((one) => one.requestId === requestId);
      if (ok) this.#sizeOf(infograph, asked?.model).drawn++;
    }
    const size = this.#sizeOf(infograph, fallbackOf(infograph)?.model);
    if (outcome !== 'made') return;
    size.made++;
    const shownAt = infograph.postedAt ?? infograph.completedAt;
    if (shownAt) size.durations.add(shownAt.getTime() - infograph.acceptedAt.getTime());
  }

  result(): Pick<
    Report,
    'workspaces' | 'people' | 'programs' | 'images' | 'successRate' | 'sizes' | 'webhooks' | 'fal'
  > {
    const { made, failed } = this.#images;
    const sizes = [...this.#sizes.values()].map((size) => this.#row(size)).sort(byModelAndSize);
    return {
      workspaces: this.#workspaces.size,
      people: this.#requesters.size - this.#programs,
      programs: this.#programs,
      images: { ...this.#images },
      successRate: shareOf(made, made + failed),
      sizes,
      webhooks: {
        results: this.#results,
        asked: this.#askedFor,
        lostShare: shareOf(this.#askedFor, this.#results),
      },
      fal: falCost(sizes, made),
    };
  }

  #count(requester: string, isProgram: boolean): void {
    if (this.#requesters.has(requester)) return;
    this.#requesters.add(requester);
    if (isProgram) this.#programs++;
  }

  #sizeOf({ draw, model: painter, resolution }: Counted, by?: string): Size {
    const model = by ?? (draw === 'exact' ? BY_CODE : painter);
    const key = `${model} ${resolution}`;
    const known = this.#sizes.get(key);
    if (known) return known;
    const size = { model, resolution, made: 0, drawn: 0, durations: new Durations() };
    this.#sizes.set(key, size);
    return size;
  }

  #row({ durations, ...size }: Size): SizeRow {
    const costMicros =
      size.model === BY_CODE ? 0 : (falCostOf(this.#costs, size.model, size.resolution) ?? null);
    return {
      ...size,
      p50Seconds: durations.percentile(0.5),
      p95Seconds: durations.percentile(0.95),
      costMicros,
      totalMicros: costMicros === null ? null : costMicros * size.drawn,
    };
  }
}

function outcomeOf(infograph: Counted): Outcome {
  if (!hasEnded(infograph)) return 'underWay';
  if (infograph.status === 'canceled') return 'canceled';
  return infograph.status === 'failed' || infograph.delivery === 'unreachable' ? 'failed' : 'made';
}

function falCost(sizes: readonly SizeRow[], made: number): FalCost {
  const totalMicros = sizes.reduce((sum, row) => sum + (row.totalMicros ?? 0), 0);
  const unknown = sizes.filter(({ totalMicros, drawn }) => totalMicros === null && drawn > 0);
  return {
    currency: FAL_CURRENCY,
    drawn: sizes.reduce((sum, { drawn }) => sum + drawn, 0),
    totalMicros,
    perImageMicros: made > 0 ? Math.round(totalMicros / made) : null,
    unknown: unknown.map(({ model, resolution }) => `${model} at ${resolution}`),
  };
}

function byModelAndSize(a: SizeRow, b: SizeRow): number {
  return a.model.localeCompare(b.model) || a.resolution.localeCompare(b.resolution);
}

function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
