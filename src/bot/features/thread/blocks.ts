import type { ActionsBlock, ImageBlock } from '@slack/types';
import type { Prices } from '../../../credits/prices.js';
import type { LinkShown, ParentShows } from '../../../infographs/core/messenger.js';
import { isProgram } from '../../../lib/actor.js';
import { isolated } from '../../../lib/text/direction.js';
import type { Brief } from '../../../models/brief.js';
import { type Infograph, paidOf } from '../../../models/infograph.js';
import type { Removal } from '../../../models/removal.js';
import type { Thread } from '../../../models/thread.js';
import { hasEnded } from '../../../models/transitions.js';
import { altTextOf } from '../../blocks/alt-text.js';
import type { MessageContent } from '../../blocks/message.js';
import { sourceLine } from '../../blocks/source.js';
import { context, cutAtWord, escaped, mention, quoted, section } from '../../blocks/text.js';
import { article as articleWords } from '../../words/article.js';
import { artWords, fallbackWords, insteadWords, leftOutWords, markOf, otherModel } from '../../words/mark.js';
import { thread as words } from '../../words/thread.js';
import { canBeCanceled, cancelButton } from '../cancel/blocks.js';
import { exactOffer } from '../exact-instead/blocks.js';
import { pasteButton } from '../paste-text/blocks.js';
import { checkWords } from '../verdict/words.js';

/** What the parent repeats of a prompt. */
const QUOTED_CHARACTERS = 120;

/** What people are called, by their ids; of some it may not be known. */
export type Names = ReadonlyMap<string, string>;

/** The parent as it is first posted: only what stays true whatever happens to the answer. */
export function parentAsPosted(thread: Thread, names: Names): MessageContent {
  const { text, blocks } = request(askedTitle(thread, names), thread);
  return { text, blocks: [...blocks, context(words.gettingStarted)] };
}

function request(
  title: string,
  { asked, onlyMe, prompt, refused }: Pick<Thread, 'asked' | 'onlyMe' | 'prompt' | 'refused'>,
): MessageContent {
  const shown = cutAtWord(prompt, QUOTED_CHARACTERS);
  return {
    text: [title, shown].map(escaped).join(' '),
    blocks: [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: isolated(title) }] }],
      },
      // It is empty once its time is over; see RETENTION_DAYS.
      ...(shown ? [quoted(shown)] : []),
      ...(refused && !onlyMe ? [context(words.movedToDm(`<#${asked}>`, refused))] : []),
    ],
  };
}

/** Named and not mentioned: the reply mentions, once. */
function requesterOf({ program, requester }: Thread, names: Names): string | undefined {
  return program ? words.programNamed(program.name) : names.get(requester);
}

function askedTitle(thread: Thread, names: Names): string {
  return words.askedFor(requesterOf(thread, names), thread.size);
}

/** The parent with the state as it is now; Cancel is there as long as anything can still be canceled. */
export function parentWithState(
  thread: Thread,
  batch: readonly Infograph[],
  names: Names,
  { brief, picture, retentionDays }: ParentShows & { retentionDays: number | undefined },
): MessageContent {
  const prompt = batch.every(isForgotten) ? '' : thread.prompt;
  const { text, blocks } = request(titleNow(thread, batch, names), { ...thread, prompt });
  const [first] = batch;
  const state =
    picture && first
      ? words.besidePicture(first)
      : (waitingForBrief(batch, brief) ?? words.state(batch, calledBy(names), retentionDays));
  return {
    text: state ? `${text} (${state})` : text,
    blocks: [
      ...blocks,
      ...(batch.every(hasEnded) ? [] : [context(escaped(detailsOf(thread, first)))]),
      ...(state ? [section(state)] : []),
      ...(picture && first ? [imageBlock(first, picture)] : []),
      ...(batch.some(canBeCanceled) ? [cancelButton(thread._id, batch.length)] : []),
    ],
  };
}

/** "16:9 · 2K · AI-drawn". */
function detailsOf({ ratio, resolution }: Thread, first: Infograph | undefined): string {
  return words.details(ratio, resolution, first?.draw, first && otherModel(first));
}

/** What people wrote goes with the picture, where its time is over. */
function isForgotten({ forgottenAt, removal }: Infograph): boolean {
  return forgottenAt !== undefined || removal?.why === 'retention';
}

function calledBy(names: Names): (user: string) => string {
  return (user) => (isProgram(user) ? words.program : escaped(names.get(user) ?? words.somebody));
}

/** What stands where a picture was. */
export function removedMessage(
  removal: Removal,
  names: Names,
  retentionDays: number | undefined,
): MessageContent {
  const text = words.removed(removal, calledBy(names), retentionDays);
  return { text, blocks: [section(text)] };
}

