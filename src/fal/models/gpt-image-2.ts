import type { Resolution } from '../../models/infograph.js';
import type { EditChoice, ImageChoice, ImageModel } from './model.js';

/** About so many pixels are in an image of each size. It draws no more than 8,294,400, those of 3840 x 2160. */
const MEGAPIXELS: Readonly<Record<Resolution, number>> = { '1K': 1, '2K': 4, '4K': 7.91 };
const LONGEST_EDGE = 3840;
/** Both edges are multiples of it. */
const STEP = 16;

/** The finer the text is to be, the better the quality has to be. */
const QUALITY: Readonly<Record<Resolution, string>> = { '1K': 'medium', '2K': 'high', '4K': 'high' };

/**
 * OpenAI's GPT Image 2. Priced by token: about 0.02, 0.07 and 0.19 dollars for a square of 1,024 by quality, more for
 * larger ones. It takes no seed.
 * @see https://fal.ai/models/openai/gpt-image-2/llms.txt
 * @see https://fal.ai/models/openai/gpt-image-2/edit/llms.txt
 */
export const gptImage2: ImageModel = {
  id: 'openai/gpt-image-2',
  name: 'GPT Image 2',
  alias: 'gpt-image-2',
  // Its longest is 3:1.
  ratios: ['21:9', '16:9', '3:2', '4:3', '5:4', '1:1', '4:5', '3:4', '2:3', '9:16'],
  resolutions: ['1K', '2K', '4K'],
  defaults: { ratio: '16:9', resolution: '2K' },
  seeded: false,
  credits: { '1K': 1, '2K': 2, '4K': 3 },
  upTo: { '1K': 100_000, '2K': 300_000, '4K': 450_000 },
  byToken: true,
  buildInput,
  edit: { endpoint: 'openai/gpt-image-2/edit', references: 16, buildInput: buildEdit },
};

function buildInput({ prompt, ratio, resolution }: ImageChoice): Record<string, unknown> {
  return {
    prompt,
    image_size: sizeOf(ratio, resolution),
    quality: QUALITY[resolution],
    num_images: 1,
    output_format: resolution === '4K' ? 'jpeg' : 'png',
  };
}

function buildEdit({ imageUrls, ...choice }: EditChoice): Record<string, unknown> {
  return { ...buildInput(choice), image_urls: [...imageUrls] };
}

/** In pixels. */
function sizeOf(ratio: string, resolution: Resolution): { width: number; height: number } {
  const [across = 1, down = 1] = ratio.split(':').map(Number);
  const wanted = Math.sqrt((MEGAPIXELS[resolution] * 1024 * 1024) / (across * down));
  const scale = Math.min(wanted, LONGEST_EDGE / Math.max(across, down));
  return { width: stepped(across * scale), height: stepped(down * scale) };
}

function stepped(pixels: number): number {
  return Math.floor(pixels / STEP) * STEP;
}
