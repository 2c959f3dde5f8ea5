import type { ImageElement, KnownBlock } from '@slack/types';
import { defined } from '../../../../lib/defined.js';
import { shortAltTextOf } from '../../../blocks/alt-text.js';
import { context, cut, escaped, heading, mention, quoted, section } from '../../../blocks/text.js';
import { thread as threadWords } from '../../../words/thread.js';
import { canBeCanceled, cancelButton } from '../../cancel/blocks.js';
import { history } from '../../history/words.js';
import type { HomeState, Recent } from '../worker/index.js';
import { home as words } from './words.js';

/** Of a prompt in a list. */
const PROMPT_CHARACTERS = 150;

/** What the person has under way, each with Cancel. */
export function runningBlocks({ running, runningMore }: HomeState): KnownBlock[] {
  if (running.length === 0) return [];
  return [
    heading(words.running),
    ...running.flatMap(({ thread, batch }) => [
      quoted(cut(oneLine(thread.prompt), PROMPT_CHARACTERS)),
      context(threadWords.state(batch, mention)),
      ...(batch.some(canBeCanceled) ? [cancelButton(thread._id, batch.length)] : []),
    ]),
    ...(runningMore > 0 ? [context(words.moreRunning(runningMore))] : []),
  ];
}

/** The last that have ended, the newest first. */
export function recentBlocks({ newcomer, recent, running }: HomeState, thumbnails: boolean): KnownBlock[] {
  if (recent.length === 0) {
    return newcomer || running.length > 0 ? [] : [heading(words.recent), section(words.noneYet)];
  }
  return [
    heading(words.recent),
    ...recent.flatMap((one, at) => [...promptBlocks(one, recent[at - 1]), detailsBlock(one, thumbnails)]),
    context(words.wholeHistory),
  ];
}

/** What was asked for, once for the images of one request that stand together. */
function promptBlocks({ infograph }: Recent, before: Recent | undefined): KnownBlock[] {
  if (before?.infograph.batch === infograph.batch) return [];
  if (infograph.forgottenAt) return [context(history.forgotten)];
  return [quoted(cut(oneLine(infograph.prompt), PROMPT_CHARACTERS))];
}

function detailsBlock({ infograph, link }: Recent, thumbnails: boolean): KnownBlock {
  const why = history.why(infograph);
  const line = `${history.line(infograph, '')}${link ? `  ·  <${escaped(link)}|${words.open}>` : ''}`;
  const thumbnail = thumbnails ? thumbnailOf(infograph) : undefined;
  const details = section([line, ...(why ? [why] : [])].join('\n'));
  return { ...details, ...defined({ accessory: thumbnail }) };
}

/**
 * The file that is shown in the conversation. It is Slack's own: so it asks for no address of ours that Slack could
 * reach, and none that expires. Who asked for it sees that conversation.
 */
function thumbnailOf(infograph: Recent['infograph']): ImageElement | undefined {
  const { delivery, file, forgottenAt, removal } = infograph;
  if (!file || delivery !== 'posted' || forgottenAt || removal) return undefined;
  return {
    type: 'image',
    slack_file: { id: file.id },
    alt_text: words.altText(shortAltTextOf(infograph)),
  };
}

/** Whether Slack may refuse the view because of a file that is gone. */
export function hasThumbnails({ recent }: HomeState): boolean {
  return recent.some(({ infograph }) => thumbnailOf(infograph) !== undefined);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
