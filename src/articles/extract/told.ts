import type { Block } from '../article.js';
import type { PageBlock } from './blocks.js';
import type { DomElement } from './dom.js';
import { isFurniture } from './furniture.js';
import { tidy } from './lines.js';

const MAX_TERM = 80;
const MAX_NAMED = 160;
/** Of a text so far quoted, the quotation marks are its layout. */
const MOSTLY = 0.6;
const SAID_TWICE = 30;
const MAX_PULLED = 400;
const MAX_CANDIDATES = 200;
const embedded =
  /(?:twitter|tiktok|bluesky|reddit|mastodon|threads|imgur|facebook|flickr)-(?:tweet|embed|video|post|media|card)|instagram-media|text-post-media|fb-post|fb-xfbml/i;
const pulled = /pull|quote|callout|highlight|tweet|standfirst|excerpt|teaser/i;
const dashed = /^(?:[—–―-]|--)\s*/;

/**
 * What the chosen blocks of a page say: rows with the names of their columns, lines one by one, a term with what it
 * means, quotations with whoever is quoted, and nothing twice.
 * @param all the page's blocks, among which the chosen ones are
 */
export function told(chosen: readonly PageBlock[], all: readonly PageBlock[]): Block[] {
  const isLayout = isMostlyQuoted(chosen);
  const quotations = isLayout ? new Map<DomElement, readonly PageBlock[]>() : quotationsOf(all);
  const own = new Set(chosen);
  const seen = new Set<DomElement>();
  const speakers = new Set<string>();
  const blocks: Block[] = [];
  let term: string | undefined;
  for (const block of onlyOnce(chosen)) {
    const { quotation, element, kind } = block;
    const whole = quotation && quotations.get(quotation);
    if (quotation && whole) {
      if (!seen.has(quotation)) for (const each of quotationOf(quotation, whole, own)) blocks.push(each);
      seen.add(quotation);
      speakers.add(speakerOf(quotation, whole));
    } else if (element.localName === 'figcaption' && speakers.has(bare(block.text))) {
      continue;
    } else if (element.localName === 'dt' && block.text.length <= MAX_TERM) {
      if (term !== undefined) blocks.push({ kind: 'item', text: term });
      term = block.text;
      continue;
    } else if (term !== undefined && element.localName === 'dd') {
      blocks.push({ kind: 'item', text: `${term.replace(/:$/, '').trimEnd()}: ${block.text}` });
    } else {
      if (term !== undefined) blocks.push({ kind: 'item', text: term });
      for (const each of tellOne(block, isLayout && kind === 'quote' ? 'paragraph' : kind)) blocks.push(each);
    }
    term = undefined;
  }
  if (term !== undefined) blocks.push({ kind: 'item', text: term });
  return blocks.filter(({ kind, text }) => text !== '' && !isFurniture(text, kind));
}

/** A block by itself. */
function plain(block: PageBlock): readonly Block[] {
  return tellOne(block, block.kind);
}

function tellOne(
  { text, told, level, kind: own, element }: PageBlock,
  kind: Block['kind'],
): readonly Block[] {
  if (told)
    return own === kind
      ? told
      : told.map((each) => ({ ...each, kind: each.kind === own ? kind : each.kind }));
  if (level !== undefined) return [{ kind, text, level }];
  return [{ kind: kind === 'item' && isAfterFirst(element) ? 'paragraph' : kind, text }];
}

/** Of an item of several paragraphs, only the first begins it. */
function isAfterFirst(element: DomElement): boolean {
  if (element.localName !== 'p') return false;
  const first = element.parentNode?.localName === 'li' ? element.parentNode.querySelector('p') : null;
  return first !== null && first !== element;
}

function isMostlyQuoted(chosen: readonly PageBlock[]): boolean {
  const length = (blocks: readonly PageBlock[]): number =>
    blocks.reduce((sum, { text }) => sum + text.length, 0);
  const quoted = chosen.filter(({ quotation }) => quotation && !embedded.test(quotation.className));
  return length(quoted) > length(chosen) * MOSTLY;
}

