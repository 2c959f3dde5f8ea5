import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { pngChunk, pngSignature } from '@infograph/fal-stand-in';
import {
  type ArtFault,
  type DrawableBrief,
  type Drawing,
  type DrawingError,
  type DrawnPicture,
  type ExportedFile,
  type ExportFormat,
  MOST_PAGES,
} from '../../src/drawing/scene/drawing.js';
import { drawnLayouts, type Look } from '../../src/drawing/scene/look.js';
import { rasterized, VectorRefused } from '../../src/drawing/vector/rasterize.js';

export interface DrawingStandIn extends Drawing {
  /** What was drawn, in its order. */
  readonly drawn: ReadonlyArray<{ brief: DrawableBrief; look: Look; png: Buffer; art?: Uint8Array }>;
  /** What was drawn on all the pages that it takes, in its order. */
  readonly paged: ReadonlyArray<{ brief: DrawableBrief; format: ExportFormat; pages: number }>;
  /** Thrown at the next so many drawings. */
  fail(error: DrawingError, times?: number): void;
  /** Nothing is drawn until what this gives back is called. */
  block(): () => void;
  /** Why what a model has painted is not used, from now on; undefined: it is used. */
  artFault: ArtFault | undefined;
  /** The points from there on are said to be left out. */
  room: number;
}

/** Draws in no time: a small PNG with the brief and the look in it, so that the same ones give the same bytes. */
export function createDrawingStandIn(): DrawingStandIn {
  const drawn: Array<DrawingStandIn['drawn'][number]> = [];
  const paged: Array<DrawingStandIn['paged'][number]> = [];
  const faults: DrawingError[] = [];
  let open = Promise.resolve();
  const draw = async (brief: DrawableBrief, look: Look, art?: Uint8Array): Promise<DrawnPicture> => {
    await open;
    const fault = faults.shift();
    if (fault) throw fault;
    const layout = look.layout ?? drawnLayouts.find((known) => known === brief.layout) ?? 'list';
    const { theme = 'paper', ratio = '16:9', pixels: width = 1_600 } = look;
    const [across = 16, down = 9] = ratio.split(':').map(Number);
    const height = Math.round((width * down) / across);
    const png = pngSaying(JSON.stringify({ brief, theme, layout, width, height }));
    drawn.push({ brief, look, png, ...(art ? { art } : {}) });
    const points = brief.points.flatMap((_point, at) => (at >= standIn.room ? [at] : []));
    const pages = Math.ceil(brief.points.length / standIn.room);
    const leftOut = { points, numbers: [] };
    const picture = { png, theme, layout, width, height, runs: [], marks: [], leftOut };
    return points.length > 0 && pages <= MOST_PAGES ? { ...picture, pages } : picture;
  };
  const standIn: DrawingStandIn = {
    drawn,
    paged,
    artFault: undefined,
    room: Number.POSITIVE_INFINITY,
    fail: (error, times = 1) => void faults.push(...Array.from({ length: times }, () => error)),
    block() {
      let release = () => {};
      open = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    draw: (brief, look) => draw(brief, look),
    export: async (brief, look, format, _turn, art) => ({
      bytes: (await draw(brief, look, art)).png,
      contentType: `stand-in/${format}`,
      extension: format,
    }),
    async pages(brief, look, format) {
      const room = Math.min(standIn.room, Math.max(1, brief.points.length));
      const pages = Math.max(1, Math.ceil(brief.points.length / room));
      paged.push({ brief, format, pages });
      const files: ExportedFile[] = [];
      for (let page = 0; page < (format === 'pdf' || format === 'pptx' ? 1 : pages); page++) {
        const points = brief.points.slice(page * room, (page + 1) * room);
        const { png: bytes } = await draw({ ...brief, points }, look);
        files.push({ bytes, contentType: `stand-in/${format}`, extension: format });
      }
      return { files, pages, leftOut: { points: [], numbers: [] } };
    },
    imagePdf: async (_image, { title }) => ({
      bytes: Buffer.from(`%PDF ${title}`),
      contentType: 'application/pdf',
      extension: 'pdf',
    }),
    drawOver: async (art, brief, look) => ({
      ...(await draw(brief, look, art)),
      ...(standIn.artFault ? { artUsed: false, artFault: standIn.artFault } : { artUsed: true }),
    }),
    async vector(svg, area) {
      await open;
      const fault = faults.shift();
      if (fault) throw fault;
      try {
        return await rasterized(svg, area);
      } catch (error) {
        if (error instanceof VectorRefused) return { refused: error.message };
        throw error;
      }
    },
    close: async () => undefined,
  };
  return standIn;
}

/** One pixel, and a digest of these words (https://www.w3.org/TR/png-3/#11tEXt). */
function pngSaying(words: string): Buffer {
  const digest = createHash('sha256').update(words).digest('hex');
  return Buffer.concat([
    pngSignature,
    pngChunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    pngChunk('tEXt', Buffer.from(`Comment\0${digest}`, 'latin1')),
    pngChunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
