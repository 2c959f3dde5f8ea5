import type { KnownBlock } from '@slack/types';
import { plain } from '../../../blocks/modal.js';
import { context, heading, section } from '../../../blocks/text.js';
import { home as words } from './words.js';

/** How it goes, with examples that open the form filled in. */
export function howTo(): KnownBlock[] {
  return [
    heading(words.how),
    section(words.howText),
    ...words.examples.map(
      ({ about, text }, at): KnownBlock => ({
        ...section(`\`/infograph ${text}\`\n${about}`),
        accessory: {
          type: 'button',
          action_id: 'home_example',
          value: String(at),
          text: plain(words.tryIt),
        },
      }),
    ),
    context(words.help),
  ];
}

/** The prompt of the example that was pressed. */
export function exampleText(value: string | undefined): string {
  return words.examples[Number(value)]?.text ?? '';
}
