import { describe, expect, it } from '@jest/globals';
import type { Article, Block } from '../../../src/articles/article.js';
import { readArticle } from '../../../src/briefs/facts/reading.js';
import { extractFacts } from '../../../src/briefs/rules/index.js';

const paragraphs = (...lines: string[]): Block[] => lines.map((text) => ({ kind: 'paragraph', text }));

function factsOf(title: string, blocks: readonly Block[], language = 'en', focus?: string) {
  const article: Article = { title, language, confidence: 'high', blocks };
  return extractFacts(readArticle(article), focus);
}
const textsOf = (title: string, blocks: readonly Block[], language = 'en') =>
  factsOf(title, blocks, language).points.map(({ text }) => text);

const ferry = [
  'The Orla ferry carried 1,240 commuters a day last year, twice as many as before the bridge was closed.',
  'The city bought four electric boats for 18.6 million euros from a yard in Vale.',
  'Noise at the quay fell by 11 decibels after the diesel boats were sold.',
];

/** Sentences that cannot be told alone, by language. */
const leaning: Readonly<Record<string, readonly string[]>> = {
  en: [
    'He opened the second pier in March with the whole council.',
    'This doubled the number of boats on the western line.',
    'However, the northern line still has no boats at all.',
    'But the northern line still has no electric boats at all.',
    'In 2019, she moved the office of the harbour to Vale.',
    'Even though it rained, many people came to the new quay.',
    'The company plans to buy two more boats in the spring.',
    'The minister added that the quay must be repaired soon.',
    'Which boats will carry the people of Orla next year?',
    'Join the harbour office on the quay this Sunday!',
    'We think that the harbour of Orla has a great future.',
    'The latter is the cheaper of both boats on the quay.',
    'As the table below shows, the boats are mostly empty.',
    'Subscribe to our newsletter about the boats of Orla.',
    'A quiet morning in the harbour of Orla.',
    '“The boats are far too slow for the northern line.”',
    '“The boats are far too slow for the line,” he said.',
    'The council said: “The boats are slow. The line is long.',
    'Photo: the new boats at the western quay of Orla.',
    'Many people think that boats are slower than cars.',
    'Boats on the northern line, seen from the western quay',
    'Anna Holt: The harbour has changed the town of Orla.',
    'If you want to see the boats, find out more about the tour.',
    'Nothing about the price of boats was known from these sources.',
    'The harbours of the bay need no such investment in boats.',
    'The courts of Orla, however, have stopped the new pier.',
    'Engineers of the harbour worked on it for a year.',
    'Measurements on Monday showed that his boat was too heavy.',
    'The boats are far too slow for the line, he said on Monday.',
    'Council asks for more boats ORLA: The council asked for boats.',
    'Tickets for the boats go on sale on Friday, Dec. 6 at.',
    'Orla Harbour Rowers 18 points.',
  ],
  de: [
    'Er eröffnete im März den zweiten Anleger der Stadt.',
    'Das ist der größte Anleger im Norden der Stadt.',
    'Allerdings fahren im Norden noch keine neuen Boote.',
    'Im Jahr 2019 zog er mit dem Hafenamt nach Talheim um.',
    'Wir freuen uns auf viele Gäste im Hafen von Orla.',
    'Lesen Sie auch den Bericht über die Boote im Hafen.',
    'Das Unternehmen will im Frühling zwei Boote kaufen.',
    'Viele glauben, dass Boote langsamer sind als Autos.',
    'Der Hafen von Orla hat für diesen Streit kein Geld.',
    'Heute fahren dort an einem Werktag 6.400 Menschen.',
  ],
  fr: [
    'Il a ouvert le deuxième quai de la ville en mars.',
    'Cependant, la ligne du nord reste sans bateaux.',
    'Cette ligne transporte désormais deux fois plus de gens.',
    'Nous pensons que le port a un grand avenir devant lui.',
    'L’entreprise achètera deux autres bateaux au printemps.',
  ],
  es: [
    'Ella abrió el segundo muelle de la ciudad en marzo.',
    'Sin embargo, la línea del norte sigue sin barcos.',
    'La empresa comprará otros dos barcos en primavera.',
    'Nuestro puerto tiene un gran futuro en la región.',
  ],
  it: ['Questo ha raddoppiato il numero delle barche.', 'Tuttavia la linea del nord è ancora senza barche.'],
  pt: ['Ele abriu o segundo cais da cidade em março.', 'No entanto, a linha do norte continua sem barcos.'],
  nl: [
    'Hij opende in maart de tweede kade van de stad.',
    'Echter, de noordelijke lijn heeft nog geen boten.',
  ],
  ru: ['Он открыл второй причал города в марте.', 'Однако на северной линии лодок пока нет.'],
  pl: ['Jednak północna linia nadal nie ma łodzi.', 'To podwoiło liczbę łodzi na zachodniej linii.'],
  sv: ['Han öppnade stadens andra brygga i mars.', 'Men den norra linjen har fortfarande inga båtar.'],
  tr: ['Ancak kuzey hattında hâlâ tekne yok.', 'Bu, batı hattındaki tekne sayısını ikiye katladı.'],
  ja: ['しかし、北の路線にはまだ船がない。', 'これは西の路線の船の数を倍にした。'],
  zh: ['但是北线仍然没有电动船。', '他在三月开放了城市的第二个码头。'],
  ko: ['그러나 북쪽 노선에는 아직 배가 없다.', '이것은 서쪽 노선의 배를 두 배로 늘렸다.'],
  hi: ['लेकिन उत्तरी मार्ग पर अभी भी कोई नाव नहीं है।', 'उसने मार्च में शहर का दूसरा घाट खोला।'],
  ar: ['لكن الخط الشمالي ما زال بلا قوارب كهربائية.', 'هذا ضاعف عدد القوارب على الخط الغربي.'],
};
const leaningRows = Object.entries(leaning).flatMap(([language, lines]) =>
  lines.map((line): [string, string] => [language, line]),
);

