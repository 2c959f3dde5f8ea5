import { type PictureReader, ReaderUnavailable } from '../../../src/checking/reader/reader.js';
import { DrawingError } from '../../../src/drawing/scene/drawing.js';
import type { Facts } from '../../../src/models/facts.js';

/** What pictures say to who reads them. `away`: nobody can read them. */
export const sayings = ['right', 'slip', 'wrong', 'away'] as const;
export type Saying = (typeof sayings)[number];

/** What the pictures of the lab are of. */
export const LAB_FACTS: Facts = {
  title: 'How a bill becomes law',
  points: [{ text: 'A committee reads it and reports to the House' }],
  numbers: [{ value: '218', measures: 'votes pass it' }],
  layout: 'steps',
  language: 'en',
};

const texts: Readonly<Record<Exclude<Saying, 'away'>, readonly string[]>> = {
  right: ['How a bill becomes law', 'A committee reads it and reports to the House', '218', 'votes pass it'],
  slip: ['How a bill becomes law', 'A committee reads it and reprots to the House', '218', 'votes pass it'],
  wrong: ['How a bill becomes law', 'A committee reads it and reports to the House', '281', 'votes pass it'],
};

/** Reads as it is told; each picture is read at most so often as is promised. */
export interface FakeReader extends PictureReader {
  says: Saying;
  /** Nothing can be drawn by code. */
  cannotDraw: boolean;
  /** By the picture's address. */
  readonly reads: Map<string, number>;
  reset(): void;
}

export function createFakeReader(): FakeReader {
  const reader: FakeReader = {
    says: 'right',
    cannotDraw: false,
    reads: new Map(),
    async read({ url }) {
      reader.reads.set(url, (reader.reads.get(url) ?? 0) + 1);
      if (reader.says === 'away') throw new ReaderUnavailable('unavailable', 'away');
      return {
        texts: texts[reader.says].map((text) => ({ text })),
        by: { kind: 'vision', model: 'a model' },
      };
    },
    reset() {
      reader.says = 'right';
      reader.cannotDraw = false;
      reader.reads.clear();
    },
  };
  return reader;
}

/** @throws DrawingError where the reader's switch says so */
export function assertDraws({ cannotDraw }: FakeReader): void {
  if (cannotDraw) throw new DrawingError('missing_glyphs', 'no letters');
}
