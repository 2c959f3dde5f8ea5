import { saysMore } from '../../briefs/index.js';
import { defined } from '../../lib/defined.js';
import type { Brief } from '../../models/brief.js';
import { briefVersionId } from '../../models/brief-version.js';
import type { BriefContext } from './context.js';

/** A brief is handed over once, as it is then. */
const FIRST = 1;

/**
 * Keeps what an approved brief says for ever, for the infographs that are made of it to name. Doing it twice changes
 * nothing. @returns the version's id; undefined where it says nothing
 */
export async function writeVersion(
  { _id: batch, facts, source, status, workspace }: Brief,
  { clock, models, crashPoint }: Pick<BriefContext, 'clock' | 'models' | 'crashPoint'>,
): Promise<string | undefined> {
  if (status !== 'approved' || !facts || !saysMore(facts)) return undefined;
  const _id = briefVersionId(batch, FIRST);
  const at = new Date(clock.now());
  await models.briefVersions.updateOne(
    { _id, workspace },
    { $setOnInsert: { batch, n: FIRST, facts, at, ...defined({ source }) } },
    { upsert: true },
  );
  crashPoint('brief:versioned');
  return _id;
}
