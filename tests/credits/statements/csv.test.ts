import { describe, expect, it } from '@jest/globals';
import { csvHead, csvLines, harmless } from '../../../src/credits/statements/csv.js';
import { readMoney } from '../../../src/lib/money.js';
import type { LedgerEntry } from '../../../src/models/ledger-entry.js';

const entry: LedgerEntry = {
  _id: 'T1:3',
  workspace: 'T1',
  seq: 3,
  kind: 'grant',
  key: 'topup:1',
  credits: 10,
  available: 12,
  held: 2,
  actor: 'U1',
  at: new Date('2026-10-05T12:00:00Z'),
};
const facts = { person: 'U2', channel: 'C1', model: 'a/model', size: '2K', canceled: false };

describe("a statement's CSV", () => {
  it('has what an entry adds to the balance or takes off it, in credits and in money', () => {
    const spent: LedgerEntry = {
      ...entry,
      kind: 'capture',
      key: 'k',
      credits: 3,
      infograph: 'ig_1',
      available: 9,
    };
    expect(
      csvLines(
        [
          { entry, facts: undefined },
          { entry: spent, facts },
        ],
        readMoney('0.20 USD'),
      ),
    ).toBe(
      [
        '2026-10-05T12:00:00.000Z,grant,topup:1,U1,,,,10,2.00,14,\r\n',
        '2026-10-05T12:00:00.000Z,capture,k,U1,U2,C1,ig_1,-3,-0.60,11,\r\n',
      ].join(''),
    );
    expect(csvHead()).toBe(
      '\uFEFFdate,entry,key,actor,person,channel,infograph,credits,money,balance,note\r\n',
    );
  });

  it('says what is held, which neither adds nor takes', () => {
    const held: LedgerEntry = { ...entry, kind: 'hold', credits: 3, infograph: 'ig_1' };
    expect(csvLines([{ entry: held, facts }], undefined)).toContain(',ig_1,0,,14,3 held\r\n');
  });

  it.each([
    ...['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx'],
    // Full width, small, raised, and behind what is trimmed or not seen.
    ...['＝1+1', '＋1', '－1', '＠SUM(A1)', '\u22121', '﹦1', '⁺1', '  =1', '\u200b=1', '\u3000＝1', '\0=1'],
  ])('makes %j harmless', (note) => {
    expect(harmless(note)).toBe(`'${note}`);
    expect(csvLines([{ entry: { ...entry, note }, facts: undefined }], undefined)).toContain(`'${note}`);
  });

  it('quotes what would end a cell, and leaves other text alone', () => {
    const note = 'a "b", c\nd';
    expect(csvLines([{ entry: { ...entry, note }, facts: undefined }], undefined)).toContain(
      ',"a ""b"", c\nd"\r\n',
    );
    expect(harmless('a=b')).toBe('a=b');
    expect(harmless('')).toBe('');
  });
});
