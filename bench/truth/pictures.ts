import { localFirst } from '../../src/checking/reader/local/first.js';
import { ReaderUnavailable } from '../../src/checking/reader/reader.js';
import type { Transcript } from '../../src/checking/transcript.js';
import { judged } from '../../src/infographs/steps/reading.js';
import { createLog } from '../../src/lib/log.js';
import type { Facts } from '../../src/models/facts.js';
import { randomFrom } from '../support/random.js';
import { briefsIn, isHeldOut } from './briefs.js';
import type { Judged } from './measure.js';
import { type Planted, plant } from './planting.js';
import { type Picture, type Studio, styles } from './studio.js';

/** Six languages, two of them in a script that the reader does not know, one in one of which it knows a part. */
const tongues = ['en', 'de', 'fr', 'ja', 'ar', 'hi'] as const;

/** Of ten pictures four are without an error. */
const kinds: readonly (Planted | undefined)[] = [
  undefined,
  'digit',
  undefined,
  'swapped',
  'misspelt',
  undefined,
  'missing point',
  'extra number',
  undefined,
  'language',
];

/** Looks at a picture without being told what should be in it; `doubt`: why it leaves it to somebody else. */
export type Look = (jpeg: Uint8Array) => Promise<Transcript & { doubt?: string }>;

export interface PictureScore extends Judged {
  style: string;
  quality: number;
  readMs: number;
}

/**
 * Draws pictures, has them read, and compares what was read with what should have been drawn.
 * @param which the places of them in the set, from 0: the same place is the same picture each time
 */
export async function* measurePictures(
  which: Iterable<number>,
  studio: Studio,
  look: Look,
): AsyncGenerator<PictureScore> {
  for (const at of which) {
    const { brief, drawn, planted, random, language, topic } = plan(at);
    const { picture, style, quality } = await drawnWhole(drawn, studio, random);
    const startedAt = performance.now();
    const found = await verdictOn(brief, () => look(picture.jpeg));
    const readMs = performance.now() - startedAt;
    const score = { language, planted, style, quality, readMs, heldOut: true, about: `${topic}, ${style}` };
    yield { ...score, ...found };
  }
}

const log = createLog('silent');

/** As the app comes to it where this reader is the only one. */
async function verdictOn(
  brief: Facts,
  read: () => ReturnType<Look>,
): Promise<Pick<Judged, 'verdict' | 'findings' | 'unread'>> {
  const local = localFirst({ read }, undefined, log);
  try {
    const { comparison } = await judged(local, { url: '' }, brief, {
      signal: new AbortController().signal,
      log,
    });
    return comparison;
  } catch (error) {
    if (!(error instanceof ReaderUnavailable)) throw error;
    return { unread: error.message };
  }
}

function plan(at: number) {
  const random = randomFrom(at + 1);
  const language = tongues[at % tongues.length] ?? 'en';
  const round = Math.floor(at / tongues.length);
  const wanted = kinds[(round + 3 * (at % tongues.length)) % kinds.length];
  const held = briefsIn(language).filter(isHeldOut);
  const first = Math.floor(random() * held.length);
  for (let turn = 0; turn < held.length; turn++) {
    const told = held[(first + turn) % held.length];
    const other = held[(first + turn + 1) % held.length];
    const tongue = tongues[(at + 1 + turn) % tongues.length] ?? 'en';
    const translated = briefsIn(tongue).find(({ topic }) => topic === told?.topic);
    if (!told || !other || !translated) throw new Error('a brief is missing');
    const { brief, topic } = told;
    const about = { brief, topic, random, language };
    if (wanted === undefined) return { ...about, drawn: brief, planted: undefined };
    const soil = { brief, other: other.brief, translated: translated.brief, drawn: true };
    const drawn = plant(wanted, soil, random);
    if (drawn) return { ...about, drawn, planted: wanted };
  }
  throw new Error(`no brief in ${language} can have an error of this kind: ${wanted}`);
}

/** In the first style that has room for all of it. */
async function drawnWhole(
  drawn: Facts,
  studio: Studio,
  random: () => number,
): Promise<{ picture: Picture; style: string; quality: number }> {
  const names = [...styles.keys()];
  const first = Math.floor(random() * names.length);
  const quality = 35 + Math.floor(random() * 51);
  for (let turn = 0; turn < names.length; turn++) {
    const style = names[(first + turn) % names.length] ?? '';
    const picture = await studio.draw(drawn, style, quality);
    if (picture.leftOut.points.length + picture.leftOut.numbers.length === 0)
      return { picture, style, quality };
  }
  throw new Error(`no style has room for all of "${drawn.title}"`);
}
