import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Infograph } from '../../src/models/infograph.js';
import { program } from '../api/support.js';
import { choose, delivered, modalSaying } from '../bot/features/result/support.js';
import { balance, ended, replySaying, type, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

const RECRAFT = 'fal-ai/recraft/v4/text-to-vector';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'infograph-vector-'));
  const models = join(folder, 'models.json');
  writeFileSync(models, JSON.stringify({ default: RECRAFT }));
  world = await startWorld({
    settings: { PROMPT_OUTLINE: 'show', MEND_BUDGET_USD: '1', MODELS_FILE: models },
    fal: { imageScale: 0.05 },
  });
});
afterEach(() => world.fal.clearFaults());
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

const list = (title: string) => `${title}\n- 24 ships left the port\n- Tea was drunk at noon`;
const svgFile = (inside: string, root = 'viewBox="0 0 1344 768"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>`);
const served = (bytes: Buffer, more: { failTimes?: number } = {}) =>
  world.fal.outcome({ kind: 'image', bytes, ...more }, { times: Number.POSITIVE_INFINITY });

/** The file that Slack shows. */
function fileOf({ file }: Infograph): Buffer {
  const found = world.slack.file(file?.id ?? '');
  if (!found?.bytes) throw new Error('Slack has no such file');
  return Buffer.from(found.bytes);
}

/** All that is kept of it, by the ends of the names. */
const keptOf = ({ _id }: Infograph) =>
  readdirSync(join(world.settings.DATA_DIR ?? '', 'images'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes(_id))
    .map((name) => name.slice(name.lastIndexOf('.') + 1))
    .sort();

async function exported(id: string, format: string): Promise<Response> {
  const { secret } = await program(world);
  const url = `${world.app.url}/api/infographs/${id}/export/?format=${format}`;
  return await fetch(url, { headers: { authorization: `Token ${secret}` } });
}

describe('What a model draws as SVG', () => {
  it('is read and shown as pixels, and can be had as SVG', async () => {
    const prompt = list('Drawn in lines');
    await type(world, prompt);
    const { infograph, message } = await delivered(world, prompt);
    expect(infograph).toMatchObject({
      model: RECRAFT,
      checks: [{ verdict: 'right' }],
      image: { contentType: 'image/png', vector: { key: expect.stringMatching(/\.svg$/) } },
    });
    expect(await replySaying(world, prompt, '✓ Text checked')).toBeDefined();
    const png = fileOf(infograph);
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(Math.abs(width / 2752 - 1)).toBeLessThan(0.05);
    expect(width / height).toBeCloseTo(16 / 9, 1);
    expect(keptOf(infograph)).toEqual(['png', 'svg']);

    await choose(world, message, 'Get as');
    const view = await modalSaying(world, 'SVG, for design tools');
    await world.slack.submitView({ viewId: view.id, values: { format: 'svg' } });
    await until('the SVG', async () => {
      const thread = await world.app.models.threads.findOne({ _id: infograph.batch }).lean();
      const replies = world.slack.replies(message.channel, thread?.ts ?? '');
      const titles = replies.flatMap(({ files }) => files ?? []).map((id) => world.slack.file(id)?.title);
      return titles.includes('Drawn in lines.svg');
    });
    const answer = await exported(infograph._id, 'svg');
    expect(answer.headers.get('content-type')).toContain('image/svg+xml');
    const svg = await answer.text();
    expect(svg).toMatch(/^<svg [^>]*role="img" lang="en"><title>Drawn in lines<\/title><desc>/);
    expect(svg).toContain('24 ships left the port');
    expect((await exported(infograph._id, 'pdf')).headers.get('content-type')).toBe('application/pdf');
    expect((await exported(infograph._id, 'pptx')).status).toBe(409);
  });

  it('is the same picture each time that it is made', async () => {
    const bytes = svgFile('<rect width="900" height="700" fill="#a00"/>');
    const made: Buffer[] = [];
    for (const title of ['The same once', 'The same again']) {
      served(bytes);
      await type(world, list(title));
      const [infograph] = await ended(world, list(title));
      if (infograph) made.push(fileOf(infograph));
    }
    expect(made).toHaveLength(2);
    expect(made[0]?.equals(made[1] ?? Buffer.of())).toBe(true);
  });

  it('is drawn again where it says something wrong: there is no change of such a picture', async () => {
    world.fal.outcome({ kind: 'slips', slips: [['24 ships', '42 ships']] });
    const prompt = list('Drawn again');
    await type(world, prompt);
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({
      requests: [{ purpose: 'draw' }, { purpose: 'draw', round: 2 }],
      checks: [{ verdict: 'wrong' }, { verdict: 'right' }],
      chosen: { why: 'mended' },
    });
  });

  it('loses all that does not draw before anybody has it', async () => {
    served(
      svgFile(
        '<script>alert(1)</script><image href="https://evil.test/a.png"/><rect onclick="x()" width="900" height="700"/>',
      ),
    );
    const prompt = list('With more than lines');
    await type(world, prompt);
    const [infograph] = await ended(world, prompt);
    expect(infograph?.delivery).toBe('posted');
    const svg = await (await exported(infograph?._id ?? '', 'svg')).text();
    expect(svg).toContain('<rect ');
    expect(svg).not.toMatch(/script|alert|evil|onclick/);
  });

  it.each([
    [
      'a bomb of entities',
      () => Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9"><g/></svg>'),
    ],
    ['one that draws nothing', () => svgFile('<image href="https://evil.test/a.png"/>')],
    ['one without an end', () => svgFile('<rect width="9" height="9"/>', 'viewBox="0 0 1e99 1"')],
    ['one that is too large', () => svgFile(`<rect width="9" height="9"/>${' '.repeat(11 * 1024 * 1024)}`)],
  ])('is no picture, and costs nothing, where it is %s', async (name, bytes) => {
    const before = await balance(world);
    served(bytes());
    const prompt = list(`Refused ${name}`);
    await type(world, prompt);
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({ status: 'failed', failure: { code: 'image_unusable' } });
    expect(await balance(world)).toEqual(before);
    expect(infograph && keptOf(infograph)).toEqual([]);
  });

  it('is asked for again where it is cut off', async () => {
    const whole = svgFile('<rect width="900" height="700"/>');
    const notYet = { times: 2, status: 200, body: whole.subarray(0, -9) };
    world.fal.outcome({ kind: 'image', bytes: whole, notYet }, { times: 1 });
    const prompt = list('Cut off at first');
    await type(world, prompt);
    const [infograph] = await ended(world, prompt);
    expect(infograph?.delivery).toBe('posted');
  });

  it('can have words of code over it', async () => {
    const prompt = list('With words over it');
    await type(world, `${prompt} --draw art`);
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({ delivery: 'posted', drawn: { art: { used: true } } });
    expect(world.drawing.drawn.at(-1)?.art?.[0]).toBe(0x89);
  });

  it('goes with the picture when somebody deletes that', async () => {
    const prompt = list('Deleted');
    await type(world, prompt);
    const { infograph, message } = await delivered(world, prompt);
    expect(keptOf(infograph)).toEqual(['png', 'svg']);
    await choose(world, message, 'Delete');
    const view = await modalSaying(world, 'Delete this infographic?');
    await world.slack.submitView({ viewId: view.id });
    await until('both to be gone', async () => keptOf(infograph).length === 0);
    expect((await exported(infograph._id, 'svg')).status).toBe(404);
  });
});
