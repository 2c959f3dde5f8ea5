/** The colors of a picture. Words in `ink`, `gray`, `accent` and `second` have a contrast of 4.5 to 1 on `ground`. */
export interface Palette {
  ground: string;
  ink: string;
  gray: string;
  accent: string;
  second: string;
  pale: string;
  /** Of shapes without words: the ground that things stand on, what lies behind it, and what is pointed at. */
  earth: string;
  hill: string;
  bright: string;
}

export const palettes: readonly [Palette, ...Palette[]] = [
  {
    ground: '#F7F2E8',
    ink: '#211A15',
    gray: '#6A5F55',
    accent: '#A8461A',
    second: '#0A5EA8',
    pale: '#E6D9C3',
    earth: '#0D3B66',
    hill: '#5E8DB5',
    bright: '#E08E45',
  },
  {
    ground: '#F3F4EF',
    ink: '#16201F',
    gray: '#55615F',
    accent: '#B5451B',
    second: '#00535B',
    pale: '#CFE0DC',
    earth: '#04444A',
    hill: '#5FA8A4',
    bright: '#E2725B',
  },
  {
    ground: '#FAF5F7',
    ink: '#24172B',
    gray: '#685A6E',
    accent: '#A83255',
    second: '#6A2C85',
    pale: '#EADCEC',
    earth: '#3C1F52',
    hill: '#9C6FB2',
    bright: '#F08A6B',
  },
  {
    ground: '#F4F6EC',
    ink: '#172118',
    gray: '#566150',
    accent: '#8F4E0B',
    second: '#1F6B3C',
    pale: '#DDE6CC',
    earth: '#17402A',
    hill: '#6FAE7C',
    bright: '#EDB340',
  },
];
