import type { Article, ArticleFault, FetchedPage } from '../article.js';

/** What the worker thread is given, and what it answers: first, perhaps, an early article; then one of the other two. */
export interface Task {
  id: number;
  page: FetchedPage;
}

export type Answer =
  | { id: number; kind: 'early' | 'done'; article: Article }
  | { id: number; kind: 'failed'; code: ArticleFault; detail: string };

/** What the thread says: first that it has loaded its libraries. */
export type Message = Answer | { kind: 'ready' };
