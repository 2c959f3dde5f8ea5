import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type FakeOcr, installFakeOcr } from '../support/fake-ocr.js';
import { ended, replySaying, type } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

let ocr: FakeOcr;
beforeAll(async () => {
  ocr = await installFakeOcr();
});
afterAll(() => ocr.remove());

const linesOf = (title: string) => [title, '24 ships left the port', 'Tea was drunk at noon'];
const typed = ([title, ...points]: readonly string[]) =>
  [title, ...points.map((point) => `- ${point}`)].join('\n');

/** The world's picture is of the brief; `sees` is what the local reader makes of it. */
async function made(world: World, title: string, sees: (lines: string[]) => Promise<void>) {
  const lines = linesOf(title);
  await sees(lines);
  await type(world, typed(lines));
  const [infograph] = await ended(world, typed(lines));
  return { infograph, prompt: typed(lines) };
}

const questions = (world: World) =>
  world.fal.calls.filter(({ path }) => path.endsWith('/openrouter/router/vision')).length;

describe('Where a reader of pictures is installed on this machine', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ settings: { PROMPT_OUTLINE: 'show', LOCAL_READER: ocr.folder } });
  });
  afterEach(() => world.fal.clearFaults());
  afterAll(() => world.stop());

  it('it reads first, and what it finds right leaves for nobody else', async () => {
    const before = questions(world);
    const { infograph } = await made(world, 'Read here', (lines) => ocr.sees({ lines }));
    expect(infograph).toMatchObject({
      delivery: 'posted',
      checks: [{ verdict: 'right', by: 'local:PP-OCRv4' }],
    });
    expect(questions(world)).toBe(before);
  });

  it('the other one looks again at what it finds wrong, so that a misread number is not told', async () => {
    const { infograph } = await made(world, 'Misread here', (lines) =>
      ocr.sees({ lines: lines.map((line) => line.replace('24', '42')) }),
    );
    expect(infograph).toMatchObject({
      checks: [{ verdict: 'right', by: expect.stringMatching(/^vision:/) }],
    });
  });

  it('the other one reads what it doubts', async () => {
    const { infograph } = await made(world, 'Doubted here', (lines) => ocr.sees({ lines, sure: 0.5 }));
    expect(infograph).toMatchObject({
      checks: [{ verdict: 'right', by: expect.stringMatching(/^vision:/) }],
    });
  });

  it('the other one reads what it broke at', async () => {
    const { infograph } = await made(world, 'Broken here', () => ocr.sees({ lines: [], does: 'exit' }));
    expect(infograph).toMatchObject({
      checks: [{ verdict: 'right', by: expect.stringMatching(/^vision:/) }],
    });
  });

  it('what it saw for sure is told where the other one is away', async () => {
    world.fal.fail('vision', { kind: 'http', status: 500, body: {} });
    const { infograph } = await made(world, 'Alone for once', (lines) =>
      ocr.sees({ lines: lines.map((line) => line.replace('24', '42')) }),
    );
    expect(infograph).toMatchObject({ checks: [{ verdict: 'wrong', by: 'local:PP-OCRv4' }] });
  });
});

describe('Where it is the only reader', () => {
  let world: World;
  beforeAll(async () => {
    const settings = { PROMPT_OUTLINE: 'show', LOCAL_READER: ocr.folder, VISION_MODEL: 'off' };
    world = await startWorld({ settings });
  });
  afterAll(() => world.stop());

  it('pictures are read all the same', async () => {
    const { infograph } = await made(world, 'Read alone', (lines) => ocr.sees({ lines }));
    expect(infograph).toMatchObject({ checks: [{ verdict: 'right', by: 'local:PP-OCRv4' }] });
  });

  it('what it doubts is said not to be checked, and no number is called wrong', async () => {
    const { infograph, prompt } = await made(world, 'Doubted alone', (lines) =>
      ocr.sees({ lines: lines.map((line) => line.replace('24', '42')), sure: 0.5 }),
    );
    expect(infograph).toMatchObject({ checks: [{ verdict: 'unread', why: 'unreadable' }] });
    const words = await world.slack.plainText(await replySaying(world, prompt, 'Not checked'));
    expect(words).toContain("I couldn't read the picture");
  });

  it('what it finds in letters that it was not sure of is said not to be checked', async () => {
    const { infograph } = await made(world, 'Hardly read', (lines) =>
      ocr.sees({ lines: lines.map((line) => line.replace('drunk', 'dronc')), faint: 'c' }),
    );
    expect(infograph).toMatchObject({ checks: [{ verdict: 'unread', why: 'unreadable' }] });
  });

  it('what it finds in letters that it was sure of is told', async () => {
    const { infograph, prompt } = await made(world, 'Read for sure', (lines) =>
      ocr.sees({ lines: lines.map((line) => line.replace('drunk', 'dronc')) }),
    );
    expect(infograph).toMatchObject({ checks: [{ verdict: 'slips', by: 'local:PP-OCRv4' }] });
    expect(await world.slack.plainText(await replySaying(world, prompt, 'Typo'))).toContain('dronc');
  });
});
