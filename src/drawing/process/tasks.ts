import { z } from 'zod';
import {
  artFaults,
  type DescribedImage,
  type DrawingFault,
  type DrawnOver,
  type DrawnPages,
  type DrawnPicture,
  type DrawnVector,
  type ExportedFile,
  type ExportFormat,
  exportFormats,
  MOST_PAGES,
} from '../scene/drawing.js';
import { drawnLayouts, type Look, themes } from '../scene/look.js';

/** What the child is asked to do. The brief is a `DrawableBrief` as JSON: whatever else an object has stays here. */
export type Task =
  | { kind: 'draw'; brief: string; look: Look }
  | { kind: 'export'; brief: string; look: Look; format: ExportFormat; art?: Uint8Array }
  | { kind: 'pages'; brief: string; look: Look; format: ExportFormat }
  | { kind: 'image'; image: Uint8Array; described: DescribedImage }
  | { kind: 'over'; art: Uint8Array; brief: string; look: Look }
  | { kind: 'vector'; svg: Uint8Array; area: number };

/** What the child says: that it is ready to draw; then, of each task, one of the other two. */
export type Message =
  | { kind: 'ready' }
  | { kind: 'done'; result: unknown }
  | { kind: 'failed'; code: DrawingFault; message: string };

/** Far above what there can be: an answer that holds more did not come of our code. */
const text = z.string().max(20_000);
const places = z.array(z.int().nonnegative()).max(100);
const leftOut = z.object({ points: places, numbers: places });
const bytes = z.custom<Buffer>((value) => Buffer.isBuffer(value) && value.length > 0);

const run = z.object({
  text,
  role: z.enum(['title', 'subtitle', 'figure', 'label', 'body', 'ordinal', 'key', 'source']),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  size: z.number(),
  contrast: z.number(),
});

const picture = {
  png: bytes,
  theme: z.enum(themes),
  layout: z.enum(drawnLayouts),
  width: z.number().positive(),
  height: z.number().positive(),
  runs: z.array(run).max(2_000),
  marks: z.array(z.object({ chart: text, value: z.number(), length: z.number() })).max(2_000),
  leftOut,
  pages: z.int().min(2).max(MOST_PAGES).exactOptional(),
  chart: z.enum(['bars', 'columns', 'line', 'parts', 'units', 'filled', 'ring', 'timeline']).exactOptional(),
};

export const drawnPicture: z.ZodType<DrawnPicture> = z.object(picture);
export const drawnOver: z.ZodType<DrawnOver> = z.object({
  ...picture,
  artUsed: z.boolean(),
  artFault: z.enum(artFaults).exactOptional(),
});
export const exportedFile: z.ZodType<ExportedFile> = z.object({
  bytes,
  contentType: text,
  extension: z.enum(exportFormats),
});
export const drawnVector: z.ZodType<DrawnVector> = z.union([
  z.object({ png: bytes, svg: bytes, width: z.int().positive(), height: z.int().positive() }),
  z.object({ refused: text }),
]);
export const drawnPages: z.ZodType<DrawnPages> = z.object({
  files: z.array(exportedFile).min(1).max(MOST_PAGES),
  pages: z.int().min(1).max(MOST_PAGES),
  leftOut,
});
