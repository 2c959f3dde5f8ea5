import { describe, expect, it } from '@jest/globals';
import { checkedBySecond } from '../../../bench/facts/second.js';
import type { Judged } from '../../../bench/facts/shares.js';
import type { Llm } from '../../../src/fal/llm.js';
import { answering } from '../../briefs/scene.js';

const article = 'The ferry is new. It carries 640 people.';
const statement = (text: string, kept: boolean): Judged => ({
  ...{ group: 'ferry', kind: 'dev', language: 'en', article, quote: 'It carries 640 people.' },
  ...{ text, kept, holds: kept },
});
const judged = [
  statement('The ferry carries 640 people', true),
  statement('The ferry carries 640 cars', true),
  statement('The ferry carries 64 people', false),
];

function checkerThat(answers: (prompt: string) => string) {
  const asked: string[] = [];
  const llm: Llm = {
    model: 'other/checker',
    ask: async ({ prompt }) => {
      asked.push(prompt);
      return { output: answers(prompt), usage: { inputTokens: 1, outputTokens: 1 } };
    },
  };
  return { llm, asked };
}

describe('the second model of the benchmark', () => {
  it('is asked about what the code has kept, with the sentence before, and its "no" refuses', async () => {
    const { llm, asked } = checkerThat(answering('cars'));
    const told = await checkedBySecond(judged, llm);
    expect(told).toMatchObject({ questions: 1, unanswered: 0 });
    expect(told.judged.map(({ kept }) => kept)).toEqual([true, false, false]);
    expect(asked[0]).toContain('Before: The ferry is new.\n   Quotation: It carries 640 people.');
    expect(asked[0]).not.toContain('64 people\n');
  });

  it('changes nothing by an answer that cannot be used, which is counted', async () => {
    const { llm } = checkerThat(() => 'Fine, all of them.');
    expect(await checkedBySecond(judged, llm)).toEqual({ judged, questions: 1, unanswered: 1 });
  });
});
