import type { Comparison } from '../../checking/compare/index.js';
import { compare } from '../../checking/compare/index.js';
import { withoutOwnMistakes } from '../../checking/own-mistakes.js';
import { type PictureReader, ReaderUnavailable } from '../../checking/reader/reader.js';
import type { Transcript } from '../../checking/transcript.js';
import { describe } from '../../lib/errors.js';
import type { Log } from '../../lib/log.js';
import type { Facts } from '../../models/facts.js';

export interface Judgment {
  comparison: Comparison;
  transcript: Transcript;
}

/**
 * What was read in a picture, and how that compares with its brief. What a local reader finds wrong is looked at by the
 * other one before anybody hears of it: the local one takes an "ó" for a 6 where it does not know that letter, and neither
 * is told what should be there, so that both see the brief's words in a picture without them is next to impossible. Where
 * the other one is away, or there is none, only what the local one saw for sure is said.
 * @throws ReaderUnavailable where nobody has read it, or nothing of what was found can be relied on
 */
export async function judged(
  reader: PictureReader,
  picture: { url: string },
  facts: Facts,
  { signal, log }: { signal: AbortSignal; log: Log },
): Promise<Judgment> {
  const first = comparedWith(facts, await reader.read(picture, signal));
  const { transcript, comparison } = first;
  if (transcript.by.kind !== 'local' || comparison.verdict === 'right') return first;
  try {
    if (reader.again) return comparedWith(facts, await reader.again(picture, signal));
  } catch (error) {
    if (!(error instanceof ReaderUnavailable)) throw error;
    log.warn(
      { why: error.why, detail: describe(error) },
      'nobody looked again at what was found in a picture',
    );
  }
  const relied = withoutOwnMistakes(comparison, transcript);
  if (!relied) throw new ReaderUnavailable('unreadable', 'local: nothing of what it found is sure');
  return { transcript, comparison: relied };
}

/** @throws ReaderUnavailable of a picture without any text: that is one that nobody could read */
function comparedWith(facts: Facts, transcript: Transcript): Judgment {
  if (transcript.texts.length === 0) throw new ReaderUnavailable('unreadable', 'no text was seen');
  return { transcript, comparison: compare(facts, transcript) };
}
