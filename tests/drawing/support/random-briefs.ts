import fc from 'fast-check';
import type { DrawableBrief } from '../../../src/drawing/scene/drawing.js';
import { drawnLayouts, type Look, themes } from '../../../src/drawing/scene/look.js';

interface Tongue {
  language: string;
  words: readonly string[];
  units: readonly string[];
  /** Between words. */
  blank: string;
}

const tongue = (language: string, words: string, units: string, blank = ' '): Tongue => ({
  ...{ language, blank },
  words: words.split(' '),
  units: units.split(' '),
});

/** Ten scripts, with the words and units that people write in them. */
const tongues: readonly Tongue[] = [
  tongue(
    'en',
    'coffee water every city people the of R&D <b>bold</b> "quoted" café lost 5:30 A/B e-mail',
    '% litres km $ million people',
  ),
  tongue(
    'de',
    'Baugenehmigung Donaudampfschifffahrtsgesellschaft klärt die Gebühr über Straße und für zwölf',
    '% Wochen km € Mio. Einwohner',
  ),
  tongue('el', 'νερό πόλη καφές κάθε άνθρωποι ημέρα χρόνος ενέργεια', '% λίτρα χλμ €'),
  tongue('ru', 'вода город кофе каждый люди день энергия строительство', '% литров км ₽ млн'),
  tongue('ar', 'الماء المدينة القهوة كل يوم الناس الطاقة المستدامة', '٪ لتر كم دولار مليون'),
  tongue('he', 'מים עיר קפה כל יום אנשים אנרגיה מתחדשת', '% ליטר ק״מ ₪'),
  tongue('hi', 'पानी शहर कॉफ़ी हर दिन लोग ऊर्जा स्वच्छ', '% लीटर किमी ₹ करोड़'),
  tongue(
    'ja',
    '水 都市 コーヒー 毎日 人々 が 飲む の 再生可能 エネルギー を 使う',
    '% リットル km 円 億人',
    '',
  ),
  tongue('th', 'น้ำ เมือง กาแฟ ทุกวัน ผู้คน พลังงาน ใช้ ประหยัด', '% ลิตร กม. บาท', ''),
  tongue('ko', '물 도시 커피 매일 사람들 에너지 재생 사용', '% 리터 km 원 만'),
  tongue('zh', '水 城市 咖啡 每天 人们 能源 可再生 使用', '% 升 公里 元 亿人', ''),
];

/** Beside words: what must neither break a line, nor a picture, nor be drawn as a box. */
const odd = [
  '½',
  '−5 °C',
  '1,234.5',
  '2–3',
  '\u{200F}',
  '\u{202A}x\u{202C}',
  '🚀',
  '👩‍🚀',
  '🇩🇪',
  'e\u{301}',
  '&amp;',
  '{{x}}',
  '5\u{202F}000',
];

const sentence = (of: Tongue, most: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...of.words) },
        { weight: 1, arbitrary: fc.constantFrom(...odd) },
      ),
      {
        minLength: 1,
        maxLength: Math.max(1, Math.ceil(most / 7)),
      },
    )
    .map((words) => (of.words[0] ?? '') + of.blank + words.join(of.blank))
    .map((text) => cut(text, most));

function cut(text: string, most: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('und').segment(text)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  return kept.trim();
}

const value = (of: Tongue): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 999 }).map((n) => n / 10),
      ),
      fc.constantFrom(...of.units),
    )
    .map(([amount, unit]) => `${amount} ${unit}`);

const briefIn = (of: Tongue): fc.Arbitrary<DrawableBrief> =>
  fc.record({
    title: fc.oneof(sentence(of, 60), sentence(of, 120)),
    language: fc.constant(of.language),
    layout: fc.constantFrom('timeline', 'comparison', 'steps', 'statistics', 'list', 'ranking', 'map'),
    points: fc.array(
      fc
        .oneof(
          sentence(of, 40),
          sentence(of, 110),
          sentence(of, 280),
          fc
            .tuple(fc.integer({ min: 1600, max: 2026 }), sentence(of, 60))
            .map(([year, text]) => `${year}: ${text}`),
        )
        .map((text) => ({ text })),
      { minLength: 1, maxLength: 10 },
    ),
    numbers: fc.array(
      fc.record({ value: value(of), measures: fc.oneof(sentence(of, 20), sentence(of, 90)) }),
      { maxLength: 8 },
    ),
    source: fc.constant({ site: 'The Sample Gazette', published: '2026-03-01' }),
  });

/** Any brief in any of the scripts, up to the longest. */
export const anyBrief: fc.Arbitrary<DrawableBrief> = fc.constantFrom(...tongues).chain(briefIn);

export const anyLook: fc.Arbitrary<Look> = fc.record({
  theme: fc.constantFrom(...themes),
  layout: fc.constantFrom(...drawnLayouts),
  ratio: fc.constantFrom('16:9', '4:5', '1:1', '9:16', '21:9', '3:2'),
});
