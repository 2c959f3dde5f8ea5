import { describe, expect, it } from '@jest/globals';
import { triedLines } from '../../../../src/bot/features/history/tried.js';
import type { Check } from '../../../../src/models/check.js';
import type { Infograph } from '../../../../src/models/infograph.js';
import { heldBatch } from '../../../support/batch.js';

const at = new Date();
const [held] = heldBatch({ workspace: 'T1' }).infographs;
const infograph = (set: Partial<Infograph>): Infograph => {
  if (!held) throw new Error('a batch has one');
  return { ...held, draws: [], ...set };
};
const check = (requestId: string, more: Partial<Check>): Check => ({
  requestId,
  begun: 1,
  begunAt: at,
  ...more,
});
const wrong = (requestId: string) =>
  check(requestId, { verdict: 'wrong', findings: [{ kind: 'number', said: '24', seen: '<42>' }] });
const request = (n: number, micros?: number) => ({
  ...{ n, sentAt: at, looks: 0 },
  ...(micros === undefined ? {} : { reserved: { month: '2026-11', micros } }),
});
/** Without what keeps the direction of people's words to themselves. */
const plain = (lines: string[]) => lines.map((line) => line.replace(/[\u2066-\u2069]/g, ''));

describe('What admins see of how a picture came about', () => {
  it('is nothing where the first one was as it should be, or nobody was to read it', () => {
    expect(triedLines(infograph({}), true)).toEqual([]);
    const right = { checks: [check('a', { verdict: 'right' })], requests: [request(1)] };
    expect(triedLines(infograph(right), true)).toEqual([]);
  });

  it('is every picture with what was found, and what it may have cost the house', () => {
    const tried = infograph({
      requests: [request(1), request(2, 150_000), request(3, 150_000)],
      checks: [wrong('a'), wrong('b'), check('c', { verdict: 'right' })],
      chosen: { requestId: 'c', why: 'mended', at },
    });
    expect(plain(triedLines(tried, true))).toEqual([
      'Tried: wrong (the picture says &lt;42&gt;, the source says 24) → wrong (the picture says &lt;42&gt;, the source says 24) → as its facts say, shown. Cost the house $0.30 at most.',
    ]);
  });

  it('tells of the exact one in the end, and of one that nobody could read', () => {
    const exact = infograph({
      checks: [wrong('a')],
      chosen: { why: 'best', at },
      instead: { why: 'wrong_text', at, credits: 0 },
    });
    expect(plain(triedLines(exact, true))).toEqual([
      'Tried: wrong (the picture says &lt;42&gt;, the source says 24), then the exact one.',
    ]);
    const unread = infograph({
      checks: [check('a', { verdict: 'unread' })],
      chosen: { requestId: 'a', why: 'checked', at },
    });
    expect(triedLines(unread, true)).toEqual(['Tried: not read, shown.']);
  });

  it('has nobody’s words where the admin may not read them, or they were forgotten', () => {
    const reported = infograph({
      checks: [wrong('a')],
      free: { of: 'ig_1', why: 'report' },
      reports: [
        { by: 'U1', kind: 'number', note: '<!channel> 24', at },
        { by: 'U2', kind: 'ugly', at },
        { by: 'U3', kind: 'other', at },
        { by: 'U4', kind: 'word', at },
      ],
    });
    expect(plain(triedLines(reported, false))).toEqual([
      'A free new picture of one that was reported.',
      'Tried: wrong.',
      '👎 Reported: a number, by <@U1>; its looks, by <@U2>; something else, by <@U3>; and 1 more.',
    ]);
    expect(plain(triedLines(reported, true))[2]).toContain('a number, “&lt;!channel&gt; 24”, by <@U1>');
  });
});
