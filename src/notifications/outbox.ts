import type { DatabaseClock } from '../database/clock.js';
import { insertOnce } from '../database/duplicate-key.js';
import type { Models } from '../models/index.js';
import type { Infograph, Status } from '../models/infograph.js';
import { blankNotice, type Notice, type NoticeKind } from '../models/notice.js';
import type { Receiver } from '../models/receiver.js';
import { acrossWorkspaces, type DocumentRef } from '../models/tenancy.js';

const ended: readonly Status[] = ['completed', 'failed', 'canceled'];
const AT_ONCE = 100;

/**
 * Turns ends into notices. An infograph that somebody wants to hear of carries `noticesOwed` from its acceptance on,
 * until its notices are stored: so an end, however it was written and whoever died then, is found here, and the end
 * itself waits for nothing. A notice's id is made of what it tells, so doing it twice makes one.
 */
export interface Outbox {
  /** Stores the notices of this infograph if it has ended. */
  check(infograph: DocumentRef): Promise<void>;
  /** Stores those of all that have ended. */
  sweep(): Promise<void>;
}

/** @param wake sends a notice that was stored now */
export function createOutbox(
  models: Models,
  clock: DatabaseClock,
  wake: (notice: DocumentRef) => void,
): Outbox {
  async function store(infograph: Infograph): Promise<void> {
    const { _id, workspace } = infograph;
    for (const notice of noticesOf(infograph, new Date(clock.now()))) {
      await insertOnce(models.notices, notice);
      wake(notice);
    }
    await models.infographs.updateOne({ _id, workspace }, { $unset: { noticesOwed: 1 } });
  }

  const due = { noticesOwed: true as const, status: { $in: [...ended] } };
  return {
    async check({ _id, workspace }) {
      const found = await models.infographs.findOne({ ...due, _id, workspace }).lean();
      if (found) await store(found);
    },
    async sweep() {
      for (;;) {
        const found = await models.infographs
          .find(due)
          .setOptions(acrossWorkspaces('whatever has ended is told'))
          .limit(AT_ONCE)
          .lean();
        for (const infograph of found) await store(infograph);
        if (found.length < AT_ONCE) return;
      }
    },
  };
}

function noticesOf({ _id, workspace, api }: Infograph, at: Date): Notice[] {
  if (!api) return [];
  const notice = (kind: NoticeKind, where: Partial<Notice>): Notice => ({
    ...blankNotice(at),
    _id: `${_id.replace(/^ig_/, 'nt_')}_${kind}`,
    kind,
    about: 'end',
    workspace,
    token: api.token,
    infograph: _id,
    ...where,
  });
  return [
    ...(api.callbackUrl ? [notice('callback', { url: api.callbackUrl })] : []),
    ...(api.notifyUser ? [notice('slack', { user: api.notifyUser })] : []),
    ...(api.email ? [notice('email', {})] : []),
  ];
}

/** Tells the person who made a token that one of its receivers was switched off. */
export async function storeReceiverDisabledNotice(
  models: Models,
  { token, origin, failingSince }: Receiver,
  to: { workspace: string; user: string },
  at: Date,
): Promise<DocumentRef> {
  const _id = `nt_off ${token} ${origin} ${failingSince?.getTime() ?? 0}`;
  const notice = { ...blankNotice(at), _id, kind: 'slack' as const, about: 'receiver_off' as const };
  await insertOnce(models.notices, { ...notice, token, origin, ...to });
  return { _id, workspace: to.workspace };
}
