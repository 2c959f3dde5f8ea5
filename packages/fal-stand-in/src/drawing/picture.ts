import type { Ratio } from '../image-sizes.js';

/** What is to be drawn. The same picture always gives the same bytes. */
export interface Picture {
  readonly prompt: string;
  readonly ratio: Ratio;
  /** The size of the file, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly format: 'png' | 'jpeg';
  /** Tells the images of one request apart. */
  readonly variation: number;
}
