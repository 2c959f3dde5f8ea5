import type { Messenger, Posted } from '../../../src/infographs/core/messenger.js';
import { SlackCallError } from '../../../src/lib/slack-call-error.js';

/** What goes wrong with the next call. `lost`: it is carried out, and its answer does not come. */
export const slackFaults = ['none', 'lost', 'unsent', 'wait', 'refused', 'not-ready'] as const;
export type SlackFault = (typeof slackFaults)[number];

export interface SlackMessage {
  kind: 'parent' | 'facts' | 'reply' | 'bad-end' | 'link';
  /** The batch of a parent, the infograph of anything else. */
  of: string;
  channel: string;
  ts: string;
  image?: string;
  /** `taken-back` by us, or `deleted` by people. */
  gone?: 'taken-back' | 'deleted';
  /** The files that the parent has shown. */
  pictures?: string[];
  /** What the parent says of each infograph. */
  says?: string;
}

export const CHANNEL = 'C1';
const DIRECT_MESSAGES = 'D1';

/** Slack in memory. */
export interface FakeSlack extends Messenger {
  messages: SlackMessage[];
  whispers: string[];
  /** Nothing can be posted or changed there any more. */
  archived: boolean;
  fault: SlackFault;
  reset(): void;
}

export function createFakeSlack(): FakeSlack {
  let count = 0;

  /** Carries a call out as its fault has it. @throws SlackCallError */
  function carryOut<T>(channel: string, act: () => T, canBeUnready = false): T {
    const { fault } = slack;
    slack.fault = 'none';
    if (fault === 'wait') throw new SlackCallError('retry', 'ratelimited', 2_000);
    if (fault === 'unsent') throw new SlackCallError('unknown', 'timeout');
    if (slack.archived && channel === CHANNEL) throw new SlackCallError('channel_unavailable', 'is_archived');
    if (fault === 'refused') throw new SlackCallError('rejected', 'invalid_blocks');
    if (fault === 'not-ready' && canBeUnready)
      throw new SlackCallError('file_not_ready', 'invalid_slack_file');
    const done = act();
    if (fault === 'lost') throw new SlackCallError('unknown', 'timeout');
    return done;
  }

  function post(kind: SlackMessage['kind'], of: string, channel: string): Posted {
    return carryOut(channel, () => {
      count += 1;
      const posted = { channel, ts: String(count) };
      slack.messages.push({ kind, of, ...posted });
      return posted;
    });
  }

  function messageAt({ channel, ts }: Posted): SlackMessage {
    const found = slack.messages.find((message) => message.channel === channel && message.ts === ts);
    if (!found || found.gone) throw new SlackCallError('message_gone', 'message_not_found');
    return found;
  }

  const slack: FakeSlack = {
    messages: [],
    whispers: [],
    archived: false,
    fault: 'none',
    postParent: async ({ _id }, place) => post('parent', _id, place === 'dm' ? DIRECT_MESSAGES : CHANNEL),
    async showParent({ channel = '', ts = '' }, batch, { picture }) {
      const show = () => {
        const message = messageAt({ channel, ts });
        message.says = batch.map(({ status, delivery }) => `${status}/${delivery}`).join();
        if (picture) message.pictures = [...new Set([...(message.pictures ?? []), picture])];
      };
      carryOut(channel, show, picture !== undefined);
    },
    postFacts: async ({ channel }, { _id }) => post('facts', _id, channel),
    async showFacts(_thread, _brief, _batch, place) {
      carryOut(place.channel, () => messageAt(place));
    },
    async uploadDraft({ _id }) {
      return carryOut(DIRECT_MESSAGES, () => `draft of ${_id}`);
    },
    async completeDraft() {
      carryOut(DIRECT_MESSAGES, () => undefined);
    },
    async uploadImage({ _id }) {
      return carryOut(DIRECT_MESSAGES, () => {
        count += 1;
        return `file-${count} of ${_id}`;
      });
    },
    postReply: async ({ channel }, { _id }) => post('reply', _id, channel),
    async showImage(_thread, _infograph, reply, fileId) {
      const show = () => {
        messageAt(reply).image = fileId;
      };
      carryOut(reply.channel, show, true);
    },
    async postLink(_thread, { _id }) {
      post('link', _id, DIRECT_MESSAGES);
    },
    async showLink(_thread, _infograph, reply) {
      carryOut(reply.channel, () => messageAt(reply), true);
    },
    async postBadEnd({ channel }, { _id }) {
      post('bad-end', _id, channel);
    },
    async removeMessage(_infograph, posted) {
      carryOut(posted.channel, () => {
        const found = slack.messages.find(({ ts }) => ts === posted.ts);
        if (found) found.gone ??= 'deleted';
      });
    },
    async deleteFile() {
      carryOut(DIRECT_MESSAGES, () => undefined);
    },
    async takeBack(_workspace, posted) {
      carryOut(posted.channel, () => {
        const found = slack.messages.find(
          ({ channel, ts }) => channel === posted.channel && ts === posted.ts,
        );
        if (found) found.gone ??= 'taken-back';
      });
    },
    async sendEphemeralReply(_thread, { id }) {
      carryOut(DIRECT_MESSAGES, () => {
        slack.whispers.push(id);
      });
    },
    reset() {
      slack.messages = [];
      slack.whispers = [];
      slack.archived = false;
      slack.fault = 'none';
    },
  };
  return slack;
}
