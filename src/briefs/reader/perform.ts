import { type Article, MAX_PAGE_BYTES } from '../../articles/article.js';
import { articleFromText } from '../../articles/extract/article-from-text.js';
import { extractArticle } from '../../articles/extract/read.js';
import { readPage } from '../../articles/fetch/page.js';
import { languageOfArticle } from '../../articles/text-language.js';
import { defined } from '../../lib/defined.js';
import { type Reading, readArticle } from '../facts/reading.js';
import { judge, judgeSecond } from '../model/judge.js';
import { askAbout, type Wish } from '../model/question.js';
import { extractFacts } from '../rules/index.js';
import { countWords } from '../text/limits.js';
import { checkedFacts, type Read, type Task } from './tasks.js';

/** What is shown of a text that may not be the article. */
const DOUBTED_CHARACTERS = 500;
/** The facts are found in the beginning of an article: more of an early one need not be handed over. */
const EARLY_CHARACTERS = 80_000;
const EARLY_BLOCKS = 5_000;

/**
 * Does a task. How long that takes, and in what memory, is up to whoever wrote the page.
 * @param early is given what there is to go on with, should the task not come to its end
 * @throws ArticleError
 */
export async function perform(task: Task, early: (article: string) => void): Promise<unknown> {
  switch (task.kind) {
    case 'page':
      return told(await inItsLanguage(await articleOf(task.page, early)), task.wish);
    case 'text':
      return told(await inItsLanguage({ article: articleFromText(task.text) }), task.wish);
    case 'article':
      return told(await inItsLanguage(JSON.parse(task.article)), task.wish);
    case 'judge':
      return judge(task.output, JSON.parse(task.reading), task.wish);
    case 'second':
      return judgeSecond(task.output, checkedFacts.parse(JSON.parse(task.found)), JSON.parse(task.reading));
    case 'facts': {
      const reading: Reading = JSON.parse(task.reading);
      // Spans of the article itself: there is nothing to hold against it.
      return { facts: extractFacts(reading, task.focus), dropped: [] };
    }
  }
}

interface Found {
  article: Article;
  url?: string;
}

async function articleOf(
  sent: Extract<Task, { kind: 'page' }>['page'],
  early: (article: string) => void,
): Promise<Found> {
  const page = await readPage(sent, MAX_PAGE_BYTES);
  if (page.kind === 'text') return { article: articleFromText(page.text), url: page.url };
  const found = (article: Article): Found => ({ article, url: article.canonicalUrl ?? page.url });
  return found(await extractArticle(page, (article) => early(JSON.stringify(found(beginningOf(article))))));
}

async function inItsLanguage({ article, ...found }: Found): Promise<Found> {
  return { ...found, article: { ...article, language: await languageOfArticle(article) } };
}

/** What is told of an article, and what the next tasks need of it. */
export function told({ article, url }: Found, wish: Wish): Read {
  const { title, site, author, published } = article;
  const reading = readArticle(article);
  return {
    source: {
      title,
      ...defined({
        site: site || undefined,
        author: author || undefined,
        published: published || undefined,
        url: url || undefined,
      }),
    },
    ...defined({ doubted: article.confidence === 'low' ? doubtedOf(article) : undefined }),
    about: {
      language: reading.language,
      confidence: article.confidence,
      words: article.blocks.reduce((sum, { text }) => sum + countWords(text), 0),
    },
    reading: JSON.stringify(reading),
    orders: reading.orders,
    ...defined({ question: reading.blocks.length > 0 ? askAbout(reading, wish) : undefined }),
  };
}

function beginningOf(article: Article): Article {
  let left = EARLY_CHARACTERS;
  const blocks = article.blocks.slice(0, EARLY_BLOCKS).flatMap(({ text, ...block }) => {
    const kept = text.slice(0, Math.max(0, left));
    left -= text.length;
    return kept === '' ? [] : [{ ...block, text: kept }];
  });
  return { ...article, blocks };
}

function doubtedOf({ blocks }: Article): string {
  const text = blocks
    .slice(0, DOUBTED_CHARACTERS)
    .map((block) => block.text.slice(0, DOUBTED_CHARACTERS + 1))
    .join(' ');
  return text.length <= DOUBTED_CHARACTERS ? text : `${text.slice(0, DOUBTED_CHARACTERS - 1)}…`;
}
