import type { ActionsBlock, Button, KnownBlock, SectionBlock } from '@slack/types';
import { z } from 'zod';
import { isPaid } from '../../../models/payment.js';
import type { MessageContent } from '../../blocks/message.js';
import { plain } from '../../blocks/modal.js';
import { context, cut, escaped, mention, quoted, section } from '../../blocks/text.js';
import type { HistoryEntry, HistoryPage, HistoryQuery } from './page.js';
import { search as searchWords } from './search-words.js';
import { triedLines } from './tried.js';
import { history as words } from './words.js';

const PROMPT_CHARACTERS = 150;

/** A page of the history. Admins can change between theirs and everybody's, and give credits back. */
export function historyAnswer(page: HistoryPage, admin: boolean): MessageContent {
  const { scope, entries } = page;
  const title = scope === 'mine' ? words.mine : words.everybodys;
  const navigation = buttonsOf(page, admin);
  if (entries.length === 0) {
    const nothing = page.newer ? words.noMore : scope === 'mine' ? words.noneOfMine : words.noneAtAll;
    return { text: nothing, blocks: [section(nothing), ...navigation] };
  }
  return {
    text: title,
    blocks: [section(`*${title}*`), ...entryBlocks(entries, scope, admin), ...navigation],
  };
}

/** Each infographic; admins have Refund where one was paid, and see what was tried and what people say is wrong. */
export function entryBlocks(
  entries: readonly HistoryEntry[],
  scope: HistoryQuery['scope'],
  admin: boolean,
): KnownBlock[] {
  return entries.flatMap((entry, at) => [
    ...promptBlocks(entry, entries[at - 1]),
    detailsBlock(entry, scope, admin),
    ...(admin ? triedLines(entry.infograph, entry.prompt === 'shown').map(context) : []),
  ]);
}

/** Finds some of them; whose may be searched is asked when it is sent. */
export function searchButton(): Button {
  return { type: 'button', action_id: 'history_search', text: plain(searchWords.button) };
}

/** What was asked for, once for the images of one request that stand together. */
function promptBlocks({ infograph, prompt }: HistoryEntry, before: HistoryEntry | undefined): KnownBlock[] {
  if (before?.infograph.batch === infograph.batch) return [];
  return [
    { type: 'divider' },
    prompt === 'shown'
      ? quoted(cut(infograph.prompt.replace(/\s+/g, ' '), PROMPT_CHARACTERS))
      : context(words[prompt]),
  ];
}

function detailsBlock(
  { infograph, link }: HistoryEntry,
  scope: HistoryQuery['scope'],
  admin: boolean,
): SectionBlock {
  const line = words.line(infograph, scope === 'all' ? mention(infograph.requester) : '');
  const why = words.why(infograph);
  const text = [`${line}${link ? `  ·  <${escaped(link)}|${words.open}>` : ''}`, ...(why ? [why] : [])].join(
    '\n',
  );
  const details = section(text);
  if (!admin || !isPaid(infograph)) return details;
  return { ...details, block_id: `history:${infograph._id}`, accessory: refundButton(infograph._id) };
}

/** Opens the form for a refund; who may is asked then. */
export function refundButton(infograph: string): Button {
  return { type: 'button', action_id: 'refund', value: infograph, text: plain(words.refund) };
}

function buttonsOf({ entries, scope, newer, older }: HistoryPage, admin: boolean): ActionsBlock[] {
  const other = scope === 'mine' ? 'all' : 'mine';
  const elements = [
    ...(newer ? [button('history_newer', words.newer, { scope, newerThan: newer })] : []),
    ...(older ? [button('history_older', words.older, { scope, olderThan: older })] : []),
    ...(admin
      ? [button('history_scope', other === 'all' ? words.showEverybodys : words.showMine, { scope: other })]
      : []),
    ...(admin || entries.length > 0 ? [searchButton()] : []),
  ];
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}

function button(action_id: string, text: string, query: HistoryQuery): Button {
  return { type: 'button', action_id, value: JSON.stringify(query), text: plain(text) };
}

const cursor = z.strictObject({ at: z.int().min(0).max(8.64e15), id: z.string().max(60) });
const querySchema = z.strictObject({
  scope: z.enum(['mine', 'all']),
  olderThan: cursor.optional(),
  newerThan: cursor.optional(),
});

/** Where a page of a search begins, as a button says it; undefined: at the newest. */
export function cursorIn(value: string): z.output<typeof cursor> | undefined {
  try {
    return cursor.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}

/** What a button of the history asks for; undefined where no button of ours could. */
export function historyAsked(value: string): HistoryQuery | undefined {
  try {
    return querySchema.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}
