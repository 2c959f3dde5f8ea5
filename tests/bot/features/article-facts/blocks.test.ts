import { describe, expect, it } from '@jest/globals';
import { factsMessage } from '../../../../src/bot/features/article-facts/blocks.js';
import type { Brief, Made } from '../../../../src/models/brief.js';

const at = new Date('2026-11-02T10:00:00Z');
const brief: Brief = {
  _id: 'b1',
  workspace: 'T1',
  requester: 'U1',
  pauses: true,
  status: 'shown',
  facts: { title: 'Bees', points: [{ text: 'Bees sleep.' }], numbers: [], layout: 'list', language: 'en' },
  readFaults: 0,
  rev: 1,
  at,
  goAt: at,
  leaseUntil: at,
  fence: 1,
  signals: 0,
  attempts: 0,
};
const said = (more: Partial<Brief>) => JSON.stringify(factsMessage({ ...brief, ...more }, [], 20_000).blocks);

const model = { by: 'model', model: 'one/finder', inputTokens: 900, outputTokens: 90 } as const;
const checker = { model: 'other/checker', inputTokens: 300, outputTokens: 30 };

describe('the message with the facts', () => {
  it.each<[string, Made, string]>([
    [
      'a model found and another checked',
      { ...model, checked: 'model', checker },
      'Found by one/finder, each fact checked against its quotation by other/checker.',
    ],
    [
      'a model found and code checked',
      { ...model, checked: 'code' },
      'Found by one/finder, each fact checked against its quotation by code alone.',
    ],
    [
      'a model translated, and nobody could check',
      { ...model, checked: 'untranslated', checker },
      'Found by one/finder. The translation is unchecked: only numbers, names, and negations were compared, by code.',
    ],
    [
      'rules found',
      { by: 'rules', model: 'one/finder' },
      'Found without a language model: whole sentences, headings, and rows of the article.',
    ],
    ['a model found in a version before this one', model, 'Found by one/finder.'],
  ])('says that %s', (_, made, words) => {
    expect(said({ made })).toContain(words);
  });

  it('speaks of no article, and of no language, where there is none', () => {
    const typed = said({
      ...{ made: { by: 'rules' }, prompt: 'Bees: sleep' },
      facts: { title: 'Bees', points: [{ text: 'sleep' }], numbers: [], layout: 'list', language: 'und' },
    });
    expect(typed).toContain('Found without a language model, in your own words.');
    expect(typed).toContain("I'll draw it as a list.");
    expect(typed).not.toMatch(/article|a list, in/);
  });

  it('says nothing of how they were found where somebody has edited them, or nobody wrote it down', () => {
    expect(said({ made: { ...model, checked: 'code' }, edited: true, editor: 'U1' })).not.toContain('Found ');
    expect(said({})).not.toContain('Found ');
  });
});
