import { describe, expect, it } from '@jest/globals';
import type { Forbidden } from '../../../src/models/workspace-settings.js';
import { wordListOf, wordListRefusal } from '../../../src/workspaces/policy/forbidden.js';
import {
  entriesIn,
  readPatterns,
  readWords,
  wordListBounds,
} from '../../../src/workspaces/policy/word-list.js';

const exact = (text: string): Forbidden => ({ kind: 'exact', text });
const regex = (text: string): Forbidden => ({ kind: 'regex', text });
const forbids = (entry: Forbidden, text: string) => wordListOf([entry]).forbids(text) !== undefined;

describe('a forbidden word', () => {
  it.each([
    ['acme', 'The ACME story', true],
    ['acme', 'acme', true],
    ['acme', 'acme-like, or not', true],
    ['acme', 'acmeology', false],
    ['acme', 'pacme', false],
    ['acme', 'pacme and acme', true],
    ['ACME', 'ａｃｍｅ in wide letters', true],
    ['acme', 'ac\u200Bme with something between that nobody sees', true],
    ['acme', 'ac\u00ADme', true],
    ['straße', 'DIE STRASSE', true],
    ['straße', 'STRAẞE', true],
    ['café', 'the cafe\u0301 of the corner', true],
    ['cafe', 'the cafe\u0301 of the corner', false],
    ['project x', 'about Project \n  X today', true],
    ['project x', 'about Project Xylophone', false],
    ['禁止', '使用禁止です', true],
    ['c++', 'how C++ works', true],
    ['🔫', 'a 🔫 here', true],
    ['а', 'а б', true],
    ['х', 'хлеб', false],
  ])('%j in %j: %j', (word, text, expected) => {
    expect(forbids(exact(word), text)).toBe(expected);
  });

  it('is no regular expression', () => {
    expect(forbids(exact('a.c'), 'abc')).toBe(false);
    expect(forbids(exact('a.c'), 'x a.c y')).toBe(true);
  });
});

describe('a forbidden pattern', () => {
  it.each([
    ['secret(s|ly)?', 'SECRETLY', true],
    ['^draft', 'a draft', false],
    ['\\bv\\d+\\b', 'see V12 now', true],
    ['ﬁne', 'fine', true],
    ['groß', 'GROẞ', true],
  ])('%j in %j: %j', (pattern, text, expected) => {
    expect(forbids(regex(pattern), text)).toBe(expected);
  });

  it.each(['(a+)+$', '(a|a)*b', '(.*a){12}', '(\\w+\\s?)+!'])(
    'that would never end elsewhere ends: %s',
    (pattern) => {
      // A reader that tries one way after the other would be at it for longer than there are stars.
      expect(forbids(regex(pattern), `${'a'.repeat(4_000)}c`)).toEqual(expect.any(Boolean));
    },
  );

  it('that went bad forbids nothing, and the rest of its list still does', () => {
    const settings = { forbidden: [regex('('), exact('acme')] };
    expect(wordListRefusal(settings, ['a prompt'])).toBeUndefined();
    expect(wordListRefusal(settings, ['a prompt', 'of acme'])).toBe('forbidden_words');
  });
});

describe('a word list that takes long', () => {
  const slow = regex('(\\w{0,40}\\W{0,40}){12}!');

  it('refuses what it could not be asked about in time, and holds nobody up', () => {
    const since = performance.now();
    const texts = Array.from({ length: 10_000 }, () => 'a'.repeat(3_000));
    expect(wordListRefusal({ forbidden: [slow] }, texts)).toBe('word_list_slow');
    expect(performance.now() - since).toBeLessThan(5_000);
  });

  it('is not begun with a text that one expression would take too long for', () => {
    expect(wordListOf([slow]).forbids('a'.repeat(9_000))).toBe('not_in_time');
    expect(wordListOf([exact('acme'), slow]).forbids(`acme ${'a'.repeat(9_000)}`)).toEqual(exact('acme'));
  });

  it('says so after its time, whatever would have forbidden it', () => {
    expect(wordListOf([exact('acme')]).forbids('acme', performance.now() - 1)).toBe('not_in_time');
  });

  it('that is full of words which occur everywhere is asked quickly', () => {
    const words = Array.from({ length: wordListBounds.words }, (_, n) => exact('a'.repeat(n + 1)));
    const since = performance.now();
    expect(wordListOf(words).forbids('a'.repeat(9_000))).toBeUndefined();
    expect(performance.now() - since).toBeLessThan(2_000);
  });
});

describe('reading a word list', () => {
  it('takes an entry a line, each once', () => {
    expect(entriesIn(' one \n\ntwo words\r\none\n')).toEqual(['one', 'two words']);
    expect(readWords('one\ntwo')).toEqual({ entries: [exact('one'), exact('two')] });
    expect(readPatterns('o+ne')).toEqual({ entries: [regex('o+ne')] });
  });

  it.each([
    ['x*', 'everything'],
    ['', undefined],
    ['|acme', 'everything'],
    ['.', 'everything'],
    ['[^z]', 'everything'],
    ['(acme', 'unreadable'],
    ['(?=acme)', 'unreadable'],
    ['(a)\\1', 'unreadable'],
    ['((a{0,30}){0,30}b){3}', 'unreadable'],
    ['(a{0,30}b){0,30}c\n(a{0,30}d){0,30}e', 'too_large'],
    ['(a{0,30}b){0,15}c', 'too_large'],
    ['a'.repeat(wordListBounds.characters + 1), 'too_long'],
    [Array.from({ length: wordListBounds.patterns + 1 }, (_, n) => `p${n}`).join('\n'), 'too_many'],
    ['acme|umbrella', undefined],
  ])('finds of the patterns %j that they are: %s', (text, why) => {
    const read = readPatterns(text);
    expect('fault' in read ? read.fault.why : undefined).toBe(why);
  });

  it.each([
    ['...', 'nothing'],
    ['\u200B', 'nothing'],
    ['a'.repeat(wordListBounds.characters + 1), 'too_long'],
    [Array.from({ length: wordListBounds.words + 1 }, (_, n) => `w${n}`).join('\n'), 'too_many'],
    ['acme', undefined],
  ])('finds of the words %j that they are: %s', (text, why) => {
    const read = readWords(text);
    expect('fault' in read ? read.fault.why : undefined).toBe(why);
  });
});
