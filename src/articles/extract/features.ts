import type { PageBlock } from './blocks.js';
import type { DomElement } from './dom.js';
import { coverage, fingerprint, overlap, wordsOf } from './words.js';

/** What is known about a page when its blocks are judged. */
export interface Opinions {
  /** The page's own title, as its first h1 or its title element says. */
  title: string;
  /** What Readability and Defuddle took for the article, and what the page's structured data (JSON-LD) gives as its text. */
  readability: readonly string[];
  defuddle: readonly string[];
  structured: string;
}

const hints = {
  related:
    /related|recommend|more-|popular|trending|read-next|also-like|you-may|outbrain|taboola|teaser|card|similar|latest/i,
  promo:
    /promo|newsletter|subscri|signup|sign-up|\bad\b|advert|sponsor|cta|banner|optin|donat|paywall|popup|modal|cookie/i,
  social: /share|sharing|social|follow/i,
  comment: /comment|disqus|respon[ds]/i,
  chrome: /sidebar|widget|footer|masthead|nav|menu|breadcrumb|toolbar|pagination|pager/i,
  meta: /author|byline|\bbio|meta|\btags?\b|date|publish|category|timestamp/i,
  caption: /caption|credit|figcap|photo/i,
  contents: /\btoc\b|table-of|contents/i,
  body: /article|post|entry|content|story|body|text|prose|rich/i,
};
const tags = ['p', 'li', 'td', 'tr', 'blockquote', 'pre', 'figcaption', 'div', 'h1', 'h2', 'h3', 'h4'];
const around = [
  'article',
  'main',
  'aside',
  'footer',
  'header',
  'nav',
  'form',
  'figure',
  'table',
  'blockquote',
  'ul',
  'ol',
];

const NEAR = 3;
const WIDE = 8;
const CLASS_DEPTH_NEAR = 3;
const CLASS_DEPTH = 8;
/** No page that people read is nested more deeply. */
const TAG_DEPTH = 500;

/** One row of numbers for each block; their order is the order of `featureNames`, and the forest knows them by it. */
export function featuresOf(blocks: readonly PageBlock[], opinions: Opinions): number[][] {
  const page = measure(blocks, opinions);
  const surroundings = new Map<DomElement, number[]>();
  return blocks.map((block, i) => {
    let placed = surroundings.get(block.element);
    if (!placed) {
      placed = surroundingsOf(block.element);
      surroundings.set(block.element, placed);
    }
    return [...ownOf(block, i, page), ...neighboursOf(i, page), ...pageOf(block, i, page), ...placed];
  });
}

/** What is measured on all blocks before each is described. */
function measure(blocks: readonly PageBlock[], opinions: Opinions) {
  const sources = {
    r: fingerprint(opinions.readability),
    d: fingerprint(opinions.defuddle),
    s: fingerprint([opinions.structured]),
  };
  const words = blocks.map(({ heard, text }) => wordsOf(heard ?? text));
  const lengths = words.map((each) => each.length);
  const r = words.map((each) => coverage(each, sources.r));
  const d = words.map((each) => coverage(each, sources.d));
  const density = blocks.map((block) => Math.min(1, block.linkChars / block.text.length));
  const taken = blocks.flatMap((_, i) =>
    valueAt(r, i) + valueAt(d, i) > 0.8 && valueAt(lengths, i) > 3 ? [i] : [],
  );
  return {
    sources,
    lengths,
    r,
    d,
    s: words.map((each) => coverage(each, sources.s)),
    density,
    agreement: overlap(sources.r, sources.d),
    first: taken[0] ?? 0,
    last: taken.at(-1) ?? blocks.length,
    title: wordsOf(opinions.title).join(' '),
    ...repeats(words),
    hasStructured: opinions.structured.length > 400,
    nearR: window(r, lengths, NEAR),
    nearD: window(d, lengths, NEAR),
    wideR: window(r, lengths, WIDE),
    wideD: window(d, lengths, WIDE),
    nearLinks: window(density, lengths, 2),
  };
}

type PageMeasures = ReturnType<typeof measure>;

/** The words of each block as one text, and whether an earlier block has the same. */
function repeats(words: readonly (readonly string[])[]): { keys: string[]; doubled: boolean[] } {
  const keys = words.map((each) => each.join(' '));
  const seen = new Set<string>();
  const doubled = keys.map((key) => {
    const known = seen.has(key);
    seen.add(key);
    return known;
  });
  return { keys, doubled };
}

