import { furtherNumerals, type Numerals, numerals } from './data/numerals.js';
import { scales } from './data/scales.js';
import { entriesOf } from './table.js';
import { asKey } from './text.js';

/** A part of a number in words. */
export interface Atom {
  readonly type: 'small' | 'ten' | 'hundreds' | 'hundred' | 'scale' | 'and';
  readonly value: number;
}

/** How a language spells its numbers, ready to be looked up. */
export interface Spelling {
  readonly atoms: ReadonlyMap<string, Atom>;
  readonly articles: ReadonlySet<string>;
  readonly compound: boolean;
  readonly longest: number;
  readonly language: string;
}

const made = new Map<string, Spelling | undefined>();

/** Undefined for a language of which we know no number words. */
export function spellingOf(language: string): Spelling | undefined {
  const source = numerals.get(language) ?? furtherNumerals.get(language);
  if (!source) return undefined;
  if (!made.has(language)) made.set(language, spelling(source, language));
  return made.get(language);
}

function spelling(source: Numerals, language: string): Spelling {
  const atoms = new Map<string, Atom>();
  const add = (words: string, type: Atom['type'], valueAt: (index: number) => number) => {
    for (const [index, forms] of words.split(' ').entries())
      for (const form of forms.split('|'))
        if (form !== '-' && form !== '') atoms.set(asKey(form), { type, value: valueAt(index) });
  };
  for (const [power, forms] of entriesOf(scales.get(language) ?? ''))
    for (const form of forms)
      if (Number(power) >= 3 && !form.includes(' ')) addScale(atoms, form, 10 ** Number(power));
  for (const article of language === 'en' ? ['a', 'an'] : []) atoms.set(article, { type: 'small', value: 1 });
  add(source.units, 'small', (index) => index);
  add(source.tens, 'ten', (index) => (index + 2) * 10);
  add(source.hundreds ?? '', 'hundreds', (index) => (index + 1) * 100);
  add(source.hundred ?? '', 'hundred', () => 100);
  add(source.and ?? '', 'and', () => 0);
  for (const pair of (source.more ?? '').split(' ')) {
    const [word = '', value = ''] = pair.split('=');
    if (word)
      atoms.set(asKey(word), { type: Number(value) % 10 === 0 ? 'ten' : 'small', value: Number(value) });
  }
  return {
    atoms,
    articles: new Set((source.article ?? '').split(' ').map(asKey)),
    compound: source.compound ?? false,
    longest: [...atoms.keys()].reduce((most, word) => Math.max(most, word.length), 0),
    language,
  };
}

const endings = [
  '',
  'а',
  'я',
  'и',
  'і',
  'ы',
  'у',
  'ю',
  'ь',
  'е',
  'ей',
  'ам',
  'ов',
  'ів',
  'ами',
  'ą',
  'ąc',
  'ące',
  'ęcy',
  'ęcznie',
  'y',
  'ów',
  'om',
  'ach',
  'a',
  'e',
  'u',
  'i',
  'nen',
];

function addScale(atoms: Map<string, Atom>, form: string, value: number): void {
  const stem = form.endsWith('*') ? form.slice(0, -1) : undefined;
  for (const word of stem === undefined ? [form] : endings.map((ending) => `${stem}${ending}`))
    if (!atoms.has(asKey(word))) atoms.set(asKey(word), { type: 'scale', value });
}

/** No number is a longer word. */
const WORD_CHARACTERS = 60;

/** The parts of a word: one in most languages, several in "fünfundzwanzig"; none where it is no number. */
export function atomsOf(word: string, { atoms, compound, longest }: Spelling): readonly Atom[] {
  const key = asKey(word);
  const whole = atoms.get(key);
  if (whole) return [whole];
  if (!compound || key.length < 5 || key.length > WORD_CHARACTERS) return [];
  return split(key, atoms, longest) ?? [];
}

/** Backwards from the end, so that each place of the word is looked at once. */
function split(word: string, atoms: ReadonlyMap<string, Atom>, longest: number): readonly Atom[] | undefined {
  const rest = new Map<number, readonly Atom[]>([[word.length, []]]);
  for (let at = word.length - 1; at >= 0; at--) {
    for (let end = Math.min(word.length, at + longest); end > at; end--) {
      const after = rest.get(end);
      const atom = after && atoms.get(word.slice(at, end));
      if (!atom || rest.has(at)) continue;
      const parts = [atom, ...after];
      if (isNumber(parts) || parts[0]?.type === 'and') rest.set(at, parts);
    }
  }
  const parts = rest.get(0);
  return parts && parts[0]?.type !== 'and' && isNumber(parts) ? parts : undefined;
}

function isNumber(parts: readonly Atom[]): boolean {
  let sum: Sum | undefined = empty;
  for (const atom of parts) {
    sum = extended(sum, atom, 'compound');
    if (!sum) return false;
  }
  return parts.at(-1)?.type !== 'and';
}

/** What has been read of a number: whole thousands, what is below them, and whether "and" came last. */
export interface Sum {
  readonly total: number;
  readonly below: number | undefined;
  readonly last: number;
  readonly joined: boolean;
}
export const empty: Sum = { total: 0, below: undefined, last: Number.POSITIVE_INFINITY, joined: false };

export const sumOf = ({ total, below }: Sum): number => total + (below ?? 0);

/** The number with one more part, or undefined where this begins another number. */
export function extended(sum: Sum, { type, value }: Atom, language: string): Sum | undefined {
  const { below, total, last, joined } = sum;
  const rest = (below ?? 0) % 100;
  const onHundreds = below === undefined || (below >= 100 && rest === 0);
  const plus = (added: number): Sum => ({ ...sum, below: (below ?? 0) + added, joined: false });
  switch (type) {
    case 'and': {
      if (below === undefined && total === 0) return undefined;
      const fits =
        language === 'en'
          ? onHundreds
          : rest !== 0 || below === undefined || language === 'pt' || language === 'compound';
      return joined || !fits ? undefined : { ...sum, joined: true };
    }
    case 'small': {
      if (value === 0) return below === undefined && total === 0 ? plus(0) : undefined;
      if (onHundreds) return plus(value);
      const onTens = value < 10 && rest >= 20 && rest % 10 === 0;
      return onTens || fitsTeens(rest, value, language) ? plus(value) : undefined;
    }
    case 'ten':
      if (onHundreds) return plus(value);
      return rest < 10 && (language === 'ar' || (language === 'compound' && joined))
        ? plus(value)
        : undefined;
    case 'hundreds':
      return below === undefined ? plus(value) : undefined;
    case 'hundred':
      if (below === undefined) return plus(100);
      return below < 100 && below > 0 ? { ...sum, below: below * 100, joined: false } : undefined;
    case 'scale':
      if (below === undefined) {
        // "tres mil millones", "a hundred thousand million"
        if (total > 0 && value > last) return { ...sum, total: total * value, last: value };
        return total === 0 && value === 1e3
          ? { total: value, below: undefined, last: value, joined: false }
          : undefined;
      }
      return value < last
        ? { total: total + below * value, below: undefined, last: value, joined: false }
        : undefined;
  }
}

/** "soixante-quinze", "dix-sept", "on bir", "خمسة عشر". */
function fitsTeens(rest: number, value: number, language: string): boolean {
  if (language === 'fr')
    return (
      ((rest === 60 || rest === 80) && value < 20) ||
      (rest % 20 === 10 && rest !== 30 && rest !== 50 && value >= 7 && value < 10)
    );
  if (language === 'tr') return rest === 10 && value < 10;
  if (language === 'ar') return rest >= 3 && rest < 10 && value === 10;
  return false;
}
