import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FalStandIn, startFalStandIn } from '@infograph/fal-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { checkFal } from '../../src/cli/doctor/fal.js';
import { inputSchemaOf, misfitsOf } from '../../src/cli/doctor/input-schema.js';
import { type Environment, readConfig } from '../../src/config/index.js';
import { freePort } from '../support/free-port.js';

const PRO = 'fal-ai/nano-banana-pro';
const ANOTHER = 'fal-ai/gemini-3-pro-image-preview';
const like = { name: 'Another', alias: 'another', like: PRO, credits: 1, costs: 0.15 };

let fal: FalStandIn;
let folder: string;
beforeAll(async () => {
  fal = await startFalStandIn();
  folder = mkdtempSync(join(tmpdir(), 'infograph-doctor-models-'));
});
afterEach(() => fal.clearFaults());
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await fal.stop();
});

/** What doctor finds of fal, by what it looked at. */
async function found(settings: Environment = {}) {
  const config = readConfig({ FAL_KEY: fal.key, FAL_API_URL: fal.urls.api, ...settings });
  const { findings } = await checkFal(config);
  return new Map(findings.map((finding) => [finding.check, finding]));
}

function file(content: unknown): Environment {
  const path = join(folder, 'models.json');
  writeFileSync(path, JSON.stringify(content));
  return { MODELS_FILE: path };
}

describe("doctor and fal's models", () => {
  it('asks whether each lives, where it draws and where it changes pictures, and what it takes', async () => {
    const findings = await found();
    const models = ['nano-banana-pro', 'nano-banana-2', 'gpt-image-2', 'recraft-vector'];
    for (const alias of models) expect(findings.get(`model ${alias}`)).toMatchObject({ state: 'ok' });
    expect(findings.get('model nano-banana-pro')?.message).toBe(
      `Nano Banana Pro lives (${PRO}, ${PRO}/edit), and takes what it is sent`,
    );
    expect(findings.get('vision model')).toMatchObject({
      state: 'ok',
      message: 'openrouter/router/vision lives, and is asked for google/gemini-2.5-flash',
    });
  });

  it.each(['openai/gpt-image-2', 'openai/gpt-image-2/edit'])('tells that %s is gone', async (endpoint) => {
    fal.modelAway(endpoint);
    const findings = await found();
    expect(findings.get('model gpt-image-2')).toMatchObject({
      state: 'problem',
      message: `fal doesn't know ${endpoint}`,
      mend: expect.stringContaining('the next model of a workspace draws in its place'),
    });
    for (const check of ['fal key', 'fal prices', 'model nano-banana-pro'])
      expect(findings.get(check)).toMatchObject({ state: 'ok' });
  });

  it('still compares the prices of the others where one with a price is gone', async () => {
    fal.modelAway('fal-ai/recraft/v4/text-to-vector');
    const findings = await found();
    expect(findings.get('fal key')).toMatchObject({ state: 'ok' });
    expect(findings.get('fal prices')).toMatchObject({ state: 'ok' });
  });

  it('looks at the models of the file: at fields that one does not know, and at what one does not take', async () => {
    const odd = await found(file({ add: { [ANOTHER]: { ...like, input: { steps: 30 } } } }));
    expect(odd.get('model another')).toMatchObject({
      state: 'warning',
      message: `${ANOTHER} doesn't know steps, which it is sent`,
    });
    const refused = await found(
      file({ add: { [ANOTHER]: { ...like, input: { output_format: 'tiff', prompt: null } } } }),
    );
    expect(refused.get('model another')).toMatchObject({
      state: 'problem',
      message: `${ANOTHER} doesn't take "tiff" as output_format; ${ANOTHER} wants prompt, which it isn't sent`,
    });
    const without = await found(file({ remove: [PRO] }));
    expect(without.get('model nano-banana-pro')).toBeUndefined();
    const unread = await found({ MODELS_FILE: join(folder, 'nowhere.json') });
    expect(unread.get('models file')).toMatchObject({ state: 'problem' });
  });

  it('says in words that fal cannot be asked', async () => {
    const away = await found({ FAL_API_URL: `http://127.0.0.1:${await freePort()}` });
    const refused = await found({ FAL_KEY: 'another-key' });
    for (const check of ['model nano-banana-pro', 'vision model']) {
      expect(away.get(check)).toMatchObject({
        state: 'skipped',
        message: expect.stringContaining("not asked about, because fal can't be reached"),
      });
      expect(refused.get(check)).toMatchObject({
        state: 'skipped',
        message: 'not asked about, because fal answered with HTTP 401',
      });
    }
    expect((await found({ VISION_MODEL: 'off' })).get('vision model')).toMatchObject({ state: 'skipped' });
    fal.modelAway('openrouter/router/vision');
    expect((await found()).get('vision model')).toMatchObject({ state: 'problem' });
  });
});

describe('what a document says that an endpoint takes', () => {
  const of = (properties: unknown, schemas: Record<string, unknown> = {}) =>
    inputSchemaOf({
      paths: {
        '/requests': { get: {} },
        '/': {
          post: {
            requestBody: {
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Input' } } },
            },
          },
        },
      },
      components: { schemas: { ...schemas, Input: { properties, required: ['prompt'] } } },
    });

  it('is read through references, alternatives and lists of values', () => {
    const schema = of(
      {
        prompt: { type: 'string' },
        size: { anyOf: [{ $ref: '#/components/schemas/Size' }, { enum: ['square'] }] },
        seed: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
      },
      { Size: { type: 'object' } },
    );
    const misfits = (input: Record<string, unknown>) => schema && misfitsOf(schema, [input]);
    const none = { refused: [], unknown: [] };
    expect(misfits({ prompt: 'Tea', size: 'square', seed: 1 })).toEqual(none);
    expect(misfits({ prompt: 'Tea', size: { width: 1 }, seed: undefined })).toEqual(none);
    expect(misfits({ size: 'round', seed: 1.5, steps: 3 })).toEqual({
      refused: [
        `doesn't take "round" as size`,
        `doesn't take 1.5 as seed`,
        "wants prompt, which it isn't sent",
      ],
      unknown: ['steps'],
    });
  });

  it.each([undefined, 'text', {}, { paths: {} }, { paths: { '/': { post: {} } } }])(
    'is not known of %j',
    (document) => expect(inputSchemaOf(document)).toBeUndefined(),
  );

  it('leads nowhere where it leads to itself', () => {
    const schema = of(
      { prompt: { $ref: '#/components/schemas/Loop' } },
      { Loop: { anyOf: [{ $ref: '#/components/schemas/Loop' }] } },
    );
    expect(schema && misfitsOf(schema, [{ prompt: 'Tea' }])).toEqual({ refused: [], unknown: [] });
  });
});
