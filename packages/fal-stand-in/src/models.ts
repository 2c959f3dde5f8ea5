import { askedForError, type ModelAnswer, succeeded } from './model-answer.js';
import { gptImage2, gptImage2Edit } from './models/gpt-image.js';
import type { Model, Studio } from './models/model.js';
import { nanoBanana2, nanoBanana2Edit, nanoBananaPro, nanoBananaProEdit } from './models/nano-banana.js';
import { recraftVector } from './models/recraft.js';
import type { FalJob, Outcome } from './types.js';

/** The endpoints that there are. */
export const MODELS: ReadonlyMap<string, Model> = new Map([
  ['fal-ai/nano-banana-pro', nanoBananaPro],
  ['fal-ai/nano-banana-pro/edit', nanoBananaProEdit],
  ['fal-ai/gemini-3-pro-image-preview', nanoBananaPro],
  ['fal-ai/gemini-3-pro-image-preview/edit', nanoBananaProEdit],
  ['google/nano-banana-2.1', nanoBanana2],
  ['google/nano-banana-2.1/edit', nanoBanana2Edit],
  ['openai/gpt-image-2', gptImage2],
  ['openai/gpt-image-2/edit', gptImage2Edit],
  ['fal-ai/recraft/v4/text-to-vector', recraftVector],
]);

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
  const answer = await model.answer(job.input, studio);
  if (job.outcome.kind === 'answer') {
    const { status = 200, body } = job.outcome;
    return { status, body: body(answer.body), headers: { 'x-fal-billable-units': '0' } };
  }
  const empty = job.outcome.kind === 'no_images' && answer.status === 200;
  return empty ? succeeded({ images: [], description: '' }, 0) : answer;
}
