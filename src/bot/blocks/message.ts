import type { KnownBlock } from '@slack/types';
import { asWritten, escaped, section } from './text.js';

/** A message as Slack takes it: the text is for notifications and screen readers. */
export interface MessageContent {
  text: string;
  blocks: KnownBlock[];
}

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
