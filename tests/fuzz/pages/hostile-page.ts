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
  html: string;
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
    html: repeated(unit.join(''), length) + end,
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

const nested = fc.record({ tag, count, text }).map(({ tag: name, count: depth, text: inner }) => ({
  name: `<${name}> ${depth} deep around ${inner.name}`,
  html: `${repeated(`<${name}>x`, MOST_BYTES / 2, depth)}${inner.html.slice(0, 80_000)}`,
}));
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
  .map(({ tag: name, count: many, attributes, inner, closed }) => ({
    name: `${many} times <${name}${attributes}>${inner}${closed ? '' : ', never closed'}`,
    html: repeated(`<${name}${attributes}>${inner}${closed ? `</${name}>` : ''}`, MOST_BYTES, many),
  }));
const attributes = fc.record({ tag, count }).map(({ tag: name, count: many }) => ({
  name: `<${name}> with ${many} attributes`,
  html: `<${name} ${numbered(many, (index) => `a${index}=1`, ' ')}>x</${name}>`,
}));
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
  .map(({ count: many, meta, end }) => ({
    name: `${many} times ${meta}`,
    html: `${repeated(meta, MOST_BYTES / 2, many)}charset=${end.html.slice(0, 8_000)}>`,
  }));
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
  .map(({ count: many, json, key, list }) => {
    const value = list
      ? `[${numbered(many, (index) => `{"name":"${index}"}`, ',')}]`
      : `${repeated('[', MOST_BYTES / 3, many)}1${repeated(']', MOST_BYTES / 3, many)}`;
    const whole = `{"@type":"NewsArticle",${JSON.stringify(key)}:${value}}`;
    return {
      name: `JSON-LD with ${many} in ${key}`,
      html: `<script type="application/ld+json">${many % 3 === 0 ? repeated(json, MOST_BYTES / 2, many) : whole}</script>`,
    };
  });
const tables = fc.record({ rows: count, cells: count }).map(({ rows, cells }) => ({
  name: `a table of ${rows} rows of ${cells} cells`,
  html: `<table>${repeated(`<tr>${repeated('<td>5 %', 50_000, cells)}`, MOST_BYTES, rows)}</table>`,
}));

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
const encoding = fc.constantFrom('none', 'none', 'none', 'gzip', 'br', 'bomb', 'lie');

/** Pages as somebody writes them who wants the app to stand still or fall. */
export const hostilePage: fc.Arbitrary<HostilePage> = fc
  .record({
    pieces: fc.array(piece, { minLength: 1, maxLength: 3 }),
    contentType,
    encoding,
    hasArticle: fc.boolean(),
  })
  .map(({ pieces, contentType: type, encoding: how, hasArticle }) => {
    const html = (hasArticle ? article : '') + pieces.map((each) => each.html).join('\n');
    return {
      name: `${pieces.map(({ name }) => name).join(' + ')} (${type.slice(0, 40)}, ${how})`,
      contentType: type,
      ...encoded(Buffer.from(html).subarray(0, MOST_BYTES), how),
    };
  });

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
      return { contentEncoding: 'gzip', body: gzipSync(Buffer.alloc(40 * MOST_BYTES), { level: 1 }) };
    case 'lie':
      return { contentEncoding: 'deflate', body };
    default:
      return { body };
  }
}

function repeated(unit: string, most: number, times = Number.POSITIVE_INFINITY): string {
  return unit.repeat(Math.max(1, Math.min(times, Math.floor(most / unit.length))));
}

function numbered(many: number, each: (index: number) => string, between: string): string {
  const parts: string[] = [];
  let length = 0;
  for (let index = 0; index < many && length < MOST_BYTES / 2; index++) {
    const part = each(index);
    parts.push(part);
    length += part.length + between.length;
  }
  return parts.join(between);
}
