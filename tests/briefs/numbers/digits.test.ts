import { describe, expect, it } from '@jest/globals';
import { amountsIn } from '../../../src/briefs/numbers/index.js';
import { read } from './read.js';

describe('digits are grouped and divided as anybody does', () => {
  it.each([
    ['fr', 'La vallée compte 14 300 âmes.', '14 300 = 14300'],
    ['fr', 'Elle compte 14\u00a0300 âmes.', '14\u00a0300 = 14300'],
    ['fr', 'Elle compte 14\u202f300 âmes.', '14\u202f300 = 14300'],
    ['en', 'It has 14\u2009300 stones.', '14\u2009300 = 14300'],
    ['ru', 'В музее 7 250 картин.', '7 250 = 7250'],
    ['en', 'about 6 400 000 t', '6 400 000 t = 6400000 t'],
    ['en', 'the 1,234,567.8 kg', '1,234,567.8 kg = 1234570 kg'],
    ['de', 'mit 1.234.567,8 kg', '1.234.567,8 kg = 1234570 kg'],
    ['de', "rund 1'250 Franken", "1'250 Franken = 1250 CHF"],
    ['de', 'rund 1’250 Stimmen', '1’250 = 1250'],
    ['en', 'some 12,34,567 voters', '12,34,567 = 1234570'],
    ['hi', '1,20,000 लोग', '1,20,000 = 120000'],
    ['de', '1.234 Boote', '1.234 = 1234'],
    ['en', 'a ratio of 1.234', '1.234 = 1.234'],
    ['en', '1,234 boats', '1,234 = 1234'],
    ['de', '0,125 Gramm', '0,125 Gramm = 0.125 g'],
    ['sv', '2 000 kr', '2 000 kr = 2000 crown'],
    ['en', 'a rate of .5%', '.5% = 0.5 %'],
    ['ar', '٤٢ كتابا', '٤٢ = 42'],
    ['ar', '١٬٢٣٤ كتابا', '١٬٢٣٤ = 1234'],
    ['ar', '٣٫٥ كم', '٣٫٥ كم = 3.5 km'],
    ['hi', '४५ किताबें', '४५ = 45'],
    ['bn', '৪২%', '৪২% = 42 %'],
    ['th', '๔๒ คน', '๔๒ = 42'],
    ['ja', '５００円', '５００円 = 500 JPY'],
    ['und', '42%', '42% = 42 %'],
    ['und', '42', '42 = 42'],
    ['und', 'x 3,5 y', '3,5 = 3.5'],
    ['en', 'at −5 °C', '−5 °C = -5 °C'],
    ['en', 'at -5 °C', '-5 °C = -5 °C'],
    ['en', 'minus 7 degrees', 'minus 7 degrees = -7 °'],
    ['fr', 'il fait moins 5 °C', 'moins 5 °C = -5 °C'],
    ['fr', 'au moins 5 °C', '5 °C = 5 °C'],
    ['ru', 'минус 12 градусов', 'минус 12 градусов = -12 °'],
  ])('%s: %s', (language, text, amount) => expect(read(text, language)).toEqual([amount]));

  it('decides "1.234" by the other numbers of a text in no known language', () => {
    expect(read('1.234; 2,5', 'und')).toEqual(['1.234 = 1234', '2,5 = 2.5']);
    expect(read('1.234; 2.5', 'und')).toEqual(['1.234 = 1.234', '2.5 = 2.5']);
    expect(amountsIn('1.234', 'und')[0]).toMatchObject({ low: 1234, or: [1.234] });
  });
});

describe('powers, fractions and notes', () => {
  it.each([
    ['en', '10^6 photons', ['10^6 = 1000000']],
    ['en', '10⁶ photons', ['10⁶ = 1000000']],
    ['en', '1.2 × 10⁻³ g', ['1.2 × 10⁻³ g = 0.0012 g']],
    ['en', '3·10⁸ m/s', ['3·10⁸ m/s = 300000000 m/s']],
    ['en', '3e8 atoms', ['3e8 = 300000000']],
    ['en', 'rose to 4.2[3] percent', ['4.2[3] percent = 4.2 %']],
    ['en', 'had 5,300² residents', ['5,300 = 5300']],
    ['en', 'as shown before [12] or there.[4]', []],
    ['en', '½ cup', ['½ cup = 0.5 cup']],
    ['en', '2½ hours', ['2½ hours = 2.5 h']],
    ['en', '2 1/2 hours', ['2 1/2 hours = 2.5 h']],
    ['en', '3/4 of the crew', ['3/4 = 0.75']],
    ['ja', '3分の1', ['3分の1 = 0.333333']],
  ])('%s: %s', (language, text, amounts) => expect(read(text, language)).toEqual(amounts));
});

