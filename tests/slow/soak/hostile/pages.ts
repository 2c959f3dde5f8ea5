import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { command } from '../scene.js';
import type { Trick, Tricks } from './trick.js';

type Page = (response: ServerResponse, path: string) => void;

const html = { 'content-type': 'text/html' };
const plain = { 'content-type': 'text/plain; charset=utf-8' };

/** Made when it is first asked for, and once. */
function body(headers: Record<string, string>, make: () => string | Buffer): Page {
  let made: string | Buffer | undefined;
  return (response) => {
    made ??= make();
    response.writeHead(200, headers).end(made);
  };
}

function endless(response: ServerResponse, piece: string | Buffer, everyMs: number): void {
  response.writeHead(200, html);
  const timer = setInterval(() => response.write(piece), everyMs);
  response.on('close', () => clearInterval(timer));
}

const named = (type: string) => body({ 'content-type': type }, () => '<p>A page</p>');
const paragraphs = (unit: string, characters: number) =>
  Array.from({ length: 8 }, () => `${unit.repeat(characters / unit.length)} end of it.`).join('\n\n');

/** Pages that nobody should have to read, by the path that they lie at. */
export const pages: Readonly<Record<string, Page>> = {
  'type-constructor': named('constructor'),
  'type-proto': named('__proto__'),
  'type-own': named('hasOwnProperty; charset=constructor'),
  'charset-flood': body(html, () => `${'<meta '.repeat(450)}charset=${' '.repeat(3_000)}>`),
  'charset-pragma': body(
    html,
    () => `${'<meta content="text/html;'.repeat(200)}charset${' '.repeat(4_000)}=`,
  ),
  'list-items': body(plain, () => '- item one is 5 percent\n'.repeat(200_000)),
  'quadratic-facts': body(plain, () => paragraphs('1.中-one!', 8_000)),
  'quadratic-dots': body(plain, () => paragraphs('a. 1,', 8_000)),
  'quadratic-numbers': body(plain, () => paragraphs('1 000 ', 8_000)),
  'quadratic-quotes': body(plain, () => paragraphs('“a” said b, ', 8_000)),
  'deep-nesting': body(html, () => '<div>'.repeat(100_000)),
  'many-tables': body(html, () => '<table><tr><td>1<td>2'.repeat(20_000)),
  'many-attributes': body(html, () => `<p ${'a=b '.repeat(200_000)}>text</p>`),
  'many-entities': body(html, () => `<p>${'&amp;&#x41;&nosuch;'.repeat(200_000)}</p>`),
  'open-comments': body(html, () => '<!--'.repeat(200_000)),
  'deep-data': body(html, () => `<script type="application/ld+json">${'['.repeat(200_000)}</script>`),
  'gzip-bomb': body({ ...html, 'content-encoding': 'gzip' }, () => gzipSync(Buffer.alloc(200_000_000))),
  'many-cookies': (response) =>
    response.writeHead(200, { ...html, 'set-cookie': Array(200).fill(`a=${'b'.repeat(50)}`) }).end('<p>x'),
  'redirect-loop': (response, path) => response.writeHead(302, { location: `${path}x` }).end(),
  'redirect-inside': (response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  'refresh-loop': body(html, () => '<meta http-equiv="refresh" content="0">'),
  'endless-drip': (response) => endless(response, 'a', 200),
  'endless-flood': (response) => endless(response, Buffer.alloc(64 * 1024, 'a '), 1),
  silent: () => undefined,
};

const link =
  (page: string): Trick =>
  ({ site, n, user, ...scene }) =>
    // Every third has been read before.
    command(scene, user, `${site}/${page}/${n % 3 === 0 ? 'again' : n} --now`);

/** Links to them. */
export const pageTricks: Tricks = Object.fromEntries(Object.keys(pages).map((page) => [page, link(page)]));
