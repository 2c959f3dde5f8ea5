import { checkMessageBlocks } from '@infograph/slack-stand-in';
import { describe, expect, it } from '@jest/globals';
import { type StatementLook, statementMessage } from '../../../../src/bot/features/statement/blocks.js';
import { daysOfMonth } from '../../../../src/credits/statements/chart.js';
import type { Line, Statement } from '../../../../src/credits/statements/statement.js';
import { textChart } from '../../../../src/credits/statements/text-chart.js';
import { statement as words } from '../../../../src/credits/statements/words.js';
import { readMoney } from '../../../../src/lib/money.js';

const MOST = 1_000_000_000;
const lines = (count: number, key: (n: number) => string): Line[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ key: key(n), images: MOST, failed: MOST, canceled: MOST, spent: MOST, refunded: MOST },
  }));
const days = Array.from({ length: 31 }, (_, n) => ({
  ...{ day: `2026-10-${String(n + 1).padStart(2, '0')}`, spent: MOST, failures: MOST },
}));
const statement: Statement = {
  ...{ workspace: 'T0000000000', month: '2026-10', zone: 'America/Argentina/ComodRivadavia' },
  ...{ opening: MOST, granted: MOST, expired: MOST, closing: MOST, held: MOST, entries: MOST },
  ...{ images: MOST, failed: MOST, canceled: MOST, spent: MOST, refunded: MOST, successRate: 1 / 3 },
  byPerson: lines(500, (n) => `api:tok_${n}`),
  byChannel: lines(500, (n) => `C${String(n).padStart(10, '0')}`),
  byModel: lines(20, (n) => `${'a/&'.repeat(60)}${n}`),
  bySize: lines(3, (n) => `${n}K`),
  days,
};
const look: StatementLook = {
  running: true,
  price: readMoney('999999.999999 USD'),
  programs: new Map(statement.byPerson.map(({ key }) => [key, '<&>'.repeat(100)])),
  withPeople: true,
  textChart: textChart(daysOfMonth(statement)),
  refusedBy: 'C0000000000',
};
const valid = (one: ReturnType<typeof statementMessage>) =>
  checkMessageBlocks(JSON.parse(JSON.stringify(one.blocks)), () => true);

describe('a statement, with the most that there can be', () => {
  it.each<[string, Partial<StatementLook>]>([
    ['in text', {}],
    ['with its picture', { picture: { fileId: 'F0000000000', alt: words.chartAlt('2026-10', days) } }],
    ['without people', { withPeople: false }],
  ])('%s is taken by Slack', (_how, more) => {
    expect(valid(statementMessage(statement, { ...look, ...more }))).toMatchObject({ ok: true });
  });

  it('is taken where nothing ever happened', () => {
    const none = { ...statement, byPerson: [], byChannel: [], byModel: [], bySize: [], days: [] };
    const message = statementMessage(none, { ...look, textChart: textChart(daysOfMonth(none)) });
    expect(valid(message)).toMatchObject({ ok: true });
    expect(JSON.stringify(message)).toContain(words.nothing);
  });

  it('lets no markup come of what a program or a model is called', () => {
    const message = JSON.stringify(statementMessage(statement, look));
    expect(message).toContain('&lt;&amp;&gt;');
    expect(message).not.toContain('<&>');
  });

  it('lists the dearest, and says how many more there are', () => {
    expect(JSON.stringify(statementMessage(statement, look))).toContain('and 490 more');
  });
});
