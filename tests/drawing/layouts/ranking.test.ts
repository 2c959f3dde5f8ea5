import { describe, expect, it } from '@jest/globals';
import { type Content, contentOf, type Fact } from '../../../src/drawing/content/index.js';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { createPictures } from '../../../src/drawing/picture.js';
import type { DrawableBrief } from '../../../src/drawing/scene/drawing.js';
import { formats, type Look, themes } from '../../../src/drawing/scene/look.js';
import { parsePath } from '../../../src/drawing/scene/path.js';
import { flattened, signedArea } from '../../../src/drawing/scene/path-measure.js';
import type { Mark, Scene, Shape } from '../../../src/drawing/scene/scene.js';
import { brief } from '../content/briefs.js';
import { lettersOf, saidIn } from '../support/said.js';
import { checkScene } from '../support/scene-faults.js';

const storks = brief('de', 'ranking', 'Wo die meisten Störche brüten', {
  numbers: [
    '2.431 Paare | Brandenburg',
    '1.980 Paare | Niedersachsen',
    '1.402 Paare | Mecklenburg-Vorpommern',
    '1.120 Paare | Bayern',
    '890 Paare | Baden-Württemberg',
    '640 Paare | Sachsen-Anhalt',
    '610 Paare | Sachsen',
    '320 Paare | Schleswig-Holstein',
    '12 Paare | Saarland',
  ],
});
const power = brief('en', 'ranking', "Solar overtakes coal in the city's power", {
  points: ['Two coal units closed in March', 'Rooftops made 40% of the solar power'],
  numbers: ['34% | Solar', '27% | Wind', '22% | Coal', '12% | Gas', '5% | Hydro'],
});
const phones = brief('de', 'ranking', 'Fast alle lesen die Zeitung auf dem Handy', {
  numbers: ['88 % | Smartphone', '9 % | Computer', '3 % | Papier'],
});
const tourists = brief('ja', 'ranking', '東京が最も多い、外国人観光客の訪問先', {
  points: ['京都は5年で2倍になった'],
  numbers: ['1,950万人 | 東京都', '1,410万人 | 大阪府', '1,080万人 | 京都府', '620万人 | 千葉県'],
});
const dates = brief('ar', 'ranking', 'أكثر الدول إنتاجا للتمور', {
  points: ['تضاعف الإنتاج منذ عام 2000'],
  numbers: ['1.7 مليون طن | مصر', '1.6 مليون طن | السعودية', '1.3 مليون طن | إيران'],
});
const metros = brief('hi', 'ranking', 'सबसे लंबे मेट्रो नेटवर्क', {
  points: ['दिल्ली में हर दिन 60 लाख यात्री चलते हैं'],
  numbers: ['395 किमी | दिल्ली', '77 किमी | बेंगलुरु', '69 किमी | हैदराबाद', '59 किमी | मुंबई'],
});

const loaves = brief('de', 'ranking', 'Müller verkauft die meisten Brote', {
  points: ['Samstags wird doppelt so viel verkauft wie montags.'],
  numbers: ['1.240 Brote | Müller', '980 Brote | Kornblume', '615 Brote | Mühle', '290 Brote | Ofen'],
});

const briefs = new Map([
  ['nine very unequal values', storks],
  ['parts of a whole, with facts', power],
  ['a whole of almost one part', phones],
  ['Japanese', tourists],
  ['Arabic', dates],
  ['Hindi', metros],
  ['things that can be drawn', loaves],
]);

const pictures = createPictures(createFontBook({ extraFolders: [] }));
const looks = themes.flatMap((theme) => formats.map((ratio) => ({ theme, ratio })));

