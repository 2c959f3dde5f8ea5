import { credits, number } from '../../lib/words/quantities.js';
import type { AlertDetails } from '../../models/alert.js';

/** What admins are told of when something is not as it should be, and what they can do; and when it has passed. */
export const alerts = {
  /** What is the matter, and what to do next. In Slack's markdown. */
  raised(facts: AlertDetails): string {
    switch (facts.kind) {
      case 'low_balance':
        return `*Credits are running low*: ${credits(facts.available)} left, fewer than ${number(facts.threshold)}. To add some, use \`/infograph topup\`.${facts.usual ? ' To hear of it earlier, later, or never, use `/infograph settings`, _Alerts_.' : ''}`;
      case 'failing':
        return `*Many infographics are failing*: ${facts.failed} of the last ${facts.of}. Those weren't charged. \`/infograph history\` shows the reasons. If it continues, tell the operator of this app.`;
      case 'webhooks_lost':
        return `*The image service's answers don't arrive*: I had to ask for ${facts.asked} of the last ${facts.of} results, so infographics come later than they could. For the operator: check with \`infograph doctor\` that PUBLIC_URL can be reached from the internet.`;
      case 'waiting_long':
        return `*An infographic has been waiting for ${facts.minutes} minutes* (\`${facts.infograph}\`). If it can't be made, its credits come back. You don't need to do anything. If others are waiting too, the operator can find the reason with \`infograph trace ${facts.infograph}\`.`;
      case 'fal_locked':
        return "*The image service isn't taking jobs from this app*: the account at fal is locked, or its key is refused. Infographics wait until it does. For the operator: see fal.ai/dashboard. Usually the balance is used up.";
      case 'drift':
        return `*The credits don't add up*: the nightly audit found ${facts.drifts === 1 ? '1 problem' : `${number(facts.drifts)} problems`}. Nothing was changed. For the operator: \`infograph credits audit\` shows each one with the entries behind it.`;
      case 'cap':
        return capReached(facts);
    }
  },
  /** That it has passed. A cap does not pass: its month is over some day. */
  cleared(facts: AlertDetails): string | undefined {
    switch (facts.kind) {
      case 'low_balance':
        return "Credits aren't running low anymore.";
      case 'failing':
        return "Infographics aren't failing more than usual anymore.";
      case 'webhooks_lost':
        return "The image service's answers are arriving again.";
      case 'waiting_long':
        return 'No infographic is waiting too long anymore.';
      case 'fal_locked':
        return 'The image service is taking jobs again. Waiting infographics continue on their own.';
      case 'drift':
        return 'The credits add up again: the latest audit found no problems.';
      case 'cap':
        return undefined;
    }
  },
};

function capReached({ step, used, cap }: Extract<AlertDetails, { kind: 'cap' }>): string {
  const share = `${number(used)} of ${credits(cap)} for everyone together`;
  if (step === 100)
    return `*This month's limit is reached*: ${share}. No one can create more this month unless an admin raises the limit in \`/infograph settings\`.`;
  return `*${step}% of this month's limit is used*: ${share}. An admin can raise the limit in \`/infograph settings\`.`;
}
