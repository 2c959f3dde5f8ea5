import { describe, it } from '@jest/globals';
import { judgedIn, type Row } from './support.js';

const rows: readonly (readonly [language: string, ...Row])[] = [
  [
    'en',
    'a bound in other words',
    'The lamps burned out within 9 hours.',
    'The lamps burned out in no more than 9 hours',
    'The lamps burned out after at least 9 hours',
  ],
  [
    'en',
    'hyphens in units',
    'The dam stores 310 megawatt-hours of power.',
    'The dam stores 310 MWh of power',
    'The dam stores 310 GWh of power',
  ],
  [
    'en',
    'cents',
    'The toll stays at 65 cents a car.',
    'The toll stays at €0.65 a car',
    'The toll stays at €0.56 a car',
  ],
  [
    'en',
    'a label of a year',
    'The mill was built in 1871.',
    '1871: the mill is built',
    '1817: the mill is built',
  ],
  [
    'de',
    'the loser first',
    'Im Finale schlug der SV Kellberg den TuS Hamm mit 31:27.',
    'TuS Hamm verlor das Finale mit 27:31 gegen den SV Kellberg',
    'TuS Hamm verlor das Finale mit 26:31 gegen den SV Kellberg',
  ],
  [
    'de',
    'spoons and articles',
    'Dazu kommen vier Esslöffel Öl und ein Kilogramm Mehl.',
    'Dazu 4 EL Öl und 1 kg Mehl',
    'Dazu 5 EL Öl und 1 kg Mehl',
  ],
  [
    'fr',
    'one of three',
    'Un tiers des ruches a été perdu.',
    'Une ruche sur trois a été perdue',
    'Une ruche sur quatre a été perdue',
  ],
  [
    'es',
    'months of a year',
    'La obra acabará dentro de un año.',
    'La obra acabará dentro de doce meses',
    'La obra acabará dentro de diez meses',
  ],
  [
    'es',
    'a scale told once',
    'Las ventas fueron de 410 millones en Lima y 75 en Quito.',
    'Lima 410, Quito 75 millones',
    'Lima 410, Quito 57 millones',
  ],
  ['ja', 'a half behind its unit', '煮込むには2時間半かかる。', '煮込む時間は150分', '煮込む時間は120分'],
  ['zh', 'tenths', '公司明年将降价两成。', '公司明年将降价20%', '公司明年将降价30%'],
  [
    'pt',
    'hours of the evening',
    'O museu fecha às nove da noite.',
    'O museu fecha às 21 horas',
    'O museu fecha às 20 horas',
  ],
  [
    'it',
    'two prices',
    'Un letto costa 41 euro, la cena 26.',
    'Un letto costa 41 euro, la cena 26',
    'Un letto costa 26 euro, la cena 41',
  ],
  [
    'ru',
    'two distances',
    'Между столбами оставляют 12 метров, между рядами — 30.',
    '12 метров между столбами, 30 между рядами',
    '30 метров между столбами, 12 между рядами',
  ],
];

describe('a number told in another way than its quotation', () => {
  it.each(rows)('%s, %s: “%s” shows “%s”, not “%s”', (language, ...row) => judgedIn(language)(...row));
});
