import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Transcript } from '../../src/checking/transcript.js';

export const FOLDER = join(import.meta.dirname, 'recorded');

/** A text, its box in thousandths of the picture (left, top, width, height), and how sure the reader was, in hundredths. */
const read = z.tuple([z.string(), z.int(), z.int(), z.int(), z.int(), z.int()]);

const recordings = z.strictObject({
  language: z.string(),
  reader: z.string(),
  pictures: z.array(
    z.strictObject({
      topic: z.string(),
      style: z.string(),
      /** Of JPEG. */
      quality: z.int(),
      leftOut: z.strictObject({ points: z.array(z.int()), numbers: z.array(z.int()) }).optional(),
      /** Digits that the reader did not see as they are in the picture. */
      misread: z.string().optional(),
      texts: z.array(read),
    }),
  ),
});
export type Recordings = z.infer<typeof recordings>;

/** What a reader made of a picture without a mistake, once. */
export interface Recording extends Omit<Recordings['pictures'][number], 'texts'> {
  language: string;
  transcript: Transcript;
}

/** All that were recorded, by language. @throws Error where a file has another form */
export function recorded(folder = FOLDER): Recording[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().flatMap((name) => {
    const { language, reader, pictures } = recordings.parse(
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    );
    return pictures.map(({ texts, ...picture }) => ({
      ...picture,
      language,
      transcript: {
        texts: texts.map(([text, x, y, width, height, sure]) => ({
          text,
          box: { x: x / 1000, y: y / 1000, width: width / 1000, height: height / 1000 },
          sure: sure / 100,
        })),
        by: { kind: 'local' as const, model: reader },
      },
    }));
  });
}
