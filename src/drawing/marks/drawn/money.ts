import { mark } from '../forms/mark.js';
import { box, disc, moved, scaled } from '../forms/shapes.js';
import { headPath } from './people.js';

export const money = {
  coin: mark({
    solid: [disc(48, 48, 48), disc(48, 48, 36)],
    holes: [disc(48, 48, 41), moved(scaled(headPath, 0.52), 28, 21)],
  }),
  banknote: mark({
    solid: [box(0, 0, 112, 60, 4), disc(56, 30, 10)],
    holes: [
      disc(56, 30, 16),
      'M8 8H20A12 12 0 0 1 8 20Z',
      'M104 8H92A12 12 0 0 0 104 20Z',
      'M8 52H20A12 12 0 0 0 8 40Z',
      'M104 52H92A12 12 0 0 1 104 40Z',
    ],
  }),
  piggybank: mark({
    solid: [
      'M40 14C48 10 62 10 70 14C74 8 82 6 88 8L85 22C90 26 93 31 95 37H102A4 4 0 0 1 106 41V57A4 4 0 0 1 102 61H96C93 67 90 70 86 73V86A4 4 0 0 1 82 90H70A4 4 0 0 1 66 86V79H42V86A4 4 0 0 1 38 90H26A4 4 0 0 1 22 86V74C14 68 9 59 9 49C5 48 0 45 0 37A4 4 0 0 1 8 36C8 40 9 41 11 41C14 28 25 18 40 14Z',
    ],
    holes: [box(44, 22, 24, 5.5, 2.75), disc(83, 38, 4)],
    container: 'itself',
  }),
  wallet: mark({
    solid: [
      'M10 12L70 0C75 -1 80 2 80 8V14H12V20H88A8 8 0 0 1 96 28V38H72A12 12 0 0 0 72 66H96V78A8 8 0 0 1 88 86H10A10 10 0 0 1 0 76V22A10 10 0 0 1 10 12Z',
      'M73 43H96V61H73A9 9 0 0 1 73 43Z',
    ],
    holes: [disc(76, 52, 3.5)],
  }),
  card: mark({
    solid: [
      'M8 0H96A8 8 0 0 1 104 8V14H0V8A8 8 0 0 1 8 0Z',
      'M0 27H104V62A8 8 0 0 1 96 70H8A8 8 0 0 1 0 62Z',
    ],
    holes: [box(10, 49, 28, 7, 1.5), box(78, 45, 16, 13, 2)],
  }),
  cart: mark({
    solid: [
      'M4 0H14C17 0 19 2 20 4.5L22.5 14H92A4 4 0 0 1 96 19L88 56A5 5 0 0 1 83 60H34L36 68H82A4 4 0 0 1 82 76H33C30 76 28 74 27.5 72L13 8H4A4 4 0 0 1 4 0Z',
      disc(40, 88, 8),
      disc(76, 88, 8),
    ],
  }),
  bag: mark({
    solid: ['M6 26H22V20A22 22 0 0 1 66 20V26H82L88 90A6 6 0 0 1 82 96H6A6 6 0 0 1 0 90Z'],
    holes: ['M30 26H58V20A14 14 0 0 0 30 20Z', disc(26, 38, 4), disc(62, 38, 4)],
  }),
};
