import { compoundNames, signsThatAreWords } from './data/units.js';
import { afterBlanks, isDigit, isLetter, matchAt } from './text.js';
import { cjkTable, currencyTable, perWords, signTable, unitNamed, wordTable } from './unit-tables.js';

interface Named {
  readonly name: string;
  readonly end: number;
  readonly per?: string;
}

/**
 * The unit that begins at a place, after a blank or hyphen, if there is one.
 *
 * @param isScaled after "millions" a small word may stand before it: "millions d'euros"
 */
export function unitAfter(text: string, at: number, language: string, isScaled = false): Named | undefined {
  const note = matchAt(footnote, text, at)?.[0].length ?? 0;
  const from =
    text[at + note] === '-' && isLetter(text[at + note + 1]) ? at + note + 1 : afterBlanks(text, at + note);
  const link = isScaled ? (matchAt(linking, text, from)?.[0].length ?? 0) : 0;
  const simple = simpleAt(text, from + link, language);
  if (!simple) return undefined;
  // "5 l'eau": the article is no litre.
  if (
    /['’]/.test(text[simple.end] ?? '') &&
    simple.end - from <= 2 &&
    isLetter(text[simple.end - 1]) &&
    isLetter(text[simple.end + 1])
  )
    return undefined;
  return compounded(text, simple, language);
}

const linking = /(?:de\s|di\s|of\s|d['’])/y;
const footnote = /\[\w{1,4}\]/y;

function simpleAt(text: string, at: number, language: string): Named | undefined {
  const found = [
    currencyTable.at(text, at),
    signAt(text, at, language),
    wordTable(language).at(text, at),
    cjkTable.prefix(text, at),
  ].flatMap((each) => (each ? [{ name: each.value, end: each.end }] : []));
  return found.reduce<Named | undefined>(
    (best, each) => (best === undefined || each.end > best.end ? each : best),
    undefined,
  );
}

function signAt(text: string, at: number, language: string): { value: string; end: number } | undefined {
  const found = signTable.at(text, at);
  if (!found) return undefined;
  if (signsThatAreWords.get(text.slice(at, found.end))?.has(language)) return undefined;
  // "747s" is a plural.
  if (
    found.value === 's' &&
    isDigit(text[at - 1]) &&
    found.end === at + 1 &&
    /\d\d$/.test(text.slice(at - 2, at))
  )
    return undefined;
  return found;
}

/** What is raised to a power or divided: "m/s²", "mg/l", "kilometres per hour"; "tonnes a year" says for how long. */
function compounded(text: string, simple: Named, language: string): Named {
  const over = raised(text, simple);
  const { kind } = unitNamed(over.name);
  if (kind !== 'measure' && kind !== 'duration' && kind !== 'money') return over;
  const divisor = divisorAt(text, over.end, language);
  const found = divisor === undefined ? undefined : simpleAt(text, divisor, language);
  if (!found) return over;
  const under = raised(text, found);
  const { kind: underKind } = unitNamed(under.name);
  if (periods.has(under.name)) return { ...over, end: under.end, per: under.name };
  // "5 euros a kilogram" counts no other euros; "5 m a day" is a speed, but nobody's unit.
  if (kind !== 'measure' || (underKind !== 'duration' && underKind !== 'measure')) return over;
  const name = `${over.name}/${under.name}`;
  return { name: compoundNames.get(name) ?? name, end: under.end };
}

const periods = new Set(['day', 'week', 'month', 'quarter', 'year']);

function divisorAt(text: string, end: number, language: string): number | undefined {
  if (/[/∕⁄]/.test(text[end] ?? '')) return end + 1;
  if (text.slice(end, end + 3) === ' / ') return end + 3;
  const blanks = afterBlanks(text, end);
  const word = blanks > end ? perWords(language).at(text, blanks) : undefined;
  if (!word) return undefined;
  return text[word.end - 1] === "'" ? word.end : afterBlanks(text, word.end);
}

function raised(text: string, { name, end }: Named): Named {
  const power = matchAt(exponent, text, end);
  if (!power || !isLetter(text[end - 1])) return { name, end };
  return { name: `${name}${/[2²]/.test(power[0]) ? '²' : '³'}`, end: end + power[0].length };
}

const exponent = /[²³]|\^[23](?![\d.])/y;

/** A sign or code of money that ends at a place, a blank between it and the number. */
export function currencyBefore(text: string, at: number): { name: string; start: number } | undefined {
  const blanks = isLetter(text[at - 1]) || !/\s/.test(text[at - 1] ?? '') ? at : at - 1;
  const found = currencyTable.before(text, blanks);
  if (
    !found ||
    text[found.start] === 'р' ||
    (found.value === 'crown' && text.slice(found.start, blanks) === 'Kč')
  )
    return undefined;
  return { name: found.value, start: found.start };
}
