import { isolated } from '../../lib/text/direction.js';
import type { Infograph } from '../../models/infograph.js';
import { thread as words } from '../words/thread.js';
import { cut } from './text.js';

/** Slack takes no more (https://docs.slack.dev/reference/block-kit/blocks/image-block). */
const ALT_TEXT_CHARACTERS = 2_000;

/** What a picture shows, for those who do not see it. */
export function altTextOf({ altText, prompt }: Pick<Infograph, 'altText' | 'prompt'>): string {
  return cut(altText === undefined ? words.altText(prompt) : isolated(altText), ALT_TEXT_CHARACTERS);
}
