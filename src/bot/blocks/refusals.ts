import type { KnownBlock } from '@slack/types';
import type { Refusal } from '../../models/policy.js';
import { refusalWords } from '../../workspaces/policy/words.js';
import { quoted, section } from './text.js';

/** Why a rule forbids a request, with what an admin wrote of it exactly as written. */
export function refusalBlocks(refusal: Refusal): KnownBlock[] {
  return [
    section(refusalWords(refusal)),
    ...(refusal.rule === 'paused' && refusal.words ? [quoted(refusal.words)] : []),
  ];
}
