import type { DrawableBrief } from '../scene/drawing.js';

/** Between the name of a source and its date. */
const commas: ReadonlyMap<string, string> = new Map([
  ['ja', '、'],
  ['zh', '，'],
  ['ar', '، '],
  ['fa', '، '],
  ['ur', '، '],
]);

/** Who published it and in which month, in words of a language: "The Sample Gazette, March 2026"; nothing of a prompt. */
export function sourceOf(source: DrawableBrief['source'], language: string): string | undefined {
  const name = [source?.site, source?.title, source?.author, hostOf(source?.url)].find(
    (part) => part !== undefined && part.trim() !== '',
  );
  if (name === undefined) return undefined;
  const date = monthOf(source?.published, language);
  const comma = commas.get(language.toLowerCase().split('-')[0] ?? '') ?? ', ';
  return date === undefined ? name.trim() : `${name.trim()}${comma}${date}`;
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/^www\./, '');
}

/** A page's date begins as ISO 8601 writes it: "2026", "2026-03", "2026-03-14T08:00:00Z"; any other is left out. */
function monthOf(published: string | undefined, language: string): string | undefined {
  const [, year, month] = /^([12]\d{3})(?:-(\d{2}))?(?!\d)/.exec(published ?? '') ?? [];
  if (year === undefined) return undefined;
  const isMonth = month !== undefined && Number(month) >= 1 && Number(month) <= 12;
  const date = Date.UTC(Number(year), isMonth ? Number(month) - 1 : 0, 15);
  return dateFormat(language === 'und' ? 'en' : language, isMonth).format(date);
}

/** Making one takes a millisecond. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const MOST_KEPT = 100;

function dateFormat(language: string, hasMonth: boolean): Intl.DateTimeFormat {
  const key = `${language} ${hasMonth}`;
  const format =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(language, {
      year: 'numeric',
      ...(hasMonth ? { month: 'long' } : {}),
      calendar: 'gregory',
      timeZone: 'UTC',
    });
  if (dateFormats.size >= MOST_KEPT) dateFormats.clear();
  dateFormats.set(key, format);
  return format;
}
