import type { InputBlock } from '@slack/types';
import { languageName, languageOf } from '../../../../articles/language.js';
import { defined } from '../../../../lib/defined.js';
import { type Defaults, outlineModes } from '../../../../models/workspace-settings.js';
import { field, option } from '../../../blocks/modal.js';
import { UNDECIDED } from './page.js';
import { settings as all } from './words.js';

const words = all.defaults;

export function languageField({ language }: Defaults): InputBlock {
  return field(
    'language',
    words.language,
    {
      type: 'plain_text_input',
      action_id: 'value',
      max_length: 40,
      ...defined({ initial_value: language && languageTyped(language) }),
    },
    { optional: true, hint: words.languageHint },
  );
}

/** By its name, where that means the same language when it is sent again. */
function languageTyped(code: string): string {
  const name = languageName(code);
  return languageOf(name) === code ? name : code;
}

/** How infographics are drawn where nobody says it. */
export function drawField({ draw }: Defaults): InputBlock {
  const options = [
    option(words.draws.model, UNDECIDED),
    option(words.draws.art, 'art'),
    option(words.draws.exact, 'exact'),
  ];
  const initial_option = options.find(({ value }) => value === draw) ?? options[0];
  return field(
    'draw',
    words.draw,
    { type: 'static_select', action_id: 'value', options, ...defined({ initial_option }) },
    { optional: true, hint: words.drawHint },
  );
}

/** What becomes of an infographic that the image service cannot draw. */
export function insteadField({ exactInstead }: Defaults): InputBlock {
  const options = [option(words.insteads.none, UNDECIDED), option(words.insteads.exact, 'exact')];
  const initial_option = exactInstead ? options[1] : options[0];
  return field(
    'instead',
    words.instead,
    { type: 'static_select', action_id: 'value', options, ...defined({ initial_option }) },
    { optional: true, hint: words.insteadHint },
  );
}

/** The operator's default may be any of them, and may change: it is not named here. */
export function outlineField({ outline }: Defaults): InputBlock {
  const options = [
    option(words.outlineUndecided, UNDECIDED),
    ...outlineModes.map((mode) => option(words.outlines[mode], mode)),
  ];
  const initial_option = options.find(({ value }) => value === outline) ?? options[0];
  return field(
    'outline',
    words.outline,
    { type: 'static_select', action_id: 'value', options, ...defined({ initial_option }) },
    { optional: true, hint: words.outlineHint },
  );
}

/** Who sees an infographic first, and where its picture is. */
export function shownWhere({ onlyMe, threadOnly }: Defaults): InputBlock {
  const options = [option(words.onlyMe, 'only_me'), option(words.inParent, 'in_parent')];
  const initial = options.filter(({ value }) => (value === 'only_me' ? onlyMe : !threadOnly));
  return field(
    'shown',
    words.shown,
    {
      type: 'checkboxes',
      action_id: 'value',
      options,
      ...defined({ initial_options: initial.length > 0 ? initial : undefined }),
    },
    { optional: true },
  );
}

export function shownChosen(chosen: readonly string[]): Pick<Defaults, 'onlyMe' | 'threadOnly'> {
  return {
    ...(chosen.includes('only_me') ? { onlyMe: true as const } : {}),
    ...(chosen.includes('in_parent') ? {} : { threadOnly: true as const }),
  };
}
