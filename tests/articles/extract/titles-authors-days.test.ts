import { describe, expect, it } from '@jest/globals';
import { dateIn } from '../../../src/articles/extract/dates.js';
import { reading } from './support.js';

const og = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the title of a page', () => {
  it.each([
    ['The tower | Grue Times', 'The tower', og('og:title', 'The tower | Grue Times')],
    ['The tower · Grue Times', 'The tower', og('og:title', 'Grue Times')],
    [
      'Grue Times - The tower',
      'The tower',
      og('og:title', 'Grue Times: The tower') + og('og:site_name', 'Grue Times'),
    ],
    [
      'The tower - Wikipedia',
      'The tower',
      ld({ '@type': 'Article', name: 'The tower', headline: 'light by the sea' }),
    ],
    ['The tower: how it was built', 'The tower: how it was built', ''],
  ])('is without the name of its site: %s', async (title, h1, head) => {
    expect((await reading('', { title, h1, head })).title).toBe(h1);
  });

  it('is without what its address calls the site, and without a bar and what follows', async () => {
    const of = async (title: string, url: string) => (await reading('', { title, h1: 'Menu', url })).title;
    expect(await of('How lamps turn - Lampwright Blog', 'https://www.lampwright.com/a')).toBe(
      'How lamps turn',
    );
    expect(await of('How lamps turn | Science | The Paper', 'https://e.example/a')).toBe('How lamps turn');
  });

  it('is not the name of the site, though a heading has it', async () => {
    const head = '<meta name="x" content="y">';
    const page = await reading('<header><h1><a href="/">Grue</a></h1></header>', {
      title: 'The tower · Grue',
      head,
    });
    expect(page.title).toBe('The tower');
  });
});

describe('the authors of a page', () => {
  it.each([
    ['By Ada Weir', 'Ada Weir'],
    ['By Ada Weir and Bo Lock, Science Editors | 14 May 2026', 'Ada Weir, Bo Lock'],
    ['Von Ada Weir und Bo Lock', 'Ada Weir, Bo Lock'],
    ['Par Ada Weir, journaliste', 'Ada Weir'],
    ['https://grue.example/ada', undefined],
    ['admin', undefined],
    ['News Bureau', 'News Bureau'],
  ])('are names alone: %s', async (byline, author) => {
    expect((await reading('', { head: `<meta name="author" content="${byline}">` })).author).toBe(author);
  });

  it('are those of the page, not of a comment or of another article, by reference or within CDATA', async () => {
    const main = { '@type': 'NewsArticle', headline: 'The tower', author: { '@id': '#ada' } };
    const graph = [
      { '@type': 'WebSite', name: 'Grue Times' },
      {
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'NewsArticle', headline: 'Other', author: 'Cy Other' }],
      },
      { ...main, comment: [{ '@type': 'Comment', author: { name: 'Dot Comment' } }] },
      { '@type': 'Person', '@id': '#ada', name: 'Ada Weir' },
    ];
    expect((await reading('', { head: ld({ '@graph': graph }) })).author).toBe('Ada Weir');
    const wrapped = ld({ ...main, author: 'Bo Lock' })
      .replace('json">', 'json">//<![CDATA[\n')
      .replace('</', '\n//]]></');
    expect((await reading('', { head: wrapped })).author).toBe('Bo Lock');
  });
});

describe('the day of a page', () => {
  it.each([
    ['2026-05-14T23:30:00-0700', '2026-05-14T23:30:00-07:00'],
    ['Thu, 14 May 2026 23:30:00 -0700', '2026-05-14'],
    ['May 14, 2026', '2026-05-14'],
    ['May 14th, 2026 at 11:30 pm EST', '2026-05-14'],
    ['14. Mai 2026', '2026-05-14'],
    ['14 de mayo de 2026', '2026-05-14'],
    ['14 мая 2026 г.', '2026-05-14'],
    ['2026年5月14日', '2026-05-14'],
    ['14.05.2026', '2026-05-14'],
    ['20260514', '2026-05-14'],
    ['soon', undefined],
    ['0001-01-01', undefined],
    ['2026-02-31', undefined],
  ])('is the one that is written there: %s', (written, day) => {
    expect(dateIn(written)).toBe(day);
  });

  it('is when it was published, and when it was changed only where nothing else is told', async () => {
    const changed = '<meta property="article:modified_time" content="2026-05-20">';
    expect((await reading('', { head: changed })).published).toBe('2026-05-20');
    const published = await reading('<time datetime="2026-05-14">14 May</time>', { head: changed });
    expect(published.published).toBe('2026-05-14');
  });

  it('is told in the time zone of the page where it gives one', async () => {
    const head = '<meta property="article:published_time" content="2026-05-14T22:30:00Z">';
    const page = await reading('<time datetime="2026-05-15T07:30:00+09:00">15 May</time>', { head });
    expect(page.published).toBe('2026-05-15T07:30:00+09:00');
  });
});
