import { describe, expect, it } from '@jest/globals';
import { createFontBook } from '../../src/drawing/fonts/book.js';
import { marks } from '../../src/drawing/marks/drawn/catalogue.js';
import { Painter } from '../../src/drawing/paint/painter.js';
import { createPictures } from '../../src/drawing/picture.js';
import type { DrawableBrief } from '../../src/drawing/scene/drawing.js';
import type { Scene, TextLine } from '../../src/drawing/scene/scene.js';

const book = createFontBook({ extraFolders: [] });
const pictures = createPictures(book);
const painter = new Painter(book);

const brief: DrawableBrief = {
  ...{ title: 'How coffee gets to your cup', language: 'en', layout: 'steps', numbers: [] },
  points: [
    { text: 'Farmers pick the ripe cherries' },
    { text: 'Mills wash and dry the beans' },
    { text: 'Roasters brown them within 15 minutes' },
  ],
};
const arabic: DrawableBrief = {
  ...{ title: 'كيف تصل القهوة إلى فنجانك', language: 'ar', layout: 'steps', numbers: [] },
  points: [{ text: 'يقطف المزارعون الثمار' }, { text: 'تغسل المطاحن الحبوب' }],
};

const ground = '#E9D9C0';

/** A cup on even ground, as a model would paint it, 1,600 by 900 pixels. @param x its left side */
async function painted(x: number, more: Partial<Scene> = {}): Promise<Uint8Array> {
  const cup = { d: marks.cup.d, fill: '#7A3B12', transform: { x, y: 200, scale: 500 / marks.cup.width } };
  const scene: Scene = {
    ...{ width: 1600, height: 900, language: 'en', direction: 'ltr', background: ground, texts: [] },
    shapes: [cup],
    ...more,
  };
  return (await painter.png(scene, 1600)).png;
}

const cups = new Map<number, Promise<Uint8Array>>();
/** The cup alone, painted once at each place. */
function cupAt(x: number): Promise<Uint8Array> {
  const cup = cups.get(x) ?? painted(x);
  cups.set(x, cup);
  return cup;
}

function written(text: string, size: number, language = 'en'): Partial<Scene> {
  const face = { kind: 'narrow', weight: 700 } as const;
  const line: TextLine = {
    ...{ role: 'body', x: 1060, baseline: 840, width: 400, size, ground, paragraph: 1 },
    spans: [{ text, face, size, color: '#211A15' }],
  };
  return { texts: [line], language };
}

describe('words over what a model has painted', () => {
  it('stand on a quiet side, all of them, where the subject is not', async () => {
    const { runs, artUsed, leftOut, width, height } = await pictures.drawOver(await cupAt(1040), brief, {});
    expect({ artUsed, leftOut, width, height }).toEqual({
      ...{ artUsed: true, leftOut: { points: [], numbers: [] }, width: 1600, height: 900 },
    });
    const said = runs.map(({ text }) => text).join(' ');
    for (const word of ['coffee', 'cherries', 'beans', '15', 'minutes']) expect(said).toContain(word);
    for (const run of runs) {
      expect(run.x + run.width).toBeLessThan(1000);
      expect(run.contrast).toBeGreaterThanOrEqual(4.5);
      expect(run.size).toBeGreaterThanOrEqual(run.role === 'source' ? 24 : 40);
    }
  });

  it('go to the other side where the subject is on theirs, in either direction of writing', async () => {
    for (const asked of [brief, arabic]) {
      const left = await pictures.drawOver(await cupAt(60), asked, {});
      expect(left.artUsed).toBe(true);
      expect(Math.min(...left.runs.map(({ x }) => x))).toBeGreaterThan(600);
      const right = await pictures.drawOver(await cupAt(1040), asked, {});
      expect(right.artUsed).toBe(true);
      expect(Math.max(...right.runs.map(({ x, width }) => x + width))).toBeLessThan(1000);
    }
  });

  it('give the same bytes for the same painting', async () => {
    const art = await cupAt(1040);
    const one = await pictures.drawOver(art, brief, {});
    expect((await pictures.drawOver(art, brief, {})).png.equals(one.png)).toBe(true);
  });
});

describe('files of words over a painting', () => {
  it('have it under their words, and say who made what', async () => {
    const art = await cupAt(1040);
    const svg = (await pictures.export(brief, {}, 'svg', art)).bytes.toString();
    expect(svg).toContain('<image width="1600" height="900"');
    expect(svg).toMatch(/<desc>[^<]*made with AI[^<]*by code/);
    const png = (await pictures.export(brief, {}, 'png', art)).bytes;
    expect(png.equals((await pictures.drawOver(art, brief, { pixels: 3200 })).png)).toBe(true);
    for (const format of ['pdf', 'pptx'] as const) {
      const plain = (await pictures.export(brief, {}, format)).bytes.length;
      expect((await pictures.export(brief, {}, format, art)).bytes.length).toBeGreaterThan(plain);
    }
  });

  it('are plain where it could not be used', async () => {
    const [plain, left] = [
      await pictures.export(brief, {}, 'svg'),
      await pictures.export(brief, {}, 'svg', Buffer.from('no picture')),
    ];
    expect(left.bytes.equals(plain.bytes)).toBe(true);
  });
});

describe('a painting that cannot be used', () => {
  it.each([
    ['English', 'Fresh coffee', 'en'],
    ['Russian', 'Свежий кофе', 'ru'],
    ['Hebrew', 'קפה ומים', 'he'],
    ['figures', '1,250 + 38', 'en'],
  ])('has letters in it: %s', async (_, text, language) => {
    const art = await painted(1040, written(text, 64, language));
    const plain = await pictures.drawOver(art, brief, {});
    expect(plain).toMatchObject({ artUsed: false, artFault: 'letters' });
    expect(plain.png.equals((await pictures.draw(brief, {})).png)).toBe(true);
  });

  it.each([
    ['is no picture', async () => Buffer.from('no picture')],
    ['is of another shape', async () => await painted(1040, { height: 1600 })],
    ['has nothing in it', async () => await painted(1040, { shapes: [] })],
  ])('%s', async (_, art) => {
    expect(await pictures.drawOver(await art(), brief, {})).toMatchObject({
      ...{ artUsed: false, artFault: 'unusable' },
    });
  });

  it('leaves no room: its subject is everywhere, or the facts are too many', async () => {
    const cup = { d: marks.cup.d, fill: '#7A3B12' };
    const shapes = Array.from({ length: 60 }, (_, index) => ({
      ...cup,
      transform: { x: (index % 10) * 160, y: Math.floor(index / 10) * 150, scale: 1.4 },
    }));
    const none = { artUsed: false, artFault: 'no_room' };
    expect(await pictures.drawOver(await painted(0, { shapes }), brief, {})).toMatchObject(none);
    const long =
      'A point that takes two lines of its own, whatever the size of its letters is, and says it all';
    const points = Array.from({ length: 8 }, (_, index) => ({ text: `${long} ${index}` }));
    expect(await pictures.drawOver(await cupAt(1040), { ...brief, points }, {})).toMatchObject(none);
  });
});
