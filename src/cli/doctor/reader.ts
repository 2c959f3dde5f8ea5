import { compare } from '../../checking/compare/index.js';
import { createLocalReader, type LocalReader } from '../../checking/reader/local/local-reader.js';
import { INSTALL } from '../../checking/reader/local/runtime.js';
import { ReaderUnavailable } from '../../checking/reader/reader.js';
import type { Config } from '../../config/index.js';
import { createDrawing } from '../../drawing/index.js';
import { type DrawableBrief, type Drawing, DrawingError } from '../../drawing/scene/drawing.js';
import { createLog } from '../../lib/log.js';
import { createMetrics } from '../../lib/metrics.js';
import { type Finding, ok, skipped, warning } from './finding.js';

const CHECK = 'reading pictures';
/** Far above what a picture takes: this is about whether it works, not about how busy the machine is. */
const LIMIT_MS = 60_000;
const PIXELS = 1_280;
const BYTES_A_MB = 1024 * 1024;

const sample: DrawableBrief = {
  title: 'Read this back',
  points: [{ text: 'Tea was drunk at noon' }, { text: 'Rain fell on 17 days' }],
  numbers: [{ value: '42%', measures: 'of the ships' }],
  layout: 'list',
  language: 'en',
};

/**
 * Draws a small picture and has it read on this machine, if what reads is installed: what it read, and what that took.
 * @param drawing what draws, in the place of a process of its own; closed in the end
 */
export async function checkReader(
  config: Pick<Config, 'dataDir' | 'localReader' | 'visionModel'>,
  drawing?: Drawing,
): Promise<Finding> {
  const { localReader, visionModel } = config;
  const others = visionModel ? `${visionModel} reads all pictures` : 'no picture is read';
  if (!localReader) return ok(CHECK, `LOCAL_READER is off: ${others}`);
  const log = createLog('silent');
  const limits = { limitMs: LIMIT_MS, startWithinMs: LIMIT_MS };
  const reader = createLocalReader({ ...localReader, ...limits, hosts: [], log });
  const mend = `For a reader on this machine: \`${INSTALL}\``;
  if (!reader && localReader.folder)
    return warning(CHECK, `no reader is installed in ${localReader.folder}: ${others}`, mend);
  if (!reader) return skipped(CHECK, `no reader is installed on this machine: ${others}`, mend);
  const own =
    drawing ?? createDrawing({ dataDir: config.dataDir, limitMs: LIMIT_MS, log, metrics: createMetrics() });
  try {
    const { png } = await own.draw(sample, { pixels: PIXELS });
    return await readBack(reader, png);
  } catch (error) {
    if (error instanceof DrawingError) return skipped(CHECK, 'there is no picture to read: see "drawing"');
    if (!(error instanceof ReaderUnavailable)) throw error;
    return warning(CHECK, `the reader on this machine does not work: ${error.message}; ${others}`, mend);
  } finally {
    await Promise.all([reader.close(), own.close()]);
  }
}

/** @throws ReaderUnavailable */
async function readBack(reader: LocalReader, png: Buffer): Promise<Finding> {
  const began = performance.now();
  const seen = await reader.readBytes(png, AbortSignal.timeout(2 * LIMIT_MS));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const words = seen.texts.map(({ text }) => `“${text}”`).join(', ') || 'nothing';
  const took = `in ${seconds} s with its start, with ${Math.round(seen.memoryBytes / BYTES_A_MB)} MB`;
  const message = `the reader on this machine (${seen.by.model}) read ${words} ${took}`;
  const isRight = seen.doubt === undefined && compare(sample, seen).verdict === 'right';
  return isRight
    ? ok(CHECK, message)
    : warning(
        CHECK,
        `${message}; that is not what was drawn`,
        'Install its packages again, or set LOCAL_READER=off.',
      );
}
