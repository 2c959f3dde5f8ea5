import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { altTextOf, shownFacts } from '../../briefs/index.js';
import type { DrawableBrief, Drawing, DrawnPicture } from '../../drawing/scene/drawing.js';
import type { FetchedImage } from '../../fal/media.js';
import { defined } from '../../lib/defined.js';
import { createTempFolder } from '../../lib/temp-folder.js';
import type { ArtFault, DrawnArt } from '../../models/drawing.js';
import type { Models } from '../../models/index.js';
import type { Infograph } from '../../models/infograph.js';
import { lookOf } from '../core/look.js';
import type { Pictures } from '../core/pictures.js';

/** What was drawn is at hand for the next step: so long, and so many bytes of it in all. */
const REMEMBER_MS = 60_000;
const REMEMBER_BYTES = 64 * 1024 * 1024;

/** Draws infographs by code, each from the version of its brief that it names. */
export interface Painter {
  /**
   * What is to be drawn over a model's picture fetches that first.
   * @param artFault why it is drawn without that picture
   * @throws DrawingError @throws ImageUnusable @throws ImageUnavailable @throws MongoError
   */
  draw(infograph: Infograph, artFault?: ArtFault): Promise<PaintedPicture>;
  /**
   * The picture of one that was drawn, as a file: what was drawn a moment ago, or drawn again in the same way.
   * @throws DrawingError @throws ImageUnusable @throws ImageUnavailable @throws MongoError
   */
  file(infograph: Infograph): Promise<FetchedImage>;
}

export interface PaintedPicture extends DrawnPicture {
  /** How many points and numbers its brief has. */
  facts: number;
  /** What it shows, for those who cannot see it. */
  altText: string;
  /** Of what was to be drawn over a model's picture. */
  art?: Omit<DrawnArt, 'credits'>;
}

interface Dependencies {
  models: Models;
  drawing: Pick<Drawing, 'draw' | 'drawOver'>;
  pictures: Pick<Pictures, 'fetch'>;
}

export function createPainter({ models, drawing, pictures }: Dependencies): Painter {
  const lately = new LRUCache<string, Buffer>({
    max: 500,
    maxSize: REMEMBER_BYTES,
    sizeCalculation: (png) => png.length,
    ttl: REMEMBER_MS,
  });

  async function paint(
    infograph: Infograph,
    brief: DrawableBrief,
    without: ArtFault | undefined,
  ): Promise<DrawnPicture & Pick<PaintedPicture, 'art'>> {
    const look = lookOf(infograph);
    const turn = { workspace: infograph.workspace };
    const { draw: way, drawn } = infograph;
    if (way !== 'art') return await drawing.draw(brief, look, turn);
    const fault = without ?? drawn?.art?.fault;
    if (fault) return { ...(await drawing.draw(brief, look, turn)), art: { used: false, fault } };
    const {
      artUsed: used,
      artFault,
      ...picture
    } = await drawing.drawOver(await artOf(infograph), brief, look, turn);
    return { ...picture, art: { used, ...defined({ fault: artFault }) } };
  }

  async function artOf(infograph: Infograph): Promise<Buffer> {
    const image = await pictures.fetch(infograph);
    try {
      return await readFile(image.path);
    } finally {
      await image.remove();
    }
  }

  async function draw(infograph: Infograph, without?: ArtFault): Promise<PaintedPicture> {
    const brief = await briefOf(infograph, models);
    const picture = await paint(infograph, brief, without);
    lately.set(infograph._id, picture.png);
    const altText = altTextOf(shownFacts(brief, picture.leftOut), brief.source, { chart: picture.chart });
    return { ...picture, altText, facts: brief.points.length + brief.numbers.length };
  }

  return {
    draw,
    async file(infograph) {
      const bytes = lately.get(infograph._id) ?? (await draw(infograph)).png;
      const { path: folder, remove } = await createTempFolder();
      const path = join(folder, 'image');
      try {
        await writeFile(path, bytes);
      } catch (error) {
        await remove();
        throw error;
      }
      return { path, bytes: bytes.length, kind: 'png', remove };
    },
  };
}

async function briefOf({ _id, briefVersion, workspace }: Infograph, models: Models): Promise<DrawableBrief> {
  const version = briefVersion
    ? await models.briefVersions.findOne({ _id: briefVersion, workspace }).lean()
    : undefined;
  if (!version) throw new Error(`${_id} names no brief that is there`);
  const { facts, source } = version;
  return { ...facts, ...defined({ source }) };
}
