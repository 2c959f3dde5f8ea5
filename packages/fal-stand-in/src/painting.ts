/** One image of a job that is to be painted. */
export interface PaintRequest {
  readonly requestId: string;
  readonly endpoint: string;
  /** What the model was sent. */
  readonly input: Record<string, unknown>;
  /** Which of the job's images, from 0. */
  readonly index: number;
  /** The size and the format that are asked for; the size in pixels. */
  readonly width: number;
  readonly height: number;
  /** `svg`: the drawing itself, with a `viewBox`, of no size in pixels. */
  readonly format: 'png' | 'jpeg' | 'svg';
  /** Its MIME type. */
  readonly contentType: string;
  /** Aborted when the stand-in stops. */
  readonly signal: AbortSignal;
}

/** A text in an image. */
export interface PaintedText {
  readonly text: string;
  /** Left, top, width and height, as fractions of the image. */
  readonly box?: readonly [number, number, number, number];
}

/** An image as it is served. */
export interface Painting {
  readonly bytes: Buffer;
  /** `image/png`, or `image/svg+xml`. */
  readonly contentType: string;
  /** What is written in it, for the model that sees; left out: nothing. */
  readonly texts?: readonly PaintedText[];
}
