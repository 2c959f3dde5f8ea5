import { readFile } from 'node:fs/promises';
import {
  type DrawableBrief,
  type Drawing,
  DrawingError,
  type ExportFormat,
} from '../drawing/scene/drawing.js';
import { describedSvg } from '../drawing/vector/described.js';
import { type FetchedImage, ImageUnavailable, ImageUnusable } from '../fal/media.js';
import type { Images } from '../images/index.js';
import { defined } from '../lib/defined.js';
import type { BriefVersion } from '../models/brief-version.js';
import type { Models } from '../models/index.js';
import type { Infograph } from '../models/infograph.js';
import { bestPicture } from './core/checking.js';
import { lookOf } from './core/look.js';
import type { Pictures } from './core/pictures.js';

/** A picture as a file of another kind, named after its title. */
export interface NamedFile {
  bytes: Buffer;
  contentType: string;
  name: string;
}

/**
 * `not_ready`: there is no picture of it, or not yet; `gone`: it was deleted, or its time was over; `painted`: a model's
 * picture is no drawing; `undrawable`: code could not make the file.
 */
export type ExportRefusal = 'not_ready' | 'gone' | 'painted' | 'undrawable';

export class CannotBeExported extends Error {
  constructor(readonly why: ExportRefusal) {
    super(why);
    this.name = 'CannotBeExported';
  }
}

/** Makes files of infographs that are there, when they are asked for. */
export interface Exports {
  /** Those that there can be of it. */
  formatsOf(infograph: Pick<Infograph, 'drawn' | 'image'>): readonly ExportFormat[];
  /**
   * Of what code has drawn: drawn again in the same way. Of a model's: its own bytes, as `png` whatever they are, or as
   * PDF with its description; where it has drawn an SVG, that as well, without anything in it that does not draw. @throws CannotBeExported, ImagesUnavailable, MongoError
   */
  file(infograph: Infograph, format: ExportFormat): Promise<NamedFile>;
  /**
   * All facts of what code has drawn, on as many pages as they take: a file for each page, or one for all where files of
   * that kind have pages. Of a model's picture, or words over one, the same as `file`.
   * @throws CannotBeExported, ImagesUnavailable, MongoError
   */
  pages(infograph: Infograph, format: ExportFormat): Promise<NamedFile[]>;
  /**
   * The best of a model's pictures that an exact one took the place of, as it came.
   * @throws CannotBeExported, ImagesUnavailable, MongoError
   */
  painting(infograph: Infograph): Promise<NamedFile>;
}

interface Dependencies {
  models: Pick<Models, 'briefVersions'>;
  drawing: Pick<Drawing, 'export' | 'imagePdf' | 'pages'>;
  images: Pick<Images, 'read'>;
  pictures: Pick<Pictures, 'fetch'>;
}

const drawnFormats = ['pdf', 'svg', 'png', 'pptx'] as const;
const paintedFormats = ['pdf', 'png'] as const;
const vectorFormats = ['pdf', 'svg', 'png'] as const;
const NAME_CHARACTERS = 80;

