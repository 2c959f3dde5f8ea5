import type { Content } from '../../content/content.js';

/** Which event the picture points at: the only one whose date, or else whose year, the title names; else the last. */
export const focusOf = (content: Pick<Content, 'events' | 'title'>): number =>
  namedBy(content) ?? content.events.length - 1;

/** The one event whose date, or else whose year, the title names. */
export function namedBy({ events, title }: Pick<Content, 'events' | 'title'>): number | undefined {
  const written = onlyOne(events.map(({ date }) => isNamed(title, date)));
  if (written !== undefined) return written;
  const years = events.map(({ date }) => /\p{Nd}{4}/u.exec(date)?.[0] ?? '');
  return onlyOne(years.map((year) => year !== '' && isNamed(title, year)));
}

/** "1916" is not named by "19160". */
function isNamed(title: string, date: string): boolean {
  const at = title.indexOf(date);
  if (at < 0) return false;
  const around = [title[at - 1] ?? '', title[at + date.length] ?? ''];
  return !around.some((sign) => /\p{Nd}/u.test(sign));
}

function onlyOne(found: readonly boolean[]): number | undefined {
  const first = found.indexOf(true);
  return first >= 0 && first === found.lastIndexOf(true) ? first : undefined;
}
