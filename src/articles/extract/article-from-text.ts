import { type Article, ArticleError, type Block } from '../article.js';
import { bullet, tidy } from './lines.js';

const MAX_TITLE_LENGTH = 120;
/** Hours of reading: of a book, the rest is left unread, so that the time stays bounded. */
const READ_CHARACTERS = 500_000;
const rule = /^\s*[-=_*~#]{3,}\s*$/;

/**
 * Plain or pasted text as an article: an empty line ends a paragraph, a bullet or number begins an item of a list, "# "
 * begins a heading. The title is the first line where that is short, else its first sentence.
 * @throws ArticleError `article_empty` where there is no word in it.
 */
export function articleFromText(text: string): Article {
  const blocks = blocksOfText(text);
  const first = blocks[0];
  if (!first) throw new ArticleError('article_empty', 'the text has no words');
  const isTitle = first.text.length <= MAX_TITLE_LENGTH && blocks.length > 1 && first.kind !== 'item';
  const title = isTitle ? first.text : firstSentence(first.text);
  return { title, blocks: isTitle ? blocks.slice(1) : blocks, confidence: 'high' };
}

function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let kind: Block['kind'] = 'paragraph';
  const flush = (): void => {
    const text = tidy(lines.join('\n'));
    if (/[\p{L}\p{N}]/u.test(text)) blocks.push({ kind, text });
    lines = [];
    kind = 'paragraph';
  };
  for (const line of text.slice(0, READ_CHARACTERS).split(/\r\n?|\n/)) {
    if (line.trim() === '' || rule.test(line)) {
      flush();
    } else if (/^\s*#{1,6}\s+/.test(line)) {
      flush();
      const level = /#+/.exec(line)?.[0].length ?? 1;
      blocks.push({ kind: 'heading', text: tidy(line.replace(/^[\s#]+/, '')), level });
    } else if (bullet.test(line)) {
      flush();
      kind = 'item';
      lines = [line.replace(bullet, '')];
    } else lines.push(line);
  }
  flush();
  return blocks;
}

/** A text's first sentence, cut at a word's end where it is longer than a title may be. */
export function firstSentence(text: string): string {
  const sentence = /^.+?[.!?。！？](?=\s|$|[^\p{L}\p{N}])/su.exec(text)?.[0] ?? text;
  if (sentence.length <= MAX_TITLE_LENGTH) return sentence;
  const cut = sentence.slice(0, MAX_TITLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_TITLE_LENGTH / 2)).trimEnd()}…`;
}
