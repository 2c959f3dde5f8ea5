import { describe, expect, it } from '@jest/globals';
import { contentOf } from '../../../src/drawing/content/index.js';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { createPictures } from '../../../src/drawing/picture.js';
import { formats, themes } from '../../../src/drawing/scene/look.js';
import type { TextLine } from '../../../src/drawing/scene/scene.js';
import { brief } from '../content/briefs.js';
import { lettersOf, saidIn } from '../support/said.js';
import { checkScene } from '../support/scene-faults.js';
import { listsOf } from './ordered-briefs.js';

const pictures = createPictures(createFontBook({ extraFolders: [] }));
const looks = themes.flatMap((theme) => formats.map((ratio) => ({ theme, ratio })));

describe('A list', () => {
  it.each(Object.entries(listsOf))('is legible and complete in all looks: %s', async (_, told) => {
    const { facts, hero, title } = contentOf(told, 'list');
    const words = [...(hero ? [hero] : []), ...facts].flatMap(({ head = '', lead = '', value, text }) => [
      ...[head, lead, value?.written ?? '', text],
    ]);
    for (const look of looks) {
      const { scene, layout, leftOut } = await pictures.compose(told, look);
      expect({ ...look, layout, leftOut, faults: checkScene(scene) }).toEqual({
        ...look,
        ...{ layout: 'list', leftOut: { points: [], numbers: [] }, faults: [] },
      });
      expect(saidIn(scene)).toBe(lettersOf([title, ...words]));
    }
  });

  it('has an icon at each fact, of at least 64 pixels, where its facts have icons', async () => {
    for (const look of looks) {
      const { scene } = await pictures.compose(listsOf.hire, look);
      expect(scene.shapes.filter(({ stroke }) => stroke !== undefined).length).toBeGreaterThanOrEqual(5);
    }
    const { scene } = await pictures.compose(listsOf.habits, { theme: 'paper', ratio: '16:9' });
    expect(scene.shapes.filter(({ stroke }) => stroke !== undefined)).toEqual([]);
  });

  it('shows what it is about where it has little to say, once, and never under its words', async () => {
    for (const look of looks) {
      const { scene } = await pictures.compose(listsOf.bees, look);
      expect(scene.shapes.filter(({ transform }) => transform !== undefined)).toHaveLength(1);
    }
    const { scene } = await pictures.compose(listsOf.heating, { theme: 'paper', ratio: '1:1' });
    expect(scene.shapes.filter(({ transform }) => transform !== undefined)).toEqual([]);
  });

  it('is led by its most telling figure where its title names none', async () => {
    const told = brief('en', 'list', "Five habits that cut a household's energy bill", {
      points: [
        'Fill the kettle only as far as needed',
        'Switch to LED lamps: 80% less power than old bulbs',
        'Shower for 5 minutes',
        'Seal windows and doors against drafts',
        'Cook with the lid on',
      ],
    });
    for (const look of looks) {
      const { scene, leftOut } = await pictures.compose(told, look);
      const [largest] = [...scene.texts].sort((one, other) => other.size - one.size);
      expect({ ...look, leftOut, largest: largest && textOf(largest), faults: checkScene(scene) }).toEqual({
        ...{ ...look, leftOut: { points: [], numbers: [] }, largest: '80%', faults: [] },
      });
    }
  });

  it('says one thing alone as large as a figure', async () => {
    const { scene } = await pictures.compose(listsOf.call, { theme: 'paper', ratio: '16:9' });
    const said = scene.texts.filter((line) => textOf(line) !== 'Only one thing to remember');
    expect(Math.max(...said.map(({ size }) => size))).toBeGreaterThan(140);
  });
});

const textOf = ({ spans }: TextLine): string => spans.map(({ text }) => text).join('');
