import type { KnownBlock } from '@slack/types';
import type { Infograph } from '../../models/infograph.js';
import type { Thread } from '../../models/thread.js';
import { account } from '../features/credits/words.js';
import { help as helpWords } from '../features/help/words.js';
import { cancelButton, type MessageContent } from '../features/thread/blocks.js';
import { thread as threadWords } from '../words/thread.js';
import { asWritten, context, escaped, mention, quoted, section } from './text.js';

/** Words for one person's eyes. */
export function plainAnswer(...paragraphs: string[]): MessageContent {
  return { text: paragraphs.join(' '), blocks: paragraphs.map(section) };
}

/** The same where the first paragraph repeats what the person typed: no markup comes of it. */
export function answerAsWritten(written: string, ...paragraphs: string[]): MessageContent {
  return {
    text: [escaped(written), ...paragraphs].join(' '),
    blocks: [asWritten(written), ...paragraphs.map(section)],
  };
}

export function helpAnswer(
  ratios: readonly string[],
  prices: Readonly<Record<string, number>>,
  usual: { ratio: string; resolution: string },
): MessageContent {
  return {
    text: helpWords.title,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: helpWords.title } },
      section(helpWords.usage),
      section(helpWords.options(ratios, prices, usual)),
      section(helpWords.article),
      section(helpWords.words),
      context(helpWords.promise),
    ],
  };
}

export interface RunningBatch {
  thread: Thread;
  batch: Infograph[];
}

/** My running jobs, each with Cancel. */
export function statusAnswer(running: readonly RunningBatch[], shown: number): MessageContent {
  if (running.length === 0) return plainAnswer(account.nothingRunning);
  const title = account.running(running.length);
  const blocks: KnownBlock[] = [section(title)];
  for (const { thread, batch } of running.slice(0, shown)) {
    blocks.push(quoted(thread.prompt), context(threadWords.state(batch, mention)));
    if (batch.some(({ status, cancelWish }) => status !== 'completed' && !cancelWish)) {
      blocks.push(cancelButton(thread._id, batch.length));
    }
  }
  if (running.length > shown) blocks.push(context(account.more(running.length - shown)));
  return { text: title, blocks };
}
