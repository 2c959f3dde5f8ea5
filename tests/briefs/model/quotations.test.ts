import { describe, expect, it } from '@jest/globals';
import { readArticle } from '../../../src/briefs/facts/reading.js';
import { createLocate, sentenceBefore } from '../../../src/briefs/model/quotations.js';
import { article } from '../fixtures.js';

const reading = readArticle(
  article(
    'Harbour news',
    `The mayor said: “We won’t close the harbour – not in 2027.” Some 1,200 boats use it. Nobody, said Ms Ruiz, owns more than two.
## Fees
- Berths cost 40 euros a month, except in winter. They were free until 2019. Then the city needed money. It still does.
- 港口于1962年建成。每天有3200艘船使用。`,
    { language: 'en' },
  ),
);
const locate = createLocate(reading, 'article');
const boats = { quote: 'Some 1,200 boats use it.', from: 'article', at: 0 };
const mayor = {
  quote: 'The mayor said: “We won’t close the harbour – not in 2027.”',
  from: 'article',
  at: 0,
};
const berths = { quote: 'Berths cost 40 euros a month, except in winter.', from: 'article', at: 2 };

describe('a quotation', () => {
  it.each([
    ['word for word', 'Some 1,200 boats use it.', boats],
    ['without its stop, in small letters, with other blanks', 'some  1,200\u00a0boats use it', boats],
    [
      'with straight quotes and a plain dash',
      'The mayor said: "We won\'t close the harbour - not in 2027."',
      mayor,
    ],
    ['between quotes of its own', '"Some 1,200 boats use it."', boats],
    ['with the mark of a list', '- Berths cost 40 euros a month, except in winter.', berths],
    ['with an ellipsis', 'Berths cost 40 euros … except in winter.', berths],
    ['of a heading', 'Fees', { quote: 'Fees', from: 'article', at: 1 }],
    ['of the title', 'Harbour news', { quote: 'Harbour news', from: 'article' }],
    [
      'in a script without blanks',
      '每天有3200艘船使用',
      { quote: '每天有3200艘船使用。', from: 'article', at: 3 },
    ],
  ])('%s is found, and the whole sentence is what it stands for', (_, quote, evidence) => {
    expect(locate(quote)).toEqual(evidence);
  });

  it('of a part of a sentence stands for all of it, with its "not" and its exception', () => {
    expect(locate('close the harbour')).toEqual(mayor);
    expect(locate('Berths cost 40 euros a month')).toEqual(berths);
  });

  it('of two sentences stands for both', () => {
    expect(locate('They were free until 2019. Then the city needed money.')?.quote).toBe(
      'They were free until 2019. Then the city needed money.',
    );
  });

  it.each([
    ['another word', 'Some 1,200 ships use it.'],
    ['a word more', 'Some 1,200 old boats use it.'],
    ['a part of a number', '200 boats use it.'],
    ['a part of a word', 'oats use it'],
    ['pieces in another order', 'except in winter … Berths cost'],
    ['pieces of two blocks', 'Some 1,200 boats … Berths cost 40 euros'],
    [
      'more than two or three sentences',
      'Berths cost 40 euros a month, except in winter. They were free until 2019. Then the city needed money. It still does.',
    ],
    ['nothing', ' … '],
    ['what is not there', 'The harbour was sold.'],
  ])('with %s is not found', (_, quote) => {
    expect(locate(quote)).toBeUndefined();
  });

  it('has a sentence before it, in its block or at the end of the block before', () => {
    const beforeIt = (quote: string) => {
      const evidence = locate(quote);
      return evidence && sentenceBefore(evidence, reading);
    };
    expect(beforeIt('Some 1,200 boats use it.')).toBe(mayor.quote);
    expect(beforeIt('Berths cost 40 euros a month')).toBe('Fees');
    expect(beforeIt('We won’t close the harbour')).toBeUndefined();
  });
});
