import { describe, expect, it } from '@jest/globals';
import { openComposer } from '../../../../src/bot/features/composer/command.js';
import { readPrices } from '../../../../src/credits/prices.js';
import { createLog } from '../../../../src/lib/log.js';
import { noSettings } from '../../../../src/models/workspace-settings.js';
import { catalogue } from '../../../support/catalogue.js';

describe('the form, where the database is slow', () => {
  it('opens without the balance, which is shown when it is known', async () => {
    const calls: Array<{ method: string; view: string }> = [];
    let know: (balance: { available: number; held: number }) => void = () => undefined;
    const known = new Promise<{ available: number; held: number }>((resolve) => {
      know = resolve;
    });
    const updated = new Promise<void>((resolve) => {
      const answer = openComposer(
        { workspace: 'T1', user: 'U1', triggerId: '1.2' },
        {
          credits: { balance: () => known },
          settings: { read: async () => noSettings('T1') },
          lastChoices: { of: async () => undefined, remember: () => undefined },
          prices: readPrices(undefined),
          catalogue,
          trial: async () => undefined,
          log: createLog('silent'),
          slack: {
            async call(_workspace, method, { view, hash }) {
              calls.push({ method, view: JSON.stringify(view) });
              if (method === 'views.update' && hash === 'h1') resolve();
              return { ok: true, view: { id: 'V1', hash: 'h1' } };
            },
          },
        },
      );
      void answer.then((words) => {
        expect(words).toBeUndefined();
        know({ available: 98, held: 0 });
      });
    });
    await updated;
    expect(calls.map(({ method }) => method)).toEqual(['views.open', 'views.update']);
    expect(calls[0]?.view).toContain("*Uses 1 credit once it's posted.* ");
    expect(calls[1]?.view).toContain('Your workspace has 98.');
  });
});
