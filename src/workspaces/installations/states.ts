import { createHmac, randomBytes } from 'node:crypto';
import type { InstallURLOptions, StateStore } from '@slack/oauth';
import type { DatabaseClock } from '../../database/clock.js';
import { sameBytes } from '../../lib/same-bytes.js';
import type { Models } from '../../models/index.js';

/** How long somebody has to agree to the install. */
export const STATE_MS = 10 * 60_000;

/** A browser came back from Slack with a state that is not good. */
class StateRefused extends Error {
  override name = 'StateRefused';
  readonly code = 'install_state_refused';
  constructor(readonly reason: 'forged' | 'used_or_expired') {
    super(`the state of an install is ${reason}`);
  }
}

/**
 * The states of installs that are under way: each ends one install, once, within ten minutes. What came from nobody
 * here is refused by its signature alone; the database holds a digest of each, which is worth nothing to a reader. That
 * it is for this browser is compared with a cookie before, by InstallProvider.
 * @param asked what each install asks for
 * @throws from `verifyStateParam`: StateRefused where it is forged, used or older than ten minutes
 */
export function createInstallStates(
  { installStates }: Models,
  clock: DatabaseClock,
  secret: string,
  asked: InstallURLOptions,
): StateStore {
  const digest = (what: string, text: string) =>
    createHmac('sha256', secret).update(`${what}:${text}`).digest('base64url');
  return {
    async generateStateParam() {
      const random = randomBytes(24).toString('base64url');
      const state = `${random}.${digest('signature', random)}`;
      await installStates.create({
        _id: digest('row', state),
        expiresAt: new Date(clock.now() + STATE_MS),
      });
      return state;
    },
    async verifyStateParam(_now, state) {
      const [random = '', signature = ''] = state.split('.');
      const isOurs = sameBytes(Buffer.from(signature), Buffer.from(digest('signature', random)));
      if (!isOurs) throw new StateRefused('forged');
      const found = await installStates.findOneAndDelete({ _id: digest('row', state) }).lean();
      if (!found || found.expiresAt.getTime() <= clock.now()) throw new StateRefused('used_or_expired');
      return asked;
    },
  };
}
