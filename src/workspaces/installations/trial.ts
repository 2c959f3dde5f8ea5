import type { Config } from '../../config/index.js';
import type { Credits } from '../../credits/ledger/index.js';
import { APP } from '../../lib/actor.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';

/** Whoever waits for it waits for an answer in Slack. */
const GRANT_WITHIN_MS = 1_000;

/** TRIAL_CREDITS, once for each workspace that ever was: installing the app anew brings no more. */
export async function grantTrial(
  credits: Pick<Credits, 'grant'>,
  workspace: string,
  trialCredits: number,
  withinMs?: number,
): Promise<void> {
  if (trialCredits === 0) return;
  const grant = { key: `trial:${workspace}`, credits: trialCredits, actor: APP, note: 'trial' };
  await credits.grant(workspace, grant, withinMs);
}

interface Dependencies {
  config: Pick<Config, 'trialCredits' | 'trialOnFirstUse'>;
  credits: Pick<Credits, 'grant'>;
  models: Pick<Models, 'balances'>;
  log: Log;
  /** The workspace that the app is in; undefined where workspaces install it, and get their trial then. */
  installedIn: string | undefined;
}

/**
 * Where nobody set TRIAL_CREDITS, the trial comes when somebody first uses the app, if there was nothing in the books yet:
 * an operator who adds credits before that adds exactly those. Two processes do it once, by the grant's key.
 * @returns what to call with each use: it asks the database once in a process, and never fails
 */
export function createTrialOnFirstUse(dependencies: Dependencies): (workspace: string) => Promise<void> {
  const { config, credits, installedIn, log, models } = dependencies;
  const due = config.trialOnFirstUse && config.trialCredits > 0;
  let decided: Promise<void> | undefined;

  async function decide(workspace: string): Promise<void> {
    if (await models.balances.exists({ _id: workspace, seq: { $gt: 0 } })) return;
    await grantTrial(credits, workspace, config.trialCredits, GRANT_WITHIN_MS);
  }

  return async (workspace) => {
    if (!due || workspace !== installedIn) return;
    decided ??= decide(workspace).catch((error: unknown) => {
      decided = undefined;
      log.warn({ err: error, workspace }, 'granting the trial credits failed; the next use tries again');
    });
    await decided;
  };
}
