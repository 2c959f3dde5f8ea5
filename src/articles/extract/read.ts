import { type Article, ArticleError, type FetchedPage } from '../article.js';
import { wallOf } from '../walls.js';
import { firstSentence } from './article-from-text.js';
import { blocksOf, type PageBlock } from './blocks.js';
import { type Choice, choose, shown } from './choose.js';
import { parseDocument } from './dom.js';
import { byDefuddle, byReadability } from './libraries.js';
import { type Metadata, metadataOf } from './metadata.js';
import { articleBodyOf, thingsOf } from './structured.js';
import { told } from './told.js';
import { wordsOf } from './words.js';

const LOCKED_WORDS = 120;
const EMPTY_WORDS = 15;
const PLAUSIBLE_WORDS = 12;
const MAX_TITLE_LENGTH = 300;
/** A book on one page: beyond this many blocks the rest is left unread, so that the time stays bounded. */
const MAX_BLOCKS = 20_000;

/**
 * Reads an article from a page. What there is at less cost is handed to `early` before each slow step (the page's
 * likely paragraphs, then what Readability finds), so that it is there when time runs out.
 * @throws ArticleError `article_empty`, or `article_locked` where the page says so and shows little;
 *   `article_guarded` and `article_consent` where something else stands in its place.
 */
export async function extractArticle(page: FetchedPage, early: (article: Article) => void): Promise<Article> {
  const document = parseDocument(page.text, page.url);
  const things = thingsOf(document);
  const metadata = metadataOf(document, things, page.url);
  const blocks = document.body ? blocksOf(document.body).slice(0, MAX_BLOCKS) : [];
  const plausible = blocks.filter(isPlausible);
  if (plausible.length > 0)
    early(articleOf({ blocks: told(shown(plausible), blocks), confidence: 'low' }, metadata));
  const readability = byReadability(page.text, page.url).slice(0, MAX_BLOCKS);
  const first = textsOf(readability);
  if (first.length > 0)
    early(articleOf({ blocks: told(shown(readability), readability), confidence: 'low' }, metadata));
  const defuddle = textsOf((await byDefuddle(page.text, page.url)).slice(0, MAX_BLOCKS));
  const title =
    document.querySelector('h1')?.textContent || document.querySelector('title')?.textContent || '';
  const choice = choose(blocks, { title, readability: first, defuddle, structured: articleBodyOf(things) });
  const words = choice.blocks.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  if (metadata.locked && words < LOCKED_WORDS)
    throw new ArticleError('article_locked', `the page says that it is not free and shows ${words} words`);
  const wall = wallOf({
    title: document.querySelector('title')?.textContent ?? '',
    texts: textsOf(choice.blocks),
    markup: page.text,
  });
  if (wall) throw new ArticleError(wall, 'something else is shown in its place');
  if (words < EMPTY_WORDS) throw new ArticleError('article_empty', `found ${words} words of an article`);
  return articleOf(choice, metadata);
}

/** Whether a block alone looks like an article's: what there is to go by before a library has looked at the page. */
function isPlausible({ kind, text, linkChars, concealed }: PageBlock): boolean {
  return (
    kind === 'paragraph' &&
    !concealed &&
    wordsOf(text).length >= PLAUSIBLE_WORDS &&
    linkChars < text.length / 3
  );
}

function textsOf(blocks: readonly Pick<PageBlock, 'text' | 'heard'>[]): string[] {
  return blocks.map(({ heard, text }) => heard ?? text);
}

function articleOf({ blocks, confidence }: Choice, { locked, title, ...rest }: Metadata): Article {
  const headline = title || blocks.find(({ kind }) => kind === 'heading')?.text;
  // The headline stands in the title, not in the text once more.
  const body = blocks.filter(
    ({ level, text }, i) => (i > 0 || level !== 1) && !(i === 0 && text === headline),
  );
  return {
    ...rest,
    title: (headline || firstSentence(blocks[0]?.text ?? '')).slice(0, MAX_TITLE_LENGTH),
    blocks: body.length > 0 ? body : blocks,
    confidence: locked ? 'low' : confidence,
  };
}
