import type { DrawableBrief } from '../../src/drawing/scene/drawing.js';

const points = (...texts: string[]) => texts.map((text) => ({ text }));

/** What is drawn: of each kind one or two, as long as briefs of articles are, in four scripts. */
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
  // What is tried in the most ways: a dial of many events, and a comparison of many measures.
  {
    title: 'How the bicycle became the vehicle of the world',
    points: points(
      '1817: Drais rides the first two-wheeler, which has no pedals.',
      '1861: Pedals are put on the front wheel in Paris.',
      '1885: The safety bicycle has a chain, and two wheels of one size.',
      '1888: Air fills the tires, and roads become soft.',
      '1903: The first Tour de France starts.',
      '1977: The first mountain bicycles are sold in California.',
      '1993: Bicycles with electric motors come to the shops.',
    ),
    numbers: [{ value: '1 billion', measures: 'bicycles in the world today' }],
    layout: 'timeline',
    language: 'en',
    source: { title: 'Two wheels', site: 'Harbor Museum', published: '2026-06-10' },
  },
  {
    title: 'Trams carry more people with less energy than buses',
    points: points(
      'Trams: last for forty years.',
      'Buses: can run in another street tomorrow.',
      'Both are on time nine times in ten.',
    ),
    numbers: [
      { value: '30 Wh', measures: 'energy per passenger and kilometer, tram' },
      { value: '70 Wh', measures: 'energy per passenger and kilometer, bus' },
      { value: '18 minutes', measures: 'to the center, tram' },
      { value: '26 minutes', measures: 'to the center, bus' },
      { value: '240', measures: 'places in a full vehicle, tram' },
      { value: '90', measures: 'places in a full vehicle, bus' },
      { value: '65 dB', measures: 'noise at ten meters, tram' },
      { value: '75 dB', measures: 'noise at ten meters, bus' },
    ],
    layout: 'comparison',
    language: 'en',
    source: { title: 'Rails or tires', site: 'Valley Post', published: '2026-04-20' },
  },
];
