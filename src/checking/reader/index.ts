import type { Config } from '../../config/index.js';
import { createLlm } from '../../fal/llm.js';
import type { Metrics } from '../../lib/metrics.js';
import type { PictureReader } from './reader.js';
import { createVisionReader } from './vision.js';

/** Whoever reads the pictures of this installation; undefined: nobody. */
export function createReader(
  { fal, visionModel }: Pick<Config, 'fal' | 'visionModel'>,
  metrics: Metrics,
): PictureReader | undefined {
  return visionModel ? createVisionReader(createLlm(fal, visionModel, metrics)) : undefined;
}
