import { describe, expect, it } from '@jest/globals';
import { blocksOf } from '../../../src/articles/extract/blocks.js';
import { parseDocument } from '../../../src/articles/extract/dom.js';

function read(html: string): [string, string][] {
  const { body } = parseDocument(html, 'https://example.com/');
  return body ? blocksOf(body).map(({ kind, text }) => [kind, text]) : [];
}

describe('the text of a page', () => {
  it('is parted into headings, paragraphs and items in reading order', () => {
    expect(
      read(
        '<h2>Costs</h2>Bare <b>text</b><p>One<br>line</p><ul><li>first<li><p>second</p></ul><p>a<br><br>b',
      ),
    ).toEqual([
      ['heading', 'Costs'],
      ['paragraph', 'Bare text'],
      ['paragraph', 'One line'],
      ['item', 'first'],
      ['item', 'second'],
      ['paragraph', 'a'],
      ['paragraph', 'b'],
    ]);
  });

  it('leaves out scripts, styles and form fields', () => {
    expect(
      read('<script>x</script><style>y</style><p>kept <button>Share</button></p><select><option>z</select>'),
    ).toEqual([['paragraph', 'kept']]);
  });

  it('tells what the page conceals, and how much of a block is links', () => {
    const { body } = parseDocument(
      '<div style="display: none"><p>veiled</p></div><p>see <a href="/x">this page</a></p>',
      'https://e.com/',
    );
    expect(body && blocksOf(body)).toMatchObject([
      { text: 'veiled', concealed: true, linkChars: 0 },
      { text: 'see this page', concealed: false, linkChars: 9 },
    ]);
  });

  it.each([
    [
      'a style before the doctype',
      '<style>p{}</style>\n<!doctype html><html><head><title>t</title></head><body><p>text</p></body></html>',
    ],
    ['no html element', '<!DOCTYPE html>\n<head><title>t</title></head><body><p>text</p></body>'],
    [
      'a script between head and body',
      '<html><head></head><script>1</script><body><p>text</p></body></html>',
    ],
    ['text after the body', '<html><head></head><body></body></html><div><p>text</p></div>'],
    ['a fragment', '<p>text'],
  ])('is found in a page with %s', (_, html) => {
    expect(read(html)).toEqual([['paragraph', 'text']]);
  });

  it('is found under ten thousand nested elements', () => {
    expect(read(`${'<div>'.repeat(10_000)}deep`)).toEqual([['paragraph', 'deep']]);
  });
});
