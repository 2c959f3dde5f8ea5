import { describe, expect, it } from '@jest/globals';
import { contentOf } from '../../../src/drawing/content/index.js';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { createPictures } from '../../../src/drawing/picture.js';
import { formats, themes } from '../../../src/drawing/scene/look.js';
import type { Scene, TextLine } from '../../../src/drawing/scene/scene.js';
import { lettersOf, saidIn } from '../support/said.js';
import { checkScene } from '../support/scene-faults.js';
import { stepsOf } from './ordered-briefs.js';

const pictures = createPictures(createFontBook({ extraFolders: [] }));
const looks = themes.flatMap((theme) => formats.map((ratio) => ({ theme, ratio })));
const DAY = 86_400;
const longTitle = {
  ...stepsOf.quake,
  title: '地震が起きたら最初の10分でする6つのこと',
  points: [
    '机の下に入り、頭を守る',
    '揺れが収まったら火を消す',
    'ドアを開けて出口を確保する',
    '靴をはいて家の中を歩く',
    '家族の無事を確かめる',
    'ラジオで正しい情報を聞く',
  ].map((text) => ({ text })),
};

describe('Steps', () => {
  it.each(Object.entries(stepsOf))('are legible, numbered and complete in all looks: %s', async (_, told) => {
    const { facts, title } = contentOf(told, 'steps');
    const words = facts.flatMap(({ head = '', value, text }) => [head, value?.written ?? '', text]);
    for (const look of looks) {
      const { scene, layout, leftOut } = await pictures.compose(told, look);
      const ordinals = scene.texts.filter(isOrdinal).map(textOf);
      expect({ ...look, layout, leftOut, faults: checkScene(scene), ordinals }).toEqual({
        ...look,
        ...{ layout: 'steps', leftOut: { points: [], numbers: [] }, faults: [] },
        ordinals: told.points.map((_point, index) => String(index + 1)),
      });
      expect(saidIn(withoutOrdinals(scene))).toBe(lettersOf([title, ...words]));
    }
  });

  it('are as long as they take, where they say how long that is', async () => {
    for (const look of looks) {
      const { chart, scene } = await pictures.compose(stepsOf.bread, look);
      expect(chart).toBe('bars');
      const hours = scene.shapes.flatMap(({ mark }) => (mark?.chart === 'steps' ? [mark.value / 3600] : []));
      expect(hours).toEqual([6, 0.75, 3, 16, 50 / 60]);
    }
  });

  it('measure weeks and months on one scale', async () => {
    const { scene } = await pictures.compose(stepsOf.permit, { theme: 'paper', ratio: '9:16' });
    const days = scene.shapes.flatMap(({ mark }) => (mark ? [Math.round((mark.value / DAY) * 10) / 10] : []));
    expect(days).toEqual([28, 14, 91.3]);
  });

  it('begin each where the one before ends, where all say how long they take', async () => {
    const { scene } = await pictures.compose(stepsOf.bread, { theme: 'paper', ratio: '16:9' });
    const ends = scene.shapes.flatMap(({ d, mark }) => (mark ? [boundsIn(d)] : []));
    for (const [index, { left }] of ends.slice(1).entries())
      expect(Math.abs(left - (ends[index]?.right ?? 0))).toBeLessThan(1);
  });

  it('rise from one to the next where they have no times and the picture is wide', async () => {
    const { scene } = await pictures.compose(stepsOf.customer, { theme: 'paper', ratio: '16:9' });
    const baselines = scene.texts.filter(isOrdinal).map(({ baseline }) => baseline);
    expect(baselines).toHaveLength(4);
    expect([...baselines].sort((one, other) => other - one)).toEqual(baselines);
    expect(new Set(baselines).size).toBe(4);
  });

  it('stand on one ribbon in wide pictures, their ordinals at least 2.2 times as large as the title', async () => {
    for (const theme of themes) {
      const { scene } = await pictures.compose(stepsOf.passport, { theme, ratio: '16:9' });
      const ordinals = scene.texts.filter(isOrdinal);
      const title = scene.texts.find(({ role }) => role === 'title');
      expect(new Set(ordinals.map(({ baseline }) => baseline)).size).toBe(1);
      expect(ordinals[0]?.size).toBeGreaterThanOrEqual(2.2 * (title?.size ?? Infinity));
    }
  });

  it('lead in square and tall pictures too: their ordinals are at least 2.2 times as large as a long title', async () => {
    for (const look of looks.filter(({ ratio }) => ratio !== '16:9')) {
      const { scene } = await pictures.compose(longTitle, look);
      const title = scene.texts.find(({ role }) => role === 'title');
      const ordinals = scene.texts.filter(isOrdinal);
      expect(ordinals).toHaveLength(longTitle.points.length);
      expect(ordinals[0]?.size).toBeGreaterThanOrEqual(2.2 * (title?.size ?? Infinity));
    }
  });

  it('stand in their order, numbers below them without an ordinal', async () => {
    for (const look of looks) {
      const { scene } = await pictures.compose(stepsOf.customer, look);
      const lowest = Math.max(...scene.texts.filter(isOrdinal).map(({ baseline }) => baseline));
      const number = scene.texts.find((line) => textOf(line).startsWith('68%'));
      expect(number?.baseline).toBeGreaterThan(lowest);
    }
  });
});

const isOrdinal = ({ role }: TextLine): boolean => role === 'ordinal';
const textOf = ({ spans }: TextLine): string => spans.map(({ text }) => text).join('');
const withoutOrdinals = (scene: Scene): Scene => ({
  ...scene,
  texts: scene.texts.filter((line) => !isOrdinal(line)),
});

/** Of rectangles written with absolute places. */
function boundsIn(d: string): { left: number; right: number } {
  const across = [...d.matchAll(/[MH](-?[\d.]{1,12})/g)].map(([, x]) => Number(x));
  return { left: Math.min(...across), right: Math.max(...across) };
}
