import type { Button, KnownBlock } from '@slack/types';
import type { Infograph } from '../../../models/infograph.js';
import type { Thread } from '../../../models/thread.js';
import { type MessageContent, plainAnswer } from '../../blocks/message.js';
import { plain } from '../../blocks/modal.js';
import { context, mention, quoted, section } from '../../blocks/text.js';
import { thread as threadWords } from '../../words/thread.js';
import { cancelButton } from '../cancel/blocks.js';
import { status as words } from './words.js';

export interface RunningBatch {
  thread: Thread;
  batch: Infograph[];
}

/** My running jobs, each with Cancel. */
export function statusAnswer(running: readonly RunningBatch[], shown: number): MessageContent {
  if (running.length === 0) return plainAnswer(words.nothingRunning);
  const title = words.running(running.length);
  const blocks: KnownBlock[] = [section(title)];
  for (const { thread, batch } of running.slice(0, shown)) {
    blocks.push(quoted(thread.prompt), context(threadWords.state(batch, mention)));
    if (batch.some(({ status, cancelWish }) => status !== 'completed' && !cancelWish)) {
      blocks.push(cancelButton(thread._id, batch.length));
    }
  }
  if (running.length > shown) blocks.push(context(words.more(running.length - shown)));
  return { text: title, blocks };
}

/** Shows them where somebody may have no more of them. */
export function statusButton(): Button {
  return { type: 'button', action_id: 'show_status', text: plain(words.button) };
}
