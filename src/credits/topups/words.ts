import { credits, number } from '../../lib/words/quantities.js';

/** Adding credits: what an admin fills in and reads, and what others do who ask one. `who` are mentions. */
export const topup = {
  title: 'Top up',
  opening: 'One moment …',
  submit: 'Add credits',
  close: 'Cancel',
  done: 'Done',

  balance: (available: number, held: number) =>
    `Your workspace has *${credits(available)}*${held > 0 ? `, plus ${number(held)} set aside for infographics in progress` : ''}.`,
  after: (available: number) => `After this top-up, it'll have *${credits(available)}*.`,
  afterUnknown: "Type how many, and I'll show what your workspace will have.",
  amount: 'Credits to add',
  amountHint: 'A whole number from 1 to 1,000,000.',
  note: 'Note',
  noteHint: 'Shown in the history, and in the admin activity channel if there is one.',
  expiry: 'Last day',
  expiryHint: (zone: string) =>
    `Unused credits expire after this day (${zone}). Leave empty if they never expire. Credits that expire first are used first.`,
  forWhom: (asker: string) =>
    `For ${asker}, who asked for this. I'll let them know when the credits are added.`,

  amountWrong: 'Use a whole number from 1 to 1,000,000.',
  dayWrong: "That's not a date.",
  dayOver: 'That day is over. Choose today or later, or leave it empty.',

  confirmTitle: "That's a lot",
  confirmSubmit: 'Yes, add them',
  confirmBack: 'Back',
  confirm: (wanted: number, available: number) =>
    `Add *${credits(wanted)}*? Your workspace has ${credits(available)} now and would have ${credits(available + wanted)}. I'm checking because that's more than 10,000 at once.`,
  confirmButton: (wanted: number) => `Add ${credits(wanted)}`,

  added: (added: number, available: number) =>
    `Added ${credits(added)}. Your workspace now has ${credits(available)}.`,
  addedBefore: (available: number) =>
    `This top-up was already done. Your workspace has ${credits(available)}.`,
  askerTold: (asker: string) => `I'll let ${asker} know.`,
  requested: (wanted: number, left: number, updated: boolean) =>
    [
      left === 0
        ? "Admins of this workspace can't add any more credits this month."
        : `Admins of this workspace can only add ${credits(left)} more this month.`,
      `I've asked the operator of this app for ${credits(wanted)} instead${updated ? ', which replaces the earlier request' : ''}. I'll message you when they decide. No credits were added yet.`,
    ].join(' '),
  busy: "Something's slow on our end. Nothing was changed. Please try again in a minute.",
  unknown:
    "Something's slow on our end, but the credits are on their way. `/infograph credits` will show them in a minute.",
  cannotOpen: "Slack didn't let me open the form. Please try again, or type `/infograph topup 100`.",
  broken: 'Something went wrong on our end. `/infograph credits` shows what your workspace has.',

  amountTyped: (given: string) =>
    `You can add a whole number of credits from 1 to 1,000,000${given ? `, not ${given}` : ''}.`,
  example: 'For example: `/infograph topup 100 for November`. Nothing was changed.',

  notAdmin: 'Only an admin of this workspace can add credits.',
  askButton: 'Ask an admin',
  ask: {
    title: 'Ask an admin',
    submit: 'Ask',
    close: 'Cancel',
    intro:
      "I'll send the people who manage Infograph credits a direct message with your name and what you fill in.",
    amount: 'How many credits?',
    why: 'What for?',
    asked: (who: string) => `I've asked ${who}. I'll message you when they decide.`,
    tooSoon: (at: Date, next: Date) => `You already asked ${moment(at)}. You can ask again ${moment(next)}.`,
    nobody:
      "I don't know yet who manages Infograph credits here, so I can't ask for you. Ask an owner or admin of this Slack workspace, or the operator of this app, to type `/infograph topup`.",
    youAreAdmin: "You're an admin: `/infograph topup` adds credits.",
  },
  decide: {
    gone: "This request isn't open anymore: there's a newer one, or it was too long ago.",
    approvedBefore: (by: string, asker: string) =>
      `${by || 'Another admin'} already approved what ${asker} asked for. The credits were added, and ${asker} knows.`,
    declinedBefore: (by: string, asker: string) =>
      `${by || 'Another admin'} already declined what ${asker} asked for, and ${asker} knows.`,
    beingApproved: (asker: string) => `What ${asker} asked for is being approved right now.`,
    declined: (asker: string) => `You declined. I'll let ${asker} know.`,
    notAdmin: 'Only an admin of this workspace can decide this.',
  },

  /** What the admins' channel reads: "<admin> …". No markup comes of it. */
  line: {
    added: (added: number, lastDay: string | undefined, asked: boolean) =>
      `added ${credits(added)}${lastDay ? `, to be used by ${lastDay}` : ''}${asked ? ', requested by' : ''}`,
    requested: (wanted: number) => `asked the operator for ${credits(wanted)}`,
    requestGranted: (added: number) => `approved a request and added ${credits(added)}`,
    requestDeclined: (wanted: number) => `declined a request for ${credits(wanted)}`,
    declined: 'declined to add credits, requested by',
    refunded: (back: number) => `refunded ${credits(back)}`,
    refundedTo: (back: number) => `refunded ${credits(back)} for an infographic by`,
  },
};

/** Each reader sees it in their own time zone: "today at 2:05 PM". */
function moment(at: Date): string {
  const utc = `${at.toISOString().slice(0, 16).replace('T', ' at ')} UTC`;
  return `<!date^${Math.floor(at.getTime() / 1000)}^{date_short_pretty} at {time}|${utc}>`;
}
