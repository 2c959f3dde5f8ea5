import { describe, expect, it } from '@jest/globals';
import { findQuote, sourceOf } from '../../../src/briefs/check/quotation.js';
import { readArticle } from '../../../src/briefs/facts/reading.js';
import { article } from '../fixtures.js';

const reading = readArticle(
  article(
    'Harbour news',
    `The mayor said: “We won’t close the harbour – not in 2027.” Some 1,200 boats use it. Nobody, said Ms Ruiz, owns more than two.
## Fees
- Berths cost 40 euros a month, except in winter. They were free until 2019. Then the city needed money. It still does.
- 港口于1962年建成。每天有3200艘船使用。
- The café is open.`,
    { language: 'en' },
  ),
);
const source = sourceOf(reading);
const locate = (quote: string) => {
  const { quote: sentences, at } = findQuote(source, quote) ?? {};
  return sentences === undefined ? undefined : { quote: sentences, at };
};
const boats = { quote: 'Some 1,200 boats use it.', at: 0 };
const mayor = {
  quote: 'The mayor said: “We won’t close the harbour – not in 2027.”',
  at: 0,
};
const berths = { quote: 'Berths cost 40 euros a month, except in winter.', at: 2 };

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
    ['with a hyphen that is not seen', 'Some 1,200 bo\u00adats use it.', boats],
    ['with its accents apart', 'The cafe\u0301 is open.', { quote: 'The café is open.', at: 4 }],
    ['of a heading', 'Fees', { quote: 'Fees', at: 1 }],
    ['of the title', 'Harbour news', { quote: 'Harbour news', at: undefined }],
    ['in a script without blanks', '每天有3200艘船使用', { quote: '每天有3200艘船使用。', at: 3 }],
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

  it('has the heading above it and the sentences before it in its block for what its pronouns may mean', () => {
    const said = (quote: string) => findQuote(source, quote)?.before;
    expect(said('We won’t close the harbour')).toBe('');
    expect(said('Some 1,200 boats use it.')).toBe(mayor.quote);
    expect(said('Berths cost 40 euros a month')).toBe('Fees');
    expect(said('They were free until 2019. Then the city needed money.')).toBe(`Fees. ${berths.quote}`);
    expect(said('每天有3200艘船使用')).toBe('Fees. 港口于1962年建成。');
  });
});
