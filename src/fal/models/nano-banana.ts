import type { EditChoice, ImageChoice } from './model.js';

/** The shapes that all models of the family draw. */
export const ratios = ['21:9', '16:9', '3:2', '4:3', '5:4', '1:1', '4:5', '3:4', '2:3', '9:16'] as const;

/** What all models of the family take. */
export function buildInput({ prompt, ratio, resolution, seed }: ImageChoice): Record<string, unknown> {
  return {
    prompt,
    aspect_ratio: ratio,
    resolution,
    num_images: 1,
    // Else a prompt that speaks of three pictures makes, and costs, three.
    limit_generations: true,
    // A PNG at 4K is 10 to 25 MB. Slack cannot show webp.
    output_format: resolution === '4K' ? 'jpeg' : 'png',
    seed,
  };
}

export function buildEdit({ imageUrls, ...choice }: EditChoice): Record<string, unknown> {
  return { ...buildInput(choice), image_urls: [...imageUrls] };
}
