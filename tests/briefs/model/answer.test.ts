import { describe, expect, it } from '@jest/globals';
import { readAnswer } from '../../../src/briefs/model/answer.js';
import { readVerdicts } from '../../../src/briefs/model/second-question.js';

const point = { text: 'Bees sleep', quote: 'Bees sleep at night.' };
const facts = {
  title: 'Bees',
  points: [point],
  numbers: [{ value: '20,000', measures: 'kinds of bees', quote: 'There are 20,000 kinds.' }],
  layout: 'list' as const,
  language: 'en',
};
const json = JSON.stringify(facts);

describe("a model's answer is read", () => {
  it.each([
    ['as it was asked for', json],
    ['in fences, with courtesies', `Of course! Here you are:\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`],
    ['after thoughts with brackets', `<think>The shape is {title, points}; let me see [1].</think>\n${json}`],
    ['after a first try of another shape', `{"draft": true}\n${json}`],
    ['within another object', JSON.stringify({ status: 'ok', facts })],
    ['within a list', JSON.stringify([facts])],
    [
      'with fields that nobody asked for',
      JSON.stringify({ ...facts, mood: 'calm', points: [{ ...point, id: 1 }] }),
    ],
    [
      'with other names of fields',
      JSON.stringify({ ...facts, points: [{ statement: point.text, evidence: [point.quote] }] }),
    ],
    ['with a layout in capitals', JSON.stringify({ ...facts, layout: ' LIST ' })],
    ['with empty points', JSON.stringify({ ...facts, points: [null, '', {}, point] })],
  ])('%s', (_, output) => {
    expect(readAnswer(output, 'en')).toEqual({ value: facts });
  });

  it('with a ranking as its layout', () => {
    expect(readAnswer(JSON.stringify({ ...facts, layout: 'ranking' }), 'en').value?.layout).toBe('ranking');
  });

  it('with plain points, without numbers, layout and language', () => {
    expect(readAnswer('{"title": "Bees", "points": ["Bees sleep"]}', 'en')).toEqual({
      value: { ...facts, points: [{ text: 'Bees sleep' }], numbers: [] },
    });
  });

  it('with the icons that there are, and without those that there are not', () => {
    const icons = ['moon', ' MOON ', 'sleeping bee', '', 7, null, ['moon', 'bird'], '__proto__'];
    const output = JSON.stringify({ ...facts, points: icons.map((icon) => ({ ...point, icon })) });
    const { value } = readAnswer(output, 'en');
    expect(value?.points).toEqual([
      { ...point, icon: 'moon' },
      { ...point, icon: 'moon' },
      point,
      point,
      point,
      point,
      { ...point, icon: 'moon' },
      point,
    ]);
  });

  it('in the language that it names only where ours is not known', () => {
    const output = JSON.stringify({ ...facts, language: 'sv' });
    expect(readAnswer(output, 'und')).toMatchObject({ value: { language: 'sv' } });
    expect(readAnswer(output, 'en')).toMatchObject({ value: { language: 'en' } });
  });

  it.each([
    ['no JSON', 'Bees? No.'],
    ['JSON that is cut off', json.slice(0, -20)],
    ['no points', '{"title": "Bees", "points": []}'],
    ['points of another kind', '{"title": "Bees", "points": "Bees sleep"}'],
    ['a flood of brackets', '[{'.repeat(30_000)],
  ])('and says what is wrong with %s, without quoting it', (_, output) => {
    const { fault } = readAnswer(output, 'en');
    expect(fault).toMatch(/^(?:it was not JSON|these fields were missing or wrong: .+)$/);
    expect(fault).not.toMatch(/bees/i);
  });

  it('within bounds: of a flood of points the first are taken, and long ones are cut', () => {
    const output = JSON.stringify({ ...facts, points: Array.from({ length: 500 }, () => 'x'.repeat(90)) });
    expect(readAnswer(output, 'en').value?.points).toHaveLength(40);
    const long = JSON.stringify({ ...facts, points: ['x'.repeat(30_000)] });
    expect(readAnswer(long, 'en').value?.points[0]?.text.length).toBeLessThanOrEqual(2000);
  });
});

describe("a second model's verdicts are read", () => {
  it.each([
    ['as they were asked for', '{"answers": [{"fact": 2, "says": "no"}, {"fact": 1, "says": "yes"}]}'],
    ['as a plain list', '["Yes", "no."]'],
    [
      'as true and false, in fences',
      '```json\n[{"fact": "1", "says": true}, {"fact": "2", "says": false}]\n```',
    ],
  ])('%s', (_, output) => {
    expect(readVerdicts(output, 2)).toEqual({ value: [true, false] });
  });

  it.each([
    ['one is missing', '{"answers": [{"fact": 1, "says": "yes"}]}'],
    ['there are too many', '["yes", "no", "no"]'],
    ['one is neither yes nor no', '["yes", "partly"]'],
    ['it is another answer', '{"title": "Bees", "points": []}'],
    ['it is chatter', 'Both are fine.'],
  ])('not where %s', (_, output) => {
    expect(readVerdicts(output, 2).fault).toBeDefined();
  });
});
