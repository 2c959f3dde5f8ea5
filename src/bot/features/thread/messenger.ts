import { z } from 'zod';
import type { Prices } from '../../../credits/prices.js';
import type { Catalogue } from '../../../fal/models/catalogue.js';
import type { Messenger, Posted } from '../../../infographs/core/messenger.js';
import type { Log } from '../../../lib/log.js';
import { SlackCallError } from '../../../lib/slack-call-error.js';
import { withTimeout } from '../../../lib/timeout.js';
import type { Infograph } from '../../../models/infograph.js';
import { hasParent, type Thread } from '../../../models/thread.js';
import { hasEnded, wasCanceledByOther } from '../../../models/transitions.js';
import { modelsOf } from '../../../workspaces/policy/models.js';
import type { Settings } from '../../../workspaces/settings/index.js';
import type { MessageContent } from '../../blocks/message.js';
import { section } from '../../blocks/text.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { Conversations } from '../../client/conversations.js';
import type { Members } from '../../client/members.js';
import { parseAnswer } from '../../client/parse-answer.js';
import { openDirectMessages, quietly } from '../../client/posting.js';
import type { SlackCalls } from '../../client/slack-calls.js';
import { uploadUnshared } from '../../client/upload.js';
import { thread as words } from '../../words/thread.js';
import { cancel as cancelWords } from '../cancel/words.js';
import { checkActions } from '../check/blocks.js';
import { isPostable, resultActions } from '../result/blocks.js';
import {
  badEnd,
  canceledByOther,
  linkInReply,
  linkInstead,
  parentAsPosted,
  parentWithState,
  type ReplyActions,
  replyAsPosted,
  replyWithImage,
} from './blocks.js';
import { factsMessages } from './facts.js';
import { namesOf } from './names.js';
import { removals } from './removals.js';

const postedAnswer = z.looseObject({
  channel: z.string(),
  ts: z.string(),
  message: z.looseObject({ thread_ts: z.string().nullish() }).nullish(),
});

interface Dependencies {
  slack: SlackCalls;
  members: Pick<Members, 'nameOf'>;
  prices: Prices;
  catalogue: Catalogue;
  settings: Pick<Settings, 'read'>;
  conversations: Pick<Conversations, 'knownName'>;
  /** What the house has left this month for free new pictures, in micro-dollars. @throws MongoError */
  mendingLeft(): Promise<number>;
  now(): number;
  articlePauseMs: number;
  /** After so many days pictures are removed; undefined where none is. */
  retentionDays: number | undefined;
  log: Log;
}

/** Puts what the steps say into Slack's words and blocks. */
export function createMessenger(dependencies: Dependencies): Messenger {
  const messages = messagesThrough(dependencies.slack);
  return {
    ...parentMessages(dependencies, messages),
    ...factsMessages(dependencies, messages),
    ...imageMessages(dependencies, messages),
    ...linkMessages(dependencies, messages),
    ...removals(dependencies, messages),

    async takeBack(workspace, { channel, ts }) {
      await dependencies.slack.call(workspace, 'chat.delete', { channel, ts });
    },

    async sendEphemeralReply({ asked, refused = '' }, { kind, url }, batch) {
      const text = kind === 'sent_to_dm' ? words.sentToDm(`<#${asked}>`, refused) : cancelOutcome(batch);
      if (text)
        await dependencies.slack.respond(url, {
          response_type: 'ephemeral',
          replace_original: false,
          text,
          blocks: [section(text)],
        });
    },
  };
}

interface Messages {
  post(workspace: string, channel: string, content: MessageContent): Promise<Posted>;
  /** Posts below the thread's parent. */
  reply(thread: Thread & Posted, content: MessageContent): Promise<Posted>;
  update(workspace: string, message: Posted, content: MessageContent): Promise<void>;
}

function messagesThrough(slack: SlackCalls): Messages {
  async function post(
    workspace: string,
    place: { channel: string; thread_ts?: string },
    content: MessageContent,
  ) {
    const answer = await slack.call(workspace, 'chat.postMessage', { ...place, ...content, ...quietly });
    const { channel, ts, message } = parseAnswer(postedAnswer, answer);
    return { posted: { channel, ts }, atTopLevel: message ? !message.thread_ts : false };
  }
  return {
    async post(workspace, channel, content) {
      return (await post(workspace, { channel }, content)).posted;
    },
    async reply(thread, content) {
      const { workspace, channel, ts } = thread;
      const { posted, atTopLevel } = await post(workspace, { channel, thread_ts: ts }, content);
      if (!atTopLevel || hasParent(thread)) return posted;
      // Somebody has deleted the message that it was to stand under. Slack posts at top level then, and says so only by
      // leaving out `thread_ts` (https://github.com/slack-go/slack/issues/1571); nobody asked for it there.
      await slack.call(workspace, 'chat.delete', posted).catch(() => undefined);
      throw new SlackCallError('channel_unavailable', 'thread_not_found');
    },
    async update(workspace, { channel, ts }, content) {
      await slack.call(workspace, 'chat.update', { channel, ts, ...content, ...quietly });
    },
  };
}

