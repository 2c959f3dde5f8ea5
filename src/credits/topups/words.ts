import { credits } from '../../lib/words/quantities.js';

/** Adding credits: what an admin fills in and reads, and what others do who ask one. `who` are mentions. */
export const topup = {
  title: 'Top up',
  opening: 'One moment …',
  submit: 'Add credits',
  close: 'Cancel',
  done: 'Done',

  balance: (available: number, held: number) =>
    `This workspace has *${credits(available)}*${held > 0 ? `, and ${held} more held for infographics under way` : ''}.`,
  after: (available: number) => `After this top-up it has *${credits(available)}*.`,
  afterUnknown: 'Type how many, and what the workspace will have then is shown here.',
  amount: 'Credits to add',
  amountHint: 'A whole number from 1 to 1000000.',
  note: 'Note',
  noteHint: 'Shown in the history, and in the admins’ channel where there is one.',
  expiry: 'Last day',
  expiryHint: (zone: string) =>
    `What is left after that day (${zone}) goes. Empty: they never expire. The soonest to expire are spent first.`,
  forWhom: (asker: string) => `For ${asker}, who asked for this and is told when the credits are there.`,

  amountWrong: 'It must be a whole number from 1 to 1000000, in the digits 0 to 9.',
  dayWrong: 'This is not a day.',
  dayOver: 'This day is over. Choose today or a later one, or none.',

  confirmTitle: 'That is a lot',
  confirmSubmit: 'Yes, add them',
  confirmBack: 'Back',
  confirm: (wanted: number, available: number) =>
    `Add *${wanted} credits*? The workspace has ${credits(available)} now, and would have ${credits(available + wanted)}. You are asked because it is more than 10000 at once.`,
  confirmButton: (wanted: number) => `Add ${wanted} credits`,

  added: (added: number, available: number) =>
    `Added ${credits(added)}. The workspace has ${credits(available)} now.`,
  addedBefore: (available: number) =>
    `This top-up was done already. The workspace has ${credits(available)}.`,
  askerTold: (asker: string) => `${asker} is told.`,
  requested: (wanted: number, left: number, updated: boolean) =>
    [
      left === 0
        ? 'Admins of this workspace may add no more credits themselves this month.'
        : `Admins of this workspace may add ${credits(left)} more this month, and this is more than that.`,
      `The operator of this app is asked for ${credits(wanted)} instead${updated ? ', in the place of the earlier request' : ''}; you get a message when they have decided. Nothing was added yet.`,
    ].join(' '),
  busy: 'The database does not answer right now. Nothing was changed; please try again in a moment.',
  unknown:
    'The database was slow to confirm. The credits will be added; `/infograph credits` shows them in a moment.',
  cannotOpen: 'Slack did not let me open the form. Please try again, or type `/infograph topup 100`.',
  broken: 'Something broke on our side. `/infograph credits` shows what the workspace has.',

  amountTyped: (given: string) =>
    `A top-up takes a whole number of credits from 1 to 1000000${given ? `, not ${given}` : ''}.`,
  example: 'For example: `/infograph topup 100 for November`. Nothing was changed.',

  notAdmin: (mentions: string) =>
    `Only an admin of this workspace can add credits.${mentions ? ` Ask ${mentions}.` : ''} Nothing was changed.`,
  askButton: 'Ask an admin',
  ask: {
    title: 'Ask an admin',
    submit: 'Ask',
    close: 'Cancel',
    intro: 'The admins of Infograph here get a direct message with your name and what you fill in.',
    amount: 'How many credits',
    why: 'What for',
    asked: (who: string) => `Asked: ${who}. You get a message when they have decided.`,
    tooSoon: (at: Date, next: Date) =>
      `You asked ${moment(at)} already, and once a day is enough. You can ask again ${moment(next)}.`,
    nobody:
      'I do not know yet who the admins of Infograph are here, so I can ask nobody for you. Ask an owner or admin of this Slack workspace, or whoever set up this app, to type `/infograph topup`.',
    youAreAdmin: 'You are an admin yourself: `/infograph topup` adds credits.',
  },
  decide: {
    gone: 'This question is not open any more: there is a newer one, or it was too long ago.',
    approvedBefore: (by: string, asker: string) =>
      `${by ? `${by} approved` : 'Somebody approved'} what ${asker} asked for: credits were added, and they were told.`,
    declinedBefore: (by: string, asker: string) =>
      `${by ? `${by} declined` : 'Somebody declined'} what ${asker} asked for, and they were told.`,
    beingApproved: (asker: string) => `What ${asker} asked for is being approved just now.`,
    declined: (asker: string) => `You declined. ${asker} is told.`,
    notAdmin: 'Only an admin of this workspace can decide this. Nothing was changed.',
  },

  /** What the admins' channel reads: "<admin> …". No markup comes of it. */
  line: {
    added: (added: number, lastDay: string | undefined, asked: boolean) =>
      `added ${credits(added)}${lastDay ? ` that expire after ${lastDay}` : ''}${asked ? ', asked for by' : ''}`,
    requested: (wanted: number) => `asked the operator for ${credits(wanted)}`,
    requestGranted: (added: number) => `granted a request: added ${credits(added)}`,
    requestDeclined: (wanted: number) => `declined a request for ${credits(wanted)}`,
    declined: 'declined to add credits, asked for by',
    refunded: (back: number) => `refunded ${credits(back)}`,
    refundedTo: (back: number) => `refunded ${credits(back)} for an infographic of`,
  },
};

/** Each reader sees it in their own time zone: "today at 14:05". */
function moment(at: Date): string {
  const utc = `${at.toISOString().slice(0, 16).replace('T', ' at ')} UTC`;
  return `<!date^${Math.floor(at.getTime() / 1000)}^{date_short_pretty} at {time}|${utc}>`;
}
