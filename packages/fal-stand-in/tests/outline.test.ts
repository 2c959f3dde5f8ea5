import { describe, expect, it } from '@jest/globals';
import { outline } from '../src/outline.js';

describe('the outline of a text', () => {
  it.each([
    ['one sentence', 'How a bill becomes law', 'How a bill becomes law', []],
    ['a list', '# Habits\n1. Rest\n2) Write\n- **Ship**', 'Habits', ['Rest', 'Write', 'Ship']],
    [
      'a request',
      'Create an infographic about the water cycle: rain, rivers and the sea',
      'The water cycle',
      ['Rain', 'Rivers', 'The sea'],
    ],
    [
      'sentences',
      'Tea is old. It came by sea. People like it!',
      'Tea is old',
      ['It came by sea.', 'People like it!'],
    ],
    ['a title', 'Title: Tea\nIt is old. It is hot.', 'Tea', ['It is old.', 'It is hot.']],
    ['Japanese', '新幹線の歴史。1964年に開業した。速い。', '新幹線の歴史', ['1964年に開業した。', '速い。']],
    ['an address', 'https://example.com/a', 'https://example.com/a', []],
    ['only a list', '- Rest\n- Write', 'Rest', ['Rest', 'Write']],
    ['nothing', ' \n ', '', []],
  ])('%s', (_name, text, title, points) => {
    expect(outline(text)).toEqual({ title, points });
  });

  it('is short: six points at most, long ones cut between characters', () => {
    const { title, points } = outline(`${'😀'.repeat(200)}\n${'- point\n'.repeat(20)}`);
    expect(points).toHaveLength(6);
    expect(title).toBe(`${'😀'.repeat(89)}…`);
  });
});
