import { joined, mark } from '../forms/mark.js';
import { band, box, disc, line, poly } from '../forms/shapes.js';

const ring = (cx: number, cy: number, r: number, width: number) =>
  band([cx, cy], r, [0, 359.99], width, 'butt');

/** From the roof to the foot of the wheels. */
export const trainHeight = 60;

/** A train with its nose at `length`, on a grid on which it is 60 high; at least 72 long. Its body repeats. */
export function trainOf(length: number): string {
  const x = length - 144;
  const windows: string[] = [];
  for (let at = x + 70; at >= 6; at -= 20) windows.push(box(at, 11, 13, 13, 2));
  const wheels: string[] = [];
  for (let at = x + 112; at >= 12; at -= 48) {
    wheels.push(wheel(at));
    if (at >= 30) wheels.push(wheel(at - 18));
  }
  return joined(
    [
      `M0 0H${x + 84}C${x + 110} 0 ${x + 128} 18 ${x + 139.5} 34.5H0Z`,
      `M0 39H${x + 142.2}C${x + 145} 44 ${x + 143.4} 50 ${x + 136} 50H0Z`,
      ...wheels,
    ],
    [
      ...windows,
      `M${x + 92} 11C${x + 108} 12 ${x + 117} 18 ${x + 124} 26.5H${x + 98}A6 6 0 0 1 ${x + 92} 20.5Z`,
    ],
  );
}

function wheel(x: number): string {
  return `M${x - 7} 53H${x + 7}A7 7 0 0 1 ${x - 7} 53Z`;
}

