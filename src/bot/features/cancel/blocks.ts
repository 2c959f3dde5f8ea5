import type { ActionsBlock, Button } from '@slack/types';
import type { Infograph } from '../../../models/infograph.js';
import { hasEnded } from '../../../models/transitions.js';
import { cancel as words } from './words.js';

export function cancelButton(batch: string, size: number): ActionsBlock {
  return { type: 'actions', block_id: `cancel:${batch}`, elements: [cancelElement(batch, size)] };
}

export function cancelElement(batch: string, size: number): Button {
  const { confirm } = words;
  return {
    type: 'button',
    action_id: 'cancel_batch',
    value: batch,
    text: { type: 'plain_text', text: words.button },
    confirm: {
      title: { type: 'plain_text', text: confirm.title },
      text: { type: 'plain_text', text: confirm.text(size) },
      confirm: { type: 'plain_text', text: confirm.yes },
      deny: { type: 'plain_text', text: confirm.no },
      style: 'danger',
    },
  };
}

export function canBeCanceled(infograph: Infograph): boolean {
  return !hasEnded(infograph) && infograph.status !== 'completed' && !infograph.cancelWish;
}
