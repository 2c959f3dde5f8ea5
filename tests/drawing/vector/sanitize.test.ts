import { describe, expect, it } from '@jest/globals';
import { sanitized } from '../../../src/drawing/vector/sanitize.js';

const box = '<rect x="10" y="10" width="50" height="20" fill="#c00"/>';
const svg = (inside: string, root = 'viewBox="0 0 160 90"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>`);
const clean = (inside: string) => sanitized(svg(inside)).svg;
const refusal = (bytes: Uint8Array): string => {
  try {
    sanitized(bytes);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  return 'taken';
};

describe('an SVG of a model', () => {
  it('keeps its shapes, groups, gradients and what cuts and repeats', () => {
    const inside = [
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient>',
      '<clipPath id="c"><circle cx="5" cy="5" r="4"/></clipPath><symbol id="s"><path d="M0 0 L 5 5"/></symbol></defs>',
      '<g clip-path="url(#c)" transform="translate(3 4) rotate(7)"><path d="M0,0L1e-5,3z" fill="url(#g)"/></g>',
      '<use href="#s" x="3"/><text x="1" y="9">5 &lt; 6 &amp; 7</text>',
    ];
    const cleaned = clean(inside.join(''));
    for (const kept of [
      ...['<linearGradient id="g">', 'clip-path="url(#c)"', 'transform="translate(3 4) rotate(7)"'],
      ...['d="M0,0L1e-5,3z"', 'fill="url(#g)"', '<use href="#s" x="3">', '>5 &lt; 6 &amp; 7</text>'],
    ])
      expect(cleaned).toContain(kept);
  });

  it('is the same once more, and the same for the same', () => {
    const once = sanitized(svg(`<!-- a --><style>.a{fill:red}</style><g class="a">${box}</g>`));
    expect(sanitized(Buffer.from(once.svg))).toEqual(once);
    expect(once.svg).toContain('<style>.a{fill:red}</style>');
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script of another file', '<script href="https://evil.test/a.js"/>'],
    [
      'a foreign object',
      '<foreignObject><body xmlns="x"><p>Hello</p><script>1</script></body></foreignObject>',
    ],
    ['a picture from elsewhere', '<image href="https://evil.test/a.png" width="5" height="5"/>'],
    ['a picture in it', '<image href="data:image/svg+xml;base64,PHN2Zz4=" width="5" height="5"/>'],
    ['a frame', '<iframe src="https://evil.test"/>'],
    ['an animation', '<animate attributeName="href" to="javascript:alert(1)"/>'],
    ['a set value', '<set attributeName="onload" to="alert(1)"/>'],
    ['a filter', '<filter id="f"><feImage href="https://evil.test/a.png"/></filter>'],
    ['metadata', '<metadata><rdf:RDF about="evil.test"/></metadata>'],
    ['a comment', '<!-- evil.test -->'],
    ['an instruction', '<?xml-stylesheet href="https://evil.test/a.css"?>'],
    ['an import', '<style>@import url(https://evil.test/a.css); .a{fill:red}</style>'],
    ['an address in a style', '<style>.a{fill:url(https://evil.test/a.svg#b)}</style>'],
    ['a font from elsewhere', '<style>@font-face{font-family:x;src:url(//evil.test/x)}</style>'],
    ['an address with escapes', '<style>.a{fill:\\75rl(https://evil.test)}</style>'],
    ['a use of another file', '<use href="https://evil.test/a.svg#b"/>'],
    ['a use of another file, the old way', '<use xlink:href="//evil.test/a.svg#b"/>'],
    ['a link', '<a href="javascript:alert(1)" target="evil.test"><g/></a>'],
    ['a handler', '<g onload="alert(1)" onclick="evil.test"/>'],
    ['a style with an address', '<g style="fill:url(//evil.test);background:url(x)"/>'],
    ['a fill from elsewhere', '<g fill="url(https://evil.test/a.svg#b) red"/>'],
    ['a cursor', '<g cursor="url(https://evil.test/a.cur)"/>'],
    ['a prefix', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
    ['marked text', '<script><![CDATA[alert(1)]]></script>'],
    ['a title', '<title>evil.test</title>'],
  ])('loses %s', (_name, inside) => {
    const cleaned = clean(`${inside}${box}`);
    expect(cleaned).toContain('<rect ');
    expect(cleaned).not.toMatch(
      /evil|script|alert|onload|onclick|foreign|image|iframe|animate|<set|filter|import|url\(|<a|<!|<\?/i,
    );
  });

  it('takes words that look like marks as words', () => {
    const cleaned = clean(
      '<text x="1" y="5">&lt;script&gt;alert(1)&lt;/script&gt;<![CDATA[<b onload="1">]]></text>',
    );
    expect(cleaned).not.toMatch(/<script|<b /);
    expect(cleaned).toContain('&lt;script&gt;');
  });

  it.each([
    [
      '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg viewBox="0 0 9 9"><text>&b;</text></svg>',
    ],
    ['<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg viewBox="0 0 9 9"><text>&x;</text></svg>'],
    ['<!ENTITY x "y"><svg viewBox="0 0 9 9"/>'],
  ])('is refused where it declares entities: %s', (text) => {
    expect(refusal(Buffer.from(text))).toBe('VectorRefused: it declares entities');
  });

  it('may say which kind of document it is', () => {
    const head =
      '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/a.dtd">';
    const cleaned = sanitized(Buffer.concat([Buffer.from(head), svg(box)])).svg;
    expect(cleaned).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="160" height="90" viewBox=/,
    );
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'no SVG'],
    ['a page', Buffer.from('<html><body>no</body></html>'), 'no SVG'],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x3c, 0]), 'not UTF-8'],
    ['what is cut off', svg(box).subarray(0, -10), 'cut off'],
    ['what is not well-formed', svg('<g><path d="M0 0"></g>'), 'not well-formed'],
    ['two documents', Buffer.concat([svg(box), svg(box)]), 'more than one document'],
    ['one that draws nothing', svg('<g/><image href="data:,"/>'), 'it draws nothing'],
    ['no size', svg(box, ''), 'no size, or none of a picture'],
    ['a line', svg(box, 'viewBox="0 0 100000 2"'), 'no size, or none of a picture'],
    ['one without an end', svg(box, 'viewBox="0 0 1e99 1e99"'), 'no size, or none of a picture'],
    ['a huge one', svg(box, 'width="99999999" height="99999999"'), 'no size, or none of a picture'],
    ['deep nesting', svg(`${'<g>'.repeat(50_000)}${'</g>'.repeat(50_000)}`), 'too deep'],
    ['deep nesting of what is left out', svg(`${'<b>'.repeat(50_000)}`), 'too deep'],
    ['too many elements', svg('<g/>'.repeat(100_001)), 'too many elements'],
    ['100 MB', Buffer.alloc(100 * 1024 * 1024, ' '), 'larger than 10485760 bytes'],
  ])('is refused: %s', (_name, bytes, why) => {
    expect(refusal(bytes)).toBe(`VectorRefused: ${why}`);
  });

  it.each([
    ['use', (id: number) => `<use href="#u${id}"/>`],
    ['patterns', (id: number) => `<rect width="5" height="5" fill="url(#u${id})"/>`],
    ['styles', (id: number) => `<rect width="5" height="5" style="mask:url(#u${id})"/>`],
  ])('is refused where a few lines are a billion shapes: %s', (_name, named) => {
    const levels = Array.from({ length: 9 }, (_, at) => `<g id="u${at + 1}">${named(at).repeat(10)}</g>`);
    expect(refusal(svg(`<defs><g id="u0">${box}</g>${levels.join('')}</defs>${named(9)}`))).toBe(
      'VectorRefused: too much is repeated',
    );
  });

  it.each([
    ['by itself', '<g id="a"><use href="#a"/></g>'],
    ['by another', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
    [
      'a long way',
      Array.from({ length: 500 }, (_, at) => `<g id="a${at}"><use href="#a${at + 1}"/></g>`).join(''),
    ],
  ])('is refused where it draws itself, or one thing by another without an end: %s', (_name, inside) => {
    expect(refusal(svg(`${inside}${box}`))).toBe('VectorRefused: too much is repeated');
  });

  it('may paint many shapes by one gradient, and use one symbol often', () => {
    const gradient = '<linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient>';
    const shapes = '<path d="M0 0L9 9" fill="url(#g)"/>'.repeat(3_000);
    expect(
      clean(
        `<defs>${gradient}<symbol id="s">${box}</symbol></defs>${shapes}${'<use href="#s"/>'.repeat(500)}`,
      ),
    ).toContain('url(#g)');
  });
});
