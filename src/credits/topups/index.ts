import { defined } from '../../lib/defined.js';
import type { CreditRequest } from '../../models/credit-request.js';
import type { Notice } from '../../models/notice.js';
import { decisionNotices } from '../../models/question-notices.js';
import { adminChannelNotice, directMessageNotice } from '../../models/slack-notices.js';
import { adminsToAsk } from './admins.js';
import { type CreditRequestOutcome, createCreditRequests, creditRequestName } from './credit-requests.js';
import { createTopUp, type Topup, type TopupDependencies, type TopupOutcome } from './top-up.js';
import { topup as words } from './words.js';

export type { NotedAmount, TypedAmount } from './amount.js';
export { ASK_TWICE_ABOVE_CREDITS, MAX_NOTE_CHARACTERS, readAmount, readNotedAmount } from './amount.js';
export type { TopupOutcome } from './top-up.js';

/** `nobody`: it is not known which admin to tell. */
export type AskAdminsOutcome = CreditRequestOutcome | { kind: 'nobody' };

export interface Topups {
  topUp(topup: Topup): Promise<TopupOutcome>;
  /** Who would be asked. */
  admins(workspace: string): Promise<string[]>;
  /** Asks the admins for credits on somebody's behalf, once a day. */
  askAdmins(asked: Pick<CreditRequest, 'workspace' | 'user' | 'credits' | 'why'>): Promise<AskAdminsOutcome>;
  creditRequest(workspace: string, name: string): Promise<CreditRequest | undefined>;
  /** False where it was decided before. */
  decline(workspace: string, name: string, by: string): Promise<boolean>;
}

/** What admins add to a workspace's credits, and what people ask of them. */
export function createTopups(dependencies: TopupDependencies): Topups {
  const { config, settings, models, notices, clock, log } = dependencies;
  const creditRequests = createCreditRequests({ models, clock });

  return {
    topUp: createTopUp(dependencies, creditRequests),

    async admins(workspace) {
      return await adminsToAsk(models, await settings.read(workspace), config.adminUsers);
    },

    async askAdmins(asked) {
      const { workspace, user, credits: wanted, why } = asked;
      const admins = await adminsToAsk(models, await settings.read(workspace), config.adminUsers);
      if (admins.length === 0) return { kind: 'nobody' };
      let newNotices: Notice[] = [];
      const outcome = await creditRequests.create(asked, (creditRequest) => {
        const notification = {
          about: 'topup_asked' as const,
          ask: creditRequestName(creditRequest),
          asker: user,
          ...defined({ credits: wanted, why: why || undefined }),
        };
        const happening = { at: creditRequest.at, key: creditRequestName(creditRequest) };
        newNotices = admins.map((admin) => directMessageNotice(workspace, admin, notification, happening));
        return newNotices;
      });
      if (outcome.kind === 'asked') {
        notices.wake(newNotices);
        log.info({ workspace, actor: user }, 'credit request sent to admins');
      }
      return outcome;
    },

    creditRequest: (workspace, name) => creditRequests.find(workspace, name),

    async decline(workspace, name, by) {
      const creditRequest = await creditRequests.find(workspace, name);
      if (creditRequest?.status !== 'open') return false;
      const at = new Date(clock.now());
      const key = `declined ${name}`;
      const newNotices = [
        directMessageNotice(
          workspace,
          creditRequest.user,
          { about: 'topup_declined', admin: by },
          { at, key },
        ),
        ...adminChannelNotice(workspace, await settings.read(workspace), {
          actor: by,
          what: words.line.declined,
          person: creditRequest.user,
          at,
          key,
        }),
        ...(await decisionNotices(models.notices, workspace, name, { outcome: 'declined', by }, at)),
      ];
      if (!(await creditRequests.decline(workspace, name, by, newNotices))) return false;
      notices.wake(newNotices);
      return true;
    },
  };
}
