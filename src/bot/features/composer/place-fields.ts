import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { field, option, plain } from '../../blocks/modal.js';
import { section } from '../../blocks/text.js';
import { composer as words } from './words.js';

export const POST_TO = 'post_to';
/** What it says decides which fields there are. */
export const POST_TO_ACTION = 'composer_post_to';

interface Place {
  channel?: string | undefined;
  under?: string | undefined;
}

/** Who is to see it, and where: what only they are to see has no channel to choose. */
export function placeFields(place: Place, onlyMe: boolean): KnownBlock[] {
  const inThread = place.under !== undefined;
  const others = option(inThread ? words.thisThread : words.thisChannel, 'others');
  const me: PlainTextOption = { ...option(words.onlyMe, 'only_me'), description: plain(words.onlyMeHow) };
  return [
    field(
      POST_TO,
      words.postTo,
      {
        type: 'radio_buttons',
        action_id: POST_TO_ACTION,
        options: [others, me],
        initial_option: onlyMe ? me : others,
      },
      { dispatch_action: true },
    ),
    ...(onlyMe ? [] : [inThread ? section(`*${words.channel}*\n${words.inThread}`) : channelField(place)]),
  ];
}

function channelField({ channel }: Place): InputBlock {
  return field(
    'channel',
    words.channel,
    {
      type: 'conversations_select',
      action_id: 'value',
      response_url_enabled: true,
      ...(channel ? { initial_conversation: channel } : { default_to_current_conversation: true }),
    },
    { hint: words.channelHint },
  );
}

/** What is chosen; undefined in a form that was opened before it asked. */
export function onlyMeChosen(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'only_me';
}
