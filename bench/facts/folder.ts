import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { samplesIn } from '../extract/folder.js';
import { type Judgements, judgements, statedArticles } from './judgements.js';

export interface Page {
  name: string;
  url: string;
  html: string;
  /** Absent where nobody has judged the page. */
  judged?: Judgements;
}

/**
 * The pages of a folder, by name: of `<name>/page.html`, with `judgements.json` beside it where somebody has judged it;
 * of `html/<id>.html.gz` with `ground-truth.json`, as `bench:extract` reads them; or of `<name>.html` and `<name>.html.gz`.
 * @throws Error where there are none, or judgements have another shape
 */
export function* pagesIn(folder: string): Generator<Page> {
  if (existsSync(join(folder, 'ground-truth.json'))) {
    for (const { id, url, html } of samplesIn(folder)) yield { name: id, url, html };
    return;
  }
  let found = false;
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name, 'page.html');
    if (existsSync(file)) {
      yield { name, url: addressOf(name), html: readFileSync(file, 'utf8'), ...judgedIn(join(folder, name)) };
    } else if (/\.html(?:\.gz)?$/.test(name)) {
      const bytes = readFileSync(join(folder, name));
      const html = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      yield { name: name.replace(/\.html(?:\.gz)?$/, ''), url: addressOf(name), html };
    } else continue;
    found = true;
  }
  if (!found)
    throw new Error(`${folder} holds no pages: give one with <name>/page.html or html/<id>.html.gz`);
}

function addressOf(name: string): string {
  return `https://pages.example/${encodeURIComponent(name)}`;
}

function judgedIn(folder: string): { judged?: Judgements } {
  const file = join(folder, 'judgements.json');
  if (!existsSync(file)) return {};
  const parsed = judgements.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.message}`);
  return { judged: parsed.data };
}

/** A fact to be held against the words that are given as its proof, and whether they say it. */
export interface Stated {
  /** Of facts of one group an article is read once. */
  group: string;
  /** Of page, or the set of statements that it is from. */
  kind: string;
  language: string;
  article: string;
  text: string;
  quote: string;
  value?: string;
  measures?: string;
  holds: boolean;
  planted?: string;
}

/** The statements of a set, a file a language. None where there is no such folder. */
export function statementsIn(folder: string): Stated[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => {
    const articles = statedArticles.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    return articles.flatMap(({ language, article, statements }, number) =>
      statements.map((each) => ({
        ...each,
        group: `${basename(name, '.json')} ${number + 1}`,
        kind: 'statements',
        language,
        article,
      })),
    );
  });
}

/** The same of a page's judgements, held against the article as it was read. */
export function statementsOf({ name, judged }: Page, article: string): Stated[] {
  if (!judged) return [];
  const { kind, language } = judged;
  const page = { group: name, kind, language, article };
  return [
    ...judged.true.map((each) => ({ ...each, ...page, holds: true })),
    ...judged.false.map((each) => ({ ...each, ...page, holds: false })),
  ];
}
