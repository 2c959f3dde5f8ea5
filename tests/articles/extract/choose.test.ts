import { describe, expect, it } from '@jest/globals';
import { blocksOf, type PageBlock } from '../../../src/articles/extract/blocks.js';
import { choose } from '../../../src/articles/extract/choose.js';
import { parseDocument } from '../../../src/articles/extract/dom.js';
import { featureNames, featuresOf } from '../../../src/articles/extract/features.js';

const texts = Array.from(
  { length: 12 },
  (_, i) =>
    `In year ${1990 + i} the gauge at bridge ${i} read ${i * 7} centimetres, which was more than anyone remembered.`,
);

function blocks(paragraphs: readonly string[]): PageBlock[] {
  const html = `<html><body><article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
  const { body } = parseDocument(html, 'https://example.com/');
  return body ? blocksOf(body) : [];
}
const opinions = { title: 'Gauges', readability: texts, defuddle: texts, structured: '' };

describe('the choice of blocks', () => {
  it('measures of every block what the trees were grown on', () => {
    const rows = featuresOf(blocks(texts), opinions);
    expect(rows.map((row) => row.length)).toEqual(texts.map(() => featureNames.length));
    expect(new Set(featureNames).size).toBe(featureNames.length);
  });

  it('is sure of what both witnesses hold, and takes a text once that the page carries twice', () => {
    const choice = choose(blocks([...texts, ...texts]), opinions);
    expect(choice).toEqual({
      blocks: texts.map((text) => ({ kind: 'paragraph', text })),
      confidence: 'high',
    });
  });

  it('is unsure where the witnesses disagree', () => {
    const defuddle = texts.map((_, i) => `Quite another story, chapter ${i}, told by nobody else.`);
    expect(choose(blocks(texts), { ...opinions, defuddle }).confidence).toBe('low');
  });

  it('falls back on the structured text, unsure, where the page shows none', () => {
    const structured = texts.join('\n\n');
    const choice = choose([], { title: '', readability: [], defuddle: [], structured });
    expect(choice).toEqual({ blocks: texts.map((text) => ({ kind: 'paragraph', text })), confidence: 'low' });
  });
});
