import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkedByCode } from '../../../bench/facts/checked.js';
import { pagesIn, statementsIn } from '../../../bench/facts/folder.js';
import type { PageScore } from '../../../bench/facts/measure.js';
import { sampleOf } from '../../../bench/facts/sample.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a folder of pages', () => {
  it('may hold pages that nobody has judged, packed or not', () => {
    writeFileSync(join(folder, 'b.html'), '<p>b</p>');
    writeFileSync(join(folder, 'a.html.gz'), gzipSync('<p>a</p>'));
    mkdirSync(join(folder, 'c'));
    writeFileSync(join(folder, 'c', 'page.html'), '<p>c</p>');
    expect([...pagesIn(folder)]).toMatchObject([
      { name: 'a', html: '<p>a</p>' },
      { name: 'b', html: '<p>b</p>' },
      { name: 'c', html: '<p>c</p>' },
    ]);
  });

  it('may be one that the extraction is measured on', () => {
    mkdirSync(join(folder, 'html'));
    writeFileSync(join(folder, 'html', '1f.html.gz'), gzipSync('<p>one</p>'));
    writeFileSync(
      join(folder, 'ground-truth.json'),
      JSON.stringify({ '1f': { url: 'https://news.example/1', articleBody: 'one' } }),
    );
    expect([...pagesIn(folder)]).toEqual([{ name: '1f', url: 'https://news.example/1', html: '<p>one</p>' }]);
  });

  it('says which judgments have another shape', () => {
    mkdirSync(join(folder, 'c'));
    writeFileSync(join(folder, 'c', 'page.html'), '<p>c</p>');
    writeFileSync(join(folder, 'c', 'judgements.json'), '{"kind": 1}');
    expect(() => [...pagesIn(folder)]).toThrow(join('c', 'judgements.json'));
  });

  it('has to hold pages', () => {
    expect(() => [...pagesIn(folder)]).toThrow('holds no pages');
  });
});

describe('statements of a set', () => {
  it('are each held against the article that they stand with', () => {
    const quote = 'The pier of Ostley is 310 metres long.';
    const article = `${quote} It was built in 1903.`;
    const stated = (text: string, holds: boolean) => ({ text, quote, holds });
    const entry = {
      language: 'en',
      article,
      statements: [stated(quote, true), stated('The pier is 130 metres long', false)],
    };
    const other = { ...entry, article: 'The pier is closed.', statements: [stated(quote, true)] };
    writeFileSync(join(folder, 'en.json'), JSON.stringify([entry, other]));
    const statements = statementsIn(folder);
    expect(statements.map(({ group }) => group)).toEqual(['en 1', 'en 1', 'en 2']);
    expect(checkedByCode(statements).map(({ kept }) => kept)).toEqual([true, false, false]);
  });

  it('are none where there is no such set', () => {
    expect(statementsIn(join(folder, 'none'))).toEqual([]);
  });
});

describe('points by chance', () => {
  const point = (text: string) => ({ text, whole: true, quoted: true });
  const page = (name: string, points: string[]): PageScore => ({
    name,
    kind: 'not judged',
    language: 'en',
    title: '',
    points: points.map(point),
    numbers: [],
  });
  const pages = [page('a', ['1', '2', '3']), page('b', ['4', '5', '6'])];

  it('are the same for the same seed, with the names of their pages', () => {
    const some = sampleOf(pages, 4, 7);
    expect(new Set(some).size).toBe(4);
    expect(sampleOf(pages, 4, 7)).toEqual(some);
    expect(some.every((line) => /^(?:a\t[123]|b\t[456])$/.test(line))).toBe(true);
  });
});