/** The message that a thread begins with. */
function parentMessages(
  { slack, members, retentionDays }: Dependencies,
  { post, update }: Messages,
): Pick<Messenger, 'postParent' | 'showParent'> {
  /** Of everybody whom the parent names: none of them is mentioned. */
  const namesFor = ({ workspace, requester }: Thread, batch: readonly Infograph[] = []) =>
    namesOf(members, workspace, [
      requester,
      ...batch.flatMap(({ cancelWish, removal }) => [cancelWish?.by ?? [], removal?.by ?? []].flat()),
    ]);

  return {
    async postParent(thread, place) {
      const { workspace, requester, asked, program } = thread;
      if (place === 'dm' && program && !program.person)
        throw new SlackCallError('channel_unavailable', 'nobody_to_tell');
      const person = program?.person ?? requester;
      const channel = place === 'dm' ? await openDirectMessages(slack, workspace, person) : asked;
      return await post(workspace, channel, parentAsPosted(thread, await namesFor(thread)));
    },

    async showParent(thread, batch, shown) {
      const names = await namesFor(thread, batch);
      await update(
        thread.workspace,
        placeOf(thread),
        parentWithState(thread, batch, names, { ...shown, retentionDays }),
      );
    },
  };
}

/** The reply for each image, and what stands in it in the end. */
function imageMessages(
  { catalogue, slack, conversations, members, mendingLeft, now, prices, settings }: Dependencies,
  { reply, update }: Messages,
): Pick<Messenger, 'uploadImage' | 'postReply' | 'showImage' | 'postBadEnd'> {
  /** No picture waits for what its buttons say. */
  async function actionsOf(thread: Thread, infograph: Infograph): Promise<ReplyActions> {
    const [known, left] = await Promise.all([
      withTimeout(settings.read(thread.workspace), answerWithinMs.resultSettings),
      withTimeout(
        mendingLeft().catch(() => undefined),
        answerWithinMs.resultSettings,
      ),
    ]);
    const { caps = {}, defaults } = known ?? {};
    const channelName = nameToPostIn(thread);
    const threadOnly = defaults?.threadOnly ?? false;
    const models = modelsOf(known ?? {}, catalogue);
    return {
      actions: resultActions(infograph, thread, { models, prices, caps, channelName }),
      check: checkActions(infograph, thread, { catalogue, prices, mendingLeft: left, threadOnly }),
    };
  }
  function nameToPostIn(thread: Thread): string | undefined {
    return isPostable(thread) ? conversations.knownName(thread.workspace, thread.asked) : undefined;
  }
  return {
    uploadImage({ _id, workspace }, { bytes, kind, path }) {
      const name = `${_id}.${kind === 'jpeg' ? 'jpg' : kind}`;
      return uploadUnshared(slack, workspace, { path, bytes, name });
    },

    async postReply(thread, infograph, mention) {
      // Asked for now, it's known when the picture is shown.
      nameToPostIn(thread);
      return await reply(thread, replyAsPosted(infograph, placeIn(thread, infograph), mention));
    },

    async showImage(thread, infograph, message, fileId, mention) {
      const place = placeIn(thread, infograph);
      const actions = await actionsOf(thread, infograph);
      const content = replyWithImage(infograph, fileId, place, mention, now(), actions);
      await update(thread.workspace, message, content);
    },

    async postBadEnd(thread, infograph, mention) {
      const place = placeIn(thread, infograph);
      if (!wasCanceledByOther(infograph))
        return void (await reply(thread, badEnd(infograph, place, mention, prices)));
      const names = await namesOf(members, thread.workspace, [infograph.cancelWish?.by ?? []].flat());
      await reply(thread, canceledByOther(infograph, names));
    },
  };
}

/** The link to an image whose file cannot be shown in the thread. */
function linkMessages(
  { slack }: Dependencies,
  { post, update }: Messages,
): Pick<Messenger, 'postLink' | 'showLink'> {
  return {
    async postLink({ workspace, requester, program }, infograph, url, code) {
      if (program) return;
      const channel = await openDirectMessages(slack, workspace, requester);
      await post(workspace, channel, linkInstead(infograph, url, code));
    },

    async showLink({ workspace }, infograph, message, link) {
      await update(workspace, message, linkInReply(infograph, link));
    },
  };
}

/** Which of a batch it is: the second that comes is the second. */
function placeIn({ announced }: Thread, { _id, position }: Infograph): number {
  return announced.indexOf(_id) + 1 || position;
}

function placeOf({ _id, channel, ts }: Thread): Posted {
  if (!channel || !ts) throw new Error(`the thread ${_id} has not been posted`);
  return { channel, ts };
}

function cancelOutcome(batch: readonly Infograph[]): string {
  const wished = batch.filter(({ cancelWish }) => cancelWish);
  const canceled = wished.filter(({ status }) => status === 'canceled').length;
  const tooLate = wished.filter((infograph) => infograph.cancelWish?.tooLate && !hasEnded(infograph)).length;
  return cancelWords.outcome(canceled, tooLate, wished.length - canceled - tooLate);
}
