import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { heldBatch } from '../support/batch.js';
import { catalogue } from '../support/catalogue.js';
import { endOf } from '../support/settle.js';
import { balance, ended, imagesOf, parent, replySaying, threadOf, type } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

describe('what can be chosen', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ fal: { imageScale: 0.05 } });
  });
  afterAll(() => world.stop());

  const inputOf = (prompt: string) => world.fal.jobs.find(({ input }) => input.prompt === prompt)?.input;

  it('each ratio reaches the model, and its image the thread', async () => {
    const before = await balance(world);
    const prompts = catalogue.usual.ratios.map((ratio) => ({ ratio, prompt: `In the shape of ${ratio}` }));
    await Promise.all(prompts.map(({ ratio, prompt }) => type(world, `${prompt} --ratio ${ratio}`)));
    for (const { ratio, prompt } of prompts) {
      await ended(world, prompt);
      expect(inputOf(prompt)).toMatchObject({ aspect_ratio: ratio, resolution: '2K', num_images: 1 });
      const [image] = await imagesOf(world, prompt);
      const size = pngSize(world.slack.file(image?.fileId ?? '')?.bytes ?? Buffer.alloc(0));
      const [wide = 0, high = 0] = ratio.split(':').map(Number);
      expect(Math.sign(size.width - size.height)).toBe(Math.sign(wide - high));
    }
    expect(await balance(world)).toEqual({ available: before.available - prompts.length, held: 0 });
  });

  let newcomers = 0;
  const newcomer = () => world.slack.addUser({ name: `newcomer${newcomers++}` });

  it.each([
    { resolution: '1K', credits: 1, kind: 'image/png' },
    { resolution: '2K', credits: 1, kind: 'image/png' },
    { resolution: '4K', credits: 2, kind: 'image/jpeg' },
  ])('$resolution costs $credits and arrives as $kind', async ({ resolution, credits, kind }) => {
    const before = await balance(world);
    const prompt = `As large as ${resolution}`;
    const { words } = await type(world, `${prompt} --res ${resolution}`, { user: newcomer() });
    expect(words).toContain(
      `(${credits} credit${credits === 1 ? '' : 's'}, ${before.available - credits} left. Only charged once it's posted.)`,
    );
    await ended(world, prompt);
    expect(inputOf(prompt)).toMatchObject({ resolution });
    const [image] = await imagesOf(world, prompt);
    expect(world.slack.file(image?.fileId ?? '')?.mimetype).toBe(kind);
    expect(await balance(world)).toEqual({ available: before.available - credits, held: 0 });
  });

  it('-n 3 is one thread with three images, told apart, and one mention with the last', async () => {
    const { slack } = world;
    const before = await balance(world);
    await type(world, 'Three of a kind -n 3');
    const batch = await ended(world, 'Three of a kind');
    expect(batch).toHaveLength(3);
    expect(new Set(batch.map(({ batch }) => batch)).size).toBe(1);
    expect(await imagesOf(world, 'Three of a kind')).toHaveLength(3);
    const { channel, ts } = await threadOf(world, 'Three of a kind');
    const replies = slack.replies(channel, ts);
    const texts = replies.map((reply) => slack.plainText(reply));
    for (const n of [1, 2, 3])
      expect(texts.filter((text) => text.includes(`nfographic ${n} of 3:`))).toHaveLength(1);
    expect(replies.flatMap((reply) => slack.mentions(reply))).toEqual([slack.users.member]);
    expect(await balance(world)).toEqual({ available: before.available - 3, held: 0 });
    await parent(world, 'Three of a kind', 'the state', (text) =>
      text.includes('3 of 3 done, 3 credits used.'),
    );
  });

  it('a batch of which one fails says so, and charges for the others', async () => {
    const before = await balance(world);
    world.fal.outcome({ kind: 'model_error', type: 'content_policy_violation' });
    await type(world, 'One of three fails -n 3');
    await ended(world, 'One of three fails');
    const reply = await replySaying(world, 'One of three fails', 'content rules');
    expect(world.slack.plainText(reply)).toContain('No charge.');
    expect(await imagesOf(world, 'One of three fails')).toHaveLength(2);
    expect(await balance(world)).toEqual({ available: before.available - 2, held: 0 });
    await parent(world, 'One of three fails', 'the state', (text) =>
      text.includes('2 of 3 done, 1 failed (no charge), 2 credits used.'),
    );
  });

  it('a batch that the workspace can afford in part is refused as a whole, and says what is affordable', async () => {
    const { slack, app, fal } = world;
    const { available } = await balance(world);
    const jobs = fal.jobs.length;
    await type(world, 'Leave three', { triggerId: 'unused' });
    await ended(world, 'Leave three');
    const { id } = app.workspace;
    const allButThree = heldBatch({ workspace: id, unitCredits: available - 1 - 3 });
    await app.credits.hold(id, allButThree);
    const { words } = await type(world, 'Too many -n 4');
    expect(words).toContain('4 infographics cost 4 credits; your workspace has 3.');
    const told = slack.ephemerals({ user: slack.users.member }).at(-1);
    const buttons = told && slack.buttons(told).map(({ text }) => text);
    expect(buttons).toEqual(['Make 3 · 3 credits', 'Ask an admin', 'Open in the form']);
    expect(fal.jobs.length).toBe(jobs + 1);
    for (const held of allButThree.infographs) await app.credits.settle(id, endOf(held, 'canceled'));
  });

  it('4,000 characters of Japanese are drawn as they are', async () => {
    const prompt = '日本の四季と祭り。'.repeat(445).slice(0, 4_000);
    await type(world, `topup 5`, { user: world.slack.users.admin });
    const { words } = await type(world, prompt, { user: newcomer() });
    expect(words).toContain('Got it!');
    await ended(world, prompt);
    expect(inputOf(prompt)?.prompt).toBe(prompt);
    expect(await imagesOf(world, prompt)).toHaveLength(1);
    const refused = await type(world, `${prompt}あ`);
    expect(refused.words).toContain('4,000 characters; this one has 4,001');
  });
});

function pngSize(bytes: Buffer): { width: number; height: number } {
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
