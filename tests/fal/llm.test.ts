import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/index.js';
import { createLlm, type Llm } from '../../src/fal/llm.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { type FalStandIn, startFalStandIn } from '../../src/playground/stand-ins.js';

describe('a language model by way of fal', () => {
  let stand: FalStandIn;
  let llm: Llm;
  beforeAll(async () => {
    stand = await startFalStandIn({ imageScale: 0.05 });
    llm = createLlm(readConfig({ ...stand.settings }).fal, 'any/model', createMetrics());
  });
  afterEach(() => stand.clearFaults());
  afterAll(() => stand.stop());

  const ask = (signal = AbortSignal.timeout(20_000)) =>
    llm.ask({ system: 'Be brief', prompt: 'A secret garden', signal });

  it('is asked once, at temperature 0, with our key and the model of the settings', async () => {
    let body: Record<string, unknown> = {};
    stand.llm((input) => {
      body = { ...input };
      return 'Roses';
    });
    const { output, usage } = await ask();
    expect(output).toBe('Roses');
    expect(usage).toEqual({ inputTokens: expect.any(Number), outputTokens: expect.any(Number) });
    expect(body).toMatchObject({
      model: 'any/model',
      system_prompt: 'Be brief',
      prompt: 'A secret garden',
      temperature: 0,
    });
  });

  it.each([401, 403, 422, 429, 500, 502, 503, 504])(
    'is asked once when fal answers %d, and the reason says so and nothing of the prompt',
    async (status) => {
      const before = stand.calls.length;
      const detail = [{ type: 'value_error', msg: 'bad', input: 'A secret garden' }];
      stand.fail('llm', { kind: 'http', status, body: { detail } }, { times: 5 });
      await expect(ask()).rejects.toMatchObject({
        name: 'FalUnavailable',
        message: `llm: HTTP ${status} value_error`,
      });
      expect(stand.calls.length - before).toBe(1);
    },
  );

  it.each([
    ["the model's own error", { output: '', error: 'overloaded' }, 'llm: the model answered with an error'],
    ['half an answer', { output: 'Ro', partial: true }, 'llm: the answer is not complete'],
    ['another shape', { output: 7 }, 'llm: an answer of another shape'],
  ])('takes %s in a 200 for no answer', async (_, body, message) => {
    stand.fail('llm', { kind: 'http', status: 200, body });
    await expect(ask()).rejects.toMatchObject({ name: 'FalUnavailable', message });
  });

  it('is given up when the time is over', async () => {
    const before = stand.calls.length;
    stand.fail('llm', { kind: 'hang' });
    const over = new AbortController();
    const asked = ask(over.signal);
    // Given up on its way, it would come to the stand-in in the next test.
    await stand.waitFor('the question', () => stand.calls.length > before);
    over.abort();
    await expect(asked).rejects.toMatchObject({ message: 'llm: no answer in time' });
  });

  it('is not there when the connection breaks', async () => {
    stand.fail('llm', { kind: 'reset' });
    await expect(ask()).rejects.toMatchObject({ name: 'FalUnavailable', message: /^llm: / });
  });
});
