import type { ActionsBlock, Button, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { hasEnded } from '../../../models/transitions.js';
import { plain } from '../../blocks/modal.js';
import { context, cut, escaped, mention, quoted, section } from '../../blocks/text.js';
import { canBeCanceled, cancelElement } from '../cancel/blocks.js';
import { history } from '../history/words.js';
import type { RunningCursor, RunningPage, RunningRequest } from './read.js';
import { running as words } from './words.js';

const PROMPT_CHARACTERS = 150;
const NAME_CHARACTERS = 60;

/** Opens them; who may see them is asked then. */
export function runningButton(): Button {
  return { type: 'button', action_id: 'running_open', text: plain(words.button) };
}

/** A page of what everyone has in progress, each with Cancel. @param said what came of what was pressed */
export function runningView(page: RunningPage, said?: string): ModalView {
  const { cut: isCut, from, held, here, images, requests, total } = page;
  return {
    type: 'modal',
    callback_id: 'running',
    private_metadata: here ? JSON.stringify(here) : '',
    title: plain(words.title),
    close: plain(words.close),
    blocks: [
      ...(said ? [section(said)] : []),
      section(total === 0 ? words.none : words.some(total, images, held, isCut)),
      ...requests.flatMap(requestBlocks),
      ...(total > requests.length ? [context(words.shown(from, from + requests.length - 1, total))] : []),
      navigation(page),
    ],
  };
}

function requestBlocks(request: RunningRequest): KnownBlock[] {
  const { batch, channel, link, prompt, tokenName } = request;
  const [first] = batch;
  if (!first) return [];
  const open = batch.filter((infograph) => !hasEnded(infograph));
  const line = words.line({
    state: batch.length > 1 ? words.several(open.length, batch.length) : history.state(first),
    held: open.reduce((sum, { costCredits }) => sum + costCredits, 0),
    since: first.acceptedAt,
    who: tokenName === undefined ? mention(first.requester) : nameOf(tokenName),
    where: channel ? words.where(channel) : '',
  });
  const details = section(`${line}${link ? `  ·  <${escaped(link)}|${words.open}>` : ''}`);
  const cancelable = batch.filter(canBeCanceled).length;
  const cancel = { ...cancelElement(first.batch, cancelable), action_id: 'running_cancel' };
  return [
    { type: 'divider' },
    prompt === 'shown'
      ? quoted(cut(first.prompt.replace(/\s+/g, ' '), PROMPT_CHARACTERS))
      : context(history[prompt]),
    cancelable > 0 ? { ...details, accessory: cancel } : details,
  ];
}

/** What somebody called their token makes no markup. */
function nameOf(token: string): string {
  return `“${escaped(cut(token.replace(/[*_~`\s]+/g, ' '), NAME_CHARACTERS))}” (API)`;
}

function navigation({ before, here, next }: RunningPage): ActionsBlock {
  return {
    type: 'actions',
    elements: [
      ...(before && before !== 'first' ? [button('running_first', words.first, undefined)] : []),
      ...(before ? [button('running_before', words.before, before === 'first' ? undefined : before)] : []),
      ...(next ? [button('running_next', words.next, next)] : []),
      button('running_refresh', words.refresh, here),
    ],
  };
}

function button(action_id: string, text: string, after: RunningCursor | undefined): Button {
  return { type: 'button', action_id, value: after ? JSON.stringify(after) : 'first', text: plain(text) };
}

const cursor = z.strictObject({ at: z.int().min(0).max(8.64e15), id: z.string().max(60) });

/** Where a page begins, as a button or the view itself says it; undefined: at the first. */
export function cursorIn(value: string): RunningCursor | undefined {
  try {
    return cursor.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}
