import { z } from 'zod';

/** One picture, in a file of this machine. */
export interface Task {
  path: string;
}

/** Far above what a picture has room for. */
const MOST_LINES = 400;

const part = z.number().min(0).max(1);
const line = z.object({
  text: z.string().max(2_000),
  /** How sure it is of the text as a whole, and of its least sure letter. */
  sure: part,
  least: part,
  /** Fractions of the picture. */
  box: z.object({ x: part, y: part, width: part, height: part }),
  /** How wide it is for its height: so many square letters have room in it. */
  room: z.number().nonnegative(),
});
export type SeenLine = z.infer<typeof line>;

export const seenPicture = z.object({
  /** In reading order; those in which nothing was recognized have an empty text. */
  lines: z.array(line).max(MOST_LINES),
  /** Of the child, after it. */
  memoryBytes: z.int().positive(),
});
export type SeenPicture = z.infer<typeof seenPicture>;

/** What the child says: that its models are loaded; then one of the others of each picture. */
export const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('done'), result: seenPicture }),
  /** `name` is an error's, and no word of a picture. */
  z.object({ kind: z.literal('failed'), name: z.string().max(200) }),
]);
export type Message = z.infer<typeof message>;
