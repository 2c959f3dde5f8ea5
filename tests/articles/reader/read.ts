import type { Article } from '../../../src/articles/article.js';
import type { Wish } from '../../../src/articles/brief/question.js';
import { told } from '../../../src/articles/reader/perform.js';
import type { Read } from '../../../src/articles/reader/tasks.js';

/** An article as a reader hands it over. */
export function read(article: Article, wish: Wish = {}): Read {
  return told({ article }, wish);
}
