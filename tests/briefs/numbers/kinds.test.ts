import { describe, expect, it } from '@jest/globals';
import { amountsIn } from '../../../src/briefs/numbers/index.js';
import { read } from './read.js';

const kinds = (text: string, language: string): string[] =>
  amountsIn(text, language).map(({ text: own, kind }) => `${own}: ${kind}`);

describe('digits that are no counts', () => {
  it.each([
    ['en', 'in 2019', ['2019: year']],
    ['en', 'the 1990s', ['1990s: year']],
    ['de', 'die 1990er Jahre', ['1990er Jahre: year']],
    ['fr', 'les années 90', ['90: year']],
    ['ru', 'в 2019 году', ['2019 году: year']],
    ['pl', 'w 2019 roku', ['2019 roku: year']],
    ['ja', '2019年に', ['2019年: year']],
    ['ko', '2019년에', ['2019년: year']],
    ['tr', "2019'da", ['2019: year']],
    ['en', '300 BC', ['300 BC: year']],
    ['en', '2,019 people', ['2,019: count']],
    ['en', 'May 12, 2021', ['May 12, 2021: date']],
    ['en', 'May 5 300 people came', ['May 5: date', '300: count']],
    ['en', '12 May 2021', ['12 May 2021: date']],
    ['en', '2021-05-12', ['2021-05-12: date']],
    ['de', '12.05.2021', ['12.05.2021: date']],
    ['de', 'am 3. März', ['3. März: date']],
    ['fr', 'le 1er mai', ['1er mai: date']],
    ['es', '12 de mayo de 2021', ['12 de mayo de 2021: date']],
    ['ru', '12 мая 2021', ['12 мая 2021: date']],
    ['ja', '2021年5月12日', ['2021年5月12日: date']],
    ['ko', '5월 12일', ['5월 12일: date']],
    ['ar', '12 مايو 2021', ['12 مايو 2021: date']],
    ['en', 'at 8:30 p.m. sharp', ['8:30 p.m.: time']],
    ['de', 'um 20:15 Uhr', ['20:15 Uhr: time']],
    ['fr', 'à 20h30', ['20h30: time']],
    ['ja', '午後8時30分', ['午後8時30分: time']],
    ['en', 'a 48-year-old', ['48-year-old: age']],
    ['de', 'ein 48-Jähriger', ['48-Jähriger: age']],
    ['ru', '48-летний', ['48-летний: age']],
    ['ja', '48歳', ['48歳: age']],
    ['en', 'the 3rd', ['3rd: ordinal']],
    ['fr', 'le 3e', ['3e: ordinal']],
    ['es', 'el 3º', ['3º: ordinal']],
    ['de', 'die 2. Bundesliga', ['2.: ordinal']],
    ['ja', '第3位', ['第3位: ordinal']],
    ['en', 'v2.3.1', ['v2.3.1: code']],
    ['en', '192.168.1.1', ['192.168.1.1: code']],
    ['en', 'ISBN 978-3-16-148410-0', ['978-3-16-148410-0: code']],
    ['en', 'call +49 30 1234567', ['+49 30 1234567: code']],
    ['en', 'COVID-19', ['COVID-19: code']],
    ['en', 'a 5G mast', ['5G: code']],
    ['en', 'won 3–1', ['3–1: code']],
    ['en', 'open 24/7', ['24/7: code']],
    ['en', 'in 16:9', ['16:9: code']],
    ['en', 'see https://example.com/2021/05/12 there', []],
    ['en', 'dozens of boats', ['dozens: magnitude']],
  ])('%s: %s', (language, text, found) => expect(kinds(text, language)).toEqual(found));
});

