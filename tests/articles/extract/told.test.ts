import { describe, expect, it } from '@jest/globals';
import { besides, reading, said, story } from './support.js';

describe('a quotation', () => {
  it.each([
    [
      'the footer',
      '<blockquote><p>I never slept.</p><footer>— Odd Berg, keeper</footer></blockquote>',
      'I never slept. — Odd Berg, keeper',
    ],
    [
      'the caption',
      '<figure><blockquote><p>I never slept.</p></blockquote><figcaption>Odd Berg</figcaption></figure>',
      'I never slept. — Odd Berg',
    ],
    [
      'a dash',
      '<blockquote><p>I never slept.</p><p>– Odd Berg</p></blockquote>',
      'I never slept. — Odd Berg',
    ],
    [
      'an embedded post',
      '<blockquote class="twitter-tweet"><p>I never slept.</p>&mdash; Odd (@odd) <a href="https://x.example/1">May 5, 2026</a></blockquote>',
      'I never slept. — Odd (@odd) May 5, 2026',
    ],
    [
      'a picture that was shared',
      '<blockquote class="instagram-media"><p>View this post on Instagram</p><p>Dawn</p><p>A post shared by Odd (@odd)</p></blockquote>',
      'Dawn A post shared by Odd (@odd)',
    ],
  ])('keeps who said it: by %s', (_, html, text) => {
    expect(said(`${story.map((line) => `<p>${line}</p>`).join('')}${html}`).slice(story.length)).toEqual([
      ['quote', text],
    ]);
  });

  it('that is the whole text is none', () => {
    expect(said('<blockquote><p>One.</p><p>Two.</p></blockquote>')).toEqual([
      ['paragraph', 'One.'],
      ['paragraph', 'Two.'],
    ]);
  });

  it('that repeats a sentence of the text is said once', async () => {
    const pulled = '<blockquote class="pullquote"><p>“most of them count as they climb”</p></blockquote>';
    expect(besides(await reading(pulled))).toEqual([]);
  });
});

describe('an article', () => {
  it('has a term with what it means, and the first paragraph of an item as the item', () => {
    expect(said('<dl><dt>Height:</dt><dd>41 m</dd></dl><ul><li><p>Climb.</p><p>Look.</p></li></ul>')).toEqual(
      [
        ['item', 'Height: 41 m'],
        ['item', 'Climb.'],
        ['paragraph', 'Look.'],
      ],
    );
  });

  it('has its headings with their level, and their numbers and texts in order', async () => {
    const ways = ['1. By boat', '2. Over the ice', '3. With the guide'];
    const html = ways
      .map(
        (way, i) =>
          `<h2>${way}</h2><p>This way takes ${i + 2} hours and is the one that most people in Grue would choose in winter.</p>`,
      )
      .join('');
    const { blocks } = await reading(html);
    expect(blocks.filter(({ kind }) => kind === 'heading')).toEqual(
      ways.map((text) => ({ kind: 'heading', text, level: 2 })),
    );
  });

  it.each([
    '<p><em>Correction: an earlier version of this article said that the tower was built in 1784.</em></p>',
    '<div class="meta"><p>Update, 14 May: The county says that the repairs begin in June and last two years.</p></div>',
    '<p>Berichtigung: In einer früheren Fassung hieß es, der Turm sei 1784 gebaut worden.</p>',
  ])('keeps the notes that correct it: %s', async (html) => {
    expect(besides(await reading(html))).toHaveLength(1);
  });

  it.each([
    '<p><a href="/x">Related: Ten towers to see</a></p>',
    '<p>Read more: <a href="/x">Why lamps turn in the night</a></p>',
    '<h3>Related articles</h3><ul><li><a href="/a">Ten towers to see before the winter</a></li><li><a href="/b">Why the lamps turn</a></li></ul>',
    '<p>Updated May 14, 2026, 11:21 pm</p>',
    '<p>The tower at dawn (Image: GETTY)</p>',
    '<p>Share this article</p>',
    '<p><a href="/app">CLICK HERE TO GET THE GRUE APP</a></p>',
    '<p>Subscribe to <a href="/n">our newsletter</a></p>',
    '<p>Teilen</p><p>Anzeige</p><p>広告</p>',
    '<div id="siteSub">From Wikipedia, the free encyclopedia</div>',
    '<h2>History<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2><ol class="references"><li>Berg 1990, p. 4.</li></ol>',
  ])('is without what stands in it and says nothing: %s', async (html) => {
    expect(besides(await reading(html)).filter((text) => text !== 'History')).toEqual([]);
  });

  it.each([
    '<p>Follow the path to the pier, where the boat leaves at nine in the morning.</p>',
    '<p>Also: the tower is closed on the two days after midsummer, for the birds.</p>',
    '<p>Published in 1990, the book on the tower sold 4,000 copies in its first year.</p>',
  ])('keeps sentences that only look like it: %s', async (html) => {
    expect(besides(await reading(html))).toHaveLength(1);
  });
});
