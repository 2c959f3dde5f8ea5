import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pixelsOf } from '../../drawing/pixels.js';
import { type Drawing, DrawingError, type VectorPicture } from '../../drawing/scene/drawing.js';
import {
  type FetchedImage,
  type FetchedSvg,
  fetchImage,
  fetchImageOrSvg,
  ImageUnavailable,
  ImageUnusable,
} from '../../fal/media.js';
import type { Catalogue } from '../../fal/models/catalogue.js';
import { createTempFolder } from '../../lib/temp-folder.js';
import type { Infograph } from '../../models/infograph.js';
import { askedOf } from './asked.js';
import { imageUrls } from './progress.js';

/** Who reads a picture sees it as wide as that: more has shown no more. */
const READ_PIXELS = 1_280;
/** Where too many wait to be drawn. */
const NEXT_TRY_MS = 2_000;

/**
 * What models have made, as pictures of pixels. The bytes of those that are pixels are passed on as they came: a model's
 * mark is in them. Of an SVG a PNG is made, of the size that was asked for, in the process that draws.
 */
export interface Pictures {
  /**
   * The first of its pictures that can be had.
   * @param urls where they are, if not those that are, or may be, shown
   * @throws ImageUnavailable where one may be there later @throws ImageUnusable where none will
   */
  fetch(infograph: Infograph, urls?: readonly string[]): Promise<FetchedImage>;
  /**
   * Where one of its pictures can be looked at: fal's own address; of an SVG a PNG in a `data:` URL.
   * @throws ImageUnavailable @throws ImageUnusable
   */
  toRead(infograph: Infograph, url: string): Promise<string>;
}

interface Dependencies {
  drawing: Pick<Drawing, 'vector'>;
  catalogue: Catalogue;
  mediaHosts: readonly string[];
}

export function createPictures({ drawing, catalogue, mediaHosts }: Dependencies): Pictures {
  /** Whether an SVG may be its picture: a model that draws those was asked. */
  const mayBeVector = (infograph: Infograph): boolean =>
    infograph.requests.some((one) => catalogue.known(askedOf(infograph, one).model)?.vector);

  async function picture({ workspace }: Infograph, svg: FetchedSvg, area: number): Promise<VectorPicture> {
    try {
      const drawn = await drawing.vector(await readFile(svg.path), area, { workspace });
      if ('refused' in drawn) throw new ImageUnusable(`an SVG that cannot be shown: ${drawn.refused}`);
      return drawn;
    } catch (error) {
      if (!(error instanceof DrawingError)) throw error;
      const isBusy = error.code === 'busy';
      throw new ImageUnavailable(`no picture was made of an SVG: ${error.code}`, {
        ...(isBusy ? { afterMs: NEXT_TRY_MS } : { damaged: true }),
      });
    } finally {
      await svg.remove();
    }
  }

  async function fetchOne(infograph: Infograph, url: string): Promise<FetchedImage> {
    if (!mayBeVector(infograph)) return await fetchImage(url, mediaHosts);
    const fetched = await fetchImageOrSvg(url, mediaHosts);
    if (fetched.kind !== 'svg') return fetched;
    const { ratio, resolution } = infograph;
    return await asFiles(await picture(infograph, fetched, areaOf(ratio, pixelsOf(ratio, resolution))));
  }

  return {
    fetch: (infograph, urls = imageUrls(infograph)) => first(urls, (url) => fetchOne(infograph, url)),
    async toRead(infograph, url) {
      if (!mayBeVector(infograph)) return url;
      const fetched = await fetchImageOrSvg(url, mediaHosts);
      if (fetched.kind !== 'svg') {
        await fetched.remove();
        return url;
      }
      const { png } = await picture(infograph, fetched, areaOf(infograph.ratio, READ_PIXELS));
      return `data:image/png;base64,${png.toString('base64')}`;
    },
  };
}

/** In pixels, of a picture of this shape that is so wide. */
function areaOf(ratio: string, width: number): number {
  const [across = 16, down = 9] = ratio.split(':').map(Number);
  return (width * width * down) / across;
}

async function asFiles({ png, svg }: VectorPicture): Promise<FetchedImage> {
  const { path: folder, remove } = await createTempFolder();
  const [path, vector] = [join(folder, 'image'), join(folder, 'vector')];
  try {
    await Promise.all([writeFile(path, png), writeFile(vector, svg)]);
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, bytes: png.length, kind: 'png', vector: { path: vector, bytes: svg.length }, remove };
}

/** The first that can be had. @throws ImageUnavailable where one may be there later @throws ImageUnusable where none will */
async function first<T>(urls: readonly string[], have: (url: string) => Promise<T>): Promise<T> {
  let worst: ImageUnavailable | ImageUnusable | undefined;
  for (const url of urls) {
    try {
      return await have(url);
    } catch (error) {
      if (error instanceof ImageUnavailable) worst = error;
      else if (error instanceof ImageUnusable) worst ??= error;
      else throw error;
    }
  }
  throw worst ?? new ImageUnusable('no address');
}
