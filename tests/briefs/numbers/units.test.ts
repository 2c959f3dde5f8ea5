import { describe, expect, it } from '@jest/globals';
import { amountsIn } from '../../../src/briefs/numbers/index.js';
import { read } from './read.js';

describe('money', () => {
  it.each([
    ['en', 'cost US$1.4 billion', 'US$1.4 billion = 1400000000 USD'],
    ['en', 'cost CHF 88 million', 'CHF 88 million = 88000000 CHF'],
    ['en', 'cost Rs 250', 'Rs 250 = 250 rupee'],
    ['en', 'cost Rs. 250', 'Rs. 250 = 250 rupee'],
    ['en', 'cost A$20', 'A$20 = 20 AUD'],
    ['pt', 'custou R$ 3,5 milhões', 'R$ 3,5 milhões = 3500000 BRL'],
    ['pl', 'kosztuje 25 zł', '25 zł = 25 PLN'],
    ['ru', 'стоит 300 ₽', '300 ₽ = 300 RUB'],
    ['ru', 'стоит 300 руб.', '300 руб. = 300 RUB'],
    ['en', 'cost kr 300', 'kr 300 = 300 crown'],
    ['de', 'kostet 5 €', '5 € = 5 EUR'],
    ['de', 'kostet 16,50 Euro', '16,50 Euro = 16.5 EUR'],
    ['nl', 'kost € 3 miljoen', '€ 3 miljoen = 3000000 EUR'],
    ['en', '88 billion Hong Kong dollars', '88 billion Hong Kong dollars = 88000000000 HKD'],
    ['en', 'a debt of -$5', '-$5 = -5 dollar'],
    ['en', 'a debt of −€5', '−€5 = -5 EUR'],
    ['en', 'cost 50p', '50p = 50 pence'],
    ['ko', '3만 달러', '3만 달러 = 30000 dollar'],
    ['zh', '3万元', '3万元 = 30000 CNY'],
    ['ja', '1000億ドル', '1000億ドル = 100000000000 dollar'],
    ['en', 'EUR 1,200', 'EUR 1,200 = 1200 EUR'],
    ['fr', '3 400 000 euros', '3 400 000 euros = 3400000 EUR'],
  ])('%s: %s', (language, text, amount) => expect(read(text, language)).toEqual([amount]));
});

