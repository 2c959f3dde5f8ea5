import { shapeSvg } from '../paint/shapes.js';
import type { Scene } from '../scene/scene.js';
import { insideOf } from './outlines.js';
import type { Described } from './text-layer.js';

/**
 * A picture as one SVG document: shapes and outlines of letters, with its title and description for those who cannot see
 * it. No script, no style, no foreign object, no address but those within itself.
 * @param text the engine's drawing of its text
 */
export function svgOf(scene: Scene, text: string, { title, alt }: Described, art?: Uint8Array): string {
  const { background, height, language, shapes, width } = scene;
  const picture = art
    ? `<image width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice" href="data:image/${art[0] === 0x89 ? 'png' : 'jpeg'};base64,${Buffer.from(art).toString('base64')}"/>`
    : `<rect width="${width}" height="${height}" fill="${background}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${escaped(language)}">`,
    `<title>${escaped(title)}</title><desc>${escaped(alt)}</desc>`,
    picture,
    ...shapes.map(shapeSvg),
    insideOf(text).trim(),
    '</svg>\n',
  ].join('\n');
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Control characters are none of XML's, even written as numbers. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities.get(character) ?? '');
}