function titleNow(thread: Thread, batch: readonly Infograph[], names: Names): string {
  const whose = requesterOf(thread, names);
  const { costCredits, size } = thread;
  if (!batch.every(hasEnded)) return words.making(whose, size, size * costCredits);
  const isMade = batch.some(({ delivery }) => delivery === 'posted');
  return isMade ? words.made(whose, size) : askedTitle(thread, names);
}

/**
 * The reply as it is posted, before the image is put into it.
 * @param place which of several it is, in the order in which they came
 */
export function replyAsPosted(infograph: Infograph, place: number, mentioned: boolean): MessageContent {
  const text = replyText(infograph, place, mentioned);
  return { text, blocks: [section(text)] };
}

/** What can be done with a picture, and about what reading it has shown. */
export interface ReplyActions {
  actions: ActionsBlock;
  check: readonly ActionsBlock[];
}

/** The reply with the image, and what can be done with it. */
export function replyWithImage(
  infograph: Infograph,
  fileId: string,
  place: number,
  mentioned: boolean,
  now: number,
  { actions, check: checkRow }: ReplyActions,
): MessageContent {
  const text = replyText(infograph, place, mentioned);
  const tookMs = now - infograph.acceptedAt.getTime();
  const leftOut = leftOutWords(infograph.drawn?.leftOut);
  const instead = insteadWords(infograph);
  const art = artWords(infograph);
  const fallback = fallbackWords(infograph);
  const check = checkWords(infograph);
  return {
    text,
    blocks: [
      section(text),
      imageBlock(infograph, fileId),
      context(words.madeIn(tookMs, paidOf(infograph), markOf(infograph))),
      ...(check ? [context(escaped(check))] : []),
      ...checkRow,
      ...(instead ? [context(instead)] : []),
      ...(fallback ? [context(escaped(fallback))] : []),
      ...(art ? [context(art)] : []),
      ...(leftOut ? [context(leftOut)] : []),
      ...(infograph.source ? [sourceLine(infograph.source)] : []),
      actions,
    ],
  };
}

function imageBlock(infograph: Infograph, fileId: string): ImageBlock {
  return { type: 'image', slack_file: { id: fileId }, alt_text: altTextOf(infograph) };
}

/** Where Slack will not show an image, its address is the next best. It is not for ever. */
export function linkInstead(infograph: Infograph, url: string, code: string): MessageContent {
  const text = words.linkInstead(escaped(url), code);
  return { text, blocks: [section(text), quoted(cutAtWord(infograph.prompt, QUOTED_CHARACTERS))] };
}

/** The reply in the thread, where the image itself cannot be. */
export function linkInReply({ requester }: Infograph, { url, code, sent }: LinkShown): MessageContent {
  const text = isProgram(requester)
    ? words.linkKnown
    : sent === 'not sent'
      ? `${mention(requester)}: ${words.linkInstead(escaped(url), code)}`
      : words.linkSent(mention(requester), sent === 'perhaps' ? escaped(url) : undefined);
  return { text, blocks: [section(text)] };
}

/** What is posted under the parent where an infographic did not come about. */
export function badEnd(
  infograph: Infograph,
  place: number,
  mentioned: boolean,
  prices: Prices,
): MessageContent {
  const text = words.badEnd(infograph, place, mentioned ? calledUpon(infograph) : '');
  const { code } = infograph.failure ?? {};
  const pasteHelps = code?.startsWith('article_') ?? false;
  return {
    text,
    blocks: [
      section(text),
      ...(pasteHelps ? [pasteButton(infograph.batch)] : []),
      ...exactOffer(infograph, prices),
    ],
  };
}

/** What is posted under the parent for whoever asked, where somebody else canceled it. */
export function canceledByOther(infograph: Infograph, names: Names): MessageContent {
  const { batchSize, cancelWish } = infograph;
  const by = cancelWish ? calledBy(names)(cancelWish.by) : words.somebody;
  const text = words.canceledByOther(by, batchSize, calledUpon(infograph));
  return { text, blocks: [section(text)] };
}

/** What the article's own state says, as long as nothing of the batch has got beyond it. */
function waitingForBrief(batch: readonly Infograph[], brief: Brief | undefined): string | undefined {
  const waiting = batch.every(
    (infograph) => infograph.awaitsBrief && !infograph.cancelWish && !hasEnded(infograph),
  );
  if (!brief || !waiting || brief.given) return undefined;
  return brief.status === 'reading'
    ? articleWords.readingState(brief.prompt !== undefined)
    : articleWords.waitingState(brief.status);
}

function replyText(infograph: Infograph, place: number, mentioned: boolean): string {
  return words.reply(mentioned ? calledUpon(infograph) : '', place, infograph.batchSize);
}

/** A program hears of it otherwise, and whom it named gets a direct message. */
function calledUpon({ requester }: Infograph): string {
  return isProgram(requester) ? '' : mention(requester);
}
