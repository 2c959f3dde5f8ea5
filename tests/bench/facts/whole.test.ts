import { describe, expect, it } from '@jest/globals';
import { createWhole } from '../../../bench/facts/whole.js';

const english = createWhole({
  language: 'en',
  blocks: [
    { kind: 'heading', text: 'Leeks' },
    {
      kind: 'paragraph',
      text: 'Leeks stand the frost. Dr. Amber Pell sows 3.5 grams a bed. “Not in May,” she warns.',
    },
    { kind: 'row', text: 'Leeks, Sown: March; Picked: from October' },
    { kind: 'item', text: '40 g of seed' },
    { kind: 'heading', text: 'Step 2: Water them' },
    { kind: 'paragraph', text: 'OSTLEY, N.Y. (OT) — Growers met on Monday – all of them – for a vote.' },
    { kind: 'paragraph', text: 'Use water of 15 °C. Leeks drown in winter.' },
  ],
});

describe('a point that is a whole sentence of its article', () => {
  it.each([
    'Leeks stand the frost.',
    'Leeks stand the frost. Dr. Amber Pell sows 3.5 grams a bed.',
    '“Not in May,” she warns.',
    'Leeks',
    'Leeks: Leeks stand the frost.',
    '40 g of seed',
    'Water them',
    'Growers met on Monday – all of them – for a vote.',
    'Water them: Use water of 15 °C.',
    'Leeks, Sown: March; Picked: from October',
    'Leeks, Picked: from October',
  ])('is: %s', (point) => {
    expect(english(point)).toBe(true);
  });

  it.each([
    'all of them – for a vote.',
    'Leeks stand',
    'stand the frost.',
    'Amber Pell sows 3.5 grams a bed.',
    'Dr. Amber Pell sows 3.',
    'Leeks stand the frost. “Not in May,” she warns.',
    'Leeks, Sown: from October',
    'Leeks hate the frost.',
  ])('is not: %s', (point) => {
    expect(english(point)).toBe(false);
  });

  it('knows that a day of the month does not end a German sentence', () => {
    const german = createWhole({
      language: 'de-AT',
      blocks: [{ kind: 'paragraph', text: 'Der Markt öffnet am 3. Mai. Er dauert 2 Tage.' }],
    });
    expect(german('Der Markt öffnet am 3. Mai.')).toBe(true);
    expect(german('Der Markt öffnet am 3.')).toBe(false);
  });

  it('finds the ends of sentences that no blank follows', () => {
    const japanese = createWhole({
      language: 'ja',
      blocks: [{ kind: 'paragraph', text: '橋は開いた。費用は3億円だった。' }],
    });
    expect(japanese('費用は3億円だった。')).toBe(true);
    expect(japanese('3億円だった。')).toBe(false);
  });
});
