import { isolated } from '../../lib/text/direction.js';
import { credits } from '../../lib/words/quantities.js';
import { when } from '../../lib/words/times.js';
import type { Notification } from '../../models/notification.js';

type Of<About extends Notification['about']> = Extract<Notification, { about: About }>;

/** Installing the app into a workspace: what the installer reads in Slack and in the browser. */
export const install = {
  welcome: (notification: Of<'welcome'>) =>
    [
      "Infograph is installed. Here's how to get going:",
      `1. *Credits*: ${funds(notification)}`,
      "2. Type `/infograph How a bill becomes law` in any channel. Credits are only used once it's posted.",
      '3. In `/infograph settings` you decide who can spend how much, and who else manages credits.',
    ].join('\n'),
  reinstall: ({ url, until }: Of<'reinstall'>) =>
    `Slack renews my access to this workspace no more, so I stop working here on ${when(until)}. Please install me again before then: <${url}|Add to Slack>. Credits, settings and history stay as they are.`,

  title: {
    done: 'Infograph is installed',
    denied: 'Nothing was installed',
    stale: 'This install cannot be finished',
    noCode: 'This install cannot be finished',
    away: 'Slack does not answer',
    noBot: 'Something is missing',
    failed: 'Something broke on our side',
  },
  done: (workspace: string) => `It is ready in ${isolated(workspace)}.`,
  doneForOrg: (organisation: string) =>
    `It is ready for ${isolated(organisation)}. Your organisation's admins choose the workspaces that have it; each has its own credits.`,
  steps: [
    'Credits: /infograph credits shows them, and /infograph topup adds some or asks for them.',
    "Type /infograph and what you want to see, in any channel. Credits are only used once it's posted.",
    'Limits and admins: /infograph settings.',
  ],
  open: 'Open Slack',
  again: 'Add to Slack',
  denied: 'You did not agree to it, so nothing was changed in your workspace.',
  stale:
    'It was begun in another browser, more than ten minutes ago, or was finished already. Nothing was changed. Please begin again.',
  noCode: 'Slack sent something that this page does not understand. Nothing was changed. Please begin again.',
  away: 'Slack did not answer in time, so it is not known whether it worked. Please begin again in a moment: doing it twice does no harm.',
  noBot:
    'Slack gave no access for the bot. Whoever runs this app has to look at its scopes on its page at Slack.',
  failed: 'It was not stored. Please begin again in a moment: doing it twice does no harm.',
};

function funds({ trial, topup }: Of<'welcome'>): string {
  const there =
    trial > 0 ? `This workspace has ${credits(trial)} to try it.` : 'This workspace starts without credits.';
  const more =
    topup === 0
      ? '`/infograph topup` asks whoever runs this app for more.'
      : 'Admins add more with `/infograph topup`.';
  return `${there} ${more}`;
}
