import type { Article } from '../../../src/articles/article.js';
import type { Wish } from '../../../src/briefs/model/question.js';
import { told } from '../../../src/briefs/reader/perform.js';
import type { Read } from '../../../src/briefs/reader/tasks.js';

/** An article as a reader hands it over. */
export function read(article: Article, wish: Wish = {}): Read {
  return told({ article }, wish);
}
