import { checkMessageBlocks, checkView } from '@infograph/slack-stand-in';
import { describe, expect, it } from '@jest/globals';
import { plainAnswer } from '../../src/bot/blocks/message.js';
import { section } from '../../src/bot/blocks/text.js';
import { composerView } from '../../src/bot/features/composer/blocks.js';
import { choicesOf } from '../../src/bot/features/create/choices.js';
import { account } from '../../src/bot/features/credits/words.js';
import { historyAnswer } from '../../src/bot/features/history/blocks.js';
import type { HistoryEntry } from '../../src/bot/features/history/page.js';
import { runningView } from '../../src/bot/features/running/blocks.js';
import { failures } from '../../src/lib/errors.js';
import type { Infograph } from '../../src/models/infograph.js';
import { heldBatch } from '../support/batch.js';
import { catalogue } from '../support/catalogue.js';

const most = 1_000_000_000;
const far = new Date('9999-12-31T23:59:59Z');
const longest = [
  '<&>'.repeat(1_000),
  'م'.repeat(3_000),
  '\u202e👩‍👩‍👧‍👦'.repeat(250),
  `Z${'\u0301'.repeat(2_999)}`,
];
const dear = { '1K': 99_999, '2K': 99_999, '4K': 100_000 };
const prices = { ...Object.fromEntries(catalogue.models.map(({ id }) => [id, dear])), exact: dear };
const anything = () => true;

function entry(set: Partial<Infograph>, over: Partial<HistoryEntry> = {}): HistoryEntry {
  const [infograph] = heldBatch({ workspace: 'T1' }).infographs;
  if (!infograph) throw new Error('a batch has an infograph');
  return { infograph: { ...infograph, draws: [], ...set }, prompt: 'shown', ...over };
}

describe('within what Slack takes, with the longest that there can be', () => {
  it.each(longest.map((text) => ({ text, what: text.slice(0, 4) })))(
    'the form for a new infographic, with $what…',
    ({ text }) => {
      const offer = { choices: choicesOf({ defaults: {} }, catalogue), caps: {}, prices, available: -1 };
      const filled = {
        text,
        count: 4,
        resolution: '4K' as const,
        channel: 'C'.repeat(20),
        language: 'x'.repeat(40),
      };
      const view = composerView(offer, filled, [section(text), section(text)]);
      expect(checkView(JSON.parse(JSON.stringify(view)), anything)).toMatchObject({ ok: true });
    },
  );

  it('the empty form, where hardly anything is allowed', () => {
    const offer = {
      choices: choicesOf({ defaults: {} }, catalogue),
      caps: { resolutions: [], maxImages: 1 as const },
      prices,
    };
    const view = composerView(offer, { text: '', count: 1, language: '' });
    expect(checkView(JSON.parse(JSON.stringify(view)), anything)).toMatchObject({ ok: true });
  });

  it.each(longest.map((prompt) => ({ prompt, what: prompt.slice(0, 4) })))(
    'a page of the history, with $what…',
    ({ prompt }) => {
      const link = `https://${'w'.repeat(60)}.slack.com/archives/C0123456789/p1700000000000000?thread_ts=1700000000.000000&cid=C0123456789`;
      const cursor = { at: far.getTime(), id: `ig_${'f'.repeat(40)}` };
      const worst = Object.keys(failures).map((code) =>
        entry(
          { prompt, status: 'failed', failure: { code: code as keyof typeof failures, detail: '' } },
          { link },
        ),
      );
      const paid = Array.from({ length: 5 }, () =>
        entry(
          {
            prompt,
            status: 'completed',
            delivery: 'posted',
            costCredits: 100_000,
            batchSize: 4,
            requester: `U${'0'.repeat(20)}`,
          },
          { link },
        ),
      );
      for (const entries of [worst.slice(0, 5), paid, [entry({ prompt }, { prompt: 'private' })]]) {
        const { blocks, text } = historyAnswer({ scope: 'all', entries, newer: cursor, older: cursor }, true);
        expect(checkMessageBlocks(JSON.parse(JSON.stringify(blocks)), anything)).toMatchObject({ ok: true });
        // Slack's own limit of a whole message; see packages/slack-stand-in/src/limits.ts.
        expect(JSON.stringify(blocks).length + text.length).toBeLessThan(13_200);
      }
    },
  );

  it.each(longest.map((prompt) => ({ prompt, what: prompt.slice(0, 4) })))(
    "a page of everyone's requests, with $what…",
    ({ prompt }) => {
      const link = `https://${'w'.repeat(60)}.slack.com/archives/C0123456789/p1700000000000000`;
      const cursor = { at: far.getTime(), id: `ba_${'f'.repeat(40)}` };
      const { infograph } = entry({ prompt, batchSize: 4, costCredits: 100_000 });
      const request = {
        batch: [infograph, infograph, infograph, infograph],
        prompt: 'shown' as const,
        ...{ tokenName: prompt, channel: 'C'.repeat(20), link },
      };
      const requests = Array.from({ length: 8 }, () => request);
      const page = { requests, from: 4_993, total: 5_000, images: most, held: most, cut: true };
      const view = runningView({ ...page, here: cursor, before: cursor, next: cursor }, 'Canceling …');
      expect(checkView(JSON.parse(JSON.stringify(view)), anything)).toMatchObject({ ok: true });
    },
  );

  it('the balance with every limit there can be', () => {
    const limits = [
      account.usedToday(most, most),
      account.usedThisMonth(most, most),
      account.underWay(most, most),
      account.mostImages(4),
    ];
    const { blocks } = plainAnswer(
      account.balance(most, most),
      account.refill('to', most, far),
      account.expiry(most, far),
      account.prices(dear),
      account.yourLimits(limits),
      account.everybodysLimits(limits),
      account.daysBegin(far),
      account.pausedUntil(far),
      account.forAdmins,
    );
    expect(checkMessageBlocks(JSON.parse(JSON.stringify(blocks)), anything)).toMatchObject({ ok: true });
  });
});