describe('A point without a model', () => {
  it.each(leaningRows)('stands alone (%s: not "%s")', (language, sentence) => {
    expect(textsOf('The quiet ferry', paragraphs(sentence), language)).toEqual([]);
  });

  it('is a whole sentence with the words and the block that it rests on', () => {
    const { points } = factsOf('The quiet ferry', paragraphs(...ferry));
    expect(points.map(({ text }) => text).sort()).toEqual([...ferry].sort());
    for (const { text, evidence } of points)
      expect(evidence).toEqual({ quote: text, from: 'article', at: ferry.indexOf(text) });
  });

  it.each([
    [
      'the next sentence says that it is not so',
      'Boats need no crew on the western line.',
      'But that is wrong, says the harbour office.',
    ],
    [
      'the next sentence turns it',
      'The harbour office wants to close the western line.',
      'In fact, the western line is the only one that pays.',
    ],
    [
      'the sentence before announces it as false',
      'Three claims of the leaflet are false:',
      'The western line loses a million euros a year.',
    ],
  ])('is none where %s', (_why, first, second) => {
    const texts = textsOf('The quiet ferry', [...paragraphs(...ferry), ...paragraphs(first, second)]);
    expect(texts.sort()).toEqual([...ferry].sort());
  });

  it('is never what a heading of an article about errors claims', () => {
    const blocks: Block[] = [
      [
        'Myth 1: Boats pollute more than cars.',
        'Per person, the boats of Orla use a fifth of what cars use.',
      ],
      [
        'Myth 2: The ferry is always late.',
        'In 2023, 98 percent of all crossings of the ferry were on time.',
      ],
      ['Myth 3: Only tourists take it.', 'Nine of ten tickets are yearly passes of commuters from Orla.'],
    ].flatMap(([heading = '', text = '']) => [
      { kind: 'heading' as const, level: 2, text: heading },
      { kind: 'paragraph' as const, text },
    ]);
    const texts = textsOf('Three myths about the ferry', blocks);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).not.toMatch(/pollute more|always late|Only tourists/);
  });

  it.each([
    [
      'lines of their own',
      ['Boats need no crew.', 'The northern line has a crew of four, like all lines of the bay.'],
    ],
    [
      'numbers',
      [
        '1. Boats need no crew on any line of the bay.',
        'The northern line has a crew of four, like all lines of the bay.',
      ],
    ],
    [
      'labels before',
      [
        'Claim:',
        'Boats need no crew on any line of the whole wide bay of Orla.',
        'The northern line has a crew of four, like all lines of the bay.',
      ],
    ],
    [
      'labels within',
      [
        'Myth 1: Boats need no crew on any line of the bay.',
        'The northern line has a crew of four, like all lines of the bay.',
      ],
    ],
  ])('is never what such an article puts right, told in %s', (_how, lines) => {
    const texts = textsOf('Errors about the ferry: a fact check', paragraphs(...lines));
    expect(texts).toEqual(['The northern line has a crew of four, like all lines of the bay.']);
  });

  it('keeps who said it, and what is excepted', () => {
    const sentences = [
      'According to a draft that nobody has confirmed, the western line will close in May.',
      'The fares will rise for everybody except those who hold a yearly pass of the town.',
    ];
    const texts = textsOf('The quiet ferry', paragraphs(...ferry, ...sentences));
    for (const text of texts) expect([...ferry, ...sentences]).toContain(text);
  });

  it('is not said twice', () => {
    const again = 'Noise at the quay fell by 11 decibels once all of the diesel boats were sold.';
    expect(textsOf('The quiet ferry', paragraphs(...ferry, again))).toHaveLength(3);
  });

  it('goes first where it is asked for', () => {
    const { points } = factsOf('The quiet ferry', paragraphs(...ferry), 'en', 'noise');
    expect(points[0]?.text).toBe(ferry[2]);
  });

  it('stands in order of time where most tell of years', () => {
    const years = [
      'Engineers of Orla drained the western marsh in 1962.',
      'A storm broke half of all wooden jetties in 1978.',
      'Fishermen sold their last trawler to Vale in 1994.',
      'Electric ferries replaced diesel boats on every line in 2011.',
    ];
    const facts = factsOf('The harbour', paragraphs(...years));
    expect(facts.points.map(({ text }) => text)).toEqual(years);
    expect(facts.layout).toBe('timeline');
  });

  it('is told without what stands before it in a report', () => {
    expect(
      textsOf('Ferry', paragraphs('ORLA (Reuters) - The harbour office sold four diesel boats on Monday.')),
    ).toEqual(['The harbour office sold four diesel boats on Monday.']);
  });
});
