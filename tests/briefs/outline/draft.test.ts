import { describe, expect, it } from '@jest/globals';
import { draftOf, saysMore } from '../../../src/briefs/outline/index.js';

const textsOf = (prompt: string) => draftOf(prompt).facts.points.map(({ text }) => text);

describe('A prompt with a list', () => {
  it.each([
    [
      'bullets',
      'Our values\n- Honesty first\n- Ship on Fridays, never on Mondays\n* Ask',
      ['Honesty first', 'Ship on Fridays, never on Mondays', 'Ask'],
    ],
    [
      'numbers',
      'Fire drill\n1. Leave the lift alone\n2) Walk to gate 7',
      ['Leave the lift alone', 'Walk to gate 7'],
    ],
    [
      'a line with semicolons',
      'Rules of the pool: no running; no glass; shower first',
      ['no running', 'no glass', 'shower first'],
    ],
    [
      'a line that ends with a semicolon',
      'Rules: no running; no glass; shower first;',
      ['no running', 'no glass', 'shower first'],
    ],
    ['a line with commas', 'Three primary colours: red, yellow and blue', ['red', 'yellow', 'blue']],
    [
      'another language',
      'Unsere Werte:\n• Ehrlichkeit\n• 4,2 % für die Umwelt',
      ['Ehrlichkeit', '4,2 % für die Umwelt'],
    ],
    ['Japanese', '避難の手順\n・ではなく\n1. 机の下に隠れる\n2. 火を消す', ['机の下に隠れる', '火を消す']],
  ])('has it as it stands: %s', (_name, prompt, items) => {
    expect(textsOf(prompt)).toEqual(items);
    expect(draftOf(prompt).complete).toBe(true);
  });

  it('says of each item which words it rests on', () => {
    expect(draftOf('Values\n- Honesty\n- 12 rules').facts.points).toEqual([
      { text: 'Honesty', evidence: { quote: 'Honesty', from: 'prompt' } },
      { text: '12 rules', evidence: { quote: '12 rules', from: 'prompt' } },
    ]);
  });

  it('of amounts is numbers, digit for digit', () => {
    const { facts } = draftOf('Our year\n- Revenue: $4.2 million\n- New customers: 1,204\n- Churn: 0.8%');
    expect(facts.numbers.map(({ value, measures }) => [value, measures])).toEqual([
      ['$4.2 million', 'Revenue'],
      ['1,204', 'New customers'],
      ['0.8%', 'Churn'],
    ]);
    expect(facts.layout).toBe('statistics');
  });

  it.each([
    [
      'How we travel to work: car 52%, bus 21%, bike 17%, on foot 10%.',
      ['car 52%', 'bus 21%', 'bike 17%', 'on foot 10%'],
    ],
    ['Our power\n- 45% wind\n- 30% solar\n- 25 percent gas', ['wind 45%', 'solar 30%', 'gas 25 percent']],
  ])('of shares that make a hundred is parts of a whole: %s', (prompt, parts) => {
    const { numbers, layout } = draftOf(prompt).facts;
    expect(numbers.map(({ value, measures }) => `${measures} ${value}`)).toEqual(parts);
    expect(layout).toBe('ranking');
  });

  it('of shares that make no whole stays a list', () => {
    const { facts } = draftOf('Our power\n- 45% wind\n- 30% solar\n- 5% gas');
    expect(facts.numbers).toEqual([]);
    expect(facts.layout).toBe('list');
  });

  it('that is numbered has steps', () => {
    expect(draftOf('Tea\n1. Boil water\n2. Pour').facts.layout).toBe('steps');
  });

  it.each([
    'Coffee from bean to cup in 4 steps: pick; roast; grind; brew',
    'Four easy steps to a dry cellar\n- Find the leak\n- Seal it\n- Air the room\n- Wait',
    'Steps to a passport: form; photo; fee',
    'In drei Schritten zur Baugenehmigung: fragen; sammeln; einreichen',
    'Le café en 4 étapes : cueillir; torréfier; moudre; servir',
    'El café en cuatro pasos: cosechar; tostar; moler; servir',
    'Il caffè in 4 passaggi: raccolta; tostatura; macina; tazza',
    'Koffie in vier stappen: plukken; branden; malen; zetten',
    'Кофе за 4 шага: собрать; обжарить; смолоть; заварить',
    'Kahve 4 adımda: topla; kavur; öğüt; demle',
    '4ステップでコーヒー： 摘む；焙煎；挽く；淹れる',
    '四步做咖啡： 采摘；烘焙；研磨；冲泡',
    '커피 4단계: 따기; 볶기; 갈기; 내리기',
  ])('has steps where its title says so: %s', (prompt) => {
    expect(draftOf(prompt).facts.layout).toBe('steps');
    expect(draftOf(prompt).complete).toBe(true);
  });

  it.each([
    '10,000 steps a day are good for: heart; sleep; mood',
    'Dance steps: waltz; tango; salsa',
    'Our 3 values: honesty; courage; tea',
    'Coffee in 4 steps',
  ])('has none where its title does not, or where there is no list: %s', (prompt) => {
    expect(draftOf(prompt).facts.layout).toBe('list');
  });

  it('leaves out how it shall look', () => {
    expect(textsOf('Values\n- Honesty\n- Courage\n- Style: watercolour\n- Use bright colors')).toEqual([
      'Honesty',
      'Courage',
    ]);
  });

  it.each([
    ['more than fit', Array.from({ length: 11 }, (_, at) => `- item ${at}`).join('\n')],
    ['one item', 'Values\n- Honesty'],
    ['an item that is too long', `Values\n- ${'long '.repeat(80)}\n- short`],
    ['a sentence with a comma', 'Draw how rain forms, falls and runs off'],
    ['sentences after a colon', 'Note: this is odd. Really, it is, and so on.'],
  ])('is none with %s', (_name, prompt) => {
    expect(draftOf(prompt).complete).toBe(false);
    expect(saysMore(draftOf(prompt).facts)).toBe(false);
  });
});

describe('The title of a prompt', () => {
  it.each([
    ['Please make an infographic about the water cycle', 'The water cycle'],
    ['How a bill becomes law', 'How a bill becomes law'],
    ['Bees. In a flat style.', 'Bees'],
    ['Create a poster showing our 3 values: honesty, courage and tea', 'Our 3 values'],
  ])('of %s', (prompt, title) => {
    expect(draftOf(prompt).facts.title).toBe(title);
  });
});

describe('Whether anything may be added', () => {
  it.each([
    'Our values. Only use these words, nothing else.',
    "Values: a, b, c. Don't add anything",
    'Unsere Werte. Füge nichts hinzu.',
    'Nos valeurs, rien d’autre',
    'Nuestros valores. No añadas nada.',
    'Наши ценности. Ничего не добавляй.',
    '我们的价值观,不要添加其他内容',
    '会社の価値。何も追加しないで',
  ])('no: %s', (prompt) => {
    expect(draftOf(prompt).adds).toBe(false);
  });

  it.each(['Only in Kenya: how lions hunt', 'Why bees dance', 'Add some humour to how tides work'])(
    'yes: %s',
    (prompt) => {
      expect(draftOf(prompt).adds).toBe(true);
    },
  );
});
