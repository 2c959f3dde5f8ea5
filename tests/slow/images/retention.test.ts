import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startArticleServer } from '../../support/article-server.js';
import { type S3Server, startS3Server } from '../../support/s3-server.js';
import { balance, ended, type, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const DAY_MS = 24 * 3_600_000;

let world: World;
let s3: S3Server;
beforeEach(async () => {
  s3 = await startS3Server();
});
afterEach(async () => {
  await world.stop();
  await s3.stop();
});

/** As if it had been asked for that many days ago. */
async function ageBy(days: number, prompt: string): Promise<string> {
  const { infographs } = world.app.models;
  const found = await infographs.findOne({ prompt }).lean();
  if (!found) throw new Error(`nobody asked for "${prompt}"`);
  const acceptedAt = new Date(Date.now() - days * DAY_MS);
  await infographs.updateOne({ _id: found._id }, { $set: { acceptedAt } });
  return found._id;
}

const forgotten = (id: string) =>
  until(`${id} to be forgotten`, async () => {
    const found = await world.app.models.infographs.findById(id).lean();
    return found?.forgottenAt && found;
  });

describe('RETENTION_DAYS', () => {
  it('deletes old images and words, keeps a small copy and the books, and leaves the young alone', async () => {
    world = await startWorld({ settings: { ...s3.settings, RETENTION_DAYS: '30' } });
    await type(world, 'An old secret');
    await type(world, 'A young one');
    const [before] = await ended(world, 'An old secret');
    await ended(world, 'A young one');
    const books = await balance(world);
    const id = await ageBy(31, 'An old secret');
    // A store that is away only makes it wait.
    s3.mood = 'refusing';
    await world.restart();
    await until('a try', async () => world.log.some((line) => line.includes('old images cannot be removed')));
    expect((await world.app.models.infographs.findById(id).lean())?.prompt).toBe('An old secret');
    s3.mood = 'well';
    await world.restart();

    const after = await forgotten(id);
    expect(JSON.stringify(after)).not.toContain('secret');
    expect(after).toMatchObject({ status: 'completed', delivery: 'posted', costCredits: 1, prompt: '' });
    expect(after.image?.removedAt).toBeDefined();
    const small = s3.objects.get(after.image?.thumbnailKey ?? '');
    expect(small?.contentType).toBe('image/png');
    expect(small?.bytes.readUInt32BE(16)).toBe(256);
    expect(s3.objects.has(before?.image?.key ?? '')).toBe(false);
    const thread = await world.app.models.threads.findOne({ _id: after.batch }).lean();
    expect(JSON.stringify(thread)).not.toContain('secret');
    expect(await balance(world)).toEqual(books);
    const young = await world.app.models.infographs.findOne({ prompt: 'A young one' }).lean();
    expect(s3.objects.has(young?.image?.key ?? '')).toBe(true);

    // In Slack, too: both pictures, the file, and what was written.
    const { slack } = world;
    await until('it to be gone from Slack', async () => {
      const found = await world.app.models.infographs.findById(id).lean();
      return found?.removal?.doneAt;
    });
    const { channel = '', ts = '' } = thread ?? {};
    const above = slack.messages(channel).find((message) => message.ts === ts);
    for (const message of [above, ...slack.replies(channel, ts)]) {
      const words = message ? slack.plainText(message) : '';
      expect(words).toContain('Removed after 30 days.');
      expect(words).not.toContain('secret');
    }
    expect(slack.visibleImages(channel, ts)).toEqual([]);
    expect(slack.file(before?.file?.id ?? '')?.usable).toBe(false);
    expect(slack.file(young?.file?.id ?? '')?.usable).toBe(true);
  });

  it('deletes what was read of articles', async () => {
    const site = await startArticleServer();
    try {
      const settings = { ARTICLE_ALLOW_HOSTS: site.host, ARTICLE_PAUSE_S: '1', RETENTION_DAYS: '30' };
      world = await startWorld({ settings });
      await type(world, site.url('/quiet'));
      const [infograph] = await until('the end', async () => {
        const found = await world.app.models.infographs.find().lean();
        return found.every(({ delivery }) => delivery === 'posted') && found.length > 0 && found;
      });
      expect(infograph?.imagePrompt).toBeTruthy();
      expect(await world.app.models.briefVersions.countDocuments()).toBe(1);
      const id = await ageBy(31, infograph?.prompt ?? '');
      await world.restart();
      const after = await forgotten(id);
      expect(after.imagePrompt ?? after.altText ?? after.source).toBeUndefined();
      expect(await world.app.models.briefs.countDocuments()).toBe(0);
      expect(await world.app.models.briefVersions.countDocuments()).toBe(0);
    } finally {
      await site.stop();
    }
  });
});
