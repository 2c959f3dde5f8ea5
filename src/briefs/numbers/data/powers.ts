/** Lengths that make areas and volumes. */
export const lengths = new Set(['km', 'm', 'cm', 'mm', 'mile', 'ft', 'inch', 'yard']);
/** Templates of the words for a length raised to a power. */
export interface Powers {
  readonly square: readonly string[];
  readonly cubic: readonly string[];
}
export const powers: ReadonlyMap<string, Powers> = new Map([
  ['en', { square: ['square {}', 'square-{}', 'sq {}', 'sq. {}'], cubic: ['cubic {}'] }],
  ['fr', { square: ['{} carré', '{} carrés'], cubic: ['{} cube', '{} cubes'] }],
  ['es', { square: ['{} cuadrado', '{} cuadrados', '{} cuadradas'], cubic: ['{} cúbico', '{} cúbicos'] }],
  ['it', { square: ['{} quadrato', '{} quadrati', '{} quadri'], cubic: ['{} cubo', '{} cubi'] }],
  ['pt', { square: ['{} quadrado', '{} quadrados'], cubic: ['{} cúbico', '{} cúbicos'] }],
  ['nl', { square: ['vierkante {}'], cubic: ['kubieke {}'] }],
  [
    'ru',
    {
      square: ['квадратных {}', 'квадратного {}', 'квадратный {}', 'кв. {}'],
      cubic: ['кубических {}', 'кубометр*'],
    },
  ],
  ['pl', { square: ['kwadratowych {}'], cubic: ['sześciennych {}'] }],
]);
