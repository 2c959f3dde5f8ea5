import type { Models } from '../../models/index.js';
import { type Counted, type DrawnJob, jobsOf, type TruthTally } from './counting.js';

const AT_ONCE = 1_000;

const withoutWords = {
  ...{ acceptedAt: 1, completedAt: 1, postedAt: 1, status: 1, delivery: 1 },
  ...{ model: 1, resolution: 1, draw: 1, instead: 1, requests: 1, costCredits: 1, paidCredits: 1 },
  ...{ 'results.requestId': 1, 'results.ok': 1, 'results.imageUrl': 1, 'results.at': 1 },
  ...{ 'checks.requestId': 1, 'checks.verdict': 1, 'checks.language': 1 },
  ...{ chosen: 1, 'reports.kind': 1 },
} as const;

/** A span of time, without its end. */
interface Span {
  from: Date;
  to: Date;
}

/** All that fal has drawn for what a workspace has asked for in a span of time. @throws MongoError */
export async function* jobsBetween(
  { infographs }: Pick<Models, 'infographs'>,
  workspace: string,
  { from, to }: Span,
): AsyncGenerator<DrawnJob> {
  const found = infographs
    .find({ workspace, acceptedAt: { $gte: from, $lt: to } })
    .select({ model: 1, draw: 1, resolution: 1, requests: 1, 'results.requestId': 1, 'results.ok': 1 })
    .lean<Counted>()
    .cursor({ batchSize: AT_ONCE });
  for await (const infograph of found) yield* jobsOf(infograph);
}

/**
 * Counts the infographs that a workspace has asked for in a span of time, without their words. @throws MongoError
 */
export async function countTruth(
  { infographs }: Pick<Models, 'infographs'>,
  workspace: string,
  { from, to }: Span,
  tally: TruthTally,
): Promise<void> {
  const found = infographs
    .find({ workspace, acceptedAt: { $gte: from, $lt: to } })
    .select(withoutWords)
    .lean<Counted>()
    .cursor({ batchSize: AT_ONCE });
  for await (const infograph of found) tally.add(infograph);
}
