import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fc } from '../../support/fast-check.js';
import { units } from './units.js';

/** What a hostile site answers. */
export interface HostilePage {
  /** For people: of what it is made. */
  name: string;
  contentType: string;
  contentEncoding?: string;
  body: Buffer;
}

/** As much as the app takes, and a little less. */
const MOST_BYTES = 5 * 1024 * 1024 - 1024;

interface Piece {
  name: string;
  /** @param most about so many characters at most, of which it may take a part */
  html(most: number): string;
}

const size = fc.constantFrom(100, 8_000, 80_000, 800_000, MOST_BYTES);

/** The same again and again, perhaps with an end that fits nothing. */
const text: fc.Arbitrary<Piece> = fc
  .record({
    unit: fc.array(fc.constantFrom(...units), { minLength: 1, maxLength: 3 }),
    size,
    end: fc.constantFrom('', '\0', 'x', '>', '!'),
  })
  .map(({ unit, size: length, end }) => ({
    name: `${JSON.stringify(unit.join(''))} up to ${length}`,
    html: (most) => repeated(unit.join(''), Math.min(length, most)) + end,
  }));

const tags = [
  'div',
  'p',
  'b',
  'a',
  'li',
  'ul',
  'table',
  'tr',
  'td',
  'h1',
  'section',
  'article',
  'blockquote',
  'svg',
];
const tag = fc.constantFrom(
  ...tags,
  'template',
  'select',
  'x-y',
  'constructor',
  'form',
  'span',
  'script',
  'title',
);
const count = fc.constantFrom(10, 1_000, 20_000, 100_000, 1_000_000);

const nested = fc.record({ tag, count, text }).map(
  ({ tag: name, count: depth, text: inner }): Piece => ({
    name: `<${name}> ${depth} deep around ${inner.name}`,
    html: (most) => `${repeated(`<${name}>x`, most / 2, depth)}${inner.html(Math.min(80_000, most))}`,
  }),
);
const flood = fc
  .record({
    tag,
    count,
    attributes: fc.constantFrom(
      '',
      ' hidden',
      ' class="related-posts content"',
      ' style="display:',
      ' id=a href="/a"',
    ),
    inner: fc.constantFrom('', 'x', 'A sentence of 5 words. ', '<br><br>'),
    closed: fc.boolean(),
  })
  .map(
    ({ tag: name, count: many, attributes, inner, closed }): Piece => ({
      name: `${many} times <${name}${attributes}>${inner}${closed ? '' : ', never closed'}`,
      html: (most) => repeated(`<${name}${attributes}>${inner}${closed ? `</${name}>` : ''}`, most, many),
    }),
  );
const attributes = fc.record({ tag, count }).map(
  ({ tag: name, count: many }): Piece => ({
    name: `<${name}> with ${many} attributes`,
    html: (most) => `<${name} ${numbered(many, most / 2, (index) => `a${index}=1`, ' ')}>x</${name}>`,
  }),
);
const metas = fc
  .record({
    count,
    meta: fc.constantFrom(
      '<meta ',
      '<meta charset=',
      '<meta charset="koi8-r">',
      '<meta charset="x-nothing">',
      '<meta property="og:title" content="a &amp;amp; b">',
      '<meta name="__proto__" content="a">',
      '<meta http-equiv="content-type" content="text/html; charset=utf-16">',
    ),
    end: text,
  })
  .map(
    ({ count: many, meta, end }): Piece => ({
      name: `${many} times ${meta}`,
      html: (most) => `${repeated(meta, most / 2, many)}charset=${end.html(Math.min(8_000, most))}>`,
    }),
  );
const jsonLd = fc
  .record({
    count,
    json: fc.constantFrom('[', '{"author":', '{"@graph":[', '"', '{"__proto__":{"articleBody":', '[{"name":'),
    key: fc.constantFrom(
      'author',
      'headline',
      'articleBody',
      '@type',
      '__proto__',
      'datePublished',
      'publisher',
    ),
    list: fc.boolean(),
  })
  .map(({ count: many, json, key, list }): Piece => {
    const whole = (most: number) => {
      const value = list
        ? `[${numbered(many, most / 2, (index) => `{"name":"${index}"}`, ',')}]`
        : `${repeated('[', most / 3, many)}1${repeated(']', most / 3, many)}`;
      return `{"@type":"NewsArticle",${JSON.stringify(key)}:${value}}`;
    };
    const script = (most: number) => (many % 3 === 0 ? repeated(json, most / 2, many) : whole(most));
    return {
      name: `JSON-LD with ${many} in ${key}`,
      html: (most) => `<script type="application/ld+json">${script(most)}</script>`,
    };
  });
