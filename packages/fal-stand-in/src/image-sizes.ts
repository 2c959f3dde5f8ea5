export const RATIOS = ['21:9', '16:9', '3:2', '4:3', '5:4', '1:1', '4:5', '3:4', '2:3', '9:16'] as const;
export const RESOLUTIONS = ['1K', '2K', '4K'] as const;

export type Ratio = (typeof RATIOS)[number];
export type Resolution = (typeof RESOLUTIONS)[number];

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The model's sizes in pixels at 1K: about a megapixel each. https://ai.google.dev/gemini-api/docs/image-generation */
const AT_1K: Readonly<Record<Ratio, ImageSize>> = {
  '21:9': { width: 1584, height: 672 },
  '16:9': { width: 1376, height: 768 },
  '3:2': { width: 1264, height: 848 },
  '4:3': { width: 1200, height: 896 },
  '5:4': { width: 1152, height: 928 },
  '1:1': { width: 1024, height: 1024 },
  '4:5': { width: 928, height: 1152 },
  '3:4': { width: 896, height: 1200 },
  '2:3': { width: 848, height: 1264 },
  '9:16': { width: 768, height: 1376 },
};

const EDGE_FACTOR: Readonly<Record<Resolution, number>> = { '1K': 1, '2K': 2, '4K': 4 };

/** The size of an image in pixels, its edges multiplied by `scale` (1 is what fal gives). */
export function imageSize(ratio: Ratio, resolution: Resolution, scale: number): ImageSize {
  const { width, height } = AT_1K[ratio];
  const edge = (pixels: number) => Math.max(1, Math.round(pixels * EDGE_FACTOR[resolution] * scale));
  return { width: edge(width), height: edge(height) };
}
