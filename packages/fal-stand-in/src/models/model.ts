import type { z } from 'zod';
import type { Picture } from '../drawing/picture.js';
import { type ImageSize, imageSize, RATIOS, type Ratio } from '../image-sizes.js';
import type { PublishedFile } from '../media-host.js';
import { type ModelAnswer, modelError, succeeded } from '../model-answer.js';
import type { Painting } from '../painting.js';
import type { ModelInput } from '../types.js';
import { detailsOf } from './refusal.js';

/** What a model needs to make images. */
export interface Studio {
  readonly imageScale: number;
  /** Draws the picture and gives where it lies, and what it is. */
  publish(picture: Picture): Promise<PublishedFile>;
  /** Draws the picture and gives it. */
  paint(picture: Picture): Promise<Painting>;
  /** What the picture at this address was drawn from; undefined where it is none of the stand-in's. */
  promptAt(url: string): string | undefined;
  /** What the model writes in place of what it is told, by mistake. */
  readonly slips: ReadonlyArray<readonly [told: string, written: string]>;
}

/** What the platform API says that a model costs. */
export interface Price {
  /** In USD. */
  readonly unit_price: number;
  readonly unit: string;
}

export interface Model {
  readonly price: Price;
  /** What it takes. */
  readonly input: z.ZodType;
  /** Answers any input: one that it refuses, with a 422. */
  answer(input: ModelInput, studio: Studio): Promise<ModelAnswer>;
}

/** What is to be drawn, as any model understands it. */
export interface Order {
  readonly prompt: string;
  readonly images: number;
  readonly format: Picture['format'];
  /** Whether the images come in the answer itself. */
  readonly inline: boolean;
  readonly ratio: Ratio;
  /** In pixels; undefined: of a drawing without a size. */
  readonly size: ImageSize | undefined;
  /** What is billed. */
  readonly units: number;
  /** Of pictures to change. */
  readonly imageUrls?: readonly string[] | undefined;
}

/** A model with its own schema: what does not fit that is refused, fields that it does not know as well. */
export function modelOf<Input>(
  price: Price,
  schema: z.ZodType<Input>,
  orderOf: (input: Input, studio: Studio) => Order | ModelAnswer,
): Model {
  return {
    price,
    input: schema,
    async answer(body, studio) {
      const parsed = schema.safeParse(body, { reportInput: true });
      if (!parsed.success) return modelError(422, parsed.error.issues.flatMap(detailsOf));
      const order = orderOf(parsed.data, studio);
      return 'status' in order ? order : await filled(order, studio);
    },
  };
}

/** Where a model offers a format that the stand-in has no encoder for, it says so the way a model declines a feature. */
export function withoutWebp(): ModelAnswer {
  const msg = 'The stand-in draws png and jpeg only';
  const url = 'https://docs.fal.ai/errors#feature_not_supported';
  const loc = ['body', 'output_format'];
  return modelError(422, [{ loc, msg, type: 'feature_not_supported', url, input: 'webp' }]);
}

/** The ratio of these that a size is nearest to. */
export function nearestRatio({ width, height }: ImageSize): Ratio {
  const off = (ratio: Ratio) => {
    const known = imageSize(ratio, '1K', 1);
    return Math.abs(Math.log((known.width * height) / (known.height * width)));
  };
  return RATIOS.reduce((best, ratio) => (off(ratio) < off(best) ? ratio : best), '1:1');
}

async function filled(order: Order, studio: Studio): Promise<ModelAnswer> {
  const { format, inline, ratio, units } = order;
  const size = order.size ?? imageSize(ratio, '1K', 1);
  const prompt = slipped(edited(order, studio) ?? order.prompt, studio);
  const images = await Promise.all(
    Array.from({ length: order.images }, (_, variation) =>
      imageFile({ prompt, ratio, ...size, format, variation }, inline, studio),
    ),
  );
  // A drawing that has no pixels is told without a size.
  const told = order.size ? images : images.map(({ width: _width, height: _height, ...image }) => image);
  return succeeded({ images: told, ...(format === 'svg' ? {} : { description: '' }) }, units);
}

/** What a picture is drawn from that is a change of another: the other's prompt, with the texts replaced or removed that it names. */
function edited({ prompt, imageUrls = [] }: Order, studio: Studio): string | undefined {
  const [url] = imageUrls;
  const original = url === undefined ? undefined : studio.promptAt(url);
  if (original === undefined) return undefined;
  const changes = [
    ...prompt.matchAll(/^- (?:Replace the text "(.+?)" by "(.*?)"|Remove the text "(.+?)")\.$/gm),
  ];
  return changes.reduce(
    (text, [, before = '', after = '', removed]) => text.replaceAll(removed ?? before, removed ? '' : after),
    original,
  );
}

function slipped(prompt: string, { slips }: Studio): string {
  return slips.reduce((text, [told, written]) => text.replaceAll(told, written), prompt);
}

async function imageFile(
  picture: Picture,
  inline: boolean,
  studio: Studio,
): Promise<Record<string, unknown>> {
  const { width, height } = picture;
  if (inline) {
    const { bytes, contentType } = await studio.paint(picture);
    const url = `data:${contentType};base64,${bytes.toString('base64')}`;
    return { url, content_type: contentType, width, height };
  }
  const { url, contentType, fileName, fileSize } = await studio.publish(picture);
  return { url, content_type: contentType, file_name: fileName, file_size: fileSize, width, height };
}