describe('a number that is multiplied', () => {
  it.each([
    ['en', '4.2 million tonnes', '4.2 million tonnes = 4200000 t'],
    ['de', '4,2 Millionen Tonnen', '4,2 Millionen Tonnen = 4200000 t'],
    ['de', '3 Milliarden Menschen', '3 Milliarden = 3000000000'],
    ['de', '1 Billion Euro', '1 Billion Euro = 1000000000000 EUR'],
    ['de', '12,5 Mio. Euro', '12,5 Mio. Euro = 12500000 EUR'],
    ['de', '3 Tsd. Stück', '3 Tsd. = 3000'],
    ['fr', '4,2 millions de tonnes', '4,2 millions de tonnes = 4200000 t'],
    ['fr', "3 milliards d'euros", "3 milliards d'euros = 3000000000 EUR"],
    ['es', '3 mil millones de euros', '3 mil millones de euros = 3000000000 EUR'],
    ['es', '2 billones de euros', '2 billones de euros = 2000000000000 EUR'],
    ['it', '5 miliardi di euro', '5 miliardi di euro = 5000000000 EUR'],
    ['it', '20 mila persone', '20 mila = 20000'],
    ['pt', '1,2 milhão de pessoas', '1,2 milhão = 1200000'],
    ['pt', '3 bilhões de reais', '3 bilhões de reais = 3000000000 BRL'],
    ['nl', '3,5 miljard euro', '3,5 miljard euro = 3500000000 EUR'],
    ['pl', '5 mld euro', '5 mld euro = 5000000000 EUR'],
    ['pl', '3 tys. osób', '3 tys. = 3000'],
    ['ru', '3,5 млн человек', '3,5 млн = 3500000'],
    ['ru', '3,5 миллиарда рублей', '3,5 миллиарда рублей = 3500000000 RUB'],
    ['ru', '5 тыс. км', '5 тыс. км = 5000 km'],
    ['uk', '3 млн гривень', '3 млн гривень = 3000000 UAH'],
    ['sv', '3 miljarder kronor', '3 miljarder kronor = 3000000000 crown'],
    ['tr', '3,5 milyon lira', '3,5 milyon lira = 3500000 TRY'],
    ['hi', '५ लाख रुपये', '५ लाख रुपये = 500000 rupee'],
    ['hi', '3 लाख करोड़ रुपये', '3 लाख करोड़ रुपये = 3000000000000 rupee'],
    ['en', '₹5 lakh crore', '₹5 lakh crore = 5000000000000 INR'],
    ['en', '2 crore people', '2 crore = 20000000'],
    ['ar', '3 ملايين دولار', '3 ملايين دولار = 3000000 dollar'],
    ['ja', '1億2,345万円', '1億2,345万円 = 123450000 JPY'],
    ['ja', '約2万5000人', '2万5000人 = 25000'],
    ['zh', '1.2亿人', '1.2亿人 = 120000000'],
    ['zh', '5万平方公里', '5万平方公里 = 50000 km²'],
    ['ko', '1억 2345만 원', '1억 2345만 원 = 123450000 KRW'],
    ['ko', '5천만 원', '5천만 원 = 50000000 KRW'],
    ['en', '$4.2M', '$4.2M = 4200000 dollar'],
    ['en', '£3bn', '£3bn = 3000000000 GBP'],
    ['fr', '5 M€', '5 M€ = 5000000 EUR'],
    ['en', '1.5 dozen eggs', '1.5 dozen = 18'],
    ['vi', '3 triệu người', '3 triệu = 3000000'],
  ])('%s: %s', (language, text, amount) => expect(read(text, language)).toEqual([amount]));
});
