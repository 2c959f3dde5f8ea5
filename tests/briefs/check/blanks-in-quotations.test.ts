import { describe, expect, it } from '@jest/globals';
import { checkGiven } from '../../../src/briefs/check/given.js';

describe('a quotation', () => {
  it.each([
    'L’usine n’est pas fermée : elle tourne la nuit ; le jour, elle attend.',
    'L’usine n’est pas fermée\u00a0: elle tourne la nuit\u202f; le jour, elle attend.',
    'L’usine n’est pas fermée: elle tourne la nuit; le jour, elle attend.',
  ])('is found with the blanks that French puts before its marks, and without them: %s', (quote) => {
    const article =
      'L’usine n’est pas fermée : elle tourne la nuit ; le jour, elle attend. Le reste est vendu.';
    const facts = [{ text: 'L’usine n’est pas fermée et tourne la nuit', quote }];
    expect(checkGiven({ article, articleLanguage: 'fr', language: 'fr', facts })).toEqual([
      { text: 'L’usine n’est pas fermée et tourne la nuit', kept: true },
    ]);
  });
});
