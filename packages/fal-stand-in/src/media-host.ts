import { createHash, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { barCodeIn, barCodeOf, withBarCode } from './drawing/bar-code.js';
import type { PaintedJob, Painter } from './drawing/painter.js';
import { contentTypeOf, type Picture } from './drawing/picture.js';
import type { Answer, Route } from './http.js';
import type { PaintedText, Painting } from './painting.js';
import type { Outcome } from './types.js';

/** A file on the host, as a model's answer tells of it. */
export interface PublishedFile {
  readonly url: string;
  readonly contentType: string;
  readonly fileName: string;
  readonly fileSize: number;
}

interface MediaFile {
  readonly path: string;
  readonly picture: Picture;
  readonly job: PaintedJob;
  readonly served: Extract<Outcome, { kind: 'image' }> | undefined;
  failuresLeft: number;
  notYetLeft: number;
}

/** https://v3.fal.media: files that anyone with the link may read. */
export class MediaHost {
  readonly #files = new Map<string, MediaFile>();
  /** The drawings, by the code at their foot. */
  readonly #drawings = new Map<string, MediaFile>();
  readonly #painter: Painter;
  readonly #url: () => string;

  constructor(painter: Painter, url: () => string) {
    this.#painter = painter;
    this.#url = url;
  }

  /** Puts a picture on the host. The bytes are kept by the painter's cache, and drawn again once it lets go of them. */
  async publish(
    picture: Picture,
    job: PaintedJob & { readonly outcome: Outcome; readonly imagePath?: string | undefined },
  ): Promise<PublishedFile> {
    const served = job.outcome.kind === 'image' ? job.outcome : undefined;
    const path = job.imagePath ?? newPath(picture.format);
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    const failuresLeft = served?.failTimes ?? Number.POSITIVE_INFINITY;
    const notYetLeft = served?.notYet?.times ?? 0;
    const file = { path, picture, job, served, failuresLeft, notYetLeft };
    const { bytes, contentType } = await this.#contentOf(file);
    this.#files.set(path, file);
    if (picture.format === 'svg') this.#drawings.set(barCodeOf(path), file);
    return { url: `${this.#url()}${path}`, contentType, fileName, fileSize: bytes.length };
  }

  /** What the picture at this address was drawn from. */
  promptAt(url: string): string | undefined {
    return this.#files.get(url.replace(this.#url(), ''))?.picture.prompt;
  }

  /**
   * What is written in the pictures at these addresses. In a data URL a drawing of this host is known again, whatever was
   * made of it; any other picture there says nothing. @throws Error where one is at another host's address
   */
  async textsAt(urls: readonly string[]): Promise<PaintedText[]> {
    const found: PaintedText[] = [];
    for (const url of urls) {
      const isInline = url.startsWith('data:');
      const file = isInline ? await this.#drawingIn(url) : this.#files.get(url.replace(this.#url(), ''));
      if (!file && !isInline) throw new Error(`no picture at ${url}`);
      const { texts = [] } = file ? await this.#contentOf(file) : {};
      found.push(...texts);
    }
    return found;
  }

  async #drawingIn(dataUrl: string): Promise<MediaFile | undefined> {
    const code = await barCodeIn(dataUrl);
    return code === undefined ? undefined : this.#drawings.get(code);
  }

  /** Drawings have their code at the foot; what is served as it was ordered has no texts that are known. */
  async #contentOf({ job, path, picture, served }: MediaFile): Promise<Painting> {
    if (served?.bytes) return { bytes: served.bytes, contentType: contentTypeOf(picture.format) };
    const painting = await this.#painter.paint(picture, job);
    if (picture.format !== 'svg') return painting;
    return { ...painting, bytes: Buffer.from(withBarCode(painting.bytes.toString(), path)) };
  }

  route(request: Request, path: string): Route {
    return { call: 'media', handle: () => this.#serve(request, path) };
  }

  async #serve(request: Request, path: string): Promise<Answer> {
    if (request.headers.authorization !== undefined) {
      const detail = 'The media host was sent an Authorization header: the key of fal must never come here';
      return { status: 400, body: { detail } };
    }
    const file = this.#files.get(path);
    if (!file || request.method !== 'GET') return { status: 404, body: { detail: 'Not Found' } };
    const { served } = file;
    if (served?.notYet && file.notYetLeft > 0) {
      file.notYetLeft -= 1;
      return { status: 404, body: Buffer.alloc(0), ...served.notYet };
    }
    const failure = served?.redirectTo
      ? { status: served.status ?? 302, body: '', headers: { location: served.redirectTo } }
      : served?.status !== undefined && served.status >= 400
        ? { status: served.status, body: { detail: 'A fault on demand' } }
        : undefined;
    if (failure && file.failuresLeft > 0) {
      file.failuresLeft -= 1;
      return failure;
    }
    const { bytes: body, contentType } = await this.#contentOf(file);
    const headers = {
      'content-type': served?.contentType ?? contentType,
      'content-length': String(body.length),
    };
    return { status: failure ? 200 : (served?.status ?? 200), body, headers };
  }
}

function newPath(format: string): string {
  const name = createHash('sha256').update(randomBytes(16)).digest('base64url').slice(0, 21);
  return `/files/${randomBytes(3).toString('hex')}/${name}.${format}`;
}