describe('ranges', () => {
  it.each([
    ['en', '3-5 days', ['3-5 days = 3–5 day']],
    ['en', '10–15 minutes', ['10–15 minutes = 10–15 min']],
    ['en', '3 to 5 days', ['3 to 5 days = 3–5 day']],
    ['en', 'takes from 3 to 5 days', ['3 to 5 days = 3–5 day']],
    ['en', 'between 3 and 5 days', ['3 and 5 days = 3–5 day']],
    ['en', '3–5 million', ['3–5 million = 3000000–5000000']],
    ['en', '500,000 to 1 million', ['500,000 to 1 million = 500000–1000000']],
    ['en', '$3-5', ['$3-5 = 3–5 dollar']],
    ['en', '−5 °C to −3 °C', ['−5 °C to −3 °C = -5–-3 °C']],
    ['en', '2019–21', ['2019–21 = 2019–2021']],
    ['en', 'dropped 25 percent to 3.6 million', ['25 percent = 25 %', '3.6 million = 3600000']],
    ['en', 'rose from 10% to 25%', ['10% = 10 %', '25% = 25 %']],
    ['en', 'fell 25 percent to 30 percent', ['25 percent = 25 %', '30 percent = 30 %']],
    ['en', 'in 2019 to 300 km', ['2019 = 2019', '300 km = 300 km']],
    ['de', 'stieg von 3 auf 5', ['3 = 3', '5 = 5']],
    ['de', 'zwischen 3 und 5 Tagen', ['3 und 5 Tagen = 3–5 day']],
    ['fr', 'de 3 à 5 jours', ['3 à 5 jours = 3–5 day']],
    ['es', 'entre 3 y 5 días', ['3 y 5 días = 3–5 day']],
    ['it', 'tra 3 e 5 giorni', ['3 e 5 giorni = 3–5 day']],
    ['pt', 'de 3 a 5 dias', ['3 a 5 dias = 3–5 day']],
    ['nl', 'tussen 3 en 5 dagen', ['3 en 5 dagen = 3–5 day']],
    ['pl', 'od 3 do 5 dni', ['3 do 5 dni = 3–5 day']],
    ['ru', 'от 3 до 5 дней', ['3 до 5 дней = 3–5 day']],
    ['ja', '3〜5日', ['3〜5日 = 3–5 day']],
    ['zh', '3到5天', ['3到5天 = 3–5 day']],
    ['ko', '3~5일', ['3~5일 = 3–5 day']],
    ['hi', '3 से 5 दिन', ['3 से 5 दिन = 3–5 day']],
    ['ar', 'من 3 إلى 5 أيام', ['3 إلى 5 أيام = 3–5 day']],
  ])('%s: %s', (language, text, found) => expect(read(text, language)).toEqual(found));
});

describe('words that bound an amount', () => {
  it.each([
    ['en', 'No more than 3% of them', 'at most', 'No more than 3%'],
    ['en', 'at least 5 boats', 'at least', 'at least 5'],
    ['en', 'more than 5 boats', 'more than', 'more than 5'],
    ['en', 'fewer than 5 boats', 'less than', 'fewer than 5'],
    ['en', 'about 5 boats', 'about', 'about 5'],
    ['en', 'nearly 500 boats', 'almost', 'nearly 500'],
    ['en', '20 people or more', 'at least', '20 people or more'],
    ['en', '5+ boats', 'at least', '5+'],
    ['en', 'less than half', 'less than', 'less than half'],
    ['en', 'between 3 and 5', undefined, 'between 3 and 5'],
    ['de', 'bis zu 20 %', 'at most', 'bis zu 20 %'],
    ['de', 'mindestens 20 Boote', 'at least', 'mindestens 20'],
    ['fr', 'moins de 20 bateaux', 'less than', 'moins de 20'],
    ['fr', "plus d'un tiers", 'more than', "plus d'un tiers"],
    ['es', 'al menos 20 barcos', 'at least', 'al menos 20'],
    ['it', 'più della metà', 'more than', 'più della metà'],
    ['pt', 'no máximo 20%', 'at most', 'no máximo 20%'],
    ['nl', 'hoogstens 20 boten', 'at most', 'hoogstens 20'],
    ['pl', 'co najmniej 20 osób', 'at least', 'co najmniej 20'],
    ['ru', 'не более 3 %', 'at most', 'не более 3 %'],
    ['ru', 'больше 20 лодок', 'more than', 'больше 20'],
    ['ru', 'выросла до 5 %', undefined, '5 %'],
    ['sv', 'högst 20 procent', 'at most', 'högst 20 procent'],
    ['tr', "20'den fazla", 'more than', "20'den fazla"],
    ['ja', '100万人以上', 'at least', '100万人以上'],
    ['zh', '不到30%', 'less than', '不到30%'],
    ['ko', '30% 미만', 'less than', '30% 미만'],
    ['hi', 'कम से कम 20%', 'at least', 'कम से कम 20%'],
    ['ar', 'أكثر من 20 كيلومتر', 'more than', 'أكثر من 20 كيلومتر'],
  ])('%s: %s', (language, text, bound, whole) => {
    const [amount] = amountsIn(text, language);
    expect(amount?.bound).toBe(bound);
    expect(text.slice(amount?.boundStart, amount?.boundEnd)).toBe(whole);
  });
});
