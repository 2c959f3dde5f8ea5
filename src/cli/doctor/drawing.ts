import type { Config } from '../../config/index.js';
import { createDrawing } from '../../drawing/index.js';
import { type DrawableBrief, type Drawing, DrawingError } from '../../drawing/scene/drawing.js';
import { createLog } from '../../lib/log.js';
import { createMetrics } from '../../lib/metrics.js';
import { type Finding, ok, problem } from './finding.js';

/** Far above what a picture takes: this is about whether it works, not about how busy the machine is. */
const LIMIT_MS = 60_000;

/** One word in each script whose font comes with the app. */
const sample: DrawableBrief = {
  title: 'Infograph · Ελλάδα · Київ',
  points: [{ text: 'العربية' }, { text: 'हिन्दी' }, { text: '日本語' }],
  numbers: [{ value: '41%', measures: 'Latin' }],
  layout: 'list',
  language: 'en',
};

/**
 * Draws a small picture and throws it away: whether the engine loads on this machine, and finds its fonts.
 * @param drawing what draws, in the place of a process of its own; closed in the end
 */
export async function checkDrawing(
  { dataDir }: Pick<Config, 'dataDir'>,
  drawing?: Drawing,
): Promise<Finding> {
  const own =
    drawing ??
    createDrawing({ dataDir, limitMs: LIMIT_MS, log: createLog('silent'), metrics: createMetrics() });
  const began = performance.now();
  try {
    const { width, height } = await own.draw(sample, { pixels: 800 });
    const ms = Math.round(performance.now() - began);
    return ok('drawing', `a picture of ${width} x ${height} was drawn by code in ${ms} ms, with its start`);
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error;
    return problem(
      'drawing',
      `exact pictures can't be drawn here (${error.code}): ${error.message}`,
      error.code === 'missing_glyphs'
        ? 'Fonts of this installation are missing: install it again with `npm ci`, or add them with `infograph fonts add`.'
        : 'The engine (@takumi-rs/core) is built for macOS, Windows and Linux, on x64 and arm64: install it again with `npm ci` on this machine. Without it, `--draw model` works.',
    );
  } finally {
    await own.close();
  }
}