const tables = fc.record({ rows: count, cells: count }).map(
  ({ rows, cells }): Piece => ({
    name: `a table of ${rows} rows of ${cells} cells`,
    html: (most) => `<table>${repeated(`<tr>${repeated('<td>5 %', 50_000, cells)}`, most, rows)}</table>`,
  }),
);

const piece: fc.Arbitrary<Piece> = fc.oneof(text, nested, flood, attributes, metas, jsonLd, tables);
const article =
  '<article><h1>The dam</h1><p>The dam at Lake Orla holds 40 million litres of water, and feeds 3,200 homes.</p></article>';

const contentType = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('text/html', 'text/html; charset=utf-8', 'text/plain') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '',
        'constructor',
        '__proto__',
        'toString',
        'hasOwnProperty',
        'application/xhtml+xml',
        'text/html;',
      ],
      ...['utf-16le', 'iso-2022-jp', 'gb18030', 'utf-7', '__proto__'].map(
        (label) => `text/html; charset=${label}`,
      ),
      `text/html; charset=${' '.repeat(6_000)};`,
      `text/plain${'; charset='.repeat(700)}`,
    ),
  },
);
/** Pages as somebody writes them who wants the app to stand still or fall. */
export const hostilePage = pageOf(
  fc.constantFrom('none', 'none', 'none', 'gzip', 'br', 'bomb', 'lie'),
  MOST_BYTES,
);

/** The beginnings of such pages, as they are. */
export function hostileBeginning(bytes: number): fc.Arbitrary<HostilePage> {
  // Some pieces take a third of what they may.
  return pageOf(fc.constant('none'), 3 * bytes).map((page) => ({
    ...page,
    body: page.body.subarray(0, bytes),
    // A page that fails is told by its name.
    [fc.toStringMethod]: () => page.name,
  }));
}

function pageOf(encoding: fc.Arbitrary<string>, most: number): fc.Arbitrary<HostilePage> {
  return fc
    .record({
      pieces: fc.array(piece, { minLength: 1, maxLength: 3 }),
      contentType,
      encoding,
      hasArticle: fc.boolean(),
    })
    .map(({ pieces, contentType: type, encoding: how, hasArticle }) => {
      const html = (hasArticle ? article : '') + pieces.map((each) => each.html(most)).join('\n');
      return {
        name: `${pieces.map(({ name }) => name).join(' + ')} (${type.slice(0, 40)}, ${how})`,
        contentType: type,
        ...encoded(Buffer.from(html).subarray(0, most), how),
      };
    });
}

/** Made once: it takes as long as all else. */
let bomb: Buffer | undefined;

function encoded(body: Buffer, how: string): Pick<HostilePage, 'body' | 'contentEncoding'> {
  switch (how) {
    case 'gzip':
      return { contentEncoding: 'gzip', body: gzipSync(body, { level: 1 }) };
    case 'br':
      return {
        contentEncoding: 'br',
        body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
      };
    case 'bomb':
      bomb ??= gzipSync(Buffer.alloc(40 * MOST_BYTES), { level: 1 });
      return { contentEncoding: 'gzip', body: bomb };
    case 'lie':
      return { contentEncoding: 'deflate', body };
    default:
      return { body };
  }
}

function repeated(unit: string, most: number, times = Number.POSITIVE_INFINITY): string {
  return unit.repeat(Math.max(1, Math.min(times, Math.floor(most / unit.length))));
}

function numbered(many: number, most: number, each: (index: number) => string, between: string): string {
  const parts: string[] = [];
  let length = 0;
  for (let index = 0; index < many && length < most; index++) {
    const part = each(index);
    parts.push(part);
    length += part.length + between.length;
  }
  return parts.join(between);
}
