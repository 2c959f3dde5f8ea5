import { mark } from '../forms/mark.js';
import { box, type Corner, disc, poly, turned } from '../forms/shapes.js';

const bulbPath = 'M34 0A34 34 0 0 1 68 34C68 52 54 56 52 72H16C14 56 0 52 0 34A34 34 0 0 1 34 0Z';
const blade = 'M43.5 38C39.5 25 42 9 48 -2C53 9 56 25 52.5 38Z';

const barrelSide: readonly Corner[] = [
  [72, 0, 3],
  [72, 9],
  [68, 9],
  [68, 22],
  [72, 22, 2],
  [72, 29, 2],
  [68, 29],
  [68, 67],
  [72, 67, 2],
  [72, 74, 2],
  [68, 74],
  [68, 87],
  [72, 87],
  [72, 96, 3],
];
const barrelPath = poly([
  ...barrelSide,
  ...barrelSide.map(([x, y, r = 0]): Corner => [72 - x, y, r]).reverse(),
]);

export const energy = {
  turbine: mark({
    solid: [
      ...[0, 120, 240].map((a) => turned(blade, a, 48, 46)),
      disc(48, 46, 7.5),
      'M44.5 57H51.5L55 106H41Z',
    ],
  }),
  solar: mark({
    solid: [
      ...[0, 1, 2].flatMap((row) => {
        const y = [0, 18, 38][row] ?? 0;
        const h = [15, 17, 20][row] ?? 0;
        const edge = (s: number, at: number) => 48 + (s - 0.5) * 2 * (33 + (at / 58) * 15);
        return [0, 1, 2].map((column) => {
          const l = column / 3 + 0.012;
          const r = (column + 1) / 3 - 0.012;
          return poly([
            [edge(l, y), y],
            [edge(r, y), y],
            [edge(r, y + h), y + h],
            [edge(l, y + h), y + h],
          ]);
        });
      }),
      box(44, 60, 8, 16),
      box(28, 74, 40, 6, 1),
    ],
  }),
  plug: mark({
    solid: [
      box(14, 0, 9, 28, 3),
      box(37, 0, 9, 28, 3),
      'M2 28H58A2 2 0 0 1 60 30V44C60 60 50 70 36 72V96H24V72C10 70 0 60 0 44V30A2 2 0 0 1 2 28Z',
    ],
  }),
  battery: mark({
    solid: [box(0, 0, 104, 60, 9), 'M108 18H111A5 5 0 0 1 116 23V37A5 5 0 0 1 111 42H108Z'],
    holes: [
      poly([
        [57, 8],
        [34, 33, 1],
        [49, 33],
        [46, 52],
        [70, 26, 1],
        [54, 26],
      ]),
    ],
    container: {
      frame: box(0, 0, 60, 104, 9) + box(18, -9, 24, 12, [4, 4, 0, 0]),
      frameHoles: box(7, 7, 46, 90, 3),
      inside: box(7, 7, 46, 90, 3),
    },
  }),
  bulb: mark({
    solid: [bulbPath, box(16, 76, 36, 6.5, 3), 'M18 86H50C50 92 44 96 34 96C24 96 18 92 18 86Z'],
    holes: ['M34 9V16A18 18 0 0 0 16 34H9A25 25 0 0 1 34 9Z'],
    container: {
      frame: `${box(16, 76, 36, 6.5, 3)}M18 86H50C50 92 44 96 34 96C24 96 18 92 18 86Z`,
      inside: bulbPath,
    },
  }),
  bolt: mark({
    solid: [
      poly([
        [34, 0, 2],
        [8, 52, 2],
        [28, 52, 1],
        [20, 96, 1],
        [60, 36, 2],
        [38, 36, 1],
        [52, 0, 2],
      ]),
    ],
    container: 'itself',
  }),
  barrel: mark({
    solid: [
      box(0, 0, 72, 9, 3),
      box(4, 9, 64, 78),
      box(0, 87, 72, 9, 3),
      box(0, 22, 72, 7, 2),
      box(0, 67, 72, 7, 2),
    ],
    holes: ['M36 32C38 37 47 45 47 53A11 11 0 0 1 25 53C25 45 34 37 36 32Z'],
    container: { inside: barrelPath },
  }),
};