export function createExports({ models, drawing, images, pictures }: Dependencies): Exports {
  const formatsOf: Exports['formatsOf'] = (infograph) =>
    isDrawing(infograph) ? drawnFormats : infograph.image?.vector ? vectorFormats : paintedFormats;

  /** fal has it for a week or more. */
  async function ofFal(
    infograph: Infograph,
    urls?: readonly string[],
  ): Promise<{ bytes: Buffer; kind: FetchedImage['kind'] }> {
    try {
      const image = await pictures.fetch(infograph, urls);
      try {
        return { bytes: await readFile(image.path), kind: image.kind };
      } finally {
        await image.remove();
      }
    } catch (error) {
      if (error instanceof ImageUnavailable || error instanceof ImageUnusable)
        throw new CannotBeExported('gone');
      throw error;
    }
  }

  async function drawn(infograph: Infograph, format: ExportFormat): Promise<NamedFile> {
    const brief = await briefOf(infograph, models);
    const turn = { workspace: infograph.workspace };
    const art = infograph.drawn?.art?.used ? await ofFal(infograph) : undefined;
    const { bytes, contentType } = await drawing.export(brief, lookOf(infograph), format, turn, art?.bytes);
    return { bytes, contentType, name: fileName(brief.title, format) };
  }

  async function drawnPages(infograph: Infograph, format: ExportFormat): Promise<NamedFile[]> {
    const brief = await briefOf(infograph, models);
    const turn = { workspace: infograph.workspace };
    const { files } = await drawing.pages(brief, lookOf(infograph), format, turn);
    return files.map(({ bytes, contentType }, index) => {
      const page = files.length > 1 ? index + 1 : undefined;
      return { bytes, contentType, name: fileName(brief.title, format, page) };
    });
  }

  async function painted(infograph: Infograph, format: ExportFormat): Promise<NamedFile> {
    const { image, prompt, workspace } = infograph;
    const { vector } = image ?? {};
    if (format === 'pptx' || (format === 'svg' && !vector)) throw new CannotBeExported('painted');
    const key = format === 'svg' ? vector?.key : image?.key;
    const bytes = key !== undefined && !image?.removedAt ? await images.read(key) : undefined;
    if (!image || !bytes) throw new CannotBeExported('gone');
    const version = await versionOf(infograph, models);
    const title = version?.facts.title ?? prompt;
    const { contentType } = image;
    if (format === 'png')
      return { bytes, contentType, name: fileName(title, contentType === 'image/jpeg' ? 'jpg' : 'png') };
    const alt = infograph.altText ?? prompt;
    const language = version?.facts.language ?? 'und';
    const said = { title: titled(title), alt, language };
    if (format === 'svg') {
      const svg = Buffer.from(describedSvg(bytes.toString('utf8'), said));
      return { bytes: svg, contentType: 'image/svg+xml', name: fileName(title, 'svg') };
    }
    const described = { ...said, ...sizeOf(bytes, infograph.ratio) };
    const file = await drawing.imagePdf(bytes, described, { workspace });
    return { bytes: file.bytes, contentType: file.contentType, name: fileName(title, 'pdf') };
  }

  async function painting(infograph: Infograph): Promise<NamedFile> {
    const { picture } = bestPicture(infograph) ?? {};
    if (!picture) throw new CannotBeExported('gone');
    const { bytes, kind } = await ofFal(infograph, [picture.imageUrl]);
    const version = await versionOf(infograph, models);
    const name = fileName(version?.facts.title ?? infograph.prompt, kind === 'jpeg' ? 'jpg' : kind);
    return { bytes, contentType: `image/${kind}`, name };
  }

  const file = (infograph: Infograph, format: ExportFormat): Promise<NamedFile> =>
    isDrawing(infograph) ? drawn(infograph, format) : painted(infograph, format);

  return {
    formatsOf,
    file: (infograph, format) => ofReady(infograph, () => file(infograph, format)),
    pages: (infograph, format) =>
      ofReady(infograph, async () =>
        isDrawing(infograph) && !infograph.drawn?.art?.used
          ? await drawnPages(infograph, format)
          : [await file(infograph, format)],
      ),
    painting: (infograph) => ofReady(infograph, () => painting(infograph)),
  };
}

async function versionOf(
  { briefVersion, workspace }: Infograph,
  models: Dependencies['models'],
): Promise<BriefVersion | null> {
  if (!briefVersion) return null;
  return await models.briefVersions.findOne({ _id: briefVersion, workspace }).lean();
}

async function briefOf(infograph: Infograph, models: Dependencies['models']): Promise<DrawableBrief> {
  const version = await versionOf(infograph, models);
  if (!version) throw new CannotBeExported('gone');
  return { ...version.facts, ...defined({ source: version.source }) };
}

/** Makes what there can be only of a picture that is there. @throws CannotBeExported */
async function ofReady<T>(
  { delivery, forgottenAt, removal, status }: Infograph,
  make: () => Promise<T>,
): Promise<T> {
  if (removal || forgottenAt) throw new CannotBeExported('gone');
  if (status !== 'completed' || delivery === 'unreachable') throw new CannotBeExported('not_ready');
  try {
    return await make();
  } catch (error) {
    if (error instanceof DrawingError) throw new CannotBeExported('undrawable');
    throw error;
  }
}

/** Whether code has set its words, and can do so in a file of another kind. */
export function isDrawing({ drawn }: Pick<Infograph, 'drawn'>): boolean {
  return drawn !== undefined;
}

/** A PNG says its size (https://www.w3.org/TR/png-3/#11IHDR); of others the shape that was asked for will do. */
function sizeOf(bytes: Buffer, ratio: string): { width: number; height: number } {
  if (bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47)
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  const [width = 16, height = 9] = ratio.split(':').map(Number);
  return { width, height };
}

/** In one line, and not too long. */
function titled(title: string): string {
  const line = title
    .slice(0, 4 * NAME_CHARACTERS)
    .split(/\s/u)
    .filter(Boolean)
    .join(' ');
  return [...line].slice(0, NAME_CHARACTERS).join('');
}

/** As systems take it: without what means something in paths, and without what is not to be seen. */
function fileName(title: string, extension: string, page?: number): string {
  const plain = titled(title.replace(/[\p{Cc}\p{Cf}\p{Cs}"*/:<>?\\|]/gu, ' '))
    .replace(/^\.+/, '')
    .trim();
  return `${plain || 'infographic'}${page === undefined ? '' : `-${page}`}.${extension}`;
}
