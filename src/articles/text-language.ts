import type { Article } from './article.js';

const SAMPLE_BLOCKS = 60;
const SAMPLE_BLOCK = 700;
const SAMPLE = 6000;
/** The detector looks at so many characters of what it is given. */
const PIECE = 900;
const MAX_PIECES = 5;
/** Letters of a text that its words alone may tell the language of; and with the page against them. */
const FEW_LETTERS = 25;
const SURE_LETTERS = 60;
/** By so much of the detector's score, from 0 to 1, a text's words must speak against what its page says. */
const MARGIN = 0.06;
const SURE_SCORE = 0.72;
const MOST = 0.5;
/** Japanese is written with Chinese characters for the most part; this much of its own letters shows it. */
const KANA = 0.05;

/** Scripts of one language, or of one that most texts in them are in: the first; others are believed where a page says so. */
const scripts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Han}/gu, ['zh', 'yue', 'wuu', 'lzh', 'ja']],
  [/\p{Script=Thai}/gu, ['th']],
  [/\p{Script=Hebrew}/gu, ['he', 'yi']],
  [/\p{Script=Greek}/gu, ['el', 'grc']],
  [/\p{Script=Bengali}/gu, ['bn', 'as']],
  [/\p{Script=Tamil}/gu, ['ta']],
  [/\p{Script=Telugu}/gu, ['te']],
  [/\p{Script=Gujarati}/gu, ['gu']],
  [/\p{Script=Kannada}/gu, ['kn']],
  [/\p{Script=Malayalam}/gu, ['ml']],
  [/\p{Script=Gurmukhi}/gu, ['pa']],
  [/\p{Script=Sinhala}/gu, ['si']],
  [/\p{Script=Oriya}/gu, ['or']],
  [/\p{Script=Georgian}/gu, ['ka']],
  [/\p{Script=Armenian}/gu, ['hy']],
  [/\p{Script=Khmer}/gu, ['km']],
  [/\p{Script=Lao}/gu, ['lo']],
  [/\p{Script=Myanmar}/gu, ['my']],
  [/\p{Script=Ethiopic}/gu, ['am', 'ti']],
  [/\p{Script=Devanagari}/gu, ['hi', 'mr', 'ne', 'sa', 'mai', 'kok']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur', 'ps', 'ckb', 'ku', 'sd', 'ug']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg', 'be', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt']],
];
/** Scripts whose languages the detector tells apart. */
const detectable = new Set(['hi', 'ar', 'ru']);
/** Languages that no text of a page's length tells apart surely: what the page says goes. */
const alike = [
  'no nb nn da',
  'ms id',
  'hr sr bs sh cnr',
  'pt gl',
  'af nl',
  'hi mr ne',
  'zh yue wuu lzh',
  'fil tl',
  'es gl ast',
  'he iw',
].map((each) => new Set(each.split(' ')));

/** Pairs that the detector takes for the first: the words that the one uses, and those that the other uses in their place. */
const neighbors = new Map([
  [
    'no',
    {
      other: 'da',
      own: /(?<!\p{L})(?:av|etter|ble|mellom|noen|uten|hva|seg selv|bare)(?!\p{L})/giu,
      others: /(?<!\p{L})(?:af|efter|blev|mellem|nogle|uden|hvad|kun|bliver)(?!\p{L})/giu,
    },
  ],
  [
    'ms',
    {
      other: 'id',
      own: /(?<!\p{L})(?:bahawa|kerana|iaitu|ialah|manakala|syarikat|kereta)(?!\p{L})/giu,
      others: /(?<!\p{L})(?:bahwa|karena|yaitu|adalah|sedangkan|perusahaan|mobil|itu)(?!\p{L})/giu,
    },
  ],
]);

interface Detector {
  detect(text: string): { language: string; isReliable(): boolean; getScores(): Record<string, number> };
}

let detector: Promise<Detector> | undefined;

/** Loads some 30 MB, once in a process and only for a text that needs it. */
function load(): Promise<Detector> {
  detector ??= import('eld/extrasmall').then(({ eld }) => eld);
  return detector;
}

/** The language of an article, as `languageOfText` finds it. */
export function languageOfArticle({ language, title, blocks }: Article): Promise<string> {
  const texts = blocks.slice(0, SAMPLE_BLOCKS).map(({ text }) => text.slice(0, SAMPLE_BLOCK));
  return languageOfText(language, [...texts, title.slice(0, SAMPLE_BLOCK)].join('\n'));
}

/**
 * The language of a text (BCP 47): what its page says of it, unless its letters or words surely say otherwise, since
 * many pages keep the language of a template. "und" where nothing tells it.
 */
export async function languageOfText(claimed: string | undefined, text: string): Promise<string> {
  const page = canonical(claimed);
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return page ?? 'und';
  const base = page?.split('-')[0];
  const possible = byScript(sample, letters);
  const [first] = possible ?? [];
  if (first && possible?.includes(base ?? '') && !detectable.has(first)) return page ?? first;
  if (first && !detectable.has(first)) return first;
  const seen = await byWords(sample, base, letters);
  if (!seen) return page && (!possible || possible.includes(base ?? '')) ? page : (first ?? page ?? 'und');
  if (base && isAlike(base, seen)) return page ?? seen;
  return possible && !possible.includes(seen) ? (first ?? seen) : seen;
}

/** The languages of a text's script; undefined of the Latin one, and of none. */
function byScript(text: string, letters: number): readonly string[] | undefined {
  const share = (script: RegExp): number => (text.match(script)?.length ?? 0) / letters;
  const kana = share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana > MOST || (kana > KANA && kana + share(/\p{Script=Han}/gu) > MOST)) return ['ja'];
  return scripts.find(([script]) => share(script) > MOST)?.[1];
}

/** What the words say; undefined where that is not sure, or no other than what the page says. */
async function byWords(
  text: string,
  claimed: string | undefined,
  letters: number,
): Promise<string | undefined> {
  if (letters < (claimed ? SURE_LETTERS : FEW_LETTERS)) return undefined;
  const { detect } = await load();
  const votes = new Map<string, number>();
  const pieces = piecesOf(text);
  for (const piece of pieces) {
    const found = detect(piece);
    const scores = new Map(Object.entries(found.getScores()));
    const best = scores.get(found.language) ?? 0;
    const own = scores.get(claimed === 'nb' || claimed === 'nn' ? 'no' : (claimed ?? ''));
    const sure =
      found.isReliable() &&
      (claimed === undefined || (own === undefined ? best > SURE_SCORE : best - own > MARGIN));
    if (found.language && sure) votes.set(found.language, (votes.get(found.language) ?? 0) + 1);
  }
  const [first] = [...votes].sort(([, one], [, other]) => other - one);
  return first && first[1] > pieces.length / 2 ? orNeighbor(first[0], text) : undefined;
}

function orNeighbor(language: string, text: string): string {
  const pair = neighbors.get(language);
  const count = (words: RegExp): number => text.match(words)?.length ?? 0;
  return pair && count(pair.others) > count(pair.own) ? pair.other : language;
}

function piecesOf(text: string): string[] {
  const count = Math.min(MAX_PIECES, Math.max(1, Math.floor(text.length / PIECE)));
  return Array.from({ length: count }, (_, i) => text.slice(i * PIECE, (i + 1) * PIECE));
}

function isAlike(one: string, other: string): boolean {
  return one === other || alike.some((each) => each.has(one) && each.has(other));
}

/** A tag in its canonical form; undefined where it is none, or says that the language is not known. */
function canonical(tag: string | undefined): string | undefined {
  if (!tag || /^(?:und|mul|zxx|mis|x)(?:-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
