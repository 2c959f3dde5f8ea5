import { credits } from '../../../lib/words/quantities.js';

/** Paying an infographic back by hand. `whose` is a mention. */
export const refund = {
  title: 'Refund',
  submit: 'Refund',
  close: 'Cancel',
  done: 'Done',

  intro: (cost: number, whose: string) =>
    `Give *${credits(cost)}* back to this workspace for this infographic, asked for by ${whose}?`,
  what: (position: number, size: number, postedAt: Date | undefined, id: string) =>
    [
      ...(size > 1 ? [`Image ${position} of ${size}`] : []),
      ...(postedAt ? [`delivered ${moment(postedAt)}`] : []),
      `\`${id}\``,
    ].join('  ·  '),
  which: 'Which image',
  image: (position: number, size: number) => `Image ${position} of ${size}`,
  reason: 'Why',
  reasonHint: (told: boolean) =>
    told
      ? 'It stays in the history, and whoever asked for the infographic reads it.'
      : 'It stays in the history.',
  reasonMissing: 'Please say why: it stays in the history.',

  refunded: (back: number, available: number) =>
    `Refunded ${credits(back)}. The workspace has ${credits(available)} now.`,
  told: (whose: string) => `${whose} is told.`,
  before: (by: string, at: Date, reason: string) =>
    `This infographic was refunded already, ${moment(at)}${by ? ` by ${by}` : ''}. The reason: ${reason}`,
  beforeSomehow: 'This infographic was refunded already.',
  notPaid: 'Nothing was paid for this infographic, so there is nothing to give back.',
  notDelivered:
    'This infographic is not delivered yet. It is paid for when it is, and costs nothing if that fails.',
  notOurs:
    'There is no infographic of mine in this message. Use this on an image that I posted, or on the message above its thread.',
  allBefore: 'All infographics of this request were refunded already, or cost nothing.',
  notAdmin: 'Only an admin of this workspace can refund infographics. Nothing was changed.',
  busy: 'The database does not answer right now. Nothing was changed; please try again in a moment.',
  unknown:
    'The database was slow to confirm. The credits will come back; `/infograph credits` shows them in a moment.',
  cannotOpen: 'Slack did not let me open the form. Please try again.',
  broken: 'Something broke on our side. `/infograph credits` shows what the workspace has.',
};

/** Each reader sees it in their own time zone. */
function moment(at: Date): string {
  const utc = `${at.toISOString().slice(0, 16).replace('T', ' at ')} UTC`;
  return `<!date^${Math.floor(at.getTime() / 1000)}^{date_short_pretty} at {time}|${utc}>`;
}
