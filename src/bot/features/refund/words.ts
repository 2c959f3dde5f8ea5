import { credits } from '../../../lib/words/quantities.js';

/** Paying an infographic back by hand. `whose` is a mention. */
export const refund = {
  title: 'Refund',
  submit: 'Refund',
  close: 'Cancel',
  done: 'Done',

  intro: (cost: number, whose: string) =>
    `Return *${credits(cost)}* to your workspace for this infographic? ${whose} requested it.`,
  what: (position: number, size: number, postedAt: Date | undefined, id: string) =>
    [
      ...(size > 1 ? [`Infographic ${position} of ${size}`] : []),
      ...(postedAt ? [`posted ${moment(postedAt)}`] : []),
      `\`${id}\``,
    ].join('  ·  '),
  which: 'Which one',
  image: (position: number, size: number) => `Infographic ${position} of ${size}`,
  reason: 'Reason',
  reasonHint: (told: boolean) =>
    told
      ? 'Shown in the history, and sent to the person who requested the infographic.'
      : 'Shown in the history.',
  reasonMissing: 'Please give a reason. The history shows it.',

  refunded: (back: number, available: number) =>
    `Refunded ${credits(back)}. Your workspace now has ${credits(available)}.`,
  told: (whose: string) => `I'll let ${whose} know.`,
  before: (by: string, at: Date, reason: string) =>
    `${by ? `${by} already refunded this infographic` : 'This infographic was already refunded'} ${moment(at)}. Reason: ${reason}`,
  beforeSomehow: 'This infographic was already refunded.',
  notPaid: "This infographic wasn't charged, so there's nothing to refund.",
  notDelivered:
    "This infographic isn't posted yet. It's only charged once it is, and costs nothing if it fails.",
  notOurs:
    "I didn't post an infographic in this message. Use this on an infographic of mine, or on the message above its thread.",
  allBefore: 'All infographics in this request were already refunded or cost nothing.',
  notAdmin: 'Only an admin of this workspace can refund infographics.',
  busy: "Something's slow on our end. Nothing was changed. Please try again in a minute.",
  unknown:
    "Something's slow on our end, but the credits are on their way back. `/infograph credits` will show them in a minute.",
  cannotOpen: "Slack didn't let me open the form. Please try again.",
  broken: 'Something went wrong on our end. `/infograph credits` shows what your workspace has.',
};

/** Each reader sees it in their own time zone. */
function moment(at: Date): string {
  const utc = `${at.toISOString().slice(0, 16).replace('T', ' at ')} UTC`;
  return `<!date^${Math.floor(at.getTime() / 1000)}^{date_short_pretty} at {time}|${utc}>`;
}
