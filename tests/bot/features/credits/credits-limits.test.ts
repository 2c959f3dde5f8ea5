import { checkMessageBlocks, checkView } from '@infograph/slack-stand-in';
import { describe, expect, it } from '@jest/globals';
import type { KnownBlock, ModalView } from '@slack/types';
import { saidView, waitingView } from '../../../../src/bot/blocks/modal.js';
import { noteOf } from '../../../../src/bot/blocks/note.js';
import { askButton, askTyped, askView } from '../../../../src/bot/features/ask-admin/blocks.js';
import { notificationMessage } from '../../../../src/bot/features/direct-messages/blocks.js';
import { refundView } from '../../../../src/bot/features/refund/blocks.js';
import { refund } from '../../../../src/bot/features/refund/words.js';
import {
  confirmButton,
  confirmed,
  topupConfirmView,
  topupTyped,
  topupView,
  topupWanted,
} from '../../../../src/bot/features/topup/blocks.js';
import { topup } from '../../../../src/credits/topups/words.js';
import type { Infograph } from '../../../../src/models/infograph.js';
import type { Notification } from '../../../../src/models/notification.js';
import { heldBatch } from '../../../support/batch.js';

const anything = () => true;
const most = 1_000_000;
const far = new Date('9999-12-31T23:59:59Z');
const user = `U${'0'.repeat(20)}`;
const ask = `${user}:999999`;

/** What people can type that becomes the longest when it is escaped, quoted or put into a button. */
const longest = [
  '<&>"\\'.repeat(800),
  'م'.repeat(4_000),
  '\u202e👩‍👩‍👧‍👦'.repeat(400),
  '\n\t\ud800'.repeat(1_500),
];
const texts = longest.map((text) => ({ text, note: noteOf(text), what: JSON.stringify(text.slice(0, 4)) }));

function expectMessage(blocks: readonly KnownBlock[]): void {
  expect(checkMessageBlocks(JSON.parse(JSON.stringify(blocks)), anything)).toMatchObject({ ok: true });
}
function expectView(view: ModalView): void {
  expect(checkView(JSON.parse(JSON.stringify(view)), anything)).toMatchObject({ ok: true });
}
function infograph(prompt: string): Infograph {
  const [one] = heldBatch({ workspace: 'T1' }).infographs;
  if (!one) throw new Error('a batch has an infograph');
  return { ...one, draws: [], prompt, requester: user, batchSize: 4, postedAt: far, costCredits: most };
}

describe('within what Slack takes, with the longest that there can be', () => {
  it.each(texts)('top-ups and what is asked, with $what…', ({ text, note }) => {
    const shown = { available: most, held: most, zone: 'America/Argentina/ComodRivadavia' };
    expectView(
      topupView({ ...shown, ask: { name: ask, asker: user } }, '1000000', { amount: '1000000', note: text }),
    );
    const wanted = { credits: most, lastDay: '9999-12-31', ask, ...(note ? { note } : {}) };
    const confirm = topupConfirmView(wanted, most);
    expectView(confirm);
    expect(topupWanted(confirm.private_metadata ?? '')).toEqual(wanted);
    const button = confirmButton({ id: '1'.repeat(60), credits: most, ...(note ? { note } : {}) });
    expectMessage([button, askButton({ credits: most, ...(note ? { why: note } : {}) })]);
    const [element] = button.elements;
    expect(element?.type === 'button' && confirmed(element.value ?? '')).toMatchObject({ credits: most });
    expectView(askView(JSON.stringify({ credits: most, why: note })));
  });

  it.each(texts)('refunds, with $what…', ({ text, note }) => {
    const one = infograph(text);
    expectView(refundView(one, [], { told: true, sees: true }));
    expectView(refundView(one, [one, one, one], { told: false, sees: true }));
    expectView(refundView(infograph(''), [], { told: true, sees: true }));
    expectView(
      saidView(refund.title, refund.done, refund.before(`<@${user}>`, far, note.replaceAll('&', '&amp;'))),
    );
  });

  it.each(texts)('news, with $what…', ({ text, note }) => {
    const news: Notification[] = [
      { about: 'admin_action', actor: user, what: text, person: user, note: text },
      { about: 'admin_action', actor: 'cli', what: 'refunded 1 credit' },
      { about: 'topup_asked', ask, asker: user, credits: most, why: note },
      { about: 'topup_approved', admin: user, credits: most },
      { about: 'topup_declined', admin: user },
      { about: 'topup_request', outcome: 'granted', credits: most },
      { about: 'topup_request', outcome: 'declined', credits: most },
      { about: 'refunded', infograph: `ig_${'f'.repeat(20)}`, admin: user, credits: most, reason: note },
      { about: 'person_paused', person: user, why: 'unpaid', most: 20, until: far },
      { about: 'refill_cut', wanted: most, added: 0 },
    ];
    for (const one of news) {
      const message = notificationMessage(one, { refusedBy: 'C0123456789', prompt: text });
      expectMessage(message.blocks);
      expect(message.text.length).toBeLessThan(4_000);
      expect(message.text).not.toContain('<!channel');
    }
  });

  it('modals that only say something', () => {
    for (const words of [topup.requested(most, most, true), topup.ask.tooSoon(far, far), topup.ask.nobody]) {
      expectView(saidView(topup.ask.title, topup.done, words));
    }
    expectView(waitingView(refund.title, refund.close, topup.opening));
  });
});

describe('a form for a top-up', () => {
  const state = (amount: string, note: string | null, day: string | null) => ({
    amount: { topup_amount: { type: 'plain_text_input', value: amount } },
    note: { value: { type: 'plain_text_input', value: note } },
    last_day: { value: { type: 'datepicker', selected_date: day } },
  });
  const now = Date.parse('2026-11-23T22:30:00Z');

  it.each([
    // The day is not over in Kiritimati when it is in UTC, and the other way round.
    ['UTC', '2026-11-23', true],
    ['Pacific/Kiritimati', '2026-11-23', false],
    ['Pacific/Kiritimati', '2026-11-24', true],
    ['Asia/Kolkata', '2026-11-23', false],
    ['UTC', '2026-02-31', false],
    ['UTC', '2026-1-1', false],
    ['UTC', '', false],
  ])('in %s takes the day %j: %s', (zone, day, taken) => {
    const typed = topupTyped(state('5', null, day), zone, now);
    expect(typed.ok).toBe(taken);
    if (!typed.ok) expect(Object.keys(typed.errors)).toEqual(['last_day']);
  });

  it('says everything that is wrong at once, and takes no other shape', () => {
    expect(topupTyped(state('x', 'note', '2020-01-01'), 'UTC', now)).toEqual({
      ok: false,
      errors: { amount: topup.amountWrong, last_day: topup.dayOver },
    });
    for (const other of [undefined, null, {}, { amount: { topup_amount: { value: 5 } } }]) {
      expect(topupTyped(other, 'UTC', now)).toMatchObject({ ok: false });
    }
    expect(askTyped({})).toEqual({ ok: true, wanted: {} });
  });

  it.each([
    '{',
    '[]',
    '{"credits":-5}',
    '{"credits":1.5}',
    '{"credits":5,"lastDay":"2026-02-31"}',
    '{"credits":1e9}',
  ])('takes no confirmation of %s', (metadata) => {
    expect(topupWanted(metadata)).toBeUndefined();
  });
});
