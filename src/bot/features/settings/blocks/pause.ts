import { defined } from '../../../../lib/defined.js';
import { field, option } from '../../../blocks/modal.js';
import { context, cut } from '../../../blocks/text.js';
import { actorMention, optionOf, type Page, textOf, timeOf, when } from './page.js';
import { settings as all } from './words.js';

const words = all.pause;
const WORDS_CHARACTERS = 300;

export const pausePage: Page = {
  name: 'pause',
  view: 'settings_pause',
  title: words.title,
  firstField: 'state',
  summary: ({ pause }) =>
    pause
      ? words.paused(actorMention(pause.by), when(pause.at), pause.until && when(pause.until))
      : words.running,
  blocks({ pause }) {
    const options = [option(words.states.running, 'running'), option(words.states.paused, 'paused')];
    const initial_option = options.find(({ value }) => value === (pause ? 'paused' : 'running'));
    return [
      context(words.intro),
      field('state', words.state, {
        type: 'radio_buttons',
        action_id: 'value',
        options,
        ...defined({ initial_option }),
      }),
      field(
        'until',
        words.until,
        {
          type: 'datetimepicker',
          action_id: 'value',
          ...defined({ initial_date_time: pause?.until && Math.ceil(pause.until.getTime() / 1000) }),
        },
        { optional: true, hint: words.untilHint },
      ),
      field(
        'words',
        words.words,
        {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: WORDS_CHARACTERS,
          ...defined({ initial_value: pause?.words || undefined }),
        },
        { optional: true, hint: words.wordsHint },
      ),
    ];
  },
  read(typed, { user, at }) {
    const given = cut(textOf(typed, 'words'), WORDS_CHARACTERS);
    if (optionOf(typed, 'state') !== 'paused') return { patch: () => ({ pause: undefined }) };
    const until = timeOf(typed, 'until');
    if (until && until <= at) return { errors: { until: words.over } };
    return {
      // Other words or another end for a pause do not make it a new one.
      patch: ({ pause }) => {
        const { by, at: since } = pause ?? { by: user, at };
        return { pause: { by, at: since, words: given, ...defined({ until }) } };
      },
    };
  },
};