export const travel = {
  train: mark({ solid: [trainOf(144)], bar: 'train' }),
  tram: mark({
    solid: [
      box(0, 22, 60, 62, [14, 14, 8, 8]),
      poly([
        [13, 2, 2],
        [47, 2, 2],
        [47, 7, 2],
        [36, 7],
        [31, 19],
        [31, 23],
        [29, 23],
        [29, 19],
        [24, 7],
        [13, 7, 2],
      ]),
      poly([
        [12, 86],
        [20, 86],
        [15, 96, 1],
        [7, 96, 1],
      ]),
      poly([
        [48, 86],
        [40, 86],
        [45, 96, 1],
        [53, 96, 1],
      ]),
    ],
    holes: [box(8, 36, 44, 24, 3), disc(13, 72, 4.5), disc(47, 72, 4.5), box(20, 28, 20, 4, 1)],
  }),
  bus: mark({
    solid: [
      'M8 0H120A8 8 0 0 1 128 8V60A4 4 0 0 1 124 64H112.5A14 14 0 0 0 87.5 64H42.5A14 14 0 0 0 17.5 64H4A4 4 0 0 1 0 60V8A8 8 0 0 1 8 0Z',
      disc(30, 66, 9.5),
      disc(100, 66, 9.5),
    ],
    holes: [
      ...[8, 30, 52, 74].map((x) => box(x, 10, 18, 18, 2)),
      box(96, 10, 24, 24, 2),
      box(8, 40, 78, 3.5),
    ],
  }),
  car: mark({
    solid: [
      'M30 0H70C76 0 80 2 84 6L102 24C118 25 128 30 128 42V50A4 4 0 0 1 124 54H113.5A15 15 0 0 0 84.5 54H45.5A15 15 0 0 0 16.5 54H4A4 4 0 0 1 0 50V36C0 28 6 25 11 23L20 6C22 2 25 0 30 0Z',
      disc(31, 56, 10.5),
      disc(99, 56, 10.5),
    ],
    holes: ['M32 7H50V23H22L28.5 9.5C29.3 7.8 30.2 7 32 7Z', 'M56 7H69C72 7 75 8 77 10L90 23H56Z'],
  }),
  truck: mark({
    solid: [
      'M4 0H80A4 4 0 0 1 84 4V58H44A14 14 0 0 0 18 58H4A4 4 0 0 1 0 54V4A4 4 0 0 1 4 0Z',
      'M89 16H108C112 16 114 17 116 20L126 36C127 38 128 40 128 42V54A4 4 0 0 1 124 58H118A14 14 0 0 0 92 58H89Z',
      disc(31, 62, 10),
      disc(105, 62, 10),
    ],
    holes: ['M96 23H107C109 23 110 23.5 111 25L118 36H96Z'],
  }),
  bicycle: mark({
    solid: [
      ring(23, 60, 20.5, 5),
      ring(105, 60, 20.5, 5),
      line(
        [
          [23, 60],
          [46, 22],
          [92, 22],
        ],
        5,
        'round',
      ),
      line(
        [
          [60, 60],
          [95, 17],
        ],
        5,
      ),
      line(
        [
          [23, 60],
          [60, 60],
          [43, 14],
        ],
        5,
      ),
      line(
        [
          [105, 60],
          [87, 6],
          [100, 6],
        ],
        5,
        'round',
        2,
      ),
      box(33, 10, 22, 6, 3),
      disc(60, 60, 6),
    ],
  }),
  plane: mark({
    solid: [
      'M2 0H18C20 0 21 1 22 3L34 27H110C130 27 146 36 146 46C146 54 140 58 130 58H96L62 91A4 4 0 0 1 59 92H46L64 58H40C22 58 10 48 4 32Z',
    ],
    holes: [...[52, 66, 80, 94].map((x) => box(x, 36, 8, 8, 2)), 'M118 36C126 37 132 40 135 44H118Z'],
    bar: 'plane',
  }),
  ship: mark({
    solid: [
      poly([
        [0, 50, 2],
        [128, 50, 3],
        [112, 82, 10],
        [16, 82, 10],
      ]),
      poly([
        [12, 30],
        [40, 30],
        [40, 46],
        [12, 46],
      ]),
      box(44, 30, 28, 16),
      box(28, 10, 28, 16),
      'M84 46V8A3 3 0 0 1 87 5H106A3 3 0 0 1 109 8V46Z',
    ],
    holes: [box(90, 13, 13, 8, 1), box(90, 27, 13, 8, 1)],
  }),
  boat: mark({
    solid: [
      'M44 0V66H4C22 50 38 28 44 0Z',
      'M50 14C66 26 80 44 84 66H50Z',
      'M0 72H96C92 86 82 96 66 96H28C14 96 4 86 0 72Z',
    ],
  }),
  rocket: mark({
    solid: [
      'M34 0C50 12 56 32 55 52L53 70H15L13 52C12 32 18 12 34 0Z',
      'M9 42L11 72L0 84C-1 62 2 50 9 42Z',
      'M59 42L57 72L68 84C69 62 66 50 59 42Z',
      'M20 74H48C48 84 42 92 34 98C26 92 20 84 20 74Z',
    ],
    holes: [disc(34, 35, 8.5)],
  }),
  parcel: mark({
    solid: [
      poly([
        [0, 28, 2],
        [34, 28],
        [34, 52, 1],
        [56, 52, 1],
        [56, 28],
        [90, 28, 2],
        [90, 88, 4],
        [0, 88, 4],
      ]),
      poly([
        [14, 0, 3],
        [38, 0],
        [35, 23],
        [1, 23],
      ]),
      poly([
        [76, 0, 3],
        [52, 0],
        [55, 23],
        [89, 23],
      ]),
      poly([
        [42, 0],
        [48, 0],
        [51, 23],
        [51, 47],
        [39, 47],
        [39, 23],
      ]),
    ],
  }),
  suitcase: mark({
    solid: [
      'M0 26A8 8 0 0 1 8 18H26V10A10 10 0 0 1 36 0H60A10 10 0 0 1 70 10V18H88A8 8 0 0 1 96 26V50H58V46H38V50H0Z',
      'M0 55H38V60A2 2 0 0 0 40 62H56A2 2 0 0 0 58 60V55H96V74A8 8 0 0 1 88 82H8A8 8 0 0 1 0 74Z',
    ],
    holes: ['M34 18V11A3 3 0 0 1 37 8H59A3 3 0 0 1 62 11V18Z'],
  }),
  road: mark({
    solid: [
      poly([
        [34, 0, 2],
        [62, 0, 2],
        [96, 96, 3],
        [0, 96, 3],
      ]),
    ],
    holes: [
      poly([
        [46.5, 8],
        [49.5, 8],
        [50.5, 22],
        [45.5, 22],
      ]),
      poly([
        [45, 32],
        [51, 32],
        [52.5, 52],
        [43.5, 52],
      ]),
      poly([
        [43, 64],
        [53, 64],
        [55, 90],
        [41, 90],
      ]),
    ],
    bar: 'road',
  }),
  pump: mark({
    solid: [
      box(4, 0, 50, 86, [7, 7, 0, 0]),
      box(0, 86, 58, 10, 2),
      'M58 34H62A10 10 0 0 1 72 44V70A3.5 3.5 0 0 0 79 70V38L66 22L70.5 18L84 34C85.5 36 86 37 86 39V70A10.5 10.5 0 0 1 65 70V44A3 3 0 0 0 62 41H54V34Z',
    ],
    holes: [box(13, 11, 32, 24, 2)],
  }),
};