function quotationsOf(blocks: readonly PageBlock[]): Map<DomElement, readonly PageBlock[]> {
  const quotations = new Map<DomElement, PageBlock[]>();
  for (const block of blocks) {
    if (!block.quotation) continue;
    const known = quotations.get(block.quotation);
    if (known) known.push(block);
    else quotations.set(block.quotation, [block]);
  }
  return quotations;
}

/** A quotation with who said it at its end. An embedded post is one block; nothing where only its name was chosen. */
function quotationOf(
  quotation: DomElement,
  whole: readonly PageBlock[],
  own: ReadonlySet<PageBlock>,
): Block[] {
  const shown = whole.filter(({ concealed }) => !concealed);
  const speaker = speakerOf(quotation, shown);
  const isSpeaker = ({ text }: PageBlock): boolean => speaker !== '' && bare(text) === speaker;
  if (embedded.test(quotation.className)) {
    const text = shown
      .filter((each) => !isSpeaker(each) && !isFurniture(each.text, 'paragraph'))
      .map(({ text }) => text)
      .join(' ');
    return text ? [{ kind: 'quote', text: speaker ? `${text} — ${speaker}` : text }] : [];
  }
  const said = shown
    .filter((each) => own.has(each) && !isSpeaker(each))
    .flatMap(plain)
    .map((each) => ({ ...each }));
  const last = said.at(-1);
  if (last && speaker) last.text = last.text.endsWith(speaker) ? last.text : `${last.text} — ${speaker}`;
  return said;
}

/** Who is quoted: in its cite or footer, the caption of its figure, or after a dash at its end. */
function speakerOf(quotation: DomElement, blocks: readonly PageBlock[]): string {
  const figure = quotation.parentNode?.localName === 'figure' ? quotation.parentNode : null;
  const named = quotation.querySelector('footer, figcaption, cite') ?? figure?.querySelector('figcaption');
  const text = bare(tidy(named?.textContent ?? ''));
  if (text && text.length <= MAX_NAMED) return text;
  const last = blocks.length > 1 ? (blocks.at(-1)?.text ?? '') : '';
  return dashed.test(last) && last.length <= MAX_NAMED ? bare(last) : '';
}

function bare(text: string): string {
  return text.replace(dashed, '').trim();
}

/** Without sentences that were pulled out of the text to be seen twice. */
function onlyOnce(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const candidates = blocks.filter(mayBePulled).slice(0, MAX_CANDIDATES);
  if (candidates.length === 0) return blocks;
  const essences = new Map(blocks.map((block) => [block, essence(block.text)]));
  const whole = [...essences.values()].join('\n');
  const twice = new Set(
    candidates.filter(({ text }) => {
      const own = essence(text);
      const at = whole.indexOf(own);
      return own.length >= SAID_TWICE && whole.includes(own, at + own.length);
    }),
  );
  // Where it stands twice as a pulled one, it stays once.
  const kept = new Set<string>();
  return blocks.filter((block) => {
    if (!twice.has(block)) return true;
    const own = essence(block.text);
    const elsewhere = blocks.some((each) => !twice.has(each) && essences.get(each)?.includes(own));
    if (elsewhere || kept.has(own)) return false;
    kept.add(own);
    return true;
  });
}

function mayBePulled({ kind, text, element, quotation }: PageBlock): boolean {
  if (kind === 'heading' || kind === 'row' || text.length < SAID_TWICE || text.length > MAX_PULLED)
    return false;
  const around = element.parentNode;
  const named = `${element.className} ${around?.className ?? ''}`.slice(0, 200);
  return (
    quotation !== undefined ||
    element.localName === 'aside' ||
    around?.localName === 'aside' ||
    pulled.test(named)
  );
}

function essence(text: string): string {
  return text
    .toLowerCase()
    .replace(/["“”„«»‹›‘’'\s]+/g, ' ')
    .trim();
}
