import { afterEach, describe, expect, it } from '@jest/globals';
import type { ArticleError, SentPage } from '../../../src/articles/article.js';
import type { PoolOptions } from '../../../src/briefs/reader/pool.js';
import { createReader, POISON_LIFE_MS, type Reader } from '../../../src/briefs/reader/reader.js';

const owner = { workspace: 'T1', requester: 'U1' };
const sentence = 'The river rose by 1.4 metres in six hours on Monday, the fastest rise since 1947.';

const sent = (text: string, url = 'https://e.example/'): SentPage => ({
  url,
  body: Buffer.from(text),
  contentType: 'text/html',
  contentEncoding: undefined,
});
const paragraphs = (first: string) =>
  Array.from({ length: 10 }, (_, index) => `<p>${first} ${index}: ${sentence}</p>`).join('');
/** One element with so many attributes: the parser looks through all of them for each. */
const endless = `<p ${Array.from({ length: 400_000 }, (_, index) => `a${index}`).join(' ')}>${sentence}`;
/** Larger on the heap than the heap may grow. */
const heavy = '<i></i>'.repeat(700_000);

const readers: Reader[] = [];
function readerWith(options: PoolOptions & { now?: () => number }): Reader {
  const reader = createReader(options);
  readers.push(reader);
  return reader;
}
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});
const fault = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: ArticleError) => error.code,
  );

describe('a reader', () => {
  it('whose heap a page outgrows is lost, and the next page is read', async () => {
    const reader = readerWith({ memoryMb: 64, limitMs: 60_000 });
    expect(await fault(reader.read(sent(heavy), {}, owner))).toBe('article_unreadable');
    expect(await fault(reader.read(sent(paragraphs('Next')), {}, owner))).toBe('read');
  });

  it('refuses what took too long at once for a while, wherever it comes from, and reads other pages', async () => {
    let now = 0;
    const reader = readerWith({ limitMs: 4000, now: () => now });
    expect(await fault(reader.read(sent(endless), {}, owner))).toBe('article_unreadable');
    const startedAt = performance.now();
    const again = sent(endless, 'https://other.example/');
    expect(await fault(reader.read(again, {}, owner))).toBe('article_unreadable');
    expect(performance.now() - startedAt).toBeLessThan(3900);
    expect(await fault(reader.read(sent(paragraphs('Next')), {}, owner))).toBe('read');
    now = POISON_LIFE_MS;
    const later = performance.now();
    expect(await fault(reader.read(again, {}, owner))).toBe('article_unreadable');
    expect(performance.now() - later).toBeGreaterThan(3900);
  });

  it('is there for others while one of them has pages that never end', async () => {
    // Long enough that the other page is read beside them, whatever else the machine does.
    const reader = readerWith({ limitMs: 12_000 });
    const ended: string[] = [];
    const slow = [1, 2, 3, 4].map(async (number) => {
      ended.push(await fault(reader.read(sent(`${endless}${number}`), {}, owner)));
    });
    const other = { workspace: owner.workspace, requester: 'U2' };
    ended.push(await fault(reader.read(sent(paragraphs('Other')), {}, other)));
    // The first two had the two places. None that came after them went before somebody else.
    expect(ended.indexOf('read')).toBeLessThanOrEqual(2);
    await Promise.all(slow);
    expect(ended.filter((code) => code === 'article_unreadable')).toHaveLength(4);
  });
});
