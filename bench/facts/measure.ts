import { dangling } from './alone.js';
import { type Briefed, textOf } from './brief.js';
import type { Page } from './folder.js';
import type { Forbidden, Judgements } from './judgements.js';
import { createWhole, folded, withoutNumber } from './whole.js';

export interface PointScore {
  text: string;
  /** Why it does not stand alone. */
  dangling?: string;
  whole: boolean;
  /** Whether it names words that it rests on, and they stand in the article. */
  quoted: boolean;
}

export interface PageScore {
  name: string;
  kind: string;
  language: string;
  /** Why there are no facts. */
  fault?: string;
  title: string;
  points: readonly PointScore[];
  numbers: readonly string[];
  /** Only where the page was judged. */
  judged?: {
    titleRight: boolean;
    languageRight: boolean;
    must: number;
    missing: readonly string[];
    /** What a point says that none may. */
    forbidden: readonly string[];
  };
}

/** @param byModel whether a model wrote the points: its words need not be the article's */
export function scoreOf(page: Page, { article, facts, fault }: Briefed, byModel: boolean): PageScore {
  const language = page.judged?.language ?? article?.language ?? 'und';
  const whole = createWhole({ blocks: article?.blocks ?? [], language });
  const labels = new Set(
    (article?.blocks ?? []).flatMap(({ kind, text }) =>
      kind === 'paragraph' ? [] : [folded(text), withoutNumber(folded(text))],
    ),
  );
  const text = article ? `${folded(article.title)}\n${folded(textOf(article))}` : '';
  const points = (facts?.points ?? []).map((point): PointScore => {
    const form = byModel ? 'free' : labels.has(folded(point.text)) ? 'label' : 'sentence';
    const why = dangling(point.text, language, form);
    const quote = folded(point.evidence?.quote ?? '');
    return {
      text: point.text,
      ...(why !== undefined && { dangling: why }),
      whole: whole(point.text),
      quoted: quote !== '' && text.includes(quote),
    };
  });
  const numbers = (facts?.numbers ?? []).map(({ value, measures }) => `${value} ${measures}`.trim());
  const title = facts?.title ?? '';
  const said = [...points.map((point) => point.text), ...numbers];
  return {
    name: page.name,
    kind: page.judged?.kind ?? 'not judged',
    language: language.split('-')[0] ?? language,
    ...(fault !== undefined && { fault }),
    title,
    points,
    numbers,
    ...(page.judged && { judged: judge(page.judged, { title, said, language: article?.language ?? '' }) }),
  };
}

interface Said {
  title: string;
  said: readonly string[];
  language: string;
}

function judge(judged: Judgements, { title, said, language }: Said): NonNullable<PageScore['judged']> {
  const lines = said.map(plain);
  const missing = judged.must.filter(
    (phrases) => !phrases.some((phrase) => lines.some((line) => line.includes(plain(phrase)))),
  );
  const forbidden = judged.mustNot.filter((each) =>
    [...lines, plain(title)].some((line) => says(line, each)),
  );
  return {
    titleRight: judged.title.some((right) => plain(right) === plain(title)),
    languageRight: language.split('-')[0] === judged.language,
    must: judged.must.length,
    missing: missing.map((phrases) => phrases.join(' / ')),
    forbidden: forbidden.map((each) => (typeof each === 'string' ? each : each.phrase)),
  };
}

function says(line: string, forbidden: Forbidden): boolean {
  if (typeof forbidden === 'string') return line.includes(plain(forbidden));
  return (
    line.includes(plain(forbidden.phrase)) && !forbidden.unless.some((word) => line.includes(plain(word)))
  );
}

/** Without what is no difference to a reader. */
function plain(text: string): string {
  return folded(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[‐‑–—−]/gu, '-');
}
