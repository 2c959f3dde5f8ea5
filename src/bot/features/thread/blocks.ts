import type { ActionsBlock } from '@slack/types';
import { isProgram } from '../../../lib/actor.js';
import type { Brief } from '../../../models/brief.js';
import type { Infograph } from '../../../models/infograph.js';
import type { Thread } from '../../../models/thread.js';
import { hasEnded } from '../../../models/transitions.js';
import { altTextOf } from '../../blocks/alt-text.js';
import type { MessageContent } from '../../blocks/message.js';
import { sourceLine } from '../../blocks/source.js';
import { context, escaped, mention, notified, quoted, section } from '../../blocks/text.js';
import { article as articleWords } from '../../words/article.js';
import { thread as words } from '../../words/thread.js';
import { canBeCanceled, cancelButton } from '../cancel/blocks.js';
import { pasteButton } from '../paste-text/blocks.js';

/** The parent as it is first posted: only what stays true whatever happens to the answer. */
export function parentAsPosted(thread: Thread): MessageContent {
  const { text, blocks } = request(thread);
  return { text, blocks: [...blocks, context(words.continuedBelow)] };
}

function request(thread: Thread): MessageContent {
  const asked = words.askedFor(thread.size);
  const program = thread.program && words.programNamed(thread.program.name);
  return {
    text: `${program ? escaped(program) : mention(thread.requester)}${asked} ${notified(thread.prompt)}`,
    blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              program ? { type: 'text', text: program } : { type: 'user', user_id: thread.requester },
              { type: 'text', text: asked },
            ],
          },
        ],
      },
      quoted(thread.prompt),
      ...(thread.refused && !thread.onlyMe
        ? [context(words.movedToDm(`<#${thread.asked}>`, thread.refused))]
        : []),
    ],
  };
}

/** The parent with the state as it is now; Cancel is there as long as anything can still be canceled. */
export function parentWithState(thread: Thread, batch: readonly Infograph[], brief?: Brief): MessageContent {
  const { text, blocks } = request(thread);
  const state = waitingForBrief(batch, brief) ?? words.state(batch, mention);
  return {
    text: `${text} (${state})`,
    blocks: [
      ...blocks,
      context(words.details(thread.ratio, thread.resolution, thread.size, thread.costCredits)),
      section(state),
      ...(batch.some(canBeCanceled) ? [cancelButton(thread._id, batch.length)] : []),
    ],
  };
}

/** The reply as it is posted, before the image is put into it. */
export function replyAsPosted(infograph: Infograph, mentioned: boolean): MessageContent {
  const text = replyText(infograph, mentioned);
  return { text, blocks: [section(text)] };
}

/** The reply with the image, and what can be done with it. `lowBalance` is told only where it is low. */
export function replyWithImage(
  infograph: Infograph,
  fileId: string,
  mentioned: boolean,
  now: number,
  lowBalance: number | undefined,
  actions: ActionsBlock,
): MessageContent {
  const text = replyText(infograph, mentioned);
  const tookMs = now - infograph.acceptedAt.getTime();
  return {
    text,
    blocks: [
      section(text),
      {
        type: 'image',
        slack_file: { id: fileId },
        alt_text: altTextOf(infograph),
      },
      context(words.made(tookMs, infograph.costCredits, lowBalance)),
      ...(infograph.source ? [sourceLine(infograph.source)] : []),
      actions,
    ],
  };
}

/** Where Slack will not show an image, its address is the next best. It is fal's own, and not forever. */
export function linkInstead(infograph: Infograph, url: string): MessageContent {
  const text = words.linkInstead(escaped(url));
  return { text, blocks: [section(text), quoted(infograph.prompt)] };
}

/** The reply in the thread, where the image itself went by direct message. */
export function linkSent(infograph: Infograph): MessageContent {
  const text = isProgram(infograph.requester)
    ? words.linkKnown
    : words.linkSent(mention(infograph.requester));
  return { text, blocks: [section(text)] };
}

/** What is posted under the parent where an infographic did not come about. */
export function badEnd(infograph: Infograph, mentioned: boolean): MessageContent {
  const text = words.badEnd(infograph, mentioned ? calledUpon(infograph) : '');
  const { code } = infograph.failure ?? {};
  const pasteHelps = code?.startsWith('article_') ?? false;
  return { text, blocks: [section(text), ...(pasteHelps ? [pasteButton(infograph.batch)] : [])] };
}

/** What the article's own state says, as long as nothing of the batch has got beyond it. */
function waitingForBrief(batch: readonly Infograph[], brief: Brief | undefined): string | undefined {
  const waiting = batch.every(
    (infograph) => infograph.awaitsBrief && !infograph.cancelWish && !hasEnded(infograph),
  );
  if (!brief || !waiting) return undefined;
  return brief.status === 'reading' ? articleWords.readingState : articleWords.waitingState(brief.status);
}

function replyText(infograph: Infograph, mentioned: boolean): string {
  return words.reply(mentioned ? calledUpon(infograph) : '', infograph.position, infograph.batchSize);
}

/** A program hears of it otherwise, and whom it named gets a direct message. */
function calledUpon({ requester }: Infograph): string {
  return isProgram(requester) ? '' : mention(requester);
}
