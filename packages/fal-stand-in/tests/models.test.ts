import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { renderAsync } from '@resvg/resvg-js';
import { type FalStandIn, startFalStandIn } from '../src/index.js';
import { call, type JsonObject, jsonOf, reached, submit } from './helpers.js';

let fal: FalStandIn;
beforeAll(async () => {
  fal = await startFalStandIn({ imageScale: 0.05 });
});
afterAll(() => fal.stop());

const prompt = 'Draw it.\nTitle: "Tea"\n1. "Green tea is steamed"';
const image_urls = ['https://example.com/a.png'];
const PRO = 'fal-ai/nano-banana-pro';
const SECOND = 'google/nano-banana-2.1';
const GPT = 'openai/gpt-image-2';
const VECTOR = 'fal-ai/recraft/v4/text-to-vector';
const edits = [PRO, SECOND, GPT].map((endpoint) => `${endpoint}/edit`);

async function drawn(endpoint: string, input: JsonObject) {
  const id = await submit(fal, input, { endpoint });
  await reached(fal, id, 'COMPLETED');
  const app = endpoint.split('/').slice(0, 2).join('/');
  const answer = await call(fal, `${fal.urls.queue}/${app}/requests/${id}`);
  const units = Number(answer.headers.get('x-fal-billable-units'));
  return { status: answer.status, body: await jsonOf(answer), units };
}

const refusal = async (endpoint: string, input: JsonObject) => {
  const { status, body } = await drawn(endpoint, { prompt, ...input });
  const [first] = body.detail as Array<{ type: string; loc: unknown[] }>;
  return { status, type: first?.type, at: first?.loc.slice(1).join('.') };
};

describe('a model', () => {
  it.each([PRO, SECOND, GPT, VECTOR])('draws what its prompt says: %s', async (endpoint) => {
    const { body, status } = await drawn(endpoint, { prompt });
    expect({ status, body }).toMatchObject({ status: 200, body: { images: [{ url: expect.any(String) }] } });
  });

  it.each([PRO, SECOND, GPT, VECTOR])('refuses a field that it does not know: %s', async (endpoint) => {
    expect(await refusal(endpoint, { guidance_scale: 3 })).toEqual({
      ...{ status: 422, type: 'extra_forbidden', at: 'guidance_scale' },
    });
  });

  it.each(edits)('changes a picture only where it is given one: %s', async (endpoint) => {
    expect(await refusal(endpoint, {})).toEqual({ status: 422, type: 'missing', at: 'image_urls' });
    expect(await refusal(endpoint, { image_urls: Array.from({ length: 17 }, () => image_urls[0]) })).toEqual({
      ...{ status: 422, type: 'too_long', at: 'image_urls' },
    });
    expect((await drawn(endpoint, { prompt, image_urls })).status).toBe(200);
  });

  it.each([
    [PRO, { resolution: '0.5K' }, 'literal_error', 'resolution'],
    [PRO, { image_size: 'square' }, 'extra_forbidden', 'image_size'],
    [SECOND, { thinking_level: 'low' }, 'literal_error', 'thinking_level'],
    [GPT, { seed: 7 }, 'extra_forbidden', 'seed'],
    [GPT, { aspect_ratio: '16:9' }, 'extra_forbidden', 'aspect_ratio'],
    [GPT, { quality: 'best' }, 'literal_error', 'quality'],
    [GPT, { image_size: { width: 1000, height: 1024 } }, 'multiple_of', 'image_size.width'],
    [GPT, { image_size: { width: 3856, height: 2048 } }, 'less_than_equal', 'image_size.width'],
    [GPT, { image_size: { width: 3200, height: 1024 } }, 'value_error', 'image_size'],
    [GPT, { image_size: { width: 2896, height: 2896 } }, 'value_error', 'image_size'],
    [VECTOR, { num_images: 1 }, 'extra_forbidden', 'num_images'],
    [VECTOR, { output_format: 'png' }, 'extra_forbidden', 'output_format'],
    [VECTOR, { colors: [{ r: 0, g: 0, b: 256 }] }, 'less_than_equal', 'colors.0.b'],
  ])('refuses what is not of its own schema: %s %j', async (endpoint, input, type, at) => {
    expect(await refusal(endpoint, input)).toEqual({ status: 422, type, at });
  });

  it('takes the widest shapes and the smallest size where it offers them', async () => {
    const { body } = await drawn(SECOND, { prompt, aspect_ratio: '8:1', resolution: '0.5K' });
    const [image] = body.images as Array<{ width: number; height: number }>;
    expect((image?.width ?? 0) / (image?.height ?? 1)).toBeGreaterThan(6);
  });

  it('bills images, or tokens, as its price says', async () => {
    const ids = [PRO, SECOND, GPT, VECTOR];
    const url = `${fal.urls.api}/models/pricing?endpoint_id=${ids.join(',')}`;
    const { prices } = await jsonOf(await call(fal, url));
    const cost = async (at: number, input: JsonObject) => {
      const price = (prices as Array<{ unit_price: number }>)[at];
      return (price?.unit_price ?? 0) * (await drawn(ids[at] ?? '', { prompt, ...input })).units;
    };
    expect(prices).toMatchObject([
      { unit: 'image' },
      { unit: 'token' },
      { unit: 'token' },
      { unit: 'image' },
    ]);
    expect(await cost(0, { resolution: '4K' })).toBeCloseTo(0.3, 3);
    expect(await cost(1, { resolution: '4K' })).toBeCloseTo(0.134, 3);
    expect(await cost(2, { image_size: 'square_hd', quality: 'medium' })).toBeCloseTo(0.07, 3);
    expect(await cost(3, {})).toBeCloseTo(0.08, 3);
  });
});

describe('a drawing', () => {
  const svgOf = async () => {
    const { body } = await drawn(VECTOR, { prompt, image_size: 'landscape_16_9' });
    const [image] = body.images as Array<{ url: string; content_type: string; file_name: string }>;
    return { image, answer: await fetch(image?.url ?? '') };
  };
  const seenIn = async (url: string): Promise<unknown> => {
    const answer = await call(fal, `${fal.urls.run}/openrouter/router/vision`, {
      method: 'POST',
      body: JSON.stringify({ prompt: 'What does it say?', model: 'any/model', image_urls: [url] }),
    });
    return JSON.parse(String((await jsonOf(answer)).output));
  };

  it('is SVG, told without a size in pixels', async () => {
    const { answer, image } = await svgOf();
    expect(image).toMatchObject({
      content_type: 'image/svg+xml',
      file_name: expect.stringMatching(/\.svg$/),
    });
    expect(image).not.toHaveProperty('width');
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(await answer.text()).toMatch(/^<svg .*Green tea is steamed.*<\/svg>$/s);
  });

  it.each([400, 1280, 2752])('is read where somebody has made %i pixels of it', async (value) => {
    const svg = await (await svgOf()).answer.text();
    const png = (await renderAsync(svg, { fitTo: { mode: 'width', value } })).asPng();
    const texts = [{ text: 'Tea' }, { text: 'Green tea is steamed' }];
    expect(await seenIn(`data:image/png;base64,${png.toString('base64')}`)).toEqual({ texts });
  });

  it('says nothing where it is none of its own', async () => {
    const blank = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"/>';
    const png = (await renderAsync(blank)).asPng();
    expect(await seenIn(`data:image/png;base64,${png.toString('base64')}`)).toEqual({ texts: [] });
  });
});
