import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { composer } from '../../src/bot/features/composer/words.js';
import { help } from '../../src/bot/features/help/words.js';
import { home } from '../../src/bot/features/home/blocks/words.js';
import { composeArtPrompt, composeOutlinedPrompt, composePrompt } from '../../src/briefs/index.js';
import { briefOf, createPainter } from '../../src/playground/painting/painter.js';
import { artSheetOf, sheetOf } from '../../src/playground/painting/sheet.js';
import { helpers } from '../support/helpers.js';

const { drawing } = helpers;
const png = { format: 'png', contentType: 'image/png' } as const;

const ON_THE_PAGE = 'How coffee gets from the farm to your cup';

/** What we print as an example of a command, without its options. */
function printedExamples(): string[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const commands = [...`${readme}\n${help.usage}`.matchAll(/(?<![\w/])\/infograph +([A-Z][^`\n]*)/g)].map(
    ([, text = '']) => text,
  );
  const examples = [composer.placeholder, ON_THE_PAGE, ...home.examples.map(({ text }) => text)];
  return [...commands, ...examples]
    .map((text) => text.replace(/ -(?:-\w|\w ).*$/, '').trim())
    .filter((text) => !text.startsWith('http'));
}

describe('the picture of a prompt', () => {
  it.each(printedExamples())('has content where we print the prompt as an example: %s', (example) => {
    const { title, points, numbers } = briefOf(example);
    expect(example).toContain(title);
    expect(points.length + numbers.length).toBeGreaterThan(2);
  });

  it('shows the facts of an article and none of the words around them', () => {
    const facts = {
      title: 'Where your cup of tea comes from: a story',
      points: [{ text: 'Tea is the “most drunk” beverage' }, { text: 'It comes from 1 shrub' }],
      numbers: [
        { value: '25 kg', measures: 'of leaves a day' },
        { value: '3', measures: '' },
      ],
      layout: 'list' as const,
      language: 'en',
    };
    const brief = briefOf(composePrompt(facts, { style: 'bright', ratio: '16:9' }));
    expect(brief).toEqual(facts);
  });

  it('shows an outline as it was last written, also of an example of ours', () => {
    const facts = {
      title: 'How a bill becomes law',
      points: [{ text: 'Ada writes it' }, { text: 'Bob signs it' }],
      numbers: [{ value: '2', measures: 'people' }],
      layout: 'steps' as const,
    };
    const prompt = composeOutlinedPrompt('How a bill becomes law', { ...facts, language: 'en' });
    expect(briefOf(prompt)).toEqual(facts);
  });

  it('says a fact once that an article has as a point and with its number', () => {
    const [picked, tea, shrub] = [
      'A picker gathers 25 kg a day',
      'Tea is drunk most',
      'It comes from one shrub',
    ];
    const numbers = [{ value: '25 kg', measures: picked }];
    const facts = {
      title: 'Tea',
      points: [picked, tea, shrub].map((text) => ({ text })),
      numbers,
      layout: 'list' as const,
      language: 'en',
    };
    const brief = { title: 'Tea', points: [{ text: tea }, { text: shrub }], numbers };
    expect(briefOf(composePrompt(facts))).toMatchObject(brief);
  });

  it.each([
    ['"Bees and why they dance"', { title: 'Bees and why they dance' }],
    ['“The ‘aha’ moment”', { title: 'The ‘aha’ moment' }],
    ['Please create an infographic about how tides work.', { title: 'How tides work' }],
    ['How does a heat pump work? In a flat style. Use blue.', { title: 'How does a heat pump work?' }],
    ['Rain in Spain 🎉', { title: 'Rain in Spain' }],
    ['R&D <b>at us</b>', { title: 'R&D <b>at us</b>' }],
    ['The tides\n\nAll words in the image are in German.', { title: 'The tides' }],
    ['Tips: rest; write it down', { title: 'Tips', points: [{ text: 'rest' }, { text: 'write it down' }] }],
    [
      'Please draw a poster about tea: green, black and white',
      { title: 'Tea', points: [{ text: 'green' }, { text: 'black' }, { text: 'white' }] },
    ],
    [
      'Day\n1. Wake up\n- Run: a mile',
      { title: 'Day', points: [{ text: 'Wake up' }, { lead: 'Run', text: 'a mile' }] },
    ],
    [
      'Our year: 1,240 orders; 4.6 of 5 stars',
      {
        title: 'Our year',
        numbers: [
          { value: '1,240', measures: 'orders' },
          { value: '4.6 of 5', measures: 'stars' },
        ],
      },
    ],
  ])('says what was typed and nothing more: %s', (prompt, brief) => {
    expect(briefOf(prompt)).toEqual({ points: [], numbers: [], ...brief });
  });

  it('is no prepared one where another thing is asked for', () => {
    expect(briefOf('How a bill becomes law in Germany').points).toEqual([]);
    expect(briefOf('How a bill becomes law, in 3 steps').points).toEqual([]);
    expect(briefOf('How a bill becomes law\n\nAll words in the image are in German.').points).toEqual([]);
  });

  it('keeps all words of a long sentence: the first clause large, the rest under it', () => {
    const prompt = `How a ticket goes, ${'from one desk to the next, '.repeat(8)}until it ends`;
    const { title, subtitle } = briefOf(prompt);
    expect(title.length).toBeLessThanOrEqual(90);
    expect(`${title}, ${subtitle}`).toBe(prompt);
  });
});

describe('the sheet', () => {
  const asked = { width: 1600, height: 900, seed: 0, variant: 0 };

  it.each([
    ['a title alone', { title: 'Bees', points: [], numbers: [] }],
    ['what has many points', briefOf('How a bill becomes law')],
  ])('says of %s all of it, and that it is a sample', async (_name, brief) => {
    const svg = await sheetOf(drawing, brief, asked);
    const told = /<desc>([^<]*)/.exec(svg)?.[1] ?? '';
    for (const words of [brief.title, ...brief.points.map(({ text }) => text)]) expect(told).toContain(words);
    expect(svg.match(/<text [^>]*>([^<]*)/)?.[1]).toBe('Sample picture: no image service was asked');
  });

  it('writes what a newcomer may type in any of these scripts', async () => {
    for (const title of ['日本の新幹線の歴史', 'चाय का इतिहास', 'تاريخ القهوة', 'Чай', 'כיצד זה עובד']) {
      expect(await sheetOf(drawing, { title, points: [], numbers: [] }, asked)).toContain(title);
    }
  });

  it('has no letters at all where a wordless picture is asked for', async () => {
    const svg = await artSheetOf('Wordless art of a train, no text', asked);
    expect(svg).toContain('<path');
    expect(svg).not.toMatch(/<text|<use|<title/);
  });
});

describe('a picture for words to be set over', () => {
  const { signal } = new AbortController();
  const facts = {
    title: 'Coffee costs twice as much',
    points: [{ text: 'The beans cost most of it' }, { text: 'Rent is a quarter of a cup' }],
    numbers: [],
    layout: 'list' as const,
    language: 'en',
  };

  it.each([
    ['16:9', 1376, 768],
    ['1:1', 1024, 1024],
    ['9:16', 768, 1376],
  ])('is one that words can be set over: %s', async (ratio, width, height) => {
    const asked = { ...png, width, height, endpoint: '', index: 0, requestId: 'r', signal };
    const painting = await createPainter(drawing)({ ...asked, input: { prompt: composeArtPrompt(facts) } });
    const drawn = await drawing.drawOver(painting?.bytes ?? Buffer.of(), facts, { ratio, pixels: 400 });
    expect(drawn.artUsed).toBe(true);
  });
});

describe('the painter', () => {
  const size = { ...png, width: 160, height: 90, endpoint: '', index: 0 };
  const { signal } = new AbortController();

  it('paints each of several pictures of one prompt another way, and one picture always the same', async () => {
    const paint = createPainter(drawing);
    const picture = async (requestId: string) =>
      (await paint({ ...size, signal, requestId, input: { prompt: 'The water cycle' } }))?.bytes.toString(
        'base64',
      );
    const four = await Promise.all(['a', 'b', 'c', 'd'].map(picture));
    expect(new Set(four).size).toBe(4);
    expect(await picture('b')).toBe(four[1]);
  });

  it('gives the drawing itself to a model that draws those', async () => {
    const svg = { ...size, format: 'svg', contentType: 'image/svg+xml' } as const;
    const painting = await createPainter(drawing)({
      ...{ ...svg, signal, requestId: 'r' },
      input: { prompt: 'The water cycle' },
    });
    expect(painting?.contentType).toBe('image/svg+xml');
    expect(painting?.bytes.toString()).toMatch(/^<svg [^>]*viewBox="0 0 /);
  });

  it.each([
    ['white space', '   \n\n\t  '],
    ['half a character and controls', '<b>&amp;"\u0000\u0007\ud83d\ufffe]]>'],
    ['4,000 characters without a break', '漢'.repeat(4000)],
    ['one long word', 'x'.repeat(3000)],
    ['emojis', '🎉🧑‍🚀👍🏽 '.repeat(200)],
    ['right to left', 'כיצד הצעת חוק הופכת לחוק. שלב ראשון. 24% מהזמן.'],
    ['many points', Array.from({ length: 50 }, (_, at) => `${at}. Point ${at}`).join('\n')],
  ])('never fails: %s', async (_name, prompt) => {
    const painting = await createPainter(drawing)({ ...size, signal, requestId: 'r', input: { prompt } });
    expect(painting?.bytes.length).toBeGreaterThan(100);
  });
});
