import type { DatabaseClock } from '../database/clock.js';
import type { Claims } from '../jobs/claims.js';
import type { Outcome } from '../jobs/outcome.js';
import { defined } from '../lib/defined.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import type { Models } from '../models/index.js';
import type { Infograph } from '../models/infograph.js';
import type { DeliveryAttempt, MessagePlace, Notice, NoticeStatus } from '../models/notice.js';
import type { Notification } from '../models/notification.js';
import type { DocumentRef } from '../models/tenancy.js';
import type { AllowList } from '../net/allow-list.js';
import type { DeliveryPolicy } from './delivery-policy.js';
import type { Mailer } from './mailer.js';
import type { Permits } from './permits.js';
import type { CallbackSecrets } from './secrets.js';
import type { SendOptions } from './send.js';

/** What is said to a person in Slack. `refusedBy`: the channel that was to get it and did not take it. `prompt`: of the
 * infograph that it is about. */
export type DirectMessage =
  | { about: 'end'; infograph: Infograph; imageUrl: string | undefined }
  | { about: 'receiver_off'; origin: string; tokenName: string }
  | { about: 'news'; news: Notification; refusedBy?: string; prompt?: string };

type Of<About extends Notification['about']> = Extract<Notification, { about: About }>;

/** What a notice's steps work with. */
export interface DeliveryContext {
  models: Models;
  claims: Claims<Notice>;
  clock: DatabaseClock;
  log: Log;
  metrics: Metrics;
  random: () => number;
  deliveryPolicy: DeliveryPolicy;
  allowed: AllowList;
  sending: Omit<SendOptions, 'timeoutMs' | 'workspace'>;
  /** The answer to "how is it?", as the REST API gives it. */
  statusAnswer(
    infograph: Infograph,
  ): Promise<Readonly<Record<string, unknown>> & { image_url: string | null }>;
  /** Posts to a person's direct messages, once; undefined where nothing is to be changed there later. @throws SlackCallError */
  directMessage(workspace: string, user: string, message: DirectMessage): Promise<MessagePlace | undefined>;
  /** Changes the message in which an admin was asked for credits. Can be done again. @throws SlackCallError */
  showDecision(
    workspace: string,
    place: MessagePlace,
    asked: Of<'topup_asked'>,
    decided: Of<'topup_decided'>,
  ): Promise<void>;
  /** Posts to a channel, once. @throws SlackCallError */
  channelMessage(workspace: string, channel: string, notification: Notification): Promise<void>;
  /** Undefined where no mail server is set. */
  mailer: Mailer | undefined;
  callbackSecret: CallbackSecrets;
  permits: Permits;
  wake(notice: DocumentRef): void;
}

/** What the log of deliveries keeps. */
const KEPT_TRIES = 20;

/** The update that adds a try to the log. */
export function logged(tried: DeliveryAttempt) {
  return { $push: { tries: { $each: [tried], $slice: -KEPT_TRIES } } };
}

/** Writes how a notice ended. @throws StaleFence */
export async function close(
  notice: Notice,
  { claims, clock, log, metrics }: DeliveryContext,
  status: Exclude<NoticeStatus, 'waiting'>,
  tried?: DeliveryAttempt,
  place?: MessagePlace,
): Promise<Outcome> {
  await claims.updateFenced(notice, {
    $set: { status, endedAt: new Date(clock.now()), leaseUntil: new Date(0), ...defined({ place }) },
    $unset: { nextStepAt: 1 },
    ...(tried ? logged(tried) : {}),
  });
  metrics.notices.inc({ kind: notice.kind, outcome: status });
  if (status !== 'delivered') {
    log.warn({ notice: notice._id, status, fault: tried?.fault }, 'notification failed');
  }
  return { kind: 'ended' };
}
