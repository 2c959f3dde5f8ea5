const WIDTH_PX = 256;

/**
 * A PNG of this image, 256 px wide. It decodes the whole image, some 70 MB for 4K: make one at a time.
 * @param ratio width to height, as in `16:9`
 * Bytes that are no image give an empty one.
 */
export async function thumbnailOf(bytes: Buffer, contentType: string, ratio: string): Promise<Buffer> {
  const [width = 1, height = 1] = ratio.split(':').map(Number);
  const heightPx = Math.max(1, Math.round((WIDTH_PX * height) / width)) || WIDTH_PX;
  const href = `data:${contentType};base64,${bytes.toString('base64')}`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH_PX}" height="${heightPx}">` +
    `<image href="${href}" width="${WIDTH_PX}" height="${heightPx}" preserveAspectRatio="xMidYMid slice"/></svg>`;
  const { renderAsync } = await import('@resvg/resvg-js');
  const rendered = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return rendered.asPng();
}
