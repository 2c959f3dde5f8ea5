import type { Article } from '../../src/articles/article.js';

const ENDS = '.!?…。！？।॥؟۔';
const CLOSERS = '"\')]』」';
const OPENERS = '"\'‚([「『–—-•';
const DATELINE_CHARACTERS = 70;
/** What a full stop after it does not end a sentence, in the languages that the pages are in: a letter, but no unit. */
const abbreviated =
  /(?:^|[^\p{L}\p{N}°])(?:(?<!\p{N} )\p{L}|Dr|Mr|Mrs|Ms|St|Prof|Nr|No|bzw|ca|Mio|Mrd|vgl|usw|etc|vs|Sr|Sra|Sig|ul|tys|mld)\.$/iu;
const ordinal = /(?:^|[^\p{N}])\p{N}{1,2}\.$/u;
const ordinalLanguages: ReadonlySet<string> = new Set([
  'de',
  'da',
  'nb',
  'no',
  'fi',
  'cs',
  'sk',
  'hu',
  'pl',
  'tr',
]);

/** Whitespace, invisible characters and the shape of quotation marks are no difference. */
export function folded(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,;:.!?](?: |$))/gu, '')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[’‘`]/gu, "'")
    .trim();
}

/**
 * Tells whether a text is one or more whole sentences of an article, or a heading, item or row of it, or a heading and
 * the first words under it; character by character, by looking at what stands before and behind it.
 */
export function createWhole({ blocks, language = '' }: Pick<Article, 'blocks' | 'language'>) {
  const lines = blocks.map(({ kind, text }) => ({ kind, text: folded(text) }));
  const base = language.split('-')[0] ?? '';

  function standsIn(line: string, text: string): boolean {
    if (text === '') return false;
    for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
      if (endsBefore(line, at, base) && endsAt(line, at + text.length, base)) return true;
    }
    return false;
  }

  return (point: string): boolean => {
    const text = folded(point);
    return lines.some(({ kind, text: line }, place) => {
      if (line === text || standsIn(line, text)) return true;
      if (kind === 'row') return isOfRow(line, text);
      if (kind === 'paragraph') return false;
      const name = withoutNumber(line);
      if (text === name) return true;
      if (kind !== 'heading' || !text.startsWith(name)) return false;
      const rest = text.slice(name.length).replace(/^[\s:：.–—-]+/u, '');
      return lines
        .slice(place + 1, place + 4)
        .some((next) => next.text === rest || standsIn(next.text, rest));
    });
  };
}

/** A heading or an item without its place among others: "3. Leeks", "Step 3: Water the leeks". */
export function withoutNumber(line: string): string {
  return line.replace(/^(?:\p{L}{1,12} )?\p{N}{1,3}(?:[.):] ?| [–—-] )(?=\P{N})/u, '').replace(/[.:]$/, '');
}

/** Whether a sentence has ended before this place of a line. */
function endsBefore(line: string, at: number, language: string): boolean {
  let end = at;
  while (end > 0 && (line[end - 1] === ' ' || OPENERS.includes(line[end - 1] ?? ''))) end--;
  return end === 0 || endsAt(line, end, language) || isDateline(line.slice(0, end), line.slice(end, at));
}

/** "MADRID (AP) —" is no part of the sentence after it. */
function isDateline(lead: string, sign: string): boolean {
  const names = /\p{Lu}{3}|\(\p{L}/u.test(lead) && !/(?:^| )\p{Ll}{3}|[–—]/u.test(lead);
  return lead.length <= DATELINE_CHARACTERS && /[–—:-]/u.test(sign) && names;
}

/** Whether a sentence, or the line, has ended at this place of a line. */
function endsAt(line: string, end: number, language: string): boolean {
  let last = end;
  while (last > 0 && CLOSERS.includes(line[last - 1] ?? '')) last--;
  let next = end;
  while (next < line.length && CLOSERS.includes(line[next] ?? '')) next++;
  if (next >= line.length) return true;
  const sign = line[last - 1] ?? ' ';
  if (!ENDS.includes(sign)) return false;
  if (sign !== '.') return true;
  const before = line.slice(Math.max(0, last - 12), last);
  if (abbreviated.test(before) || (ordinalLanguages.has(language) && ordinal.test(before))) return false;
  return line[next] === ' ' && !/\p{Ll}/u.test(line[next + 1] ?? '');
}

/** "Berlin, Population: 3.6 million" of "Berlin, Population: 3.6 million; Area: 891 km²". */
function isOfRow(line: string, text: string): boolean {
  const comma = line.indexOf(',');
  const label = line.slice(0, Math.max(0, comma));
  if (comma < 0 || !text.startsWith(label)) return false;
  const cells = new Set(
    line
      .slice(comma + 1)
      .split(';')
      .map(folded),
  );
  return text
    .slice(label.length)
    .split(';')
    .every((cell) => cells.has(folded(cell.replace(/^[\s,:–—-]+/u, ''))));
}
