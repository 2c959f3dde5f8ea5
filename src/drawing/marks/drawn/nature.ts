import { mark } from '../forms/mark.js';
import { box, disc, ellipse, line, poly, turned } from '../forms/shapes.js';

const leafPath = 'M88 0C92 44 82 84 42 84C18 84 4 68 4 48C4 14 44 14 88 0Z';
const cloudPath =
  'M24 68A24 24 0 0 1 21 20.2A32 32 0 0 1 82 22A23.5 23.5 0 0 1 96 44.5A23.5 23.5 0 0 1 72.5 68Z';
const flamePath =
  'M42 0C44 20 72 34 72 62C72 82 56 96 36 96C16 96 0 82 0 62C0 46 10 36 16 24C22 30 24 36 24 42C36 34 42 18 42 0Z';

/** A globe by its meridians and parallels: what lies between them, four by four. */
function globeCells(): string[] {
  const r = 48;
  const half = 2.3;
  const cells: string[] = [];
  for (const row of [-2, -1, 0, 1]) {
    const from = row === -2 ? -r : (row * r) / 2 + half;
    const to = row === 1 ? r : ((row + 1) * r) / 2 - half;
    for (const column of [-2, -1, 0, 1]) {
      const sides = Array.from({ length: 25 }, (_, i) => {
        const y = from + ((to - from) * i) / 24;
        const reach = Math.sqrt(Math.max(0, r * r - y * y));
        const left = (reach * column) / 2 + (column === -2 ? 0 : half);
        const right = (reach * (column + 1)) / 2 - (column === 1 ? 0 : half);
        return { y: y + r, left: left + r, right: right + r };
      }).filter(({ left, right }) => right - left > 0.3);
      const edge = [
        ...sides.map(({ left, y }) => `${left} ${y}`),
        ...sides.reverse().map(({ right, y }) => `${right} ${y}`),
      ];
      cells.push(`M${edge.join('L')}Z`);
    }
  }
  return cells;
}

export const nature = {
  tree: mark({
    solid: [
      'M30 66A22 22 0 0 1 12 28A22 22 0 0 1 34 4A24 24 0 0 1 66 12A21 21 0 0 1 78 44A20 20 0 0 1 60 66Z',
      box(38, 60, 11, 36, [0, 0, 1, 1]),
    ],
  }),
  leaf: mark({
    solid: [leafPath, 'M14 70L20 76L8 92A4 4 0 0 1 2 86Z'],
    holes: ['M66 26C50 34 34 46 22 62L25.5 65.5C38 52 52 40 67 30Z'],
  }),
  flower: mark({
    solid: [
      ...[0, 72, 144, 216, 288].map((a) => turned(ellipse(34, 11, 12, 12.5), a, 34, 34)),
      disc(34, 34, 8),
      'M31 62H37V80C41 71 50 67 62 69C60 83 50 89 37 89V98H31V93C18 93 10 87 8 75C18 73 27 77 31 85Z',
    ],
  }),
  mountain: mark({
    solid: [
      poly([
        [62, 0, 3],
        [78, 28],
        [70, 36, 1],
        [62, 28, 1],
        [54, 36, 1],
        [46, 28],
      ]),
      poly([
        [44, 33, 1],
        [54, 43, 1],
        [62, 35, 1],
        [70, 43, 1],
        [80.5, 33],
        [112, 88, 3],
        [12, 88, 3],
      ]),
      poly([
        [26, 38, 3],
        [35, 46],
        [11, 88],
        [-2, 88, 3],
      ]),
    ],
  }),
  sun: mark({
    solid: [
      disc(48, 48, 22),
      ...[0, 45, 90, 135, 180, 225, 270, 315].map((a) => turned(box(44.5, 0, 7, 18, 3.5), a, 48, 48)),
    ],
  }),
  cloud: mark({ solid: [cloudPath], container: { inside: cloudPath } }),
  rain: mark({
    solid: [
      'M24 58A20 20 0 0 1 21 18.3A28 28 0 0 1 75 16A21 21 0 0 1 72 58Z',
      ...[22, 44, 66].map((x) =>
        line(
          [
            [x, 68],
            [x - 8, 90],
          ],
          7,
        ),
      ),
    ],
  }),
  snowflake: mark({
    solid: [0, 60, 120, 180, 240, 300].flatMap((a) => [
      turned(box(45.25, 0, 5.5, 48, 2.5), a, 48, 48),
      turned(
        line(
          [
            [36, 8],
            [48, 20],
            [60, 8],
          ],
          5.5,
        ),
        a,
        48,
        48,
      ),
    ]),
  }),
  thermometer: mark({
    solid: [
      'M18 0A12 12 0 0 1 30 12V56A20 20 0 1 1 6 56V12A12 12 0 0 1 18 0Z',
      box(38, 10, 14, 5, 1),
      box(38, 24, 14, 5, 1),
      box(38, 38, 14, 5, 1),
    ],
    holes: ['M18 6A6 6 0 0 0 12 12V36H24V12A6 6 0 0 0 18 6Z'],
  }),
  flame: mark({
    solid: [flamePath],
    holes: [
      'M37 52C41 62 52 66 52 78C52 86 45 91 36.5 91C28 91 21 86 21 77C21 70 26 66 29 61C32 63 33 66 34 68C37 64 38 58 37 52Z',
    ],
    container: 'itself',
  }),
  wave: mark({
    solid: [0, 27, 54].map(
      (y) =>
        `M0 ${y + 10}C12 ${y + 10} 12 ${y} 24 ${y}C36 ${y} 36 ${y + 10} 48 ${y + 10}C60 ${y + 10} 60 ${y} 72 ${y}C84 ${y} 84 ${y + 10} 96 ${y + 10}` +
        `V${y + 23}C84 ${y + 23} 84 ${y + 13} 72 ${y + 13}C60 ${y + 13} 60 ${y + 23} 48 ${y + 23}C36 ${y + 23} 36 ${y + 13} 24 ${y + 13}C12 ${y + 13} 12 ${y + 23} 0 ${y + 23}Z`,
    ),
  }),
  globe: mark({ solid: globeCells() }),
};
