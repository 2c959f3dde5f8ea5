import type { HomeView, KnownBlock } from '@slack/types';
import type { Pause } from '../../../../models/workspace-settings.js';
import { plain } from '../../../blocks/modal.js';
import { resumeButton } from '../../../blocks/resume-button.js';
import { asWritten, heading, mention, section } from '../../../blocks/text.js';
import { comingOf, limitsOf } from '../../credits/blocks.js';
import { account } from '../../credits/words.js';
import type { HomeState } from '../worker/index.js';
import { adminBlocks } from './admin.js';
import { howTo } from './how-to.js';
import { recentBlocks, runningBlocks } from './mine.js';
import { home as words } from './words.js';

/** The Home tab of one person. @param thumbnails whether Slack's files are shown, or links alone */
export function homeView(
  state: HomeState,
  prices: Readonly<Record<string, number>>,
  thumbnails: boolean,
): HomeView {
  const { admin, barred, newcomer, settings, user } = state;
  return {
    type: 'home',
    blocks: [
      ...(newcomer ? [section(`*${words.welcome(mention(user))}*`)] : []),
      ...(newcomer && !barred ? [section(words.welcomeText)] : []),
      ...(settings.pause ? pausedBlocks(settings.pause, admin !== undefined) : []),
      barred ? section(words.barred[barred]) : composeButton(),
      ...runningBlocks(state),
      ...recentBlocks(state, thumbnails),
      heading(words.credits),
      ...creditLines(state, prices).map(section),
      ...(admin ? adminBlocks(state, admin) : []),
      ...(barred ? [] : howTo()),
    ],
  };
}

/** Admins have the way on beside it. */
function pausedBlocks(pause: Pause, isAdmin: boolean): KnownBlock[] {
  const told = section(words.paused(pause.until));
  return [
    isAdmin ? { ...told, accessory: resumeButton(pause) } : told,
    ...(pause.words ? [asWritten(pause.words)] : []),
  ];
}

function composeButton(): KnownBlock {
  return {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'home_compose', style: 'primary', text: plain(words.make) }],
  };
}

function creditLines(
  { available, grants, held, settings, usage }: HomeState,
  prices: Readonly<Record<string, number>>,
): string[] {
  return [
    [account.balance(available, held), ...comingOf(settings, usage, grants)].join('\n'),
    // A limit a month says the same.
    [
      ...(settings.caps.personMonth === undefined ? [words.usage(usage.month, usage.open)] : []),
      ...limitsOf(settings.caps, usage),
    ].join('\n'),
    ...(usage.pausedUntil ? [account.pausedUntil(usage.pausedUntil)] : []),
    account.prices(prices),
  ];
}
