import type { Router } from 'express';

/** A file on this machine that is to be kept. */
export interface ImageFile {
  path: string;
  bytes: number;
  contentType: string;
}

/** The store did not do what it was asked: away, refusing, slow or full. It may at another time. */
export class ImagesUnavailable extends Error {
  override name = 'ImagesUnavailable';
}

/** Where finished images are kept: a bucket, or the disk. A key names the same object for ever. */
export interface Images {
  /**
   * Copies a file under this key, over whatever is there, so that it can be repeated. When it resolves, the copy is
   * durable. @throws ImagesUnavailable, after a bounded time
   */
  put(key: string, file: ImageFile, signal?: AbortSignal): Promise<void>;
  /** The bytes under a key. Undefined where there are none. @throws ImagesUnavailable */
  read(key: string): Promise<Buffer | undefined>;
  /** Removes what is under the key; nothing there is fine. @throws ImagesUnavailable */
  remove(key: string): Promise<void>;
  /**
   * An absolute address that loads in an `<img>` with no header: signed anew at each call, and good for a week. Where
   * S3_PUBLIC_URL is set it is a public one, and does not expire. Ask only for what is kept and not `removedAt`.
   */
  urlOf(image: { key: string }): Promise<string>;
  /** Serves the addresses that point at this app; undefined where the bucket serves its own. */
  routes: Router | undefined;
}
