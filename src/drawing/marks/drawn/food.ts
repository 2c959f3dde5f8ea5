import { mark } from '../forms/mark.js';
import { box, disc, line, mirrored, poly } from '../forms/shapes.js';

const dropPath = 'M30 0C34 12 60 38 60 64A30 30 0 0 1 0 64C0 38 26 12 30 0Z';
const bottlePath =
  'M13 0H27A3 3 0 0 1 30 3V9A3 3 0 0 1 28 11.8V26C28 33 40 36 40 48V90A6 6 0 0 1 34 96H6A6 6 0 0 1 0 90V48C0 36 12 33 12 26V11.8A3 3 0 0 1 10 9V3A3 3 0 0 1 13 0Z';
const cupBowl = 'M0 12H72V38C72 62 56 76 44 76H28C16 76 0 62 0 38Z';
const applePath =
  'M46 30C54 24 62 22 69 24C84 28 90 42 88 57C86 74 75 94 62 96C56 97 51 93 46 93C41 93 36 97 30 96C17 94 6 74 4 57C2 42 8 28 23 24C30 22 38 24 46 30Z';

export const food = {
  cup: mark({
    solid: [
      cupBowl,
      'M70 16H78A18 18 0 0 1 78 58L62 62L64 54L77 50A10 10 0 0 0 78 25H70Z',
      'M0 82H72C68 90 58 92 52 92H20C14 92 4 90 0 82Z',
    ],
    container: {
      frame: `M0 0H146V56C146 94 118 126 84 126H62C28 126 0 94 0 56ZM144 6H157C174 6 186 16 186 31C186 52 168 65 141 69L144 60C163 56 177 48 177 32C177 21 169 14 157 14H144ZM0 129H146C134 135 112 136 100 136H46C34 136 12 135 0 129Z`,
      frameHoles: 'M5 0H141V56C141 92 114 121 83 121H63C32 121 5 92 5 56Z',
      inside: 'M5 0H141V56C141 92 114 121 83 121H63C32 121 5 92 5 56Z',
    },
  }),
  mug: mark({
    solid: [
      box(0, 4, 64, 88, [3, 3, 12, 12]),
      'M62 20H72A18 18 0 0 1 90 38V54A18 18 0 0 1 72 72H62V61H71A8 8 0 0 0 79 53V39A8 8 0 0 0 71 31H62Z',
    ],
    holes: [box(12, 24, 6, 48, 3), box(29, 24, 6, 48, 3), box(46, 24, 6, 48, 3)],
  }),
  drop: mark({
    solid: [dropPath],
    container: 'itself',
  }),
  bottle: mark({
    solid: [bottlePath],
    holes: [box(7, 56, 26, 22, 2)],
    container: { inside: bottlePath },
  }),
  glass: mark({
    solid: [
      poly([
        [0, 0, 3],
        [60, 0, 3],
        [52, 96, 6],
        [8, 96, 6],
      ]),
    ],
    holes: [
      poly([
        [8, 8],
        [52, 8],
        [50.5, 28],
        [9.5, 28],
      ]),
    ],
    container: {
      frame: poly([
        [0, 0, 1],
        [72, 0, 1],
        [63, 96, 7],
        [9, 96, 7],
      ]),
      frameHoles: poly([
        [5, 0],
        [67, 0],
        [58.7, 89, 3],
        [13.3, 89, 3],
      ]),
      inside: poly([
        [5, 0],
        [67, 0],
        [58.7, 89, 3],
        [13.3, 89, 3],
      ]),
    },
  }),
  wine: mark({
    solid: [
      'M4 0H52C57 24 56 50 32.5 54V86H44A5 5 0 0 1 49 91V96H7V91A5 5 0 0 1 12 86H23.5V54C0 50 -1 24 4 0Z',
    ],
    holes: ['M10 7H46C47 12 47.6 17 47.3 22H8.7C8.4 17 9 12 10 7Z'],
  }),
  bowl: mark({
    solid: [
      'M0 46H96C96 66 84 80 68 86V92A4 4 0 0 1 64 96H32A4 4 0 0 1 28 92V86C12 80 0 66 0 46Z',
      'M10 41C10 26 22 22 28 24C32 12 50 8 56 19C66 12 86 22 86 41Z',
    ],
  }),
  bread: mark({
    solid: ['M14 74C5 74 0 67 0 57C0 30 26 10 66 10C106 10 132 30 132 57C132 67 127 74 118 74Z'],
    holes: [34, 62, 90].map(
      (x) => `M${x} 52C${x - 3} 42 ${x + 2} 30 ${x + 14} 22C${x + 16} 33 ${x + 12} 45 ${x} 52Z`,
    ),
    container: 'itself',
  }),
  apple: mark({
    solid: [applePath, 'M48 20C47 8 55 0 68 0C69 12 61 20 48 20Z'],
    holes: ['M16 52C15 43 19 36 27 34L28 40C23 42 21 46 22 52Z'],
    container: 'itself',
  }),
  bean: mark({
    solid: [
      'M7 46C0 24 14 0 34 0C40 0 46 2 49 4C52 26 20 26 22 62C14 60 9 54 7 46Z',
      'M28 64C24 32 58 32 57 9C68 18 72 32 69 46C66 64 54 74 42 74C36 74 31 69 28 64Z',
    ],
  }),
  wheat: mark({
    solid: [
      line(
        [
          [28, 40],
          [28, 96],
        ],
        5,
      ),
      'M28 0C35 7 35 17 28 24C21 17 21 7 28 0Z',
      ...[20, 38, 56].flatMap((y) => {
        const right = `M31 ${y + 18}C31 ${y + 6} 40 ${y} 52 ${y}C54 ${y + 12} 45 ${y + 20} 31 ${y + 18}Z`;
        return [right, mirrored(right, 28)];
      }),
    ],
  }),
  egg: mark({
    solid: ['M36 0C56 0 72 32 72 56A36 36 0 0 1 0 56C0 32 16 0 36 0Z'],
    holes: ['M12 56C12 42 18 28 26 20L30 24C23 32 18 44 18 56Z'],
    container: 'itself',
  }),
  pizza: mark({
    solid: [
      'M4 22C30 4 66 4 92 22L88 32C64 16 32 16 8 32Z',
      'M11 36C34 22 62 22 85 36L52 94A5 5 0 0 1 44 94Z',
    ],
    holes: [disc(38, 44, 8), disc(60, 48, 7), disc(47, 69, 6)],
  }),
};
