import { gptImage2 } from './gpt-image-2.js';
import type { ImageModel } from './model.js';
import { nanoBanana2 } from './nano-banana-2.js';
import { nanoBananaPro } from './nano-banana-pro.js';
import { recraftV4Vector } from './recraft-v4-vector.js';

/** The models that come with the app; the first is the default. */
export const builtIn: readonly ImageModel[] = [nanoBananaPro, nanoBanana2, gptImage2, recraftV4Vector];

/** All shapes that there are, and what is usual of shapes and sizes. */
export const everyRatio = nanoBananaPro.ratios;
export const usualModel = nanoBananaPro.id;
export const { ratio: usualRatio, resolution: usualResolution } = nanoBananaPro.defaults;
