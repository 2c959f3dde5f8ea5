import type { Config } from '../../config/index.js';
import type { Credits } from '../../credits/ledger/index.js';
import type { DatabaseClock } from '../../database/clock.js';
import { insertOnce } from '../../database/duplicate-key.js';
import { defined } from '../../lib/defined.js';
import type { Models } from '../../models/index.js';
import type { Notice } from '../../models/notice.js';
import type { Notification } from '../../models/notification.js';
import { directMessageNotice } from '../../models/slack-notices.js';
import type { StoredInstallation } from './store.js';
import { grantTrial } from './trial.js';

/** Onboarding: what a workspace gets when the app is installed. Doing it again changes nothing. */
export interface Onboarding {
  /** Credits: before it is stored that the app is there, so that nothing can come in between for ever. */
  trial(workspace: string): Promise<void>;
  /** Whoever installed the app is told what comes next, once it is stored. */
  welcome(workspace: string, installer: string | undefined): Promise<void>;
  /** Whoever installed the app is told that it has to be installed anew. */
  tokenIsStuck(workspace: string, held: StoredInstallation): Promise<void>;
}

interface Dependencies {
  config: Pick<Config, 'trialCredits' | 'adminTopupCredits' | 'publicUrl'>;
  models: Models;
  credits: Pick<Credits, 'grant'>;
  clock: DatabaseClock;
  /** These notices were stored: they are sent now. */
  wake(stored: readonly Notice[]): void;
}

/** @param wake sends notices that were stored now */
export function createOnboarding({ config, models, credits, clock, wake }: Dependencies): Onboarding {
  async function tell(
    workspace: string,
    user: string,
    notification: Notification,
    key: string,
  ): Promise<void> {
    const notice = directMessageNotice(workspace, user, notification, { at: new Date(clock.now()), key });
    await insertOnce(models.notices, notice);
    wake([notice]);
  }

  return {
    trial: (workspace) => grantTrial(credits, workspace, config.trialCredits),
    async welcome(workspace, installer) {
      if (!installer) return;
      const { trialCredits: trial, adminTopupCredits: topup } = config;
      const notification: Notification = { about: 'welcome', trial, ...defined({ topup }) };
      await tell(workspace, installer, notification, 'install');
    },
    async tokenIsStuck(workspace, { installation: { installer, expiresAt, generation } }) {
      if (!installer || !expiresAt || !config.publicUrl) return;
      const url = `${config.publicUrl}/slack/install`;
      await tell(workspace, installer, { about: 'reinstall', url, until: expiresAt }, generation);
    },
  };
}
