import { describe, expect, it } from '@jest/globals';
import { table } from '../../../src/cli/shared/table.js';
import { createLog } from '../../../src/lib/log.js';
import { printable, printableLine } from '../../../src/lib/text/printable.js';
import { fc } from '../../support/fast-check.js';

const UNPRINTABLE = /(?!\r\n|[\n\t])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\u0000\u001b\r\n\u007f\u0085\u009b\u202e\u2067\u061c\u2028a'),
    fc.string(),
  ),
  maxLength: 20,
});

describe('text for a terminal', () => {
  it('has nothing that a terminal obeys, and is the same where it is read as JSON again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(UNPRINTABLE.test(printable(text))).toBe(false);
        expect(JSON.parse(printable(JSON.stringify({ text })))).toEqual({ text });
        expect(/[\p{Cc}\p{Bidi_Control}]/u.test(printableLine(text))).toBe(false);
      }),
    );
  });

  it('keeps ends of lines, tabs and every letter', () => {
    expect(printable('a\tb\r\nc\n\u05d0 é 👩‍👩‍👧‍👦')).toBe('a\tb\r\nc\n\u05d0 é 👩‍👩‍👧‍👦');
    expect(printable('a\rb\u009bc')).toBe('a\\u000db\\u009bc');
  });

  it('is as wide in a table as it is shown, on one line', () => {
    expect(table(['a', 'b'], [['x\u001b\ny', '1']])).toBe('a               b\nx\\u001b\\u000ay  1');
  });

  it('is so in the lines of the log, which stay JSON', () => {
    let line = '';
    const log = createLog('info', { write: (text) => (line += text) });
    log.info({ name: 'a\u009b31m\u202e\u007f\u001b' }, 'told');
    expect(UNPRINTABLE.test(line)).toBe(false);
    expect(JSON.parse(line)).toMatchObject({ name: 'a\u009b31m\u202e\u007f\u001b', msg: 'told' });
  });
});
