import { describe, expect, it } from '@jest/globals';
import { drawLine, fitText, textWidth, wrap } from '../../src/drawing/text.js';

const style = { size: 20, weight: 'regular' } as const;

describe('wrapping', () => {
  it.each([
    'They write decisions down, so that nobody has to guess',
    'Donaudampfschifffahrtsgesellschaftskapitän',
    '日本の新幹線の歴史と時速三百キロ',
    'a 😀😀😀😀😀😀😀😀😀 b',
  ])('keeps every line within the width, and loses nothing: %s', (text) => {
    const lines = wrap(text, 120, style);
    for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(120);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it('breaks between words where it can', () => {
    expect(wrap('one two three', textWidth('one two', style) + 1, style)).toEqual(['one two', 'three']);
  });
});

describe('fitting', () => {
  it('takes a smaller size rather than break a word', () => {
    const { size, lines } = fitText('condensation', { width: 100, height: 100 }, 'regular', 40, 8);
    expect(lines).toEqual(['condensation']);
    expect(size).toBeLessThan(40);
    expect(textWidth('condensation', { size, weight: 'regular' })).toBeLessThanOrEqual(100);
  });

  it('keeps the largest size where there is room', () => {
    expect(fitText('tea', { width: 500, height: 100 }, 'bold', 40, 8)).toEqual({ size: 40, lines: ['tea'] });
  });

  it('cuts with an ellipsis what does not fit even at the smallest', () => {
    const { size, lines } = fitText('many words '.repeat(50), { width: 100, height: 40 }, 'regular', 40, 12);
    expect(size).toBe(12);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});

describe('drawing a line', () => {
  const line = (text: string) => drawLine(text, 0, 20, { ...style, color: '#000' });

  it('escapes what XML keeps for itself', () => {
    expect(line('a<b>&c')).toContain('>a&lt;b&gt;&amp;c</text>');
  });

  it('never lets through what XML cannot hold', () => {
    const drawn = line('a\u0000b\u001bc\ud83dd\ufffee');
    expect(drawn.replace(/<[^>]*>/g, '')).toBe('abcde');
  });

  it('draws tiles for characters without a glyph, the same for the same', () => {
    expect(line('ok')).not.toContain('<rect');
    expect(line('漢')).toContain('<rect');
    expect(line('漢')).not.toContain('<text');
    expect(line('漢')).toBe(line('漢'));
    expect(line('漢')).not.toBe(line('字'));
  });
});
