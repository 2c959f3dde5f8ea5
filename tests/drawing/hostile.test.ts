import { describe, expect, it } from '@jest/globals';
import { createFontBook } from '../../src/drawing/fonts/book.js';
import { createPictures } from '../../src/drawing/picture.js';
import { type DrawableBrief, DrawingError } from '../../src/drawing/scene/drawing.js';
import { drawnLayouts } from '../../src/drawing/scene/look.js';
import { coffee } from './support/briefs.js';

const pictures = createPictures(createFontBook({ extraFolders: [] }));
const draw = (brief: DrawableBrief) => pictures.draw(brief, { pixels: 400 });

describe('a hostile brief', () => {
  it('is drawn as the text that it is', async () => {
    const { runs } = await draw({
      ...coffee,
      points: [
        { text: 'The tag <script>alert(1)</script> is text' },
        { text: 'So is <svg onload="x()"/> here' },
      ],
    });
    const drawn = runs.map(({ text }) => text).join('');
    for (const words of ['<script>alert(1)</script>', '<svg onload="x()"/>'])
      expect(drawn.replace(/\s+/g, '')).toContain(words.replace(/\s+/g, ''));
  });

  it.each([
    ['10,000 characters without a blank', 'x'.repeat(10_000)],
    ['10,000 characters in words', 'word '.repeat(2_000).trim()],
    ['nothing but marks that need a letter', '\u{301}'.repeat(200)],
    ['nothing but directions', '\u{202E}'.repeat(100)],
    ['nothing but emoji', '🚀'.repeat(50)],
  ])('is drawn or refused in words: %s', async (_, text) => {
    const told = await draw({ ...coffee, points: [{ text }], numbers: [] }).then(
      ({ runs }) => runs.length > 0,
      (error: unknown) => error instanceof DrawingError && error.message.split(/\s+/).length > 3,
    );
    expect(told).toBe(true);
  });

  it.each(['🚀🚀', '\u{301}\u{301}', '👩‍👩‍👧 🇩🇪 1️⃣'])(
    'has nothing to say but %j: refused in words',
    async (text) => {
      const nothing = { ...coffee, points: [{ text }], numbers: [{ value: text, measures: text }] };
      await expect(draw(nothing)).rejects.toMatchObject({ code: 'no_text' });
    },
  );

  it.each(drawnLayouts)('has points that say nothing among others: left out of %s', async (layout) => {
    const told = [{ text: 'Pick the beans' }, { text: 'Roast them' }, { text: 'Grind them' }];
    const blank = ['🚀', '\u{301}\u{301}'].map((text) => ({ text }));
    const drawn = async (points: DrawableBrief['points']) =>
      (await draw({ ...coffee, layout, points, numbers: [] })).runs;
    expect(await drawn([...blank, ...told.slice(0, 2), ...blank, ...told.slice(2)])).toEqual(
      await drawn(told),
    );
  });

  it('has a title that is nothing but emoji: refused in words', async () => {
    await expect(draw({ ...coffee, title: '🚀🚀' })).rejects.toMatchObject({ code: 'no_text' });
  });
});

describe('the same brief', () => {
  it('gives the same bytes, also in another process', async () => {
    const others = createPictures(createFontBook({ extraFolders: [] }));
    const [one, other] = await Promise.all([pictures.draw(coffee, {}), others.draw(coffee, {})]);
    expect(other.png.equals(one.png)).toBe(true);
  });
});
