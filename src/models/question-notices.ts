import type { Models } from './index.js';
import type { Notice } from './notice.js';
import type { Notification } from './notification.js';
import { directMessageNotice } from './slack-notices.js';

type Decision = Omit<Extract<Notification, { about: 'topup_decided' }>, 'about' | 'ask'>;

/** The direct message in which an admin was asked, by the name of the question. */
export function questionNoticeId(workspace: string, question: string, admin: string): string {
  return `nt_topup_asked ${workspace} ${question} ${admin}`;
}

/**
 * What takes the buttons out of the messages in which admins were asked, and says there who decided: stored with the
 * decision, one for each message.
 * @param question its name, as its buttons carry it
 */
export async function decisionNotices(
  notices: Models['notices'],
  workspace: string,
  question: string,
  decision: Decision,
  at: Date,
): Promise<Notice[]> {
  const [from, to] = [questionNoticeId(workspace, question, ''), questionNoticeId(workspace, question, '~')];
  const asked = await notices.find({ workspace, _id: { $gte: from, $lt: to } }, { user: 1 }).lean();
  const news = { about: 'topup_decided' as const, ask: question, ...decision };
  return asked.flatMap(({ user }) =>
    user ? [directMessageNotice(workspace, user, news, { at, key: `${decision.outcome} ${question}` })] : [],
  );
}
