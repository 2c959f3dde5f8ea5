import { describe, expect, it } from '@jest/globals';
import { containerFor, markFor } from '../../../src/drawing/marks/choose.js';
import { markNames } from '../../../src/drawing/marks/drawn/catalogue.js';
import { folded } from '../../../src/drawing/marks/words/fold.js';
import { wordTables } from '../../../src/drawing/marks/words/tables.js';
import { phrases } from './phrases.js';

describe('the mark that words call for', () => {
  it.each(phrases)('%s: %s -> %s', (language, text, mark) => {
    expect(markFor([text], language) ?? '').toBe(mark);
  });

  it('is that of the fact before that of the title', () => {
    const title = 'Trains beat planes under four hours';
    expect(markFor(['Buses need 5 hours', title], 'en')).toBe('bus');
    expect(markFor(['On time: 92%', 'Paris to Lyon by train'], 'en')).toBe('train');
    expect(markFor(['On time: 92%', title], 'en')).toBeUndefined();
  });

  it('takes a unit of time or money only where nothing else is named', () => {
    expect(markFor(['3 hours 10 minutes', 'By plane to Lyon'], 'en')).toBe('plane');
    expect(markFor(['3 hours 10 minutes', 'What it takes'], 'en')).toBe('clock');
  });

  it('is none in a language that has no words here, and reads the language out of a longer tag', () => {
    expect(markFor(['12 trains'], 'xx')).toBeUndefined();
    expect(markFor(['12 trains'], 'en-GB')).toBe('train');
  });

  it('names a container only for what belongs into it', () => {
    const words = ['140 litres of water', 'A cup of coffee takes 140 litres of water'];
    expect(containerFor('drop', words, 'en')).toBe('cup');
    expect(containerFor('train', words, 'en')).toBeUndefined();
    expect(containerFor('drop', ['140 litres', 'Two cups, one bottle'], 'en')).toBeUndefined();
  });
});

describe('the words of marks', () => {
  it.each([...wordTables])('%s: no word calls two marks', (_language, table) => {
    const called = Object.entries(table).flatMap(([name, words]) =>
      (words ?? '').split(' ').map((word) => ({ name, word: folded(word) })),
    );
    const owners = new Map<string, Set<string>>();
    for (const { name, word } of called) owners.set(word, (owners.get(word) ?? new Set()).add(name));
    expect([...owners].filter(([, names]) => names.size > 1)).toEqual([]);
  });

  it('leave no mark without a word in English, and few in any language', () => {
    for (const [language, table] of wordTables) {
      const wordless = markNames.filter((name) => !table[name]);
      expect({ language, wordless: language === 'en' ? wordless : wordless.slice(6) }).toEqual({
        language,
        wordless: [],
      });
    }
  });
});