/** What the opinions say of a block, and what it is by itself. */
function ownOf(block: PageBlock, i: number, page: PageMeasures): number[] {
  const count = valueAt(page.lengths, i);
  const stops = block.text.match(/[.,;:!?。、，]/g)?.length ?? 0;
  return [
    valueAt(page.r, i),
    valueAt(page.d, i),
    valueAt(page.s, i),
    valueAt(page.r, i) * valueAt(page.d, i),
    page.hasStructured ? 1 : 0,
    Math.log1p(count),
    valueAt(page.density, i),
    block.kind === 'heading' ? 1 : 0,
    block.kind === 'item' || block.kind === 'row' ? 1 : 0,
    block.concealed ? 1 : 0,
    /[.!?”"。:;)’]$/.test(block.text) ? 1 : 0,
    stops,
    stops / Math.max(1, count),
  ];
}

/** What the opinions say of the blocks around it, and where it is among those that they took. */
function neighboursOf(i: number, page: PageMeasures): number[] {
  const { r, d, first, last } = page;
  return [
    valueAt(r, i - 1),
    valueAt(d, i - 1),
    valueAt(r, i + 1),
    valueAt(d, i + 1),
    valueAt(page.nearR, i),
    valueAt(page.nearD, i),
    valueAt(page.wideR, i),
    valueAt(page.wideD, i),
    valueAt(page.nearLinks, i),
    (i - first) / Math.max(1, last - first),
    i < first ? 1 : 0,
    i > last ? 1 : 0,
  ];
}

/** How much the opinions agree on the page, and whether the block is one of those that pages repeat. */
function pageOf(block: PageBlock, i: number, page: PageMeasures): number[] {
  const { agreement, sources } = page;
  return [
    Math.log((sources.r.chars + 50) / (sources.d.chars + 50)),
    agreement.precision,
    agreement.recall,
    agreement.f1,
    Math.log1p(sources.r.chars),
    page.keys[i] === page.title && valueAt(page.lengths, i) > 0 ? 1 : 0,
    page.doubled[i] ? 1 : 0,
    /©|all rights reserved/i.test(block.text) ? 1 : 0,
  ];
}

function valueAt(values: readonly number[], i: number): number {
  return values[i] ?? 0;
}

/** What `featuresOf` measures, in its order. */
export const featureNames: readonly string[] = [
  ...'readability defuddle structured both hasStructured logWords linkDensity heading item concealed endsSentence stops stopDensity'.split(
    ' ',
  ),
  ...'beforeR beforeD afterR afterD nearR nearD wideR wideD nearLinks position isBefore isAfter'.split(' '),
  ...'lengthRatio agreePrecision agreeRecall agreeF1 logReadability isTitle doubled copyright'.split(' '),
  ...Object.keys(hints).flatMap((name) => [`near:${name}`, `around:${name}`]),
  ...tags.map((name) => `tag:${name}`),
  ...around.map((name) => `in:${name}`),
];

/** What the names of the elements around a block say: hints of class and id, its own tag, the tags that hold it. */
function surroundingsOf(element: DomElement): number[] {
  const names: string[] = [];
  const classes: string[] = [];
  for (
    let at: DomElement | null = element;
    at && at.nodeType === 1 && at.localName !== 'body' && names.length < TAG_DEPTH;
    at = at.parentNode
  ) {
    names.push(at.localName);
    if (classes.length < CLASS_DEPTH) classes.push(`${at.className} ${at.id}`.slice(0, 120));
  }
  const near = classes.slice(0, CLASS_DEPTH_NEAR).join(' ');
  const all = classes.join(' ');
  return [
    ...Object.values(hints).flatMap((hint) => [hint.test(near) ? 1 : 0, hint.test(all) ? 1 : 0]),
    ...tags.map((name) => (names[0] === name ? 1 : 0)),
    ...around.map((name) => (names.includes(name) ? 1 : 0)),
  ];
}

/** The mean of values around each place, as many steps to either side, weighted by the length of the blocks. */
function window(values: readonly number[], weights: readonly number[], steps: number): number[] {
  return values.map((_, i) => {
    let sum = 0;
    let weight = 0;
    for (let j = Math.max(0, i - steps); j <= Math.min(values.length - 1, i + steps); j += 1) {
      sum += (values[j] ?? 0) * (weights[j] ?? 0);
      weight += weights[j] ?? 0;
    }
    return weight ? sum / weight : 0;
  });
}
