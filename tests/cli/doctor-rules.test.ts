import { describe, expect, it } from '@jest/globals';
import { checkDrawing } from '../../src/cli/doctor/drawing.js';
import { checkFalPrices } from '../../src/cli/doctor/fal-prices.js';
import { checkProduction } from '../../src/cli/doctor/production.js';
import { checkGrants } from '../../src/cli/doctor/scopes.js';
import { readConfig } from '../../src/config/index.js';
import { DrawingError } from '../../src/drawing/scene/drawing.js';
import { readScopes } from '../../src/lib/manifest-file.js';
import { createTempFolder } from '../../src/lib/temp-folder.js';
import { createDrawingStandIn } from '../support/drawing.js';
import { cli } from './support.js';

describe("doctor and fal's prices", () => {
  const model = 'fal-ai/nano-banana-pro';
  const price = { endpoint_id: model, unit_price: 0.15, unit: 'image', currency: 'USD' };
  const vector = { ...price, endpoint_id: 'fal-ai/recraft/v4/text-to-vector', unit_price: 0.08 };
  const falSays = (...prices: unknown[]) => checkFalPrices(undefined, { prices: [...prices, vector] });

  it('agree where fal charges what the table of costs says', () => {
    expect(falSays(price)).toMatchObject({ state: 'ok', message: expect.stringContaining('costs 0.15 USD') });
  });

  it('leave out in words what is priced by token', () => {
    expect(falSays(price).message).toContain('not compared, being by token: Nano Banana 2.1, GPT Image 2');
  });

  it.each([
    [`fal charges 0.134 USD for an image by ${model}, and the table of costs says 0.15 USD at 1K`, 0.134, {}],
    ['0.15 USD per megapixels', 0.15, { unit: 'megapixels' }],
    ['0.15 EUR per image', 0.15, { currency: 'EUR' }],
    [`fal gives no price for ${model}`, 0.15, { endpoint_id: 'fal-ai/another' }],
  ])('differ aloud: %s', (words, unit_price, change) => {
    expect(falSays({ ...price, unit_price, ...change })).toMatchObject({
      state: 'problem',
      message: expect.stringContaining(words),
      mend: expect.stringContaining('COSTS_FILE'),
    });
  });

  it('are left uncompared where fal answers in another form, and blame a file that cannot be read', () => {
    expect(falSays('new form')).toMatchObject({ state: 'skipped' });
    expect(checkFalPrices('/nowhere.json', { prices: [price] })).toMatchObject({
      state: 'problem',
      message: expect.stringContaining('COSTS_FILE cannot be read'),
    });
  });
});

describe('doctor where workspaces install the app', () => {
  const { asked, required } = readScopes();

  it('names the workspaces that left a scope out, and finds fault only where the app needs it', () => {
    const installed = [
      { _id: 'T1', scopes: asked },
      { _id: 'T2', scopes: required },
      { _id: 'T3', scopes: asked.filter((scope) => scope !== 'files:write') },
    ];
    expect(checkGrants(installed.slice(0, 1), { asked, required })).toMatchObject([{ state: 'ok' }]);
    expect(checkGrants(installed, { asked, required })).toMatchObject([
      { state: 'problem', message: 'files:write in T3' },
      { state: 'warning', message: expect.stringMatching(/usergroups:read \(.+\) in T2;/) },
    ]);
  });
});

describe('doctor --production', () => {
  const well = {
    NODE_ENV: 'production',
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
    FAL_KEY: '0f0f0f0f-1111-2222-3333-444444444444:0123456789abcdef0123456789abcdef',
    FAL_WEBHOOK_USER_ID: 'user',
    PUBLIC_URL: 'https://infograph.example',
    DATA_DIR: '/var/lib/infograph',
    ADMIN_TOPUP: '500',
  };
  const problems = (settings: Record<string, string | undefined>) =>
    checkProduction(readConfig(settings), settings)
      .filter(({ state, check }) => state === 'problem' && check !== '.env')
      .map(({ check }) => check);

  it('finds no fault with what is set as it should be', () => {
    expect(problems(well)).toEqual([]);
    const { SLACK_SIGNING_SECRET: _secret, PUBLIC_URL: _url, ...rest } = well;
    expect(problems({ ...rest, SLACK_APP_TOKEN: 'xapp-1' })).toEqual([]);
  });

  it.each([
    ['mode', { NODE_ENV: undefined }],
    ['https', { PUBLIC_URL: 'http://localhost:3000' }],
    ['services', { FAL_QUEUE_URL: 'http://127.0.0.1:1' }],
    ['storage', { DATA_DIR: './data' }],
    ['limits', { ADMIN_TOPUP: undefined }],
    ['signing secret', { SLACK_SIGNING_SECRET: 'password' }],
    ['fal key form', { FAL_KEY: '12345678' }],
    ['webhook signer', { FAL_WEBHOOK_USER_ID: undefined }],
  ])('finds a fault with the %s', (check, change) => {
    expect(problems({ ...well, ...change })).toEqual([check]);
  });

  it('is only asked for by name', async () => {
    const folder = await createTempFolder();
    const settings = { DATA_DIR: folder.path };
    expect((await cli(['doctor'], settings)).out).not.toContain('backups');
    expect((await cli(['doctor', '--production'], settings)).out).toContain('backups');
    await folder.remove();
  });
});

describe('doctor and drawing by code', () => {
  it('tells why nothing can be drawn, and that models still draw', async () => {
    const drawing = createDrawingStandIn();
    expect(await checkDrawing({ dataDir: '/nowhere' }, drawing)).toMatchObject({ state: 'ok' });
    drawing.fail(new DrawingError('engine', 'The engine is not there.'));
    expect(await checkDrawing({ dataDir: '/nowhere' }, drawing)).toMatchObject({
      state: 'problem',
      message: expect.stringContaining('The engine is not there.'),
      mend: expect.stringContaining('--draw model'),
    });
  });
});
