import { describe, expect, it } from '@jest/globals';
import { factsTyped } from '../../../../src/bot/features/article-facts/form-blocks.js';
import { editedFacts } from '../../../../src/briefs/index.js';
import type { Facts } from '../../../../src/models/facts.js';

const before: Facts = {
  title: 'Bees',
  points: [
    {
      text: 'Bees sleep at night',
      icon: 'moon',
      evidence: { quote: 'Bees sleep at night.', from: 'article' },
    },
    { text: 'Bees drink', icon: 'water' },
  ],
  numbers: [],
  layout: 'list',
  language: 'en',
};
const typed = (...points: string[]) =>
  factsTyped(
    Object.fromEntries([
      ['title', { value: { value: 'Bees' } }],
      ...points.map((value, at) => [`point_${at + 1}`, { value: { value } }]),
    ]),
    before,
  );

describe('facts that somebody has edited', () => {
  it('take any layout that is offered, and keep theirs where none is chosen', () => {
    const chosen = (value: string) =>
      factsTyped({ layout: { value: { selected_option: { value } } } }, before).layout;
    expect(['ranking', 'statistics', 'poem'].map(chosen)).toEqual(['ranking', 'statistics', 'list']);
  });

  it('keep the icon of a point whose words are still the same, wherever it stands, and lose it with other words', () => {
    const checked = editedFacts(typed('Bees drink', 'Bees sleep at noon', 'Bees sleep at night'));
    if (!checked.ok) throw new Error('They were refused.');
    expect(checked.facts.points.map(({ text, icon }) => [text, icon])).toEqual([
      ['Bees drink', 'water'],
      ['Bees sleep at noon', undefined],
      ['Bees sleep at night', 'moon'],
    ]);
  });
});
