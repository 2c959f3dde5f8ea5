import { describe, expect, it } from '@jest/globals';
import { breakLong } from '../../../src/drawing/text/long-words.js';

const broken = (word: string, language = 'en') => breakLong(word, language).join('|');

describe('a word that is too long for a line', () => {
  it.each([
    [
      'at its hyphens, and between syllables',
      'de',
      'Kraftfahrzeug-Versicherung',
      'Kraft|fahr|zeug-|Ver|si|che|rung',
    ],
    ['between syllables', 'en', 'internationalization', 'inter|na|tio|na|li|za|tion'],
    ['between syllables', 'ru', 'достопримечательность', 'досто|при|ме|ча|тель|ность'],
    [
      'at the marks of an address',
      'en',
      'https://www.example.com/coffee/a-b?page=12',
      'https://|www.|example.|com/|coffee/|a-|b?|page=|12',
    ],
    ['at underscores', 'en', 'quarterly_report_final', 'quarterly_|report_|final'],
    ['at the blank before a unit', 'en', '1,400,000 litres', '1,400,000 |litres'],
    [
      'between characters, but for small kana and marks',
      'ja',
      '「コーヒーメーカー」',
      '「コー|ヒー|メー|カー」',
    ],
    ['between characters where no letter is a vowel', 'hi', 'क्षेत्रफलविस्तार', 'क्षे|त्र|फ|ल|वि|स्ता|र'],
    ['between the characters of what is no word', 'en', 'xxxxxxxxx', 'x|x|x|x|x|x|x|x|x'],
  ])('is broken %s: %s', (_how, language, word, wanted) => {
    expect(broken(word, language)).toBe(wanted);
  });

  it('keeps numbers, emoji and words of joined letters whole', () => {
    expect(broken('1,000,000,000')).toBe('1,000,000,000');
    expect(breakLong('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 'en')).toEqual(Array(5).fill('👩‍👩‍👧'));
    expect(broken('القسطنطينية', 'ar')).toBe('القسطنطينية');
  });

  it('can be broken whatever it is', () => {
    for (const word of [
      'a'.repeat(5000),
      '.'.repeat(5000),
      '\u0301'.repeat(5000),
      'ب'.repeat(5000),
      '1'.repeat(5000),
    ])
      expect(breakLong(word, 'en').join('')).toBe(word);
    expect(breakLong('a'.repeat(5000), 'en').length).toBeGreaterThan(1000);
    expect(breakLong('ب'.repeat(5000), 'ar').length).toBeGreaterThan(1000);
    expect(breakLong('1'.repeat(5000), 'en').length).toBeGreaterThan(1000);
    expect(breakLong('', 'en').join('')).toBe('');
  });
});
