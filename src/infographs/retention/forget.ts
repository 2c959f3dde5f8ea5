import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseClock } from '../../database/clock.js';
import { type Images, thumbnailKey, thumbnailOf } from '../../images/index.js';
import { APP } from '../../lib/actor.js';
import { defined } from '../../lib/defined.js';
import type { Log } from '../../lib/log.js';
import type { Metrics } from '../../lib/metrics.js';
import { withTempFolder } from '../../lib/temp-folder.js';
import type { Models } from '../../models/index.js';
import { type Infograph, type KeptImage, keysOf } from '../../models/infograph.js';
import type { RemovalEvents } from '../core/removal-events.js';

export interface ForgetContext {
  models: Models;
  images: Images;
  events: RemovalEvents;
  clock: DatabaseClock;
  log: Log;
  metrics: Metrics;
}

/**
 * Deletes what an infograph that has ended shows and says, in Slack too: its image, but for a small copy, and all words of people
 * and pages. Who asked, when, what became of it and what it cost stays. Each part can be repeated, and the mark that it is done
 * comes last. @throws ImagesUnavailable
 */
export async function forget(infograph: Infograph, context: ForgetContext): Promise<void> {
  const { models, clock, events, metrics } = context;
  const { _id, image, workspace } = infograph;
  // Before the words go: whoever dies in between does it again.
  await events.removal(infograph, { by: APP, why: 'retention' });
  if (image && !image.removedAt) await removeImage(infograph, image, context);
  await forgetBatch(infograph, context);
  const forgottenAt = new Date(clock.now());
  const results = infograph.results.map(({ imageUrl: _gone, moreUrls: _too, ...result }) => result);
  const checks = infograph.checks?.map(({ findings: _words, read: _seen, ...check }) => check);
  const reports = infograph.reports?.map(({ note: _words, ...report }) => report);
  await models.infographs.updateOne(
    { _id, workspace, forgottenAt: { $exists: false } },
    {
      $set: {
        prompt: '',
        results,
        forgottenAt,
        ...defined({ checks, reports, 'image.removedAt': image ? forgottenAt : undefined }),
      },
      $unset: { imagePrompt: 1, altText: 1, source: 1 },
    },
  );
  metrics.forgotten.inc();
}

/** What can be made small stays so; where that fails, the image goes all the same. */
async function removeImage(infograph: Infograph, image: KeptImage, context: ForgetContext) {
  const { key, contentType } = image;
  const { images, log, models } = context;
  const bytes = await images.read(key);
  if (bytes) {
    const small = await thumbnailOf(bytes, contentType, infograph.ratio).catch((error: unknown) => {
      log.warn({ err: error, infograph: infograph._id }, 'making a thumbnail failed');
    });
    if (small) {
      const smallKey = thumbnailKey(infograph);
      await putBytes(images, smallKey, small);
      const { _id, workspace } = infograph;
      await models.infographs.updateOne({ _id, workspace }, { $set: { 'image.thumbnailKey': smallKey } });
    }
  }
  for (const one of keysOf(image)) await images.remove(one);
}

async function putBytes(images: Images, key: string, bytes: Buffer): Promise<void> {
  await withTempFolder(async (folder) => {
    const path = join(folder, 'small');
    await writeFile(path, bytes);
    await images.put(key, { path, bytes: bytes.length, contentType: 'image/png' });
  });
}

/** The thread and the article are the batch's: they go with the first of it, unless another is still under way. */
async function forgetBatch({ batch, workspace }: Infograph, { models }: ForgetContext): Promise<void> {
  if (await models.infographs.exists({ batch, workspace, nextStepAt: { $exists: true } })) return;
  await models.threads.updateOne(
    { _id: batch, workspace },
    { $set: { prompt: '' }, $unset: { responseUrl: 1 } },
  );
  await models.briefVersions.deleteMany({ batch, workspace });
  await models.briefs.deleteOne({ _id: batch, workspace });
}
