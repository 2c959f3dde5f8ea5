import { cjkUnitWords, furtherUnitWords } from './data/further-unit-words.js';
import { kitchenAndPowerWords } from './data/kitchen-and-power-words.js';
import { lengths, type Powers, powers } from './data/powers.js';
import { unitWords } from './data/unit-words.js';
import { currencySigns, durations, measures, signs, type Unit } from './data/units.js';
import { byLanguage, entriesOf, FormTable } from './table.js';

const units = new Map<string, Unit>();
function define(list: string, kind: Unit['kind']): void {
  for (const [entry] of entriesOf(list)) {
    const [, name = entry, factor = '1', base = name] = /^(.+?) ([\d.e-]+) (\S+)$/.exec(entry) ?? [];
    units.set(name, { name, kind, base, factor: Number(factor) });
  }
}
define(measures, 'measure');
define(durations, 'duration');
for (const unit of [
  { name: '%', kind: 'share', base: '', factor: 0.01 },
  { name: '%10', kind: 'share', base: '', factor: 0.1 },
  { name: '‰', kind: 'share', base: '', factor: 0.001 },
  { name: 'percentage point', kind: 'share', base: 'percentage point', factor: 1 },
  { name: 'basis point', kind: 'share', base: 'percentage point', factor: 0.01 },
  { name: 'times', kind: 'multiple', base: 'times', factor: 1 },
  { name: 'age', kind: 'age', base: 'month', factor: 12 },
] as const)
  units.set(unit.name, unit);

const moneyNames = new Set([
  ...entriesOf(currencySigns).map(([name]) => name),
  ...'pound franc peso cent pence yuan riyal dinar dirham lira'.split(' '),
]);

/** The unit of a canonical name: "km/h", "kg/year" and any other compound too. */
export function unitNamed(name: string): Unit {
  const known = units.get(name);
  if (known) return known;
  if (moneyNames.has(name)) return { name, kind: 'money', base: name, factor: 1 };
  const slash = name.indexOf('/');
  const over = slash > 0 ? units.get(name.slice(0, slash)) : undefined;
  return {
    name,
    kind: 'measure',
    base: over ? `${over.base}${name.slice(slash)}` : name,
    factor: over?.factor ?? 1,
  };
}

export const wordTable = byLanguage(
  withPowers(
    new Map(
      [...unitWords, ...furtherUnitWords].map(([language, list]) => [
        language,
        `${list}; ${kitchenAndPowerWords.get(language) ?? ''}`,
      ]),
    ),
  ),
  (name) => name,
  'en',
);
export const signTable = tableOf(signs, true);
export const currencyTable = tableOf(currencySigns, true);
export const cjkTable = tableOf(cjkUnitWords, false);

function tableOf(list: string, caseSensitive: boolean): FormTable<string> {
  const table = new FormTable<string>(caseSensitive);
  for (const [name, forms] of entriesOf(list))
    for (const form of forms) table.add(form, name === 'км' ? 'km' : name);
  return table;
}

/** "square kilometres", "kilomètres carrés", "quadratische ..." made of the words for lengths. */
function withPowers(lists: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...lists].map(([language, list]) => [language, `${list}; ${powersOf(list, powers.get(language))}`]),
  );
}

function powersOf(list: string, patterns: Powers | undefined): string {
  if (!patterns) return '';
  return entriesOf(list)
    .filter(([name]) => lengths.has(name))
    .map(([name, forms]) => {
      const raised = (templates: readonly string[]) =>
        forms.flatMap((form) => templates.map((template) => template.replace('{}', form))).join('|');
      return `${name}²: ${raised(patterns.square)}; ${name}³: ${raised(patterns.cubic)}`;
    })
    .join('; ');
}

for (const [form, name] of [
  ['kilometrów kwadratowych', 'km²'],
  ['kilometry kwadratowe', 'km²'],
  ['kilometra kwadratowego', 'km²'],
  ['metrów kwadratowych', 'm²'],
  ['metry kwadratowe', 'm²'],
  ['metrów sześciennych', 'm³'],
  ['km kwadratowych', 'km²'],
] as const)
  wordTable('pl').add(form, name);

export const perWords = byLanguage(
  new Map([
    ['', "/: per|pro|par|por|al|alla|na|в|på|a|an|l'|je|all'"],
    ['en', '/: per|a|an'],
    ['de', '/: pro|je'],
    ['fr', '/: par'],
    ['es', '/: por|al|a la'],
    ['it', "/: al|all'|alla|per"],
    ['pt', '/: por'],
    ['nl', '/: per'],
    ['sv', '/: per'],
    ['pl', '/: na'],
    ['ru', '/: в|на'],
    ['tr', '/: bölü'],
    ['hi', '/: प्रति'],
    ['ar', '/: في|لكل'],
  ]),
  (name) => name,
);
