import { credits } from './quantities.js';

/** Credits, top-ups and what is running, for one person's eyes. */
export const account = {
  balance: (available: number, held: number) =>
    `This workspace has *${credits(available)}*${held > 0 ? `, and ${held} more held for infographics under way` : ''}.`,
  prices: (prices: Readonly<Record<string, number>>) =>
    `One image costs ${Object.entries(prices)
      .map(([resolution, price]) => `${credits(price)} at ${resolution}`)
      .join(', ')}. You pay when you see it, and nothing for what fails or is canceled.`,
  toppedUp: (added: number, available: number) =>
    `Added ${credits(added)}. The workspace has ${credits(available)} now.`,
  toppedUpBefore: (available: number) =>
    `This top-up was done already. The workspace has ${credits(available)}.`,
  topUpAmount: (given: string) =>
    `A top-up takes a whole number of credits from 1 to 1000000${given ? `, not ${given}` : ''}.`,
  topUpExample: 'For example: `/infograph topup 100 for November`. Nothing was changed.',
  topUpNotAdmin: (mentions: string) =>
    `Only an admin of this workspace can add credits.${mentions ? ` Ask ${mentions}.` : ''} Nothing was changed.`,
  topUpOverLimit: (left: number) =>
    `Admins of this workspace may add ${credits(left)} more this month. For more, ask whoever runs this app (they use \`infograph credits grant\`). Nothing was changed.`,
  topUpBusy: 'The database does not answer right now. Nothing was changed; please try again in a moment.',
  topUpUnknown:
    'The database was slow to confirm. The credits will be added; `/infograph credits` shows them in a moment.',
  cannotAskSlack:
    'Slack could not be asked who you are just now. Nothing was changed; please try again in a moment.',
  nothingRunning: 'You have nothing running. `/infograph <what you want to see>` starts something.',
  running: (count: number) =>
    count === 1 ? 'You have one request running:' : `You have ${count} requests running:`,
  more: (count: number) => `… and ${count} more.`,
};
