import type { ActionsBlock, Button } from '@slack/types';
import type { Prices } from '../../../credits/prices.js';
import type { Catalogue } from '../../../fal/models/catalogue.js';
import { bestPicture, isFoundWrong, isTrusted } from '../../../infographs/core/checking.js';
import { type Infograph, paidOf } from '../../../models/infograph.js';
import { hasParent, type Thread } from '../../../models/thread.js';
import { plain } from '../../blocks/modal.js';
import { canBeDrawnInstead, exactButton } from '../exact-instead/blocks.js';
import { mostOf } from './free.js';
import { check as words } from './words.js';

/** What the buttons about a check go by. */
interface CheckOffer {
  prices: Prices;
  catalogue: Catalogue;
  /** What the house has left this month for free pictures, in micro-dollars; undefined: not known. */
  mendingLeft: number | undefined;
  /** The workspace wants no pictures in the message above a thread. */
  threadOnly: boolean;
}

/** What can be done about what reading a picture has shown, below the words for that. */
export function checkActions(infograph: Infograph, thread: Thread, offer: CheckOffer): ActionsBlock[] {
  const isWrong = isFoundWrong(infograph);
  const elements: Button[] = [];
  const add = (action_id: string, text: string) =>
    elements.push({ type: 'button', action_id, text: plain(text), value: infograph._id });
  if (isWrong && canPayNew(infograph, offer)) add('new_picture', words.newPicture);
  if (isWrong && canBeDrawnInstead(infograph)) elements.push(exactButton(infograph, offer.prices));
  if (hasAiVersion(infograph)) add('ai_version', words.aiVersion);
  if (!isTrusted(infograph) && !offer.threadOnly && canStandAbove(thread)) add('in_channel', words.inChannel);
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}

/** It costs something, and the house can pay for another. */
function canPayNew(infograph: Infograph, { catalogue, mendingLeft = 0 }: CheckOffer): boolean {
  const isPriced = paidOf(infograph) > 0 && !infograph.free;
  return isPriced && mendingLeft >= mostOf(infograph, catalogue);
}

/** The exact one took the place of a model's, which is still there to see. */
export function hasAiVersion(infograph: Infograph): boolean {
  return infograph.instead?.why === 'wrong_text' && bestPicture(infograph) !== undefined;
}

/** Whether there is a message of ours in a channel above it, which shows the picture of one that was asked for alone. */
export function canStandAbove(thread: Thread): boolean {
  const { channel = '', frozen, onlyMe, size } = thread;
  return hasParent(thread) && !frozen && !onlyMe && size === 1 && /^[CG]/.test(channel);
}
