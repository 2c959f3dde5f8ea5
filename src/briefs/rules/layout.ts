import type { Facts, Layout } from '../../models/facts.js';
import { baseLanguage } from '../text/language.js';

const isStrong = (value: string): boolean => /\p{Nd}.*\p{Nd}|[%‰$€£¥₹₩]/u.test(value);

const versus =
  /(?<!\p{L})(?:vs\.?|versus|compared (?:to|with)|comparison|comparing|im vergleich|vergleich|gegenüber|comparé|comparaison|comparación|frente a|confronto|comparação|vergeleken)(?!\p{L})|対|比較|对比|比较|비교/iu;
const howTo =
  /(?<!\p{L})(?:how to|steps?|guide to|recipe|tutorial|so geht|anleitung|schritte|rezept|comment|étapes|recette|cómo|pasos|receta|come fare|passaggi|ricetta|como fazer|passos|zo maak)(?!\p{L})|方法|手順|步骤|방법/iu;
const MANY_NUMBERS = 4;
const SEVERAL_PLACES = 3;
const YEARS = 3;

/** Suggests how to lay out facts, from what they say. */
export function guessLayout(
  { title, points, numbers }: { title: string; points: readonly string[]; numbers: Facts['numbers'] },
  { language, isStages }: { language: string; isStages: boolean },
): Layout {
  const text = [title, ...points].join('\n');
  if (areYearsInOrder(points)) return 'timeline';
  if (versus.test(title)) return 'comparison';
  if (isStages) return howTo.test(title) ? 'steps' : 'list';
  if (placesIn([text, ...numbers.map(({ measures }) => measures)].join('\n'), language) >= SEVERAL_PLACES)
    return 'map';
  if (numbers.filter(({ value }) => isStrong(value)).length >= MANY_NUMBERS) return 'statistics';
  if (versus.test(text)) return 'comparison';
  return howTo.test(title) ? 'steps' : 'list';
}

/** Whether most points name a year, each later than the one before. */
function areYearsInOrder(points: readonly string[]): boolean {
  const years = points
    .flatMap((point) => /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(point)?.[0] ?? [])
    .map(Number);
  const rising = years.every((year, index) => index === 0 || year > (years[index - 1] ?? 0));
  return years.length >= YEARS && years.length > points.length / 2 && rising;
}

const regionNames = new Map<string, RegExp>();

/** How many different countries a text names. */
function placesIn(text: string, language: string): number {
  return new Set(text.match(namesOf(baseLanguage(language)))).size;
}

/** The names of all countries in a language, as the platform knows them. */
function namesOf(language: string): RegExp {
  const known = regionNames.get(language);
  if (known) return known;
  const supported = Intl.DisplayNames.supportedLocalesOf(language).length > 0 ? language : 'en';
  const names = new Intl.DisplayNames(supported, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((one) => letters.flatMap((other) => names.of(one + other) ?? []));
  const escaped = all.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const made = /[a-z]/i.test(all[0] ?? '')
    ? new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})`, 'gu')
    : new RegExp(escaped.join('|'), 'gu');
  if (regionNames.size < 50) regionNames.set(language, made);
  return made;
}
