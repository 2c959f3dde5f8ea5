import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { z } from 'zod';
import type { Answer, Route } from './http.js';
import { modelError } from './model-answer.js';
import { detailsOf } from './models/refusal.js';
import { outline } from './outline.js';
import type { PaintedText } from './painting.js';
import { inputOf } from './queue-api.js';
import type { ModelInput, VisionAnswer } from './types.js';
import { transcript } from './vision-api.js';

const input = z.strictObject({
  prompt: z.string(),
  model: z.string(),
  system_prompt: z.string().nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  max_tokens: z.int().min(1).nullish(),
  reasoning: z.boolean().nullish(),
});

const visionInput = input.extend({ image_urls: z.array(z.string()).min(1).max(10) });

/** What each of them takes. */
export const LLM_INPUTS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['openrouter/router', input],
  ['openrouter/router/vision', visionInput],
]);

export interface LlmApiOptions {
  readonly key: string;
  readonly locked: () => string | undefined;
  /** What it says while nothing else is settled; undefined leaves it to the outline of the prompt. */
  readonly answer: ((input: ModelInput) => string | undefined) | undefined;
  /** What is written in the pictures at these addresses. */
  readonly textsAt: (urls: readonly string[]) => Promise<PaintedText[]>;
}

/**
 * The LLM routes of https://fal.run.
 * @see https://fal.ai/models/openrouter/router
 * @see https://fal.ai/models/openrouter/router/vision
 */
export class LlmApi {
  #answer: ((input: ModelInput) => string) | undefined;
  #seen: Exclude<VisionAnswer, string> | undefined;
  readonly #options: LlmApiOptions;

  constructor(options: LlmApiOptions) {
    this.#options = options;
  }

  /** Settles what the LLM says; undefined goes back to what it says by itself, and so does the function returned. */
  say(answer: string | ((input: ModelInput) => string) | undefined): () => void {
    const said = typeof answer === 'string' ? () => answer : answer;
    this.#answer = said;
    return () => {
      if (this.#answer === said) this.#answer = undefined;
    };
  }

  /** Settles what the model that sees says of pictures; undefined goes back to the truth, and so does the function returned. */
  see(answer: VisionAnswer | undefined): () => void {
    const said = typeof answer === 'string' ? () => answer : answer;
    this.#seen = said;
    return () => {
      if (this.#seen === said) this.#seen = undefined;
    };
  }

  route(request: Request, path: string): Route {
    if (request.method === 'POST' && path === '/openrouter/router')
      return { call: 'llm', handle: () => this.#complete(request, input, this.#said) };
    if (request.method === 'POST' && path === '/openrouter/router/vision')
      return { call: 'vision', handle: () => this.#complete(request, visionInput, this.#told) };
    return { handle: () => ({ status: 404, body: { detail: `Path ${path} not found` } }) };
  }

  readonly #said = (body: ModelInput, { prompt }: z.output<typeof input>): string =>
    (this.#answer ?? this.#options.answer)?.(body) ?? JSON.stringify(outline(prompt));

  readonly #told = async (
    body: ModelInput,
    { image_urls }: z.output<typeof visionInput>,
  ): Promise<string> => {
    const texts = await this.#options.textsAt(image_urls);
    return this.#seen?.(body, texts) ?? transcript(texts);
  };

  async #complete<Input extends z.output<typeof input>>(
    request: Request,
    schema: z.ZodType<Input>,
    answer: (body: ModelInput, read: Input) => string | Promise<string>,
  ): Promise<Answer> {
    if (request.headers.authorization !== `Key ${this.#options.key}`) {
      return { status: 401, body: { detail: 'Authentication is required to access this application' } };
    }
    const locked = this.#options.locked();
    if (locked) return { status: 403, body: { detail: `User is locked. Reason: ${locked}` } };
    const body = inputOf(request.body);
    const parsed = schema.safeParse(body, { reportInput: true });
    if (!parsed.success) {
      return modelError(422, parsed.error.issues.flatMap(detailsOf));
    }
    const { prompt } = parsed.data;
    const output = await answer(body, parsed.data);
    const usage = {
      input_tokens: Math.ceil(prompt.length / 4),
      output_tokens: Math.ceil(output.length / 4),
      ttft_ms: 1,
      prefill_time_ms: 1,
      decode_time_ms: 1,
    };
    const headers = { 'x-fal-request-id': randomUUID() };
    return { status: 200, body: { output, reasoning: null, partial: false, error: null, usage }, headers };
  }
}
