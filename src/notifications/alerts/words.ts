import { credits } from '../../lib/words/quantities.js';
import type { AlertDetails } from '../../models/alert.js';

/** What admins are told of when something is not as it should be, and what they can do; and when it has passed. */
export const alerts = {
  /** What is the matter, and what to do next. In Slack's markdown. */
  raised(facts: AlertDetails): string {
    switch (facts.kind) {
      case 'low_balance':
        return `*The credits are running low*: ${credits(facts.available)} left, fewer than ${facts.threshold}. \`/infograph topup\` adds some.`;
      case 'failing':
        return `*Many infographics fail*: ${facts.failed} of the last ${facts.of}. Nobody paid for those. \`/infograph history\` names the reasons; if they go on, tell the operator of this app.`;
      case 'webhooks_lost':
        return `*The image service's answers do not arrive*: ${facts.asked} of the last ${facts.of} results had to be asked for, so infographics come later than they could. For the operator: is PUBLIC_URL reached from the internet, and does \`infograph doctor\` find it?`;
      case 'waiting_long':
        return `*An infographic has been waiting for ${facts.minutes} minutes* (\`${facts.infograph}\`). Its credits are held and come back if it cannot be made. Nothing needs to be done; if others wait as well, the operator finds the reason with \`infograph trace ${facts.infograph}\`.`;
      case 'fal_locked':
        return '*The image service takes no jobs of this app*: the account at fal is locked or its key is refused. What was asked for waits. For the operator: fal.ai/dashboard tells why; mostly its balance is used up.';
      case 'drift':
        return `*The credits do not add up*: the nightly audit found ${facts.drifts === 1 ? '1 thing' : `${facts.drifts} things`}. Nothing was changed. For the operator: \`infograph credits audit\` shows each with the entries that cause it.`;
      case 'cap':
        return capReached(facts);
    }
  },
  /** That it has passed. A cap does not pass: its month is over some day. */
  cleared(facts: AlertDetails): string | undefined {
    switch (facts.kind) {
      case 'low_balance':
        return 'The credits are not running low any more.';
      case 'failing':
        return 'Infographics fail no more than usual.';
      case 'webhooks_lost':
        return "The image service's answers arrive again.";
      case 'waiting_long':
        return 'No infographic is waiting for long any more.';
      case 'fal_locked':
        return 'The image service takes jobs again. What waited goes on by itself.';
      case 'drift':
        return 'The credits add up again: the newest audit found nothing.';
      case 'cap':
        return undefined;
    }
  },
};

function capReached({ step, used, cap }: Extract<AlertDetails, { kind: 'cap' }>): string {
  const share = `${used} of the ${credits(cap)} that everybody together may spend this month`;
  if (step === 100)
    return `*The month's limit is reached*: ${share} are spent or held. Nobody can ask for more until the month is over, or an admin raises the limit: \`/infograph settings\`.`;
  return `*${step}% of the month's limit is reached*: ${share} are spent or held. An admin can raise the limit with \`/infograph settings\`.`;
}
