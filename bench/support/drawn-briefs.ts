import type { DrawableBrief } from '../../src/drawing/scene/drawing.js';

const points = (...texts: string[]) => texts.map((text) => ({ text }));

/** What is drawn: of each kind one, as long as briefs of articles are, in four scripts. */
export const drawnBriefs: readonly DrawableBrief[] = [
  {
    title: 'A cup of coffee takes 140 litres of water',
    points: points(
      'Most of the water, 96 percent, falls as rain on the plantation.',
      'Roasting a kilogram of beans takes 0.4 kilowatt hours.',
      'Brazil grows a third of the coffee of the world.',
      'A cup of tea takes a fifth as much water.',
    ),
    numbers: [
      { value: '140 litres', measures: 'a cup of coffee' },
      { value: '27 litres', measures: 'a cup of tea' },
      { value: '75 litres', measures: 'a glass of beer' },
      { value: '120 litres', measures: 'a glass of wine' },
    ],
    layout: 'statistics',
    language: 'en',
    source: { title: 'Water footprints', site: 'Valley Post', published: '2026-03-02' },
  },
  {
    title: 'So kommt das Fahrrad in die Stadt zurück',
    points: points(
      'Der Rat beschließt 42 Kilometer geschützte Radwege.',
      'Die Stadt misst jede Straße und fragt die Anwohner.',
      'Im ersten Sommer werden 12 Kilometer gebaut.',
      'Danach zählt eine Messstelle jeden Tag die Räder.',
      'Nach zwei Jahren entscheidet der Rat über den Rest.',
    ),
    numbers: [],
    layout: 'steps',
    language: 'de',
    source: { title: 'Radwege', site: 'Talblatt' },
  },
  {
    title: '新幹線は東京と大阪を2時間半で結ぶ',
    points: points(
      '1964年に東京と新大阪の間で開業した。',
      '1992年に「のぞみ」が2時間30分で走り始めた。',
      '2007年にN700系が登場した。',
      '2020年にN700Sが営業運転を始めた。',
    ),
    numbers: [{ value: '285 km/h', measures: '最高速度' }],
    layout: 'timeline',
    language: 'ja',
  },
  {
    title: 'القطار أسرع من السيارة بين المدينتين',
    points: points(
      'يقطع القطار المسافة في ساعتين.',
      'تحتاج السيارة إلى خمس ساعات ونصف.',
      'يستهلك القطار ربع طاقة السيارة لكل راكب.',
    ),
    numbers: [
      { value: '2 ساعة', measures: 'القطار' },
      { value: '5.5 ساعة', measures: 'السيارة' },
    ],
    layout: 'comparison',
    language: 'ar',
  },
];
