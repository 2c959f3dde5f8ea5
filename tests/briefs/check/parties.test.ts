import { describe, it } from '@jest/globals';
import { judgedIn, type Row } from './support.js';

const english: readonly Row[] = [
  [
    'two things, each of its own',
    'The ferry carries 40 cars, the barge carries 90.',
    'The barge carries 90 cars, the ferry 40',
    'The barge carries 40 cars, the ferry 90',
  ],
  [
    'two doers',
    'Dina wrote the songs, while Omar painted the stage.',
    'Omar painted the stage, Dina wrote the songs',
    'Omar wrote the songs, Dina painted the stage',
  ],
  [
    'compared by words',
    'Copper is heavier than tin.',
    'Tin is lighter than copper',
    'Tin is heavier than copper',
  ],
  [
    'compared by numbers',
    'The old pump lifts 80 litres a minute, the new pump 120.',
    'The new pump lifts more than the old pump',
    'The old pump lifts more than the new pump',
  ],
  [
    'time of another sentence',
    'The mill opened in 1931. It grinds 20 tonnes of rye today.',
    'The mill, opened in 1931, grinds 20 tonnes of rye',
    'In 1931 it was grinding 20 tonnes of rye',
  ],
  [
    'subject of another clause',
    'On Sunday the Herons meet Dovecote, who have won six games in a row.',
    'Dovecote have won six games in a row',
    'The Herons have won six games in a row',
  ],
];

const hindi: readonly Row[] = [
  [
    'particles of a whole name',
    'गीता राव ने रीना दास को हराया।',
    'रीना दास को गीता राव ने हराया',
    'रीना दास ने गीता राव को हराया',
  ],
];

describe('who does what, beside a quotation', () => {
  it.each(english)('English, %s: “%s” shows “%s”, not “%s”', judgedIn('en'));
  it.each(hindi)('Hindi, %s: “%s” shows “%s”, not “%s”', judgedIn('hi'));
});
