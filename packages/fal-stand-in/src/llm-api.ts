import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { z } from 'zod';
import type { Answer, Route } from './http.js';
import { modelError } from './model-answer.js';
import { outline } from './outline.js';
import { inputOf } from './queue-api.js';
import type { ModelInput } from './types.js';

const input = z.object({
  prompt: z.string(),
  model: z.string(),
  system_prompt: z.string().nullish(),
  temperature: z.number().min(0).max(2).nullish(),
});

export interface LlmApiOptions {
  readonly key: string;
  readonly locked: () => string | undefined;
  /** What it says while nothing else is settled; undefined leaves it to the outline of the prompt. */
  readonly answer: ((input: ModelInput) => string | undefined) | undefined;
}

/** The LLM route of https://fal.run: https://fal.ai/models/openrouter/router */
export class LlmApi {
  #answer: ((input: ModelInput) => string) | undefined;
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

  route(request: Request, path: string): Route {
    if (request.method !== 'POST' || path !== '/openrouter/router') {
      return { handle: () => ({ status: 404, body: { detail: `Path ${path} not found` } }) };
    }
    return { call: 'llm', handle: () => this.#complete(request) };
  }

  #complete(request: Request): Answer {
    if (request.headers.authorization !== `Key ${this.#options.key}`) {
      return { status: 401, body: { detail: 'Authentication is required to access this application' } };
    }
    const locked = this.#options.locked();
    if (locked) return { status: 403, body: { detail: `User is locked. Reason: ${locked}` } };
    const body = inputOf(request.body);
    const parsed = input.safeParse(body);
    if (!parsed.success) {
      return modelError(
        422,
        parsed.error.issues.map(({ path, message }) => {
          return { loc: ['body', ...path.map(String)], msg: message, type: 'value_error' };
        }),
      );
    }
    const { prompt } = parsed.data;
    const output = (this.#answer ?? this.#options.answer)?.(body) ?? JSON.stringify(outline(prompt));
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
