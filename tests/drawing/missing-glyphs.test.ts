import { describe, expect, it } from '@jest/globals';
import { createFontBook } from '../../src/drawing/fonts/book.js';
import { createPictures } from '../../src/drawing/picture.js';
import type { DrawableBrief } from '../../src/drawing/scene/drawing.js';

const brief: DrawableBrief = {
  ...{ title: 'A cup of coffee takes 140 litres of water', language: 'en', layout: 'list' },
  points: [{ text: 'A burger takes 2,400 litres' }, { text: 'A pair of jeans takes 8,000 litres' }],
  numbers: [],
};

const pictures = createPictures(createFontBook({ extraFolders: [] }));

describe('a brief with characters that no font has', () => {
  it('is refused in words that name them, never drawn with boxes', async () => {
    const unknown = { ...brief, points: [...brief.points, { text: 'In Tibetan it is ཀཁ' }] };
    const refused = {
      code: 'missing_glyphs',
      message: expect.stringContaining('No font here has these characters: ཀ ཁ.'),
    };
    await expect(pictures.draw(unknown, {})).rejects.toMatchObject(refused);
    await expect(pictures.export(unknown, {}, 'svg')).rejects.toMatchObject(refused);
  });

  it('is drawn where they are in nothing that is drawn', async () => {
    const point = { text: 'In Tibetan it is short', evidence: { quote: 'ཀཁ', from: 'article' as const } };
    const { runs } = await pictures.draw({ ...brief, points: [...brief.points, point] }, {});
    expect(runs.map(({ text }) => text).join(' ')).toContain('Tibetan');
  });
});
