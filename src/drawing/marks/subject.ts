import type { Content } from '../content/content.js';
import { markFor } from './choose.js';
import type { MarkName } from './drawn/catalogue.js';

/** What a picture is about, as its title names it. */
export const subjectNamed = ({
  title,
  language,
}: Pick<Content, 'title' | 'language'>): MarkName | undefined => markFor([title], language);

/** What time itself is drawn by says nothing on an axis of time. */
const hollow: ReadonlySet<MarkName> = new Set(['clock', 'calendar', 'flag', 'hourglass']);

/** What a timeline is about, as a silhouette: what its title names, else what most of its events do; or nothing. */
export function subjectOf({
  title,
  events,
  language,
}: Pick<Content, 'title' | 'events' | 'language'>): MarkName | undefined {
  const named = subjectNamed({ title, language });
  if (named) return hollow.has(named) ? undefined : named;
  const counts = new Map<MarkName, number>();
  for (const { head = '', text } of events) {
    const mark = markFor([`${head} ${text}`], language);
    if (mark && !hollow.has(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]);
  return first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}
