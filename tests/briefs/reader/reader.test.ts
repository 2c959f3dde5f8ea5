import { afterAll, describe, expect, it } from '@jest/globals';
import type { ArticleError, SentPage } from '../../../src/articles/article.js';
import { createReader } from '../../../src/briefs/reader/reader.js';

const owner = { workspace: 'T1', requester: 'U1' };

const sent = (
  text: string | Uint8Array,
  contentType = 'text/html',
  url = 'https://e.example/',
): SentPage => ({
  url,
  body: Buffer.from(text),
  contentType,
  contentEncoding: undefined,
});
const page = (dam: string) =>
  sent(
    `<h1>Power from granite</h1>
     <p>The dam at ${dam} holds 40 million litres. Engineers quarried its granite nearby in 1962.</p>
     <p>Two turbines feed 3,200 homes with electricity. The council renewed both turbines in 2019.</p>`,
  );
const fault = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: ArticleError) => error.code,
  );

describe('a reader', () => {
  const reader = createReader();
  afterAll(() => reader.close());

  it('reads several pages at once, each for the one who asked, and finds their facts', async () => {
    const facts = await Promise.all(
      ['Orla', 'Esk', 'Tarn'].map(async (dam) => {
        const read = await reader.read(page(dam), {}, owner);
        return (await reader.facts(read, {}, owner)).facts.points[0]?.text;
      }),
    );
    expect(facts).toEqual(
      ['Orla', 'Esk', 'Tarn'].map((dam) =>
        expect.stringMatching(`^The dam at ${dam} holds 40 million litres`),
      ),
    );
  });

  it('takes plain text as it is, sent or pasted', async () => {
    const text = 'Rain\n\nIt rained.';
    for (const what of [text, sent(text, 'text/plain')])
      expect(await reader.read(what, {}, owner)).toMatchObject({ source: { title: 'Rain' } });
  });

  it('tells what is wrong with a page', async () => {
    expect(await fault(reader.read(sent(' '), {}, owner))).toBe('article_empty');
    expect(await fault(reader.read(sent('%PDF-1.7'), {}, owner))).toBe('article_not_text');
    expect(await fault(reader.read(sent('<p>x', 'constructor'), {}, owner))).toBe('article_not_text');
  });

  it('refuses a page when too many wait, and fails all as no fault of theirs when it is closed', async () => {
    const narrow = createReader({ places: 1, spare: 0, longestLine: 1 });
    const reading = () => fault(narrow.read(page('Orla'), {}, owner));
    const [first, second] = [reading(), reading()];
    expect(await reading()).toBe('article_unreadable');
    narrow.close();
    expect(await Promise.all([first, second])).toEqual([undefined, undefined]);
    expect(await reading()).toBeUndefined();
  });
});
