import { baseLanguage } from '../text/language.js';

/** Numbers as words, in the languages that we know them in: position is value, from 0 (or from 2 in `tens`: 20). */
interface NumberWords {
  units: readonly string[];
  tens: readonly string[];
}

const words = (text: string): string[] => text.split(' ');

const byLanguage: Readonly<Record<string, NumberWords>> = {
  en: {
    units: words(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    tens: words('twenty thirty forty fifty sixty seventy eighty ninety'),
  },
  de: {
    units: words(
      'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    ),
    tens: words('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'),
  },
  fr: {
    units: words(
      'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    ),
    tens: words('vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix'),
  },
  es: {
    units: words(
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    ),
    tens: words('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
  },
  it: {
    units: words(
      'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    ),
    tens: words('venti trenta quaranta cinquanta sessanta settanta ottanta novanta'),
  },
  pt: {
    units: words(
      'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
    ),
    tens: words('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'),
  },
  nl: {
    units: words(
      'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    ),
    tens: words('twintig dertig veertig vijftig zestig zeventig tachtig negentig'),
  },
};

const values = new Map(
  Object.entries(byLanguage).map(([language, { units, tens }]) => [language, valuesOf(units, tens)]),
);

function valuesOf(units: readonly string[], tens: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [value, word] of units.entries()) found.set(word, value);
  for (const [ten, word] of tens.entries()) {
    found.set(word, (ten + 2) * 10);
    for (let unit = 1; unit <= 9; unit++) found.set(`${word}-${units[unit]}`, (ten + 2) * 10 + unit);
  }
  return found;
}

/** The numbers that a text spells out, and where each ends. None for a language that we do not know them in. */
export function spelledNumbers(text: string, language: string): { value: number; end: number }[] {
  const known = values.get(baseLanguage(language));
  if (!known) return [];
  return [...text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)].flatMap((match) => {
    const value = known.get(match[0].toLowerCase());
    return value === undefined ? [] : [{ value, end: match.index + match[0].length }];
  });
}

/** Words that multiply the number before them. Those of the long scale are in `longScale`. */
const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  tausend: 1e3,
  mille: 1e3,
  mila: 1e3,
  mil: 1e3,
  duizend: 1e3,
  тыс: 1e3,
  тысяч: 1e3,
  million: 1e6,
  millions: 1e6,
  mln: 1e6,
  mn: 1e6,
  mio: 1e6,
  millionen: 1e6,
  millón: 1e6,
  millones: 1e6,
  milione: 1e6,
  milioni: 1e6,
  milhão: 1e6,
  milhões: 1e6,
  miljoen: 1e6,
  млн: 1e6,
  миллион: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  billion: 1e9,
  bn: 1e9,
  milliard: 1e9,
  milliards: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  mrd: 1e9,
  miliardo: 1e9,
  miliardi: 1e9,
  miljard: 1e9,
  bilhão: 1e9,
  bilhões: 1e9,
  млрд: 1e9,
  миллиард: 1e9,
  миллиарда: 1e9,
  миллиардов: 1e9,
  trillion: 1e12,
  trn: 1e12,
  billionen: 1e12,
  billones: 1e12,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  億: 1e8,
  亿: 1e8,
  억: 1e8,
};

/** Asked by any word of a page. */
const scaleByWord: ReadonlyMap<string, number> = new Map(Object.entries(scales));

/** "Billion" is a million millions in these languages. */
const longScale = new Set(['de', 'fr', 'es', 'it', 'nl']);

/** Languages whose words for such scales are all in the table. */
const knownScales = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'zh', 'ja', 'ko']);

/** What the word after a number may multiply it by: 1 for any other word, anything in a language that we do not know. */
export function scalesOf(word: string, language: string): number[] {
  const lower = word.toLowerCase();
  if (lower === 'billion' && longScale.has(baseLanguage(language))) return [1e12];
  const scale = scaleByWord.get(lower);
  if (scale) return [scale];
  return knownScales.has(baseLanguage(language)) ? [1] : [1, 1e3, 1e6, 1e9, 1e12];
}

const percentWords = new Set(
  words(
    'percent per\u00a0cent prozent pourcent porciento procent prosent prosenttia процент процента процентов проц százalék yüzde パーセント 퍼센트 phần\u00a0trăm',
  ),
);

/** Whether what follows a number makes it a share of a hundred. */
export function isPercent(after: string): boolean {
  const text = after.trimStart().toLowerCase();
  if (/^(?:[%‰٪﹪]|per cent|pour cent|por ciento|por cento|per cento|pct\b)/.test(text)) return true;
  const word = /^\p{L}+/u.exec(text)?.[0];
  return word !== undefined && percentWords.has(word);
}
