import { MAX_NOTE_CHARACTERS } from '../../credits/topups/index.js';
import { cut } from './text.js';

/** A note as it is kept: on one line, without characters that nobody sees. */
export function noteOf(text: string): string {
  return cut(text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim(), MAX_NOTE_CHARACTERS);
}
