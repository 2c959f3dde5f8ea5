/** The colors of a picture. Text has a contrast of 4.5 to 1 at least on what it stands on. */
export interface Palette {
  /** The ground, and what is written on it: words, notes, figures and numerals. */
  paper: string;
  ink: string;
  quiet: string;
  accents: readonly [string, string];
  /** Of shapes without words. */
  shapes: readonly [string, string, string];
  /** A dark ground, and what is written on it. */
  deep: string;
  onDeep: string;
  quietOnDeep: string;
  glow: string;
}

export const palettes: readonly [Palette, ...Palette[]] = [
  {
    paper: '#f7f2e8',
    ink: '#211a15',
    quiet: '#6a5f55',
    accents: ['#0a5ea8', '#a8461a'],
    shapes: ['#0a5ea8', '#e08e45', '#d8cbb7'],
    deep: '#0d3b66',
    onDeep: '#fbf7ef',
    quietOnDeep: '#c5d3e0',
    glow: '#ffcf70',
  },
  {
    paper: '#f3f4ef',
    ink: '#16201f',
    quiet: '#55615f',
    accents: ['#00535b', '#b5451b'],
    shapes: ['#2f8f8b', '#e2725b', '#c4d6d2'],
    deep: '#04444a',
    onDeep: '#f6faf7',
    quietOnDeep: '#bcd6d3',
    glow: '#ffc59e',
  },
  {
    paper: '#faf5f7',
    ink: '#24172b',
    quiet: '#685a6e',
    accents: ['#6a2c85', '#a83255'],
    shapes: ['#8a4fa3', '#f08a6b', '#e2d2e6'],
    deep: '#3c1f52',
    onDeep: '#fcf7fb',
    quietOnDeep: '#d7c5df',
    glow: '#ffb7a1',
  },
  {
    paper: '#f4f6ec',
    ink: '#172118',
    quiet: '#566150',
    accents: ['#1f6b3c', '#8f4e0b'],
    shapes: ['#4f9a5f', '#edb340', '#d3dfc4'],
    deep: '#17402a',
    onDeep: '#f8fbf2',
    quietOnDeep: '#c4d8c4',
    glow: '#f7d46a',
  },
];
