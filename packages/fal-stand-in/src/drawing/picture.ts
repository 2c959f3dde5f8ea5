import type { Ratio } from '../image-sizes.js';

/** `svg`: a drawing, which has no pixels yet. */
export type PictureFormat = 'png' | 'jpeg' | 'svg';

/** What is to be drawn. The same picture always gives the same bytes. */
export interface Picture {
  readonly prompt: string;
  readonly ratio: Ratio;
  /** The size of the file, in pixels; of a drawing, its own units. */
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
  /** Tells the images of one request apart. */
  readonly variation: number;
}

/** The MIME type of a picture. */
export function contentTypeOf(format: PictureFormat): string {
  return format === 'svg' ? 'image/svg+xml' : `image/${format}`;
}
