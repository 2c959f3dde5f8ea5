import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';
import { type Client, program } from './support.js';

const tides = JSON.stringify({
  title: 'How tides work',
  points: [
    { text: 'The moon pulls the sea', by: 'ai' },
    { text: 'The earth turns under the bulge', by: 'ai' },
  ],
  numbers: [],
  layout: 'steps',
  language: 'en',
});

describe.each(['show', 'wait'])('A prompt that a program sends, with PROMPT_OUTLINE=%s', (mode) => {
  let world: World;
  let client: Client;
  beforeAll(async () => {
    world = await startWorld({
      fal: { imageScale: 0.05 },
      settings: { PROMPT_OUTLINE: mode, ARTICLE_PAUSE_S: '1' },
    });
    client = await program(world);
    world.fal.llm(tides);
  });
  afterAll(() => world.stop());

  it('is drawn by its outline, which its pictures share, though nobody looks at it', async () => {
    const prompt = 'How tides work, in deep blue';
    const { status, body } = await client.post('/api/infographs/create/', {
      prompt,
      number_of_infographs: 2,
    });
    expect(status).toBe(201);
    for (const { id } of body.infographs) {
      const end = await until(`the end of ${id}`, async () => {
        const { body: told } = await client.get(`/api/infographs/status/${id}/`);
        return (told.status === 'completed' || told.status === 'failed') && told;
      });
      expect(end).toMatchObject({ id, status: 'completed', error: null });
    }
    const drawn = world.fal.jobs
      .map(({ input }) => String(input.prompt))
      .filter((one) => one.startsWith(prompt));
    expect(drawn).toHaveLength(2);
    for (const one of drawn) expect(one).toContain('1. "The moon pulls the sea"');

    const listed = await client.get('/api/infographs/');
    expect(listed.body.infographs).toMatchObject([{ prompt }, { prompt }]);
    const [first] = body.infographs;
    const { workspace, models } = world.app;
    const infograph = await models.infographs.findOne({ _id: first.id, workspace: workspace.id }).lean();
    expect(infograph).toMatchObject({ outlined: true, delivery: 'none' });
    const brief = await models.briefs
      .findOne({ _id: infograph?.batch ?? '', workspace: workspace.id })
      .lean();
    expect(brief).toMatchObject({
      status: 'approved',
      facts: { points: [{ text: 'The moon pulls the sea', evidence: { from: 'model' } }, {}] },
    });
  });
});
