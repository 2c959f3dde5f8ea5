import type { Config } from '../config/index.js';
import type { Metrics } from '../lib/metrics.js';
import { errorBody, llmAnswer } from './schemas.js';
import { singleAttemptFetch, unmaskStatus } from './transport.js';
import { FalUnavailable } from './unavailable.js';

/** What one question cost, in tokens of the model. */
export interface LlmUsage {
  inputTokens: number;
  outputTokens: number;
}

export interface LlmAnswer {
  output: string;
  usage: LlmUsage;
}

/** Where a model sees pictures. */
export const VISION_ENDPOINT = 'openrouter/router/vision';

/** A question, and pictures that it is about: fal's own addresses, or data URLs. */
export interface LlmQuestion {
  system: string;
  prompt: string;
  imageUrls?: readonly string[];
  signal: AbortSignal;
}

/** A language model that answers a text, or a text about pictures, with a text. */
export interface Llm {
  /** Its name, for logs and books. */
  readonly model: string;
  /**
   * Asks once, at temperature 0.
   * @throws FalUnavailable when there is no answer that can be used, with a reason that holds nothing of the prompt
   */
  ask(question: LlmQuestion): Promise<LlmAnswer>;
}

/** An answer is some 500 tokens, and some models think aloud before it; this bounds what one that rambles can cost. */
const MOST_TOKENS = 4000;

/**
 * A model of OpenRouter by way of fal.
 * @see https://fal.ai/models/openrouter/router
 * @see https://fal.ai/models/openrouter/router/vision
 */
export function createLlm(config: Config['fal'], model: string, metrics: Metrics): Llm {
  const transport = singleAttemptFetch(config);

  async function ask({ signal, ...question }: LlmQuestion): Promise<LlmAnswer> {
    const path = question.imageUrls ? VISION_ENDPOINT : 'openrouter/router';
    const response = await transport.fetch(`${config.runUrl}/${path}`, {
      method: 'POST',
      headers: { authorization: `Key ${config.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(inputOf(model, question)),
      signal,
    });
    if (!response.ok) throw new FalUnavailable(`llm: ${await reasonOf(response)}`);
    const parsed = llmAnswer.safeParse(await response.json());
    if (!parsed.success) throw new FalUnavailable('llm: an answer of another shape');
    const { output, error, partial, usage } = parsed.data;
    // A model's own failure comes with status 200.
    if (error) throw new FalUnavailable('llm: the model answered with an error');
    if (partial) throw new FalUnavailable('llm: the answer is not complete');
    return {
      output: output ?? '',
      usage: { inputTokens: usage?.input_tokens ?? 0, outputTokens: usage?.output_tokens ?? 0 },
    };
  }

  return {
    model,
    async ask(question) {
      try {
        const answer = await ask(question);
        metrics.falCalls.inc({ call: 'llm', outcome: 'answer' });
        return answer;
      } catch (error) {
        metrics.falCalls.inc({ call: 'llm', outcome: question.signal.aborted ? 'aborted' : 'unavailable' });
        if (error instanceof FalUnavailable) throw error;
        // What else there is (a broken JSON, a lost connection) may quote the answer: only its kind is told.
        throw new FalUnavailable(`llm: ${question.signal.aborted ? 'no answer in time' : nameOf(error)}`);
      }
    },
  };
}

async function reasonOf(response: Response): Promise<string> {
  const body = errorBody.safeParse(await response.json().catch(() => undefined));
  const types =
    body.success && Array.isArray(body.data.detail) ? body.data.detail.map(({ type }) => type) : [];
  return ['HTTP', unmaskStatus(response.status), body.data?.error_type, ...types].filter(Boolean).join(' ');
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'no answer');

/** What a model is sent. */
export function inputOf(
  model: string,
  { system, prompt, imageUrls }: Omit<LlmQuestion, 'signal'>,
): Record<string, unknown> {
  return {
    model,
    system_prompt: system,
    prompt,
    ...(imageUrls ? { image_urls: imageUrls } : {}),
    temperature: 0,
    max_tokens: MOST_TOKENS,
  };
}
