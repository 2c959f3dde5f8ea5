import { defined } from '../../lib/defined.js';
import type { Ask } from '../../models/ask.js';
import type { Notice } from '../../models/notice.js';
import { adminLine, tellPerson } from '../../models/slack-notices.js';
import { adminsToAsk } from './admins.js';
import { type Asked, askName, createAsks } from './asks.js';
import { createTopUp, type Topup, type TopupDependencies, type TopupOutcome } from './top-up.js';
import { topup as words } from './words.js';

export { ASK_TWICE_ABOVE_CREDITS, MAX_NOTE_CHARACTERS, readAmount } from './amount.js';
export type { TopupOutcome } from './top-up.js';

/** `nobody`: it is not known which admin to tell. */
export type AskOutcome = Asked | { kind: 'nobody' };

export interface Topups {
  topUp(topup: Topup): Promise<TopupOutcome>;
  /** Who would be asked. */
  admins(workspace: string): Promise<string[]>;
  /** Asks the admins for credits on somebody's behalf, once a day. */
  ask(asked: Pick<Ask, 'workspace' | 'user' | 'credits' | 'why'>): Promise<AskOutcome>;
  asked(workspace: string, name: string): Promise<Ask | undefined>;
  /** False where it was decided before. */
  decline(workspace: string, name: string, by: string): Promise<boolean>;
}

/** What admins add to a workspace's credits, and what people ask of them. */
export function createTopups(dependencies: TopupDependencies): Topups {
  const { config, settings, models, notices, clock, log } = dependencies;
  const asks = createAsks({ models, clock });

  return {
    topUp: createTopUp(dependencies, asks),

    async admins(workspace) {
      return await adminsToAsk(models, await settings.read(workspace), config.adminUsers);
    },

    async ask(asked) {
      const { workspace, user, credits: wanted, why } = asked;
      const admins = await adminsToAsk(models, await settings.read(workspace), config.adminUsers);
      if (admins.length === 0) return { kind: 'nobody' };
      let told: Notice[] = [];
      const outcome = await asks.put(asked, (ask) => {
        const news = {
          about: 'topup_asked' as const,
          ask: askName(ask),
          asker: user,
          ...defined({ credits: wanted, why: why || undefined }),
        };
        const happening = { at: ask.at, key: askName(ask) };
        told = admins.map((admin) => tellPerson(workspace, admin, news, happening));
        return told;
      });
      if (outcome.kind === 'asked') {
        notices.wake(told);
        log.info({ workspace, actor: user }, 'an admin is asked for credits');
      }
      return outcome;
    },

    asked: (workspace, name) => asks.find(workspace, name),

    async decline(workspace, name, by) {
      const ask = await asks.find(workspace, name);
      if (ask?.status !== 'open') return false;
      const at = new Date(clock.now());
      const key = `declined ${name}`;
      const told = [
        tellPerson(workspace, ask.user, { about: 'topup_declined', admin: by }, { at, key }),
        ...adminLine(workspace, await settings.read(workspace), {
          actor: by,
          what: words.line.declined,
          person: ask.user,
          at,
          key,
        }),
      ];
      if (!(await asks.decline(workspace, name, by, told))) return false;
      notices.wake(told);
      return true;
    },
  };
}
