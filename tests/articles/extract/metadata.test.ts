import { describe, expect, it } from '@jest/globals';
import { parseDocument } from '../../../src/articles/extract/dom.js';
import { type Metadata, metadataOf } from '../../../src/articles/extract/metadata.js';
import { articleBodyOf, thingsOf } from '../../../src/articles/extract/structured.js';

const url = 'https://news.example/a/1?utm=x';

function read(html: string): Metadata {
  const document = parseDocument(html, url);
  return metadataOf(document, thingsOf(document), url);
}

function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

describe('what a page says of itself', () => {
  it('is taken from JSON-LD before anything else, however deep it stands there', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Six hours of rain',
      author: [{ name: 'Ada Weir' }, { name: 'Bo Lock' }],
      publisher: { name: 'The Gauge' },
      datePublished: '2026-03-01T10:00:00+01:00',
    };
    const html = `<html lang="pt_br"><head><meta property="og:title" content="Other"><link rel="canonical" href="/a/1">${jsonLd({ '@graph': [{ '@type': 'WebSite' }, article] })}</head><body></body></html>`;
    expect(read(html)).toEqual({
      title: 'Six hours of rain',
      author: 'Ada Weir, Bo Lock',
      site: 'The Gauge',
      published: '2026-03-01T10:00:00+01:00',
      language: 'pt-BR',
      canonicalUrl: 'https://news.example/a/1',
      locked: false,
    });
  });

  it('is taken from meta elements where there is no JSON-LD, and the site is cut off the title', () => {
    const html =
      '<html><head><title>x</title><meta property="og:title" content="Rain - part 2 | The Gauge"><meta property="og:site_name" content="The Gauge"><meta name="author" content="Ada Weir"><meta property="article:published_time" content="March 1, 2026 12:00 UTC"><meta property="og:locale" content="en_GB"><meta property="og:url" content="javascript:alert(1)"></head><body></body></html>';
    expect(read(html)).toEqual({
      title: 'Rain - part 2',
      author: 'Ada Weir',
      site: 'The Gauge',
      published: '2026-03-01',
      language: 'en-GB',
      locked: false,
    });
  });

  it('is taken from the markup in the end, and is an empty title where there is none', () => {
    expect(
      read('<html><head><title>Rain again – Gauge</title></head><body><h1>Rain again</h1></body></html>')
        .title,
    ).toBe('Rain again');
    expect(read('<p>nothing').title).toBe('');
  });

  it('passes over JSON-LD that is not JSON, a date that is none and a language that is none', () => {
    const html = `<html lang="!!"><head><script type="application/ld+json">{oops</script><meta name="date" content="soon"></head><body></body></html>`;
    expect(read(html)).toEqual({ title: '', locked: false });
  });

  it('tells that an article is not free, and its full text where JSON-LD has it', () => {
    const html = `<head>${jsonLd({ '@type': 'Article', isAccessibleForFree: 'False', articleBody: 'All of it.' })}</head>`;
    expect(read(html).locked).toBe(true);
    expect(articleBodyOf(thingsOf(parseDocument(html, url)))).toBe('All of it.');
  });
});
