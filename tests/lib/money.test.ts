import { describe, expect, it } from '@jest/globals';
import { amountInWords, amountOf, readMoney } from '../../src/lib/money.js';

describe('money beside credits', () => {
  it.each([
    ['0.20 USD', 3, '0.60', '0.60 USD'],
    ['0.2 USD', 6_200, '1240.00', '1,240.00 USD'],
    ['1 EUR', -12, '-12.00', '-12.00 EUR'],
    // No amount is rounded, so that a column of them adds up.
    ['0.125 USD', 3, '0.375', '0.375 USD'],
    ['0.100000 USD', 1, '0.10', '0.10 USD'],
    ['25 JPY', 1_000, '25000', '25,000 JPY'],
    ['2.5 JPY', 3, '7.5', '7.5 JPY'],
    ['0.5 KWD', 1, '0.500', '0.500 KWD'],
    ['999999.999999 USD', 100_000_000, '99999999999900.000000', '99,999,999,999,900.000000 USD'],
    ['0 USD', 5, '0.00', '0.00 USD'],
  ])('%s for %d credits is %s', (price, credits, amount, words) => {
    const money = readMoney(price);
    expect(amountOf(credits, money)).toBe(amount);
    expect(amountInWords(credits, money)).toBe(words);
  });
});