describe('units of one sign, several words or in compounds', () => {
  it.each([
    ['en', 'reaches 310 km/h', '310 km/h = 310 km/h'],
    ['en', '40 mg/l of it', '40 mg/l = 40 mg/l'],
    ['en', '9.81 m/s²', '9.81 m/s² = 9.81 m/s²'],
    ['en', '35 µg/m³', '35 µg/m³ = 35 µg/m³'],
    ['en', '300 W/m²', '300 W/m² = 300 W/m²'],
    ['en', '20 kilometres per hour', '20 kilometres per hour = 20 km/h'],
    ['en', '20 miles per hour', '20 miles per hour = 20 mph'],
    ['de', '30 Kilometer pro Stunde', '30 Kilometer pro Stunde = 30 km/h'],
    ['de', '130 Stundenkilometer', '130 Stundenkilometer = 130 km/h'],
    ['fr', '3 kg par an', '3 kg par an = 3 kg'],
    ['en', '20 square kilometres', '20 square kilometres = 20 km²'],
    ['en', '20 km2', '20 km2 = 20 km²'],
    ['fr', '20 kilomètres carrés', '20 kilomètres carrés = 20 km²'],
    ['es', '20 kilómetros cuadrados', '20 kilómetros cuadrados = 20 km²'],
    ['it', '20 chilometri quadrati', '20 chilometri quadrati = 20 km²'],
    ['pt', '20 quilômetros quadrados', '20 quilômetros quadrados = 20 km²'],
    ['de', '20 Quadratkilometern', '20 Quadratkilometern = 20 km²'],
    ['nl', '20 vierkante kilometer', '20 vierkante kilometer = 20 km²'],
    ['pl', '20 kilometrów kwadratowych', '20 kilometrów kwadratowych = 20 km²'],
    ['ru', '20 квадратных километров', '20 квадратных километров = 20 km²'],
    ['tr', '20 kilometrekare', '20 kilometrekare = 20 km²'],
    ['ja', '20平方キロメートル', '20平方キロメートル = 20 km²'],
    ['zh', '20平方公里', '20平方公里 = 20 km²'],
    ['ko', '20제곱킬로미터', '20제곱킬로미터 = 20 km²'],
    ['hi', '20 वर्ग किलोमीटर', '20 वर्ग किलोमीटर = 20 km²'],
    ['ar', '20 كيلومتر مربع', '20 كيلومتر مربع = 20 km²'],
    ['en', '2 cubic metres', '2 cubic metres = 2 m³'],
    ['en', '5 GWh', '5 GWh = 5 GWh'],
    ['en', '5 kilowatt hours', '5 kilowatt hours = 5 kWh'],
    ['en', '412 ppm', '412 ppm = 412 ppm'],
    ['de', 'ein 100-Meter-Lauf', '100-Meter = 100 m'],
    ['en', 'a 30-minute walk', '30-minute = 30 min'],
    ['fr', "5 l'an", '5 = 5'],
    ['ru', '60 км/ч', '60 км/ч = 60 km/h'],
    ['en', 'bake at 180C', '180C = 180 °C'],
    ['en', 'it is 2in wide', '2in = 2 inch'],
    ['ja', 'マイナス5度', 'マイナス5度 = -5 °'],
    ['ko', '영하 5도', '영하 5도 = -5 °'],
    ['en', 'grew 3-fold', '3-fold = 3 times'],
    ['en', '3 times as many', '3 times = 3 times'],
    ['en', '5x faster', '5x = 5 times'],
    ['ja', '2倍', '2倍 = 2 times'],
    ['ko', '3배', '3배 = 3 times'],
    ['en', '12 bananas', '12 = 12'],
  ])('%s: %s', (language, text, amount) => expect(read(text, language)).toEqual([amount]));

  it.each([
    ['en', '70 million crowns a month', 'month'],
    ['fr', '3 kg par an', 'year'],
    ['de', '5 €/Monat', 'month'],
    ['ru', '10 тонн в день', 'day'],
  ])('tells for how long: %s: %s', (language, text, per) => {
    expect(amountsIn(text, language)[0]).toMatchObject({ text, per });
  });

  it('tells what goes on behind an amount', () => {
    expect(amountsIn('3-Zimmer-Wohnung', 'de')[0]).toMatchObject({ text: '3', attached: true });
    expect(amountsIn('3 Zimmer', 'de')[0]).toMatchObject({ text: '3', attached: false });
  });
});

describe('shares', () => {
  it.each([
    ['en', '42 per cent', '42 per cent = 42 %'],
    ['en', '42 percent', '42 percent = 42 %'],
    ['en', '5 percentage points', '5 percentage points = 5 percentage point'],
    ['de', '2,5 Prozentpunkte', '2,5 Prozentpunkte = 2.5 percentage point'],
    ['fr', '12 pour cent', '12 pour cent = 12 %'],
    ['fr', '3 points de pourcentage', '3 points de pourcentage = 3 percentage point'],
    ['es', '12 por ciento', '12 por ciento = 12 %'],
    ['it', "l'80 per cento", '80 per cento = 80 %'],
    ['pt', '5 pontos percentuais', '5 pontos percentuais = 5 percentage point'],
    ['nl', '12 procent', '12 procent = 12 %'],
    ['pl', '20 proc. osób', '20 proc. = 20 %'],
    ['ru', '20 процентов', '20 процентов = 20 %'],
    ['ru', '5 процентных пунктов', '5 процентных пунктов = 5 percentage point'],
    ['sv', '5 procentenheter', '5 procentenheter = 5 percentage point'],
    ['tr', '%25', '%25 = 25 %'],
    ['tr', 'yüzde 25', 'yüzde 25 = 25 %'],
    ['zh', '百分之25', '百分之25 = 25 %'],
    ['ja', '25パーセント', '25パーセント = 25 %'],
    ['ko', '25퍼센트', '25퍼센트 = 25 %'],
    ['hi', '25 प्रतिशत', '25 प्रतिशत = 25 %'],
    ['ar', '٤٢٪', '٤٢٪ = 42 %'],
    ['en', '10 basis points', '10 basis points = 10 basis point'],
  ])('%s: %s', (language, text, amount) => expect(read(text, language)).toEqual([amount]));
});
