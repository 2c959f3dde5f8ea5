import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FalStandIn, startFalStandIn } from '../src/index.js';
import { ask, call, reached, submit } from './helpers.js';

let fal: FalStandIn;
beforeEach(async () => {
  fal = await startFalStandIn({ imageScale: 0.05 });
});
afterEach(() => fal.stop());

const prompt = ['Draw it.', 'Title: "Tea"', '1. "Green tea is steamed"', '- "80 °C": "is hot enough"'].join(
  '\n',
);

async function picture(): Promise<string> {
  const id = await submit(fal, { prompt });
  await reached(fal, id, 'COMPLETED');
  const [image] = (await ask(fal, id, '')).body.images as Array<{ url: string }>;
  return image?.url ?? '';
}

async function told(image_urls: string[]): Promise<unknown> {
  const answer = await call(fal, `${fal.urls.run}/openrouter/router/vision`, {
    method: 'POST',
    body: JSON.stringify({ prompt: 'What does it say?', model: 'any/model', image_urls }),
  });
  if (answer.status !== 200) return answer.status;
  const { output } = (await answer.json()) as { output: string };
  return output;
}

describe('the model that sees', () => {
  it("reads the stand-in's own pictures as they are", async () => {
    const texts = [{ text: 'Tea' }, { text: 'Green tea is steamed' }, { text: '80 °C is hot enough' }];
    expect(await told([await picture()])).toBe(JSON.stringify({ texts }));
  });

  it('says what is settled, and the truth again when that is taken back', async () => {
    const url = await picture();
    const undo = fal.vision((_input, texts) => `I see ${texts.length}`);
    expect(await told([url])).toBe('I see 3');
    undo();
    expect(await told([url])).toContain('Green tea');
  });

  it('refuses a question without a picture', async () => {
    expect(await told([])).toBe(422);
  });
});
