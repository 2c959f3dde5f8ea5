import { type FalStandIn, startFalStandIn } from '@infograph/fal-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { ImageModel } from '../../../src/fal/models/model.js';
import type { Resolution } from '../../../src/models/infograph.js';
import { catalogue } from '../../support/catalogue.js';

const prices = z.object({ prices: z.array(z.object({ unit_price: z.number() })).length(1) });

let fal: FalStandIn;
beforeAll(async () => {
  fal = await startFalStandIn({ imageScale: 0.02 });
});
afterAll(() => fal.stop());

const headers = () => ({ authorization: `Key ${fal.key}`, 'content-type': 'application/json' });

/** @returns what fal takes for it, in micro-dollars */
async function taken(endpoint: string, input: Record<string, unknown>): Promise<number> {
  const submitted = await fetch(`${fal.urls.queue}/${endpoint}`, {
    ...{ method: 'POST', headers: headers(), body: JSON.stringify(input) },
  });
  const { request_id: id } = z.object({ request_id: z.string() }).parse(await submitted.json());
  await fal.waitFor('its end', () => fal.jobs.find((job) => job.requestId === id)?.state === 'COMPLETED');
  const app = endpoint.split('/').slice(0, 2).join('/');
  const result = await fetch(`${fal.urls.queue}/${app}/requests/${id}`, { headers: headers() });
  expect({ status: result.status, body: await result.json() }).toMatchObject({ status: 200 });
  const priced = await fetch(`${fal.urls.api}/models/pricing?endpoint_id=${endpoint}`, {
    headers: headers(),
  });
  const [price] = prices.parse(await priced.json()).prices;
  return Math.round(Number(result.headers.get('x-fal-billable-units')) * (price?.unit_price ?? 0) * 1e6);
}

function everyChoice({ ratios, resolutions }: ImageModel) {
  return resolutions.flatMap((resolution) =>
    ratios.map((ratio) => ({ prompt: 'Tea', ratio, resolution, seed: 2 ** 31 - 1 })),
  );
}

describe("what the app asks of fal's models", () => {
  it.each(catalogue.models)(
    'is what they take, at no more than it is held for: $name',
    async (model) => {
      const costs = new Map<Resolution, number>();
      for (const choice of everyChoice(model)) {
        const micros = await taken(model.id, model.buildInput(choice));
        costs.set(choice.resolution, Math.max(micros, costs.get(choice.resolution) ?? 0));
      }
      for (const resolution of model.resolutions)
        expect(costs.get(resolution)).toBeLessThanOrEqual(model.upTo[resolution]);
    },
    60_000,
  );

  it.each(catalogue.models)(
    'may be as long as the app writes it: $name',
    async ({ defaults, id, buildInput }) => {
      const prompt = 'Tea is a drink. '.repeat(600);
      expect(await taken(id, buildInput({ ...defaults, prompt, seed: 1 }))).toBeGreaterThan(0);
    },
  );

  it.each(catalogue.models.filter(({ edit }) => edit))(
    'is what they take to change a picture: $name',
    async ({ edit, ...model }) => {
      const imageUrls = Array.from(
        { length: edit?.references ?? 1 },
        (_, at) => `${fal.urls.media}/${at}.png`,
      );
      for (const choice of everyChoice(model)) {
        const input = edit?.buildInput({ ...choice, imageUrls }) ?? {};
        expect(await taken(edit?.endpoint ?? '', input)).toBeLessThanOrEqual(model.upTo[choice.resolution]);
      }
    },
    60_000,
  );
});
