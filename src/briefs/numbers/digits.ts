import { baseLanguage, isBlank, isDigit } from './text.js';

/** A number in digits: where it ends, and what it may be. */
export interface WrittenDigits {
  readonly end: number;
  readonly digits: string;
  readonly value: number;
  readonly or?: readonly number[];
  readonly plain: boolean;
  /** Dots between groups of any length: a version, an address. */
  readonly chain: boolean;
}

/** How a text divides decimals; `doubt` where "1.234" may be meant in the other way. */
export interface Style {
  readonly mark: string | undefined;
  readonly doubt: boolean;
}

/** No number has more groups. */
const GROUPS = 12;

/** What divides the decimals: by the custom of the language, and by the other numbers of the text. */
export function styleOf(text: string, language: string): Style {
  const custom = decimalMark(language);
  const used = new Map([
    ['.', 0],
    [',', 0],
  ]);
  for (const [, first = '', part = '', second] of text.matchAll(
    /(?<![\d.,])\d{1,9}([.,])(\d{1,9})(?!\d)(?:([.,])\d)?/g,
  )) {
    const other = first === '.' ? ',' : '.';
    const mark =
      second === undefined
        ? part.length === 3
          ? undefined
          : first
        : second !== first || part.length === 3
          ? other
          : undefined;
    if (mark !== undefined) used.set(mark, (used.get(mark) ?? 0) + 1);
  }
  const [dots = 0, commas = 0] = [used.get('.'), used.get(',')];
  const seen = dots > 0 === commas > 0 ? undefined : dots > 0 ? '.' : ',';
  if (custom === undefined) return { mark: seen, doubt: seen === undefined };
  // Spanish is written in both ways, by country.
  return { mark: custom, doubt: seen === undefined ? language === 'es' : seen !== custom };
}

const marksByLanguage = new Map<string, string | undefined>();
/** Languages are few; a stranger's invented tags must not pile up. */
const KEPT = 60;

function decimalMark(language: string): string | undefined {
  if (marksByLanguage.has(language)) return marksByLanguage.get(language);
  const mark = usualMark(language);
  if (marksByLanguage.size < KEPT) marksByLanguage.set(language, mark);
  return mark;
}

function usualMark(language: string): string | undefined {
  if (language === '' || language === 'und') return undefined;
  try {
    if (Intl.NumberFormat.supportedLocalesOf(baseLanguage(language)).length === 0) return undefined;
    const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5);
    return parts.find(({ type }) => type === 'decimal')?.value;
  } catch {
    // No tag of a language.
    return undefined;
  }
}

/** The number that begins at a place: groups of thousands or lakhs, divided as anybody does, then perhaps decimals. */
export function digitsAt(text: string, at: number, style: Style, spaced = true): WrittenDigits {
  const ends = [runEnd(text, at)];
  const marks: string[] = [];
  const first = (ends[0] ?? at) - at;
  for (let end = ends[0] ?? at; marks.length < GROUPS; ) {
    const mark = kindOf(text[end]);
    const next = runEnd(text, end + 1);
    if (mark === undefined || next === end + 1) break;
    // "3·10⁶" is a product.
    if (mark === '·' && /^10[\^*⁰¹²³⁴-⁹⁻]/.test(text.slice(end + 1, end + 4))) break;
    const groups = mark === ' ' || mark === "'";
    if (
      groups &&
      (next - end !== 4 || first > 3 || text[at] === '0' || marks.some((other) => other !== mark))
    )
      break;
    if (mark === ' ' && !spaced) break;
    marks.push(mark);
    ends.push(next);
    end = next;
  }
  return read(text, at, ends, marks, style);
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text[end])) end++;
  return end;
}

function kindOf(sign: string | undefined): string | undefined {
  if (sign === undefined || sign === '\n') return undefined;
  if (sign === "'" || sign === '’' || sign === '٬') return "'";
  if (sign === '.' || sign === ',' || sign === '٫' || sign === '·') return sign;
  return isBlank(sign) ? ' ' : undefined;
}

function read(
  text: string,
  at: number,
  ends: readonly number[],
  marks: readonly string[],
  style: Style,
): WrittenDigits {
  const [firstEnd = at] = ends;
  const end = ends.at(-1) ?? at;
  const groups = ends.map((to, index) => text.slice(index === 0 ? at : (ends[index - 1] ?? at) + 1, to));
  const whole = (value: number, more: Partial<WrittenDigits> = {}): WrittenDigits => ({
    end,
    digits: text.slice(at, end).replace(/[^\d.,]/g, ' '),
    value,
    plain: false,
    chain: false,
    ...more,
  });
  const firstOnly: WrittenDigits = {
    end: firstEnd,
    digits: groups[0] ?? '',
    value: Number(groups[0]),
    plain: true,
    chain: false,
  };
  const [last] = marks.slice(-1);
  if (last === undefined) return firstOnly;
  const grouped = Number(groups.join(''));
  const decimal = Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`);
  const inner = new Set(marks.slice(0, -1));
  const isGroup = last === ' ' || last === "'";
  if (marks.length === 1) {
    if (isGroup) return whole(grouped);
    return whole(decimal, lonely(groups, last, { grouped, decimal }, style));
  }
  if (inner.size === 1 && inner.has(last)) {
    if (areGroups(groups)) return whole(grouped);
    return last === '.' ? whole(Number.NaN, { chain: true }) : firstOnly;
  }
  if (inner.size === 1 && !isGroup && areGroups(groups.slice(0, -1))) return whole(decimal);
  return firstOnly;
}

/** One dot or comma: it divides decimals, unless three digits follow; then the custom decides. */
function lonely(
  [first = '', part = '']: readonly string[],
  mark: string,
  { grouped, decimal }: { grouped: number; decimal: number },
  style: Style,
): Partial<WrittenDigits> {
  if (mark === '٫' || mark === '·' || part.length !== 3 || first.startsWith('0') || first.length > 3)
    return { value: decimal };
  const isDecimal = style.mark === mark;
  const [value, other] = isDecimal ? [decimal, grouped] : [grouped, decimal];
  return style.doubt || style.mark === undefined ? { value, or: [other] } : { value };
}

/** Groups of three, or of two and at last three, as in India. */
function areGroups([first = '', ...others]: readonly string[]): boolean {
  if (first.length > 3 || others.length === 0) return false;
  return (
    others.every(
      (group, index) =>
        group.length === 3 || (group.length === 2 && first.length <= 2 && index < others.length - 1),
    ) && others.at(-1)?.length === 3
  );
}
