import { credits } from './quantities.js';

/** Credits, top-ups and what is running, for one person's eyes. */
export const account = {
  balance: (available: number, held: number) =>
    `This workspace has *${credits(available)}*${held > 0 ? `, and ${held} more held for infographics under way` : ''}.`,
  prices: (prices: Readonly<Record<string, number>>) =>
    `One image costs ${Object.entries(prices)
      .map(([resolution, price]) => `${credits(price)} at ${resolution}`)
      .join(', ')}. You pay when you see it, and nothing for what fails or is canceled.`,
  cannotAskSlack:
    'Slack could not be asked who you are just now. Nothing was changed; please try again in a moment.',
  nothingRunning: 'You have nothing running. `/infograph <what you want to see>` starts something.',
  running: (count: number) =>
    count === 1 ? 'You have one request running:' : `You have ${count} requests running:`,
  more: (count: number) => `… and ${count} more.`,
};
