import { z } from 'zod';
import type { Picture } from './drawing/picture.js';
import { imageSize, RATIOS, RESOLUTIONS } from './image-sizes.js';
import type { PublishedFile } from './media-host.js';
import { askedForError, type ErrorDetail, type ModelAnswer, modelError, succeeded } from './model-answer.js';
import type { Painting } from './painting.js';
import type { FalJob, ModelInput, Outcome } from './types.js';

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

/** A model answers any input: one that it refuses, with a 422. */
export type Model = (input: ModelInput, studio: Studio) => Promise<ModelAnswer>;

const generation = z.object({
  prompt: z.string().min(3).max(50_000),
  aspect_ratio: z.enum(['auto', ...RATIOS]).default('1:1'),
  resolution: z.enum(RESOLUTIONS).default('1K'),
  output_format: z.enum(['png', 'jpeg', 'webp']).default('png'),
  num_images: z.int().min(1).max(4).default(1),
  safety_tolerance: z.enum(['1', '2', '3', '4', '5', '6']).default('4'),
  seed: z.int().nullish(),
  sync_mode: z.boolean().default(false),
  enable_web_search: z.boolean().default(false),
  limit_generations: z.boolean().default(false),
});
const edit = generation.extend({
  aspect_ratio: z.enum(['auto', ...RATIOS]).default('auto'),
  image_urls: z.array(z.string()).min(1),
});

/** The endpoints that there are. https://fal.ai/models/fal-ai/nano-banana-pro/api */
export const MODELS: ReadonlyMap<string, Model> = new Map([
  ['fal-ai/nano-banana-pro', nanoBananaPro(generation)],
  ['fal-ai/nano-banana-pro/edit', nanoBananaPro(edit)],
  ['fal-ai/gemini-3-pro-image-preview', nanoBananaPro(generation)],
  ['fal-ai/gemini-3-pro-image-preview/edit', nanoBananaPro(edit)],
]);

/** USD for one image; at 4K fal charges twice this. */
export const UNIT_PRICE_USD = 0.15;

/** The app that an endpoint belongs to: owner and alias, without the path inside it. */
export function appOf(endpoint: string): string {
  return endpoint.split('/').slice(0, 2).join('/');
}

/** How a job ends: by the error asked for, else by what its model answers. */
export async function answerOf(
  job: Pick<FalJob, 'endpoint' | 'input'> & { outcome: Outcome },
  studio: Studio,
): Promise<ModelAnswer> {
  const model = MODELS.get(job.endpoint);
  if (!model) {
    const path = `/${job.endpoint.split('/').slice(2).join('/')}`;
    return {
      status: 404,
      body: { detail: `Path ${path} not found` },
      headers: { 'x-fal-billable-units': '0' },
    };
  }
  const error = askedForError(job.outcome, job.input.prompt);
  if (error) return error;
  const answer = await model(job.input, studio);
  if (job.outcome.kind === 'answer') {
    const { status = 200, body } = job.outcome;
    return { status, body: body(answer.body), headers: { 'x-fal-billable-units': '0' } };
  }
  const empty = job.outcome.kind === 'no_images' && answer.status === 200;
  return empty ? succeeded({ images: [], description: '' }, 0) : answer;
}

function nanoBananaPro(schema: typeof generation | typeof edit): Model {
  return async (body, studio) => {
    const parsed = schema.safeParse(body, { reportInput: true });
    if (!parsed.success) return modelError(422, parsed.error.issues.map(detailOf));
    const input = parsed.data;
    const format = input.output_format;
    // The stand-in has no webp encoder, and says so the way a model declines a feature.
    if (format === 'webp') {
      const msg = 'The stand-in draws png and jpeg only';
      const url = 'https://docs.fal.ai/errors#feature_not_supported';
      return modelError(422, [
        { loc: ['body', 'output_format'], msg, type: 'feature_not_supported', url, input: format },
      ]);
    }
    const ratio = input.aspect_ratio === 'auto' ? '1:1' : input.aspect_ratio;
    const size = imageSize(ratio, input.resolution, studio.imageScale);
    const prompt = slipped(edited(input, studio) ?? input.prompt, studio);
    const images = await Promise.all(
      Array.from({ length: input.num_images }, (_, variation) =>
        imageFile({ prompt, ratio, ...size, format, variation }, input.sync_mode, studio),
      ),
    );
    const units = input.num_images * (input.resolution === '4K' ? 2 : 1);
    return succeeded({ images, description: '' }, units);
  };
}

/** What a picture is drawn from that is a change of another: the other's prompt, with the texts replaced or removed that it names. */
function edited({ prompt, ...input }: z.output<typeof generation>, studio: Studio): string | undefined {
  const [url] = 'image_urls' in input ? edit.shape.image_urls.parse(input.image_urls) : [];
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

/** Says it as Pydantic does, whose words and types fal's models pass on. */
function detailOf(issue: z.core.$ZodIssue): ErrorDetail {
  const loc = ['body', ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  const { type, msg, ctx } = pydantic(issue);
  const url = `https://errors.pydantic.dev/2.11/v/${type}`;
  return { loc, msg, type, url, ...(ctx && { ctx }), ...(type !== 'missing' && { input: issue.input }) };
}

function pydantic(issue: z.core.$ZodIssue): Pick<ErrorDetail, 'type' | 'msg' | 'ctx'> {
  switch (issue.code) {
    case 'invalid_value': {
      if (issue.input === undefined) break;
      const expected = issue.values.map((value) => `'${String(value)}'`).join(', ');
      return { type: 'literal_error', msg: `Input should be ${expected}`, ctx: { expected } };
    }
    case 'invalid_type':
      if (issue.input === undefined) break;
      return { type: `${issue.expected}_type`, msg: `Input should be a valid ${issue.expected}` };
    case 'too_big': {
      const limit = Number(issue.maximum);
      if (issue.origin === 'string') {
        const msg = `String should have at most ${limit} characters`;
        return { type: 'string_too_long', msg, ctx: { max_length: limit } };
      }
      return {
        type: 'less_than_equal',
        msg: `Input should be less than or equal to ${limit}`,
        ctx: { le: limit },
      };
    }
    case 'too_small': {
      const limit = Number(issue.minimum);
      if (issue.origin === 'string') {
        const msg = `String should have at least ${limit} characters`;
        return { type: 'string_too_short', msg, ctx: { min_length: limit } };
      }
      if (issue.origin === 'array') {
        const msg = `List should have at least ${limit} item after validation`;
        return { type: 'too_short', msg, ctx: { min_length: limit } };
      }
      const msg = `Input should be greater than or equal to ${limit}`;
      return { type: 'greater_than_equal', msg, ctx: { ge: limit } };
    }
    default:
      return { type: 'value_error', msg: issue.message };
  }
  return { type: 'missing', msg: 'Field required' };
}
