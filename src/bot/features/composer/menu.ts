import type { InputBlock, PlainTextOption } from '@slack/types';
import { defined } from '../../../lib/defined.js';
import { field } from '../../blocks/modal.js';

/** A menu of the form. With an action of its own, what is chosen changes what the form shows. */
export function menu(
  block_id: string,
  label: string,
  action_id: string,
  { options, chosen }: { options: PlainTextOption[]; chosen: string },
): InputBlock {
  const initial = options.find(({ value }) => value === chosen);
  const dispatches = action_id !== 'value';
  return field(
    block_id,
    label,
    {
      type: 'static_select',
      action_id,
      options,
      ...defined({ initial_option: initial }),
    },
    dispatches ? { dispatch_action: true } : {},
  );
}
