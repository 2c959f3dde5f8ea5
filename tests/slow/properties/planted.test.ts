import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkPromises, firstRequest, untilStored } from '../../infographs/properties/check.js';
import { type Faults, GRANTED_CREDITS, type Lab, openLab } from '../../infographs/properties/lab.js';
import {
  captureOutsideTheTransaction,
  resubmitWithoutAsking,
  withoutFenceCheck,
} from '../../infographs/properties/planted.js';
import { LEASE_MS } from '../../infographs/properties/workers.js';

describe('the promises, with a fault planted', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab();
  });
  afterAll(async () => {
    await lab.stop();
  });

  // The seeds make the catches sure; others catch the same faults, some of them later.
  it.each([
    [
      'a step without its fence check',
      withoutFenceCheck,
      /does not say how it ended|told 2 times|visible 2 times|answered twice/,
    ],
    ['a capture outside the transaction', captureOutsideTheTransaction, /still held/],
    ['a resubmit without asking', resubmitWithoutAsking, /bought twice/],
  ])('notice %s', async (_name, faultInjection, words) => {
    const anyCase = { runs: 400, maxCommands: 40, endOnFailure: true, seed: 1 };
    const details = await checkPromises(lab, { ...anyCase, faultInjection });
    expect(details.failed).toBe(true);
    expect(String(details.errorInstance)).toMatch(words);
  });

  // Random runs seldom get there: two workers, each standing between its decision and what follows from it.
  it.each([
    ['without its fence check posts two replies', withoutFenceCheck, 2],
    ['with its fence check posts one', {}, 1],
  ])('show that a delivery %s', async (_what, faultInjection, expected) => {
    const none: Faults = { fal: 'none', slack: 'none' };
    await lab.reset(faultInjection);
    await firstRequest(lab);
    await untilStored(lab);
    expect(await lab.turn(0, 'infograph', undefined, none, { how: 'pause', after: 0 })).toContain(
      'before claims.updateFenced',
    );
    lab.clock.pass(LEASE_MS);
    expect(await lab.turn(1, 'infograph', undefined, none, { how: 'pause', after: 5 })).toContain(
      'after events.replyPosted',
    );
    await lab.goOn(0, none, { how: 'never' });
    await lab.goOn(1, none, { how: 'never' });
    const replies = lab.slack.messages.filter(({ kind, gone }) => kind === 'reply' && !gone);
    expect(replies).toHaveLength(expected);
    expect(await lab.promises.broken(GRANTED_CREDITS)).toEqual([]);
  });
});
