import { describe, expect, it } from '@jest/globals';
import { shapeName } from '../../src/bot/blocks/shapes.js';
import { parseCommand } from '../../src/bot/command-line/parse.js';
import { noteInWords } from '../../src/bot/features/home/blocks/words.js';
import { amountsIn } from '../../src/briefs/numbers/index.js';
import { functionWordsOf, languageOf } from '../../src/briefs/text/language.js';
import { contentTypeOf } from '../../src/images/keys.js';
import { catalogue } from '../support/catalogue.js';
import { risksOfSource } from './source.js';

/** What every object has without being told. */
const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

/** Lists that are spread into a call: each is of a length that neither strangers nor data decide. */
const spread = new Map([
  ['src/api/status.ts', 'the seven times of an infographic'],
  ['src/articles/extract/article-from-text.ts', 'the blocks of one paragraph'],
  ['src/articles/extract/dom.ts', 'what stands beside the body'],
  ['src/bot/command-line/read-options.ts', 'what is wrong with one option'],
  ['src/config/index.ts', 'the settings that are missing'],
  ['src/credits/ledger/audit-usage.ts', 'the counters of one person in one period'],
  ['src/credits/ledger/carry-out.ts', 'one message an admin'],
  ['src/credits/ledger/new-credits.ts', 'the notices of one operation'],
  ['src/api/limits/headers.ts', 'the limits of one address'],
  ['src/credits/statements/chart.ts', 'the days of a month'],
  ['src/credits/statements/text-chart.ts', 'the days of a month'],
  ['src/drawing/art/quiet.ts', 'the three channels of a color'],
  ['src/drawing/content/charts.ts', 'the charts of one brief'],
  ['src/drawing/content/values.ts', 'the words of one value'],
  ['src/drawing/export/pptx.ts', 'the lines of one paragraph'],
  ['src/drawing/icons/keywords.ts', 'the words of its own table'],
  ['src/drawing/paint/painter.ts', 'the spans of one line'],
  ['src/drawing/paint/tree.ts', 'the runs of one line'],
  ['src/drawing/text/pen.ts', 'the pieces of one line'],
  ['src/drawing/text/setting.ts', 'the pieces and the lines of one paragraph'],
]);

/** Layouts place what one picture has room for: a brief has at most 18 statements of 280 characters. */
const isOfOnePicture = (file: string) => file.startsWith('src/drawing/layouts/');

const { lookups, spreads } = risksOfSource();

describe('a table', () => {
  it('that any word may be asked for is a Map, and no object', () => {
    expect(lookups).toEqual([]);
  });

  it.each(inherited)('answers to %s as to any word that it does not have', (word) => {
    expect([...functionWordsOf(word)]).toEqual([]);
    expect(amountsIn(`5 ${word}`, 'en')).toMatchObject([{ digits: '5', low: 5 }]);
    expect(languageOf(word, 'The cat and the dog are in the house, and that is all there is to it.')).toEqual(
      expect.any(String),
    );
    expect(contentTypeOf(`T1/2026/11/ig.${word}`)).toBe('application/octet-stream');
    expect(noteInWords(word)).toBe(word);
    expect(shapeName(word)).toBe(word);
    expect(parseCommand(`tea --${word.toLowerCase()}`, catalogue)).toMatchObject({
      kind: expect.stringMatching(/^(problem|request)$/),
    });
  });
});

describe('a call', () => {
  it('takes no list as its arguments whose length data decides: there may be more than the stack holds', () => {
    expect(spreads.filter(({ file }) => !spread.has(file) && !isOfOnePicture(file))).toEqual([]);
  });
});
