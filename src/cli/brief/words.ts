import type { Evidence } from '../../models/facts.js';
import type { BriefFound } from './find.js';

/** The brief as a person reads it: each fact, and what it rests on. */
export function briefInWords({ article, brief, made, dropped }: BriefFound): string {
  return [
    ...(article ? [aboutArticle(article), ''] : []),
    brief.title,
    ...(brief.subtitle ? [brief.subtitle] : []),
    ...brief.points.flatMap(({ text, icon, evidence }, index) => [
      `  ${index + 1}. ${text}${icon ? ` [${icon}]` : ''}`,
      ...rest(evidence, text),
    ]),
    ...brief.numbers.flatMap(({ value, measures, evidence }) => [
      `  - ${measures ? `${value}: ${measures}` : value}`,
      ...rest(evidence, value),
    ]),
    '',
    `${brief.layout}, ${brief.language}; ${made.by === 'model' ? `found by ${made.model ?? 'a model'}` : 'found without a model'}`,
    ...(dropped.length > 0 ? [`Left out: ${dropped.length}`] : []),
    ...dropped.map(({ text, why }) => `  - ${text} (${why})`),
  ].join('\n');
}

function aboutArticle({
  title,
  author,
  site,
  published,
  language,
  confidence,
  words,
}: NonNullable<BriefFound['article']>) {
  const parts = [author, site, published, language, `${words} words`];
  const doubt = confidence === 'low' ? ' (this may not be the article, or not all of it)' : '';
  return `${title}\n  ${parts.filter(Boolean).join(', ')}${doubt}`;
}

function rest(evidence: Evidence | undefined, text: string): string[] {
  if (!evidence) return [];
  if (evidence.from === 'model') return ['     added by AI, without a source'];
  return evidence.quote === text ? [] : [`     “${evidence.quote}”`];
}
