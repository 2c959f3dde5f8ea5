import { describe, expect, it } from '@jest/globals';
import { cut, escaped } from '../../../src/bot/blocks/text.js';
import { contained, isolated, withoutLeaks } from '../../../src/lib/text/direction.js';
import { fc } from '../../support/fast-check.js';

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\n\u2029x'),
    fc.string(),
  ),
  maxLength: 60,
});

/** What each paragraph leaves open, closes without having opened, or turns outside of an isolate. */
function leaks(text: string, { isolates }: { isolates: boolean }): string[] {
  return text.split(/[^\P{Cc}\t]|\p{Zp}/u).flatMap((paragraph) => {
    const found: string[] = [];
    const open: string[] = [];
    for (const mark of paragraph) {
      if ('\u2066\u2067\u2068'.includes(mark)) open.push('\u2069');
      if ('\u202a\u202b\u202d\u202e'.includes(mark)) {
        if (isolates && !open.includes('\u2069')) found.push('turned outside of an isolate');
        open.push('\u202c');
      }
      if (mark === '\u202c' && open.pop() !== mark) found.push('ended no embedding');
      if (mark === '\u2069') {
        // It ends the embeddings within the isolate, too.
        if (!open.includes(mark)) found.push('ended no isolate');
        open.splice(Math.max(0, open.lastIndexOf(mark)));
      }
    }
    return open.length > 0 ? [...found, 'left open'] : found;
  });
}

describe("the writing direction of people's text", () => {
  it('is back where it was behind it, in each paragraph, whatever it opens and closes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(leaks(escaped(text), { isolates: true })).toEqual([]);
        expect(leaks(isolated(text), { isolates: true })).toEqual([]);
        expect(leaks(contained(text), { isolates: false })).toEqual([]);
        expect(contained(contained(text))).toBe(contained(text));
        expect(withoutLeaks(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('is so where words of ours are cut that have it in them, and the cut keeps to its limit', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 70 }), (text, limit) => {
        const told = cut(`We read ${isolated(text)} and drew it, ${isolated(text)}`, limit);
        expect(told.length).toBeLessThanOrEqual(limit);
        expect(leaks(told, { isolates: true })).toEqual([]);
      }),
    );
  });

  it.each([
    ['x\u2069\u202ey', '\u2068x\u202ey\u2069'],
    ['a\n\u202eb', 'a\n\u2068\u202eb\u2069'],
    ['\u05d0\u200f!', '\u05d0\u200f!'],
  ])('%j becomes %j', (text, told) => expect(isolated(text)).toBe(told));
});
