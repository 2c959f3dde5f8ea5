import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';
import { type Client, program } from './support.js';

let world: World;
let client: Client;
let drawn: string;
let painted: string;
beforeAll(async () => {
  world = await startWorld({ fal: { imageScale: 0.02 } });
  client = await program(world);
  const brief = { title: 'Kaffee: für alle', points: ['Beans', 'Water'], language: 'de' };
  drawn = await made({ brief, draw: 'exact' });
  painted = await made({ prompt: 'Tea, painted' });
});
afterAll(() => world.stop());

async function made(body: unknown): Promise<string> {
  const answer = await client.post('/api/infographs/create/', body);
  const { id } = answer.body.infographs[0];
  await until('its end', async () => {
    const { body: told } = await client.get(`/api/infographs/status/${id}/`);
    return told.status === 'completed';
  });
  return id;
}

const path = (id: string, format: string) => `/api/infographs/${id}/export/?format=${format}`;

/** A file is no JSON. */
const file = (id: string, format: string) =>
  fetch(`${world.app.url}${path(id, format)}`, { headers: { authorization: `Token ${client.secret}` } });

describe('The export of an infographic', () => {
  it.each(['pdf', 'svg', 'png', 'pptx'])(
    'of a drawing is a file named after its title, as %s',
    async (format) => {
      const answer = await file(drawn, format);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain(`stand-in/${format}`);
      const name = encodeURIComponent(`Kaffee für alle.${format}`);
      expect(answer.headers.get('content-disposition')).toContain(`filename*=UTF-8''${name}`);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10);
    },
  );

  it('of a painting is its PDF, or the picture as it came', async () => {
    const pdf = await file(painted, 'pdf');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const picture = Buffer.from(await (await file(painted, 'png')).arrayBuffer());
    const { body } = await client.get(`/api/infographs/status/${painted}/`);
    const kept = Buffer.from(await (await fetch(body.image_url)).arrayBuffer());
    expect(picture.equals(kept)).toBe(true);
    expect(await client.get(path(painted, 'pptx'))).toMatchObject({
      status: 409,
      body: { error: { code: 'not_drawn' } },
    });
  });

  it('has all facts of what had no room for them, on pages of one file', async () => {
    world.drawing.room = 1;
    const many = await made({ brief: { title: 'Tea', points: ['Leaf', 'Cup'] }, draw: 'exact' });
    const pdf = await fetch(`${world.app.url}${path(many, 'pdf')}&pages=all`, {
      headers: { authorization: `Token ${client.secret}` },
    });
    world.drawing.room = Number.POSITIVE_INFINITY;
    expect(pdf.status).toBe(200);
    expect(pdf.headers.get('content-disposition')).toContain('Tea.pdf');
    expect(world.drawing.paged.at(-1)).toMatchObject({ pages: 2, format: 'pdf', brief: { title: 'Tea' } });
    const painting = await client.get(`${path(painted, 'pptx')}&pages=all`);
    expect(painting).toMatchObject({ status: 409, body: { error: { code: 'not_drawn' } } });
    for (const wrong of [`${path(many, 'png')}&pages=all`, `${path(many, 'pdf')}&pages=2`])
      expect(await client.get(wrong)).toMatchObject({
        status: 400,
        body: { error: { message: 'pages: must be all, and goes with the formats pdf and pptx.' } },
      });
  });

  it('is refused in words where there is none', async () => {
    expect(await client.get(path(drawn, 'gif'))).toMatchObject({
      status: 400,
      body: { error: { message: 'format: must be pdf, svg, png or pptx.' } },
    });
    expect(await client.get(path('ig_none', 'pdf'))).toMatchObject({ status: 404 });
    world.fal.outcome({ kind: 'never' });
    const { body } = await client.post('/api/infographs/create/', { prompt: 'Not yet there' });
    expect(await client.get(path(body.infographs[0].id, 'pdf'))).toMatchObject({ status: 409 });
  });
});
