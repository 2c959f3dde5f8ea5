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
    `Slack won't renew my access to this workspace, so I'll stop working here ${when(until)}. Please install me again before then: <${url}|Add to Slack>. Your credits, settings, and history stay as they are.`,

  title: {
    done: 'Infograph is installed',
    denied: 'Nothing was installed',
    stale: "This install couldn't be finished",
    noCode: "This install couldn't be finished",
    away: "Slack isn't answering",
    noBot: 'Something is missing',
    failed: 'Something went wrong on our end',
  },
  done: (workspace: string) => `It's ready in ${isolated(workspace)}.`,
  doneForOrg: (organization: string) =>
    `It's ready for ${isolated(organization)}. Your organization's admins choose which workspaces get it. Each workspace has its own credits.`,
  steps: [
    'To see your credits, type /infograph credits. To add some or ask for them, type /infograph topup.',
    "Type /infograph and what you want to see, in any channel. Credits are only used once it's posted.",
    'To set limits and admins, type /infograph settings.',
  ],
  open: 'Open Slack',
  again: 'Add to Slack',
  denied: "You didn't allow it, so nothing changed in your workspace.",
  stale:
    'It was started in another browser or more than ten minutes ago, or it was already finished. Nothing was changed. Please start again.',
  noCode: "Slack sent something this page doesn't understand. Nothing was changed. Please start again.",
  away: "Slack didn't answer in time, so it may or may not have worked. Please start again in a moment. Doing it twice does no harm.",
  noBot:
    "Slack didn't give the bot access. The operator of this app needs to check its scopes on its page at Slack.",
  failed: "It wasn't saved. Please start again in a moment. Doing it twice does no harm.",
};

function funds({ trial, topup }: Of<'welcome'>): string {
  const there =
    trial > 0
      ? `Your workspace has ${credits(trial)} to start with.`
      : 'Your workspace starts without credits.';
  const more =
    topup === 0
      ? 'To ask the operator of this app for more, type `/infograph topup`.'
      : 'To add more, type `/infograph topup`.';
  return `${there} ${more}`;
}
