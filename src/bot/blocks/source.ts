import type { KnownBlock } from '@slack/types';
import type { Source } from '../../models/brief.js';
import { article as words } from '../words/article.js';
import { context, escaped } from './text.js';

/** Site, title, date and address, as the page gives them: nothing of it becomes a mention or a labeled link. */
export function sourceLine({ title, site, published, url }: Source): KnownBlock {
  const day = published?.slice(0, 10);
  const told = [title, site, day]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => escaped(part ?? ''));
  return context(`${words.source} ${told.join('  ·  ')}${url ? `\n<${escaped(url)}>` : ''}`);
}
