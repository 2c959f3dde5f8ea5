import type { HeaderBlock } from '@slack/types';
import { plain } from '../../../blocks/modal.js';

/** The title of a part of Home. */
export function heading(text: string): HeaderBlock {
  return { type: 'header', text: plain(text) };
}
