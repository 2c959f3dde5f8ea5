import type { FetchedImage } from '../../fal/media.js';
import { type Images, ImagesUnavailable, imageKey, vectorKey } from '../../images/index.js';
import { defined } from '../../lib/defined.js';
import type { Infograph, KeptImage } from '../../models/infograph.js';
import type { StepContext } from './context.js';

const contentTypes = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif' } as const;

/** Each try fetches the image anew, so a store that is away for long is tried less often than Slack is. */
export function pauseBeforeCopy(attempts: number, atMostMs: number, random: () => number): number {
  return Math.min(atMostMs, 1_000 * 2 ** attempts) * (0.75 + random() / 2);
}

/**
 * Copies an image into the store of ours, and the SVG that it was made of. Its key is made of what never changes, so copying again writes the same
 * object. @throws ImagesUnavailable
 */
export async function copyImage(
  infograph: Infograph,
  { path, bytes, kind, vector }: Omit<FetchedImage, 'remove'>,
  { images, clock }: { images: Images; clock: StepContext['clock'] },
  signal?: AbortSignal,
): Promise<KeptImage> {
  const key = imageKey(infograph, kind);
  const contentType = contentTypes[kind];
  const drawing = vector && { key: vectorKey(infograph), bytes: vector.bytes };
  if (vector && drawing) await images.put(drawing.key, { ...vector, contentType: 'image/svg+xml' }, signal);
  await images.put(key, { path, bytes, contentType }, signal);
  return { key, contentType, bytes, at: new Date(clock.now()), ...defined({ vector: drawing }) };
}

/** A copy that is being made beside something else. */
export interface Copying {
  /** What was kept; undefined where the store did not take it within that time from now. */
  within(ms: number): Promise<KeptImage | undefined>;
}

/** Copies beside something else. What the store refuses is logged, and no error. */
export function beginCopy(infograph: Infograph, image: FetchedImage, context: StepContext): Copying {
  const abort = new AbortController();
  const copying = copyImage(infograph, image, context, abort.signal).catch((error: unknown) => {
    if (!(error instanceof ImagesUnavailable)) throw error;
    context.log.warn(
      { infograph: infograph._id, detail: error.message },
      'copying an image to the store failed, will be retried',
    );
    return undefined;
  });
  // Whoever began it may fail before asking what came of it.
  copying.catch(() => undefined);
  return {
    async within(ms) {
      const patience = setTimeout(() => abort.abort(), ms);
      try {
        return await copying;
      } finally {
        clearTimeout(patience);
      }
    },
  };
}
