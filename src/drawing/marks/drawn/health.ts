import { mark } from '../forms/mark.js';
import { box, disc, line, turned } from '../forms/shapes.js';

export const health = {
  pill: mark({
    solid: [
      turned('M50 4H76A24 24 0 0 1 76 52H50Z', -45, 50, 28),
      turned('M45 4H24A24 24 0 0 0 24 52H45Z', -45, 50, 28),
    ],
    holes: [turned('M24 12A16 16 0 0 0 8 28H14A10 10 0 0 1 24 18Z', -45, 50, 28)],
  }),
  syringe: mark({
    solid: [
      turned(box(-64, -13, 6, 26, 2), -45, 0, 0),
      turned(box(-58, -3, 22, 6), -45, 0, 0),
      turned(box(-36, -19, 7, 38, 2), -45, 0, 0),
      turned(box(-26, -13, 54, 26, [0, 4, 4, 0]), -45, 0, 0),
      turned(box(28, -4, 10, 8), -45, 0, 0),
      turned(box(38, -1.7, 28, 3.4, 1), -45, 0, 0),
    ],
    holes: [-8, 3, 14].map((x) => turned(box(x, -9, 4, 12, 1), -45, 0, 0)),
  }),
  virus: mark({
    solid: [
      disc(48, 48, 29),
      ...[0, 45, 90, 135, 180, 225, 270, 315].flatMap((a) => [
        turned(box(45.2, 6, 5.6, 18), a, 48, 48),
        turned(box(39, 0, 18, 8, 4), a, 48, 48),
      ]),
    ],
    holes: [disc(40, 39, 7), disc(58, 48, 5), disc(43, 60, 5)],
  }),
  stethoscope: mark({
    solid: [
      line(
        [
          [12, 4],
          [4, 4],
          [4, 34],
        ],
        8,
        'round',
        2,
      ),
      line(
        [
          [40, 4],
          [48, 4],
          [48, 34],
        ],
        8,
        'round',
        2,
      ),
      'M0 30H8A18 18 0 0 0 44 30H52A26 26 0 0 1 30 55.7V66A18 18 0 0 0 66 66V52H74V66A26 26 0 0 1 22 66V55.7A26 26 0 0 1 0 30Z',
      disc(70, 42, 14),
    ],
    holes: [disc(70, 42, 6)],
  }),
};
