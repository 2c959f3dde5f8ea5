import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CrashPoint } from '../../../src/infographs/core/crash-points.js';
import { newId } from '../../../src/lib/ids.js';
import { type AppProcess, startAppProcess } from '../../support/app-process.js';
import { brokenPromises, type CrashLab, openCrashLab } from '../../support/crash-lab.js';
import { sendInteraction } from '../../support/interaction.js';
import { withStoredData } from '../../support/stored-data.js';
import { storeSettings } from '../../support/stored-settings.js';
import { until } from '../../support/story.js';

describe('kill -9, where others are not to see it', () => {
  let lab: CrashLab;
  let app: AppProcess | undefined;
  beforeEach(async () => {
    lab = await openCrashLab();
  });
  afterEach(async () => {
    if (app?.isAlive()) await app.kill();
    await lab.stop();
  });

  /** Starts the app, does this, and has it killed there; then starts it again, until nothing is left to do. */
  async function killedAt(checkpoint: CrashPoint, ask: () => Promise<unknown>) {
    const doomed = await startAppProcess(lab.settings, { crash: { at: checkpoint } });
    app = doomed;
    // The process may die before it can answer; what was stored by then is accepted all the same.
    await ask().catch(() => undefined);
    expect(await doomed.gone).toEqual({ code: null, signal: 'SIGKILL' });
    app = await startAppProcess(lab.settings);
    await until('the end', async () => {
      const metrics = await (await fetch(`${lab.settings.PUBLIC_URL}/metrics`)).text();
      return /^infograph_in_flight 0$/m.test(metrics);
    });
    expect(await app.stop()).toEqual({ code: 0, signal: null });
    const books = await lab.inspect();
    expect(brokenPromises(lab, books)).toEqual([]);
    expect(books.infographs).toHaveLength(1);
    expect(lab.fal.jobs).toHaveLength(1);
    return books.infographs[0];
  }

  it.each([
    'accept:stored',
    'thread:intended',
    'thread:posted',
    'thread:stored',
    'deliver:posted',
    'deliver:shown',
    'settle:stored',
  ] as const)('at %s: what only its requester is to see comes to them alone', async (checkpoint) => {
    const { slack, settings } = lab;
    await withStoredData(settings.DATA_DIR ?? '', ({ models }) =>
      storeSettings(models, slack.workspace.id, { defaults: { onlyMe: true } }),
    );
    const infograph = await killedAt(checkpoint, () => slack.command({ text: `Killed at ${checkpoint}` }));
    expect(infograph).toMatchObject({ status: 'completed', delivery: 'posted' });
    expect(infograph?.reply?.channel).toBe(slack.dm(slack.users.member));
    expect(slack.messages(slack.channels.general)).toEqual([]);
  });

  it.each([
    { checkpoint: 'accept:stored', status: 'completed' },
    { checkpoint: 'deliver:announced', status: 'completed' },
    { checkpoint: 'deliver:intended', status: 'completed' },
    { checkpoint: 'deliver:posted', status: 'completed' },
    { checkpoint: 'deliver:stored', status: 'completed' },
    { checkpoint: 'deliver:shown', status: 'completed' },
    { checkpoint: 'settle:stored', status: 'completed' },
    { checkpoint: 'thread:told', status: 'failed' },
  ] as const)(
    'at $checkpoint: what was asked for in a thread is answered there alone',
    async ({ checkpoint, status }) => {
      const { fal, slack } = lab;
      if (status === 'failed')
        fal.outcome({ kind: 'model_error', status: 422, type: 'content_policy_violation' });
      const channel = slack.channels.general;
      const { member: user } = slack.users;
      const root = slack.say({ channel, user, text: 'What do bees do all day?' });
      const draft = await keepDraft({ channel, user, under: root.ts, text: `Killed at ${checkpoint}` });
      const infograph = await killedAt(checkpoint, () =>
        sendInteraction(slack, 'block_actions', {
          id: 'draft_make',
          value: JSON.stringify({ draft }),
          user,
          team: slack.workspace.id,
          channel,
          ts: root.ts,
        }),
      );
      expect(infograph?.status).toBe(status);
      expect(slack.visibleImages(channel, root.ts)).toHaveLength(status === 'completed' ? 1 : 0);
      expect(slack.replies(channel, root.ts).length).toBeGreaterThan(0);
      expect(slack.messages(channel)).toEqual([root]);
      expect(slack.messages(slack.dm(user))).toEqual([]);
    },
  );

  async function keepDraft(draft: { channel: string; user: string; under: string; text: string }) {
    const _id = newId('dr');
    const at = new Date();
    const expiresAt = new Date(at.getTime() + 3_600_000);
    await withStoredData(lab.settings.DATA_DIR ?? '', ({ models }) =>
      models.drafts.insertMany([{ ...draft, _id, workspace: lab.slack.workspace.id, at, expiresAt }]),
    );
    return _id;
  }
});
