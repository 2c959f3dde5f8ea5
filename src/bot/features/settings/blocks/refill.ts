import type { InputBlock } from '@slack/types';
import { defined } from '../../../../lib/defined.js';
import type { Refill } from '../../../../models/workspace-settings.js';
import { timeZoneNamed, timeZonesLike } from '../../../../workspaces/settings/time-zone.js';
import { field, option } from '../../../blocks/modal.js';
import { optionOf, type Page, textOf, wholeNumber } from './page.js';
import { settings as all } from './words.js';

const words = all.refill;
const MOST_CREDITS = 1_000_000;
/** Where days and months begin until somebody says otherwise. */
const UNSET = 'UTC';

export const refillPage: Page = {
  name: 'refill',
  view: 'settings_refill',
  title: words.title,
  firstField: 'kind',
  summary: ({ refill, timeZone = UNSET }) =>
    words.summary(refill ? words[refill.kind](refill.credits) : words.none, timeZone),
  blocks: ({ refill, timeZone = UNSET }, { ownTimeZone }) => [
    kinds(refill),
    field(
      'credits',
      words.credits,
      {
        type: 'plain_text_input',
        action_id: 'value',
        max_length: 7,
        ...defined({ initial_value: refill && String(refill.credits) }),
      },
      { optional: true, hint: words.creditsHint },
    ),
    field(
      'timeZone',
      words.timeZone,
      { type: 'plain_text_input', action_id: 'value', max_length: 60, initial_value: timeZone },
      { hint: words.timeZoneHint(ownTimeZone === timeZone ? undefined : ownTimeZone) },
    ),
  ],
  read(typed) {
    const errors: Record<string, string> = {};
    const kind = optionOf(typed, 'kind');
    const credits = wholeNumber(textOf(typed, 'credits'), 1, MOST_CREDITS);
    const wanted = kind === 'to' || kind === 'plus' ? kind : undefined;
    if (wanted && credits === undefined) errors.credits = words.wrong(MOST_CREDITS);
    const given = textOf(typed, 'timeZone');
    const timeZone = timeZoneNamed(given);
    if (!timeZone) {
      const near = timeZonesLike(given).slice(0, 3);
      errors.timeZone = near.length > 0 ? words.didYouMean(near) : words.wrongZone;
    }
    if (!timeZone || Object.keys(errors).length > 0) return { errors };
    const refill: Refill | undefined =
      wanted && credits !== undefined ? { kind: wanted, credits } : undefined;
    // What is shown where none is set is not set by sending the page as it was.
    return {
      patch: (seen) => ({
        refill,
        timeZone: seen.timeZone === undefined && timeZone === UNSET ? undefined : timeZone,
      }),
    };
  },
};

function kinds(refill: Refill | undefined): InputBlock {
  const options = [
    option(words.kinds.none, 'none'),
    option(words.kinds.to, 'to'),
    option(words.kinds.plus, 'plus'),
  ];
  const initial_option = options.find(({ value }) => value === (refill?.kind ?? 'none'));
  return field('kind', words.kind, {
    type: 'radio_buttons',
    action_id: 'value',
    options,
    ...defined({ initial_option }),
  });
}
