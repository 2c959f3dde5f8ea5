import { describe, expect, it } from '@jest/globals';
import { dangling } from '../../../bench/facts/alone.js';

describe('a point of a picture, by the measure of the benchmark', () => {
  it.each([
    ['The old mill was sold in 1931 for 4,000 crowns.', 'en'],
    ['In the north it rains on two days of three.', 'en'],
    ['Das Wehr hält seit 1962 jedes Hochwasser zurück.', 'de'],
    ['L’usine emploie encore 42 personnes.', 'fr'],
    ['Мост закрыт до конца мая.', 'ru'],
    ['港の工事は来年の春に終わる。', 'ja'],
    ['大桥将于明年通车。', 'zh'],
  ])('stands alone: %s', (text, language) => {
    expect(dangling(text, language, 'sentence')).toBeUndefined();
  });

  it.each([
    ['It was sold in 1931.', 'en', 'leans on what is before it'],
    ['“But nobody came,” the miller says.', 'en', 'leans on what is before it'],
    ['For example, the mill was sold.', 'en', 'leans on what is before it'],
    ['Deshalb steht das Wehr noch.', 'de', 'leans on what is before it'],
    ['Cependant, l’usine reste ouverte.', 'fr', 'leans on what is before it'],
    ['Он закрыт до конца мая.', 'ru', 'leans on what is before it'],
    ['しかし工事は遅れている。', 'ja', 'leans on what is before it'],
    ['但是大桥尚未通车。', 'zh', 'leans on what is before it'],
    ['Who bought the mill?', 'en', 'a question'],
    ['橋はいつ開くのか？', 'ja', 'a question'],
    ['and was sold in 1931.', 'en', 'leans on what is before it'],
    ['sold by the town in 1931.', 'en', 'begins in the middle'],
    ['The town sold these things:', 'en', 'ends in the middle'],
    ['Sold out.', 'en', 'says too little'],
    [
      'The mill and the pond and the meadow and the lane that leads from the village to the river and on',
      'en',
      'has no end',
    ],
    ['Read more about the mill in our archive.', 'en', 'is no part of an article (read more)'],
  ])('does not: %s', (text, language, why) => {
    expect(dangling(text, language, 'sentence')).toBe(why);
  });

  it('takes a heading, an item or a row as it is', () => {
    expect(dangling('Spring onions', 'en', 'label')).toBeUndefined();
  });
});
