import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isLoopback } from '../config/index.js';
import { defined } from '../lib/defined.js';
import { createTempFolder } from '../lib/temp-folder.js';
import { CutOff, isSvg, NotAPicture, type PictureKind, pictureKind } from './picture/index.js';

const MAX_BYTES = 40 * 1024 * 1024;
const FETCH_TIMEOUT_MS = 60_000;
const REDIRECTS = 3;

interface FetchedFile<Kind> {
  path: string;
  bytes: number;
  kind: Kind;
  remove(): Promise<void>;
}

/** An image on its way through this machine; `remove` it when it has arrived. */
export interface FetchedImage extends FetchedFile<PictureKind> {
  /** What it was made of, where that was an SVG: without anything that does not draw. It goes when the image does. */
  vector?: { path: string; bytes: number };
}

/** What a model that draws SVG has drawn: nobody has looked into it yet. */
export type FetchedSvg = FetchedFile<'svg'>;

/** What was offered can never be used: too large, no image, or on a host that is not fal's. */
export class ImageUnusable extends Error {
  override name = 'ImageUnusable';
}

interface Unavailability {
  /** The host denies having it. */
  gone?: boolean;
  /** What came is cut off, or a page in its place. */
  damaged?: boolean;
  /** The host says so. */
  afterMs?: number;
}

/** It may be there at another try. */
export class ImageUnavailable extends Error {
  override name = 'ImageUnavailable';
  readonly gone: boolean;
  readonly damaged: boolean;
  readonly afterMs: number | undefined;
  constructor(message: string, { gone = false, damaged = false, afterMs }: Unavailability = {}) {
    super(message);
    this.gone = gone;
    this.damaged = damaged;
    this.afterMs = afterMs;
  }
}

/**
 * Streams an image from one of the allowed hosts into a temporary file, without our key.
 * @param hosts host names, `*.` for their subdomains; a port counts where one is named
 * @throws ImageUnusable @throws ImageUnavailable
 */
export async function fetchImage(url: string, hosts: readonly string[]): Promise<FetchedImage> {
  return await fetchFile(url, hosts, pictureKind);
}

/** The same, and an SVG as well. @throws ImageUnusable @throws ImageUnavailable */
export async function fetchImageOrSvg(
  url: string,
  hosts: readonly string[],
): Promise<FetchedImage | FetchedSvg> {
  return await fetchFile<PictureKind | 'svg'>(url, hosts, async (path, bytes) =>
    (await isSvg(path, bytes)) ? 'svg' : await pictureKind(path),
  );
}

async function fetchFile<Kind>(
  url: string,
  hosts: readonly string[],
  kindOf: (path: string, bytes: number) => Promise<Kind>,
): Promise<FetchedFile<Kind>> {
  const { path: folder, remove } = await createTempFolder();
  const path = join(folder, 'image');
  try {
    const response = await get(url, hosts);
    await pipeline(Readable.fromWeb(response), atMost(MAX_BYTES), createWriteStream(path));
    const { size } = await stat(path);
    return { path, bytes: size, kind: await kindOf(path, size), remove };
  } catch (error) {
    await remove();
    if (error instanceof CutOff) throw new ImageUnavailable(error.message, { damaged: true });
    if (error instanceof NotAPicture) throw new ImageUnusable(`no PNG, JPEG or GIF: ${error.message}`);
    if (error instanceof ImageUnusable || error instanceof ImageUnavailable) throw error;
    throw new ImageUnavailable(error instanceof Error ? error.message : String(error));
  }
}

async function get(start: string, hosts: readonly string[]) {
  const signal = AbortSignal.timeout(FETCH_TIMEOUT_MS);
  let url = start;
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    if (!isAllowed(url, hosts)) throw new ImageUnusable('on a host that images may not come from');
    const response = await fetch(url, { redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location) {
      await response.body?.cancel();
      url = new URL(location, url).href;
      continue;
    }
    if (response.status !== 200 || !response.body) {
      await response.body?.cancel();
      throw new ImageUnavailable(`HTTP ${response.status}`, {
        gone: [403, 404, 410].includes(response.status),
        ...defined({ afterMs: retryAfterMs(response.headers.get('retry-after')) }),
      });
    }
    if (Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) {
      await response.body.cancel();
      throw new ImageUnusable(`larger than ${MAX_BYTES} bytes`);
    }
    return response.body;
  }
  throw new ImageUnusable('too many redirects');
}

/** Seconds, or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfterMs(header: string | null): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return ms > 0 ? ms : undefined;
}

/** https on an allowed host; plain http on this machine alone, where the stand-in for fal is. */
function isAllowed(text: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(text))) return false;
  if (url.username || url.password) return false;
  return hosts.some((host) => {
    const actual = host.includes(':') ? url.host : url.hostname;
    return host.startsWith('*.') ? actual.endsWith(host.slice(1)) : actual === host;
  });
}

function atMost(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > limit) done(new ImageUnusable(`larger than ${limit} bytes`));
      else done(null, chunk);
    },
  });
}
