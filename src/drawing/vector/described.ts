import { escaped } from './root.js';

/** A sanitized SVG with a title and a description for those who cannot see it. @param language of these words, BCP 47 */
export function describedSvg(
  svg: string,
  { title, alt, language }: { title: string; alt: string; language: string },
): string {
  const end = svg.indexOf('>');
  const words = `<title>${escaped(title)}</title><desc>${escaped(alt)}</desc>`;
  return `${svg.slice(0, end)} role="img" lang="${escaped(language)}">${words}${svg.slice(end + 1)}`;
}
