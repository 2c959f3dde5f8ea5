import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import type { Infograph } from '../../../models/infograph.js';
import type { Thread } from '../../../models/thread.js';
import { type MessageContent, plainAnswer } from '../../blocks/message.js';
import { plain } from '../../blocks/modal.js';
import { context, escaped, mention, quoted, section } from '../../blocks/text.js';
import { otherModel } from '../../words/mark.js';
import { thread as threadWords } from '../../words/thread.js';
import { canBeCanceled, cancelButton } from '../cancel/blocks.js';
import { runningButton } from '../running/blocks.js';
import { status as words } from './words.js';

export interface RunningBatch {
  thread: Thread;
  batch: Infograph[];
}

/**
 * My running jobs, each with Cancel.
 * @param more how many there are beside those that are shown
 * @param admin whether the way to everyone's is shown
 */
export function statusAnswer(running: readonly RunningBatch[], more: number, admin: boolean): MessageContent {
  const everyones: ActionsBlock[] = admin ? [{ type: 'actions', elements: [runningButton()] }] : [];
  if (running.length === 0) {
    const { text, blocks } = plainAnswer(words.nothingRunning);
    return { text, blocks: [...blocks, ...everyones] };
  }
  const title = words.running(running.length + more);
  const blocks: KnownBlock[] = [section(title)];
  for (const { thread, batch } of running) {
    const model = batch[0] && otherModel(batch[0]);
    const state = threadWords.state(batch, mention);
    blocks.push(quoted(thread.prompt), context(model ? `${state} · ${escaped(model)}` : state));
    if (batch.some(canBeCanceled)) blocks.push(cancelButton(thread._id, batch.length));
  }
  if (more > 0) blocks.push(context(words.more(more)));
  return { text: title, blocks: [...blocks, ...everyones] };
}

/** Shows them where somebody may have no more of them. */
export function statusButton(): Button {
  return { type: 'button', action_id: 'show_status', text: plain(words.button) };
}
