import { constants } from 'node:fs';
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../../config/index.js';
import {
  type FetchedImage,
  type FetchedSvg,
  fetchImageOrSvg,
  ImageUnavailable,
  ImageUnusable,
} from '../../fal/media.js';
import { CommandError } from '../shared/terminal.js';
import { generate as words } from './words.js';

export interface Place {
  /** A file, or a folder that is there; this folder when left out. */
  out: string | undefined;
  force: boolean;
}

/** Where to is looked at before anything is spent. @throws CommandError where a file is in the way */
export async function checkPlace({ out, force }: Place): Promise<void> {
  if (out !== undefined && !force && (await kindOf(out)) === 'file') {
    throw new CommandError('exists', words.exists(out));
  }
}

/**
 * Saves the image of a job, under its request's id unless a file is named.
 * @throws CommandError in words
 */
export async function saveImage(
  url: string,
  requestId: string,
  { out, force }: Place,
  { mediaHosts }: Config['fal'],
): Promise<{ file: string; bytes: number }> {
  const image = await fetched(url, mediaHosts);
  try {
    const extension = image.kind === 'jpeg' ? 'jpg' : image.kind;
    const name = `infograph-${requestId.replace(/[^\w-]/g, '_')}.${extension}`;
    const isFolder = out === undefined || (await kindOf(out)) === 'folder';
    const file = isFolder ? join(out ?? '.', name) : (out ?? name);
    await write(image.path, file, force);
    return { file, bytes: image.bytes };
  } finally {
    await image.remove();
  }
}

/** An SVG without anything in it that does not draw: it is opened by whatever opens those. */
async function fetched(url: string, hosts: readonly string[]): Promise<FetchedImage | FetchedSvg> {
  try {
    const image = await fetchImageOrSvg(url, hosts);
    return image.kind === 'svg' ? await sanitizedFile(image) : image;
  } catch (error) {
    if (error instanceof ImageUnusable)
      throw new CommandError('image_unusable', words.imageUnusable(error.message));
    if (error instanceof ImageUnavailable)
      throw new CommandError('image_unavailable', words.imageUnavailable(error.message));
    throw error;
  }
}

/** @throws ImageUnusable */
async function sanitizedFile(image: FetchedSvg): Promise<FetchedSvg> {
  const { sanitized, VectorRefused } = await import('../../drawing/vector/sanitize.js');
  try {
    const svg = Buffer.from(sanitized(await readFile(image.path)).svg);
    await writeFile(image.path, svg);
    return { ...image, bytes: svg.length };
  } catch (error) {
    await image.remove();
    throw error instanceof VectorRefused ? new ImageUnusable(`an SVG: ${error.message}`) : error;
  }
}

async function write(from: string, file: string, force: boolean): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await copyFile(from, file, force ? 0 : constants.COPYFILE_EXCL);
  } catch (error) {
    const isCoded = typeof error === 'object' && error !== null && 'code' in error;
    const code = isCoded ? String(error.code) : String(error);
    if (code === 'EEXIST') throw new CommandError('exists', words.exists(file));
    throw new CommandError('cannot_save', words.cannotSave(file, code));
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}
