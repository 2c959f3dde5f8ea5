import { describe, expect, it } from '@jest/globals';
import { altTextOf, factLimits, shortAltText } from '../../src/briefs/briefer.js';
import { shortened } from '../../src/briefs/index.js';
import { drawnLayouts } from '../../src/drawing/scene/look.js';
import { type Facts, layouts } from '../../src/models/facts.js';

const facts: Facts = {
  title: 'Coffee in a hotter century',
  points: [
    { text: 'Brazil harvests 38% of the coffee', icon: 'coffee' },
    { text: 'Heat moves the crop “uphill”.' },
    { text: 'Shade trees help' },
  ],
  numbers: [
    { value: '11.2 million hectares', measures: 'coffee farms in 2023' },
    { value: '38%', measures: '' },
  ],
  layout: 'statistics',
  language: 'en',
};
const source = { site: 'Field Notes', title: 'A hotter century', published: '2026-03-01T10:00:00Z' };
const largest: Facts = {
  ...facts,
  title: 't'.repeat(factLimits.titleCharacters),
  points: Array.from({ length: factLimits.points }, () => ({ text: 'p'.repeat(factLimits.pointCharacters) })),
  numbers: Array.from({ length: factLimits.numbers }, () => ({
    value: '9'.repeat(factLimits.valueCharacters),
    measures: 'm'.repeat(factLimits.measuresCharacters),
  })),
};

describe('the alt text', () => {
  it('says title, kind and main finding first, then the other facts, and source and mark last', () => {
    expect(altTextOf(facts, source, { chart: 'bars', mark: 'code' })).toBe(
      'Infographic: Coffee in a hotter century. Bar chart. 11.2 million hectares: coffee farms in 2023. Brazil harvests 38% of the coffee. Heat moves the crop “uphill”. Shade trees help. 38%. Source: Field Notes, A hotter century, 2026-03-01. Drawn by code from the facts above.',
    );
    expect(altTextOf({ ...facts, layout: 'steps', numbers: [] }, {}, { mark: { model: 'Some Model' } })).toBe(
      'Infographic: Coffee in a hotter century. 3 steps in their order. Brazil harvests 38% of the coffee. Heat moves the crop “uphill”. Shade trees help. Made with AI (Some Model).',
    );
  });

  it('says what kind of picture it is by its layout where it has no chart', () => {
    const kinds = layouts.map((layout) => shortAltText({ ...facts, layout }).split('. ')[1]);
    expect(kinds).toEqual([
      'Timeline of 3 events',
      'Comparison in 5 points',
      '3 steps in their order',
      '5 key figures and facts',
      'Ranking of 5',
      'List of 5 facts by place',
      'List of 5 facts',
    ]);
    expect(drawnLayouts.every((layout) => layouts.some((known) => known === layout))).toBe(true);
  });

  it('tells one number and no point, and a title alone', () => {
    const one: Facts = { ...facts, points: [], numbers: [{ value: '140 litres', measures: 'for one cup' }] };
    expect(altTextOf({ ...one, subtitle: 'In Lyon' })).toBe(
      'Infographic: Coffee in a hotter century. Key figure. 140 litres: for one cup. In Lyon.',
    );
    expect(altTextOf({ ...one, numbers: [], layout: 'list' })).toBe(
      'Infographic: Coffee in a hotter century. Fact.',
    );
  });

  it('has 2,000 characters at most, and still names the source and who drew it', () => {
    const text = altTextOf(
      largest,
      { site: 'S'.repeat(900), title: 'T'.repeat(900) },
      { mark: { model: 'Some Model' } },
    );
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(text).toMatch(/ Source: S+…\.? Made with AI \(Some Model\)\.$/);
  });
});

describe('the short alt text', () => {
  it('has title, kind and main finding', () => {
    expect(shortAltText(facts, { chart: 'columns' })).toBe(
      'Infographic: Coffee in a hotter century. Column chart. 11.2 million hectares: coffee farms in 2023.',
    );
  });

  it('has 250 characters at most, cut between words and shown to be cut', () => {
    const long = shortAltText({ ...facts, layout: 'list', points: [{ text: 'word '.repeat(50).trim() }] });
    expect(long).toMatch(/^Infographic: Coffee in a hotter century. List of 3 facts. (?:word )+word…$/);
    expect(long.length).toBeLessThanOrEqual(250);
    expect(shortAltText(largest).length).toBeLessThanOrEqual(250);
  });

  it('is the beginning of the whole one where nothing else is at hand, in whole sentences where they fit', () => {
    const whole = altTextOf({
      ...facts,
      subtitle: 'Four of five regions, in the years since 2019 and before 2023',
    });
    expect(whole.length).toBeGreaterThan(250);
    expect(whole.startsWith(shortened(whole))).toBe(true);
    expect(shortened(whole)).toMatch(/\.$/);
    const cut = shortened('word '.repeat(100).trim());
    expect(cut.length).toBeLessThanOrEqual(250);
    expect(cut).toMatch(/word…$/);
  });
});
