import type { InputBlock } from '@slack/types';
import { defined } from '../../../../lib/defined.js';
import { field, option } from '../../../blocks/modal.js';
import { optionsOf, type Typed } from './page.js';

const words = {
  label: 'Checking AI pictures',
  read: "Read each AI picture and compare it with its facts before it's shown",
  hint: 'It takes a few seconds. What nobody has read is not called checked.',
  off: 'AI pictures not checked',
};

/** Whether pictures that a model wrote words into are read; undefined: they are. */
export function checkField(checkPictures: boolean | undefined): InputBlock {
  const options = [option(words.read, 'read')];
  return field(
    'check',
    words.label,
    {
      type: 'checkboxes',
      action_id: 'value',
      options,
      ...defined({ initial_options: checkPictures === false ? undefined : options }),
    },
    { optional: true, hint: words.hint },
  );
}

/** Where nobody has decided otherwise, nothing is stored. */
export function checkChosen(typed: Typed): false | undefined {
  return optionsOf(typed, 'check').includes('read') ? undefined : false;
}

export function checkSummary(checkPictures: boolean | undefined): string[] {
  return checkPictures === false ? [words.off] : [];
}