describe('A ranking', () => {
  it.each([...briefs])('is legible, to scale and complete in all looks: %s', async (_, drawn) => {
    const content = contentOf(drawn, 'ranking');
    for (const look of looks) {
      const { scene, layout, leftOut } = await pictures.compose(drawn, look);
      expect({ ...look, layout, leftOut, faults: checkScene(scene) }).toEqual({
        ...look,
        layout: 'ranking',
        leftOut: { points: [], numbers: [] },
        faults: [],
      });

      expect({ ...look, said: saidIn(unnumbered(scene)) }).toEqual({
        ...look,
        said: lettersOf(wordsOf(content)),
      });
    }
  });

  it('draws every value of it in order, the least as well', async () => {
    for (const look of looks) {
      const { chart, marks } = await marksOf(storks, look);
      expect(chart).toBe('bars');
      expect(marks.map(({ value }) => value)).toEqual([2431, 1980, 1402, 1120, 890, 640, 610, 320, 12]);
      expect(Math.min(...marks.map(({ length }) => length))).toBeGreaterThan(0);
    }
  });

  it('draws what adds up to a hundred as parts of one whole', async () => {
    for (const look of looks) {
      const { chart, marks } = await marksOf(power, look);
      expect(chart).toBe('parts');
      expect(marks.map(({ value }) => value)).toEqual([34, 27, 22, 12, 5]);
    }
  });

  it('points at one', async () => {
    for (const drawn of [storks, power, tourists])
      for (const look of looks) {
        const { scene } = await pictures.compose(drawn, look);
        const fills = scene.shapes.filter(({ mark }) => mark).map(({ fill }) => fill);
        expect(fills.filter((fill) => fill === fills[0])).toHaveLength(1);
        expect(new Set(fills).size).toBe(2);
      }
  });

  it('is built of what it counts, and says how many one of them stands for', async () => {
    for (const look of looks.filter(({ ratio }) => ratio !== '9:16')) {
      const { scene } = await pictures.compose(loaves, look);
      const keys = scene.texts.filter(({ role }) => role === 'key').map(({ spans }) => spans[0]?.text ?? '');
      const perMark = Number(keys[0]?.replace('= ', ''));
      const bars = scene.shapes.filter(({ mark }) => mark);
      const areaOf = ({ d }: Shape): number =>
        flattened(parsePath(d)).reduce((sum, polygon) => sum + signedArea(polygon), 0);
      // A part of a loaf is so much of its width: a little less of its area.
      const [first = 0, ...others] = bars.map((bar) => areaOf(bar) / ((bar.mark?.value ?? 0) / perMark));
      expect({ ...look, keys: keys.length, bars: bars.length }).toEqual({ ...look, keys: 1, bars: 4 });
      for (const other of others) expect(Math.abs(other / first - 1)).toBeLessThan(0.12);
    }
  });

  it('has a fact beside its last bars', async () => {
    for (const look of looks) {
      const { texts } = (await pictures.compose(loaves, look)).scene;
      const last = Math.max(...texts.filter(({ role }) => role === 'figure').map(({ baseline }) => baseline));
      const fact = Math.max(...texts.filter(({ role }) => role === 'body').map(({ baseline }) => baseline));
      expect({ ...look, fact }).toEqual({ ...look, fact: last });
    }
  });

  it('numbers four or more, but no parts of a whole', async () => {
    const ordinals = async (drawn: DrawableBrief) => {
      const { scene } = await pictures.compose(drawn, { theme: 'paper' });
      return scene.texts.filter(({ role }) => role === 'ordinal').map(({ spans }) => spans[0]?.text);
    };
    expect(await ordinals(tourists)).toEqual(['1', '2', '3', '4']);
    expect(await ordinals(dates)).toEqual([]);
    expect(await ordinals(power)).toEqual([]);
  });
});

async function marksOf(
  drawn: DrawableBrief,
  look: Look,
): Promise<{ chart?: string | undefined; marks: Mark[] }> {
  const { chart, scene } = await pictures.compose(drawn, look);
  return { chart, marks: scene.shapes.flatMap(({ mark }) => (mark ? [mark] : [])) };
}

const unnumbered = (scene: Scene): Scene => ({
  ...scene,
  texts: scene.texts.filter(({ role }) => role !== 'ordinal'),
});

/** All that a content says, once. */
function wordsOf({ chart, facts, hero, title }: Content): string[] {
  const said = ({ head = '', lead = '', text, value }: Fact) => [head, lead, value?.written ?? '', text];
  return [
    title,
    ...(hero ? said(hero) : []),
    ...facts.flatMap(said),
    chart?.title ?? '',
    ...(chart?.bars.flatMap(({ label, value }) => [label, value.written]) ?? []),
  ];
}
