import { describe, expect, it } from '@jest/globals';
import { readArticle } from '../../../src/briefs/facts/reading.js';
import { judge } from '../../../src/briefs/model/judge.js';
import { article } from '../fixtures.js';

const dam = readArticle(
  article(
    '奥拉湖大坝',
    '奥拉湖大坝蓄水4000万升。工程师于1962年用当地花岗岩建成大坝。两台涡轮机为3200户家庭供电。镇议会在2019年更新了两台涡轮机。\n鱼类通过24个水池的鱼梯越过大坝。游客每周日可以参观坝顶。',
    { language: 'zh' },
  ),
);
const vaccine = readArticle(
  article(
    'What a post said',
    'A post said that the vaccine causes autism. It was deleted as false. Doctors in Orla gave 1,400 vaccinations in May.',
    { language: 'en' },
  ),
);
const answerOf = (points: readonly { text: string; quote: string }[]) =>
  JSON.stringify({ title: '', points, numbers: [], layout: 'list' });

describe("a model's facts", () => {
  it('may rest on two sentences, also in scripts that put no blank between them', () => {
    const quote = '两台涡轮机为3200户家庭供电。镇议会在2019年更新了两台涡轮机。';
    const points = [
      { text: '两台涡轮机为3200户家庭供电。', quote },
      { text: '奥拉湖大坝蓄水4000万升。', quote: '奥拉湖大坝蓄水4000万升。' },
      { text: '鱼类通过24个水池的鱼梯越过大坝。', quote: '鱼类通过24个水池的鱼梯越过大坝' },
    ];
    const { found, fault } = judge(answerOf(points), dam, {});
    expect(fault).toBeUndefined();
    expect(found?.facts.points.map(({ evidence }) => evidence)).toEqual([
      { quote, from: 'article', at: 0 },
      { quote: '奥拉湖大坝蓄水4000万升。', from: 'article', at: 0 },
      { quote: '鱼类通过24个水池的鱼梯越过大坝。', from: 'article', at: 1 },
    ]);
  });

  it('keep the icons that the model has chosen for them', () => {
    const points = [
      { text: '两台涡轮机为3200户家庭供电。', quote: '两台涡轮机为3200户家庭供电。', icon: 'electricity' },
      { text: '奥拉湖大坝蓄水4000万升。', quote: '奥拉湖大坝蓄水4000万升。', icon: 'water' },
      { text: '鱼类通过24个水池的鱼梯越过大坝。', quote: '鱼类通过24个水池的鱼梯越过大坝', icon: 'ladder' },
    ];
    const { found } = judge(answerOf(points), dam, {});
    expect(found?.facts.points.map(({ icon }) => icon)).toEqual(['electricity', 'water', undefined]);
  });

  it('cannot leave out who says it by a quotation that begins behind that', () => {
    const points = [
      { text: 'The vaccine causes autism', quote: 'the vaccine causes autism' },
      {
        text: 'Doctors in Orla gave 1,400 vaccinations in May',
        quote: 'Doctors in Orla gave 1,400 vaccinations in May.',
      },
    ];
    const { found } = judge(answerOf(points), vaccine, {});
    expect(found?.facts.points.map(({ text }) => text)).toEqual([points[1]?.text]);
    expect(found?.dropped.map(({ text }) => text)).toContain('The vaccine causes autism');
  });

  it('are asked about with the sentence before their quotation, be it the end of the block before', () => {
    const harbor = readArticle(
      article('Harbor', 'The fees were set in May. They are low.\n## Fees\nBoats pay 40 euros a month.', {
        language: 'en',
      }),
    );
    const points = [
      { text: 'The fees are low', quote: 'They are low.' },
      { text: 'Boats pay 40 euros a month', quote: 'Boats pay 40 euros' },
      { text: 'The fees were set in May', quote: 'The fees were set in May.' },
    ];
    const asked = judge(answerOf(points), harbor, {}).second?.prompt.split('\n') ?? [];
    expect(asked.slice(asked.indexOf('1. Fact: The fees are low'), -1)).toEqual([
      '1. Fact: The fees are low',
      '   Before: The fees were set in May.',
      '   Quotation: They are low.',
      '2. Fact: Boats pay 40 euros a month',
      '   Before: Fees',
      '   Quotation: Boats pay 40 euros a month.',
      '3. Fact: The fees were set in May',
      '   Quotation: The fees were set in May.',
    ]);
  });

  it('that leave steps of a guide out say how many', () => {
    const steps = ['Wash the jar', 'Slice the cabbage', 'Salt it well', 'Press it down', 'Close the lid'];
    const guide = readArticle(
      article(
        'How to make sauerkraut',
        steps
          .map((step, index) => `## ${index + 1}. ${step}\n${step} before anything else happens to it.`)
          .join('\n'),
        { language: 'en' },
      ),
    );
    const points = steps.map((step) => {
      const text = `${step} before anything else happens to it.`;
      return { text, quote: text };
    });
    const subtitle = (some: typeof points) => judge(answerOf(some), guide, {}).found?.facts.subtitle;
    expect(subtitle(points)).toBeUndefined();
    expect(subtitle(points.slice(0, 4))).toBe('4 of 5 steps');
    const again = { text: 'Before anything else happens, wash the jar', quote: points[0]?.quote ?? '' };
    const { facts } = judge(answerOf([...points.slice(0, 4), again]), guide, {}).found ?? {};
    expect(facts?.points).toHaveLength(5);
    expect(facts?.subtitle).toBe('4 of 5 steps');
  });

  it('that are too few are told by what was wrong with them, and none of their words', () => {
    const { fault } = judge(answerOf([{ text: 'zebra', quote: 'zebra' }]), dam, {});
    expect(fault).toContain('1 because its quotation does not stand in the article word for word');
    expect(fault).not.toContain('zebra');
  });
});
