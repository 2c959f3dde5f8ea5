import { AddressRefused } from '../../net/address-refused.js';
import type { AllowList } from '../../net/allow-list.js';
import { readTarget, type Target } from '../../net/target.js';
import { ArticleError } from '../article.js';

/** Judges an article's address, or where it redirects to. @throws ArticleError `article_refused` */
export function articleTarget(text: string, allowed: AllowList, base?: URL): Target {
  try {
    return readTarget(text, allowed, base);
  } catch (error) {
    throw articleRefused(error);
  }
}

/** What it means for an article that its address was refused; any other error is not changed. */
export function articleRefused(error: unknown): unknown {
  return error instanceof AddressRefused ? new ArticleError('article_refused', error.detail) : error;
}
