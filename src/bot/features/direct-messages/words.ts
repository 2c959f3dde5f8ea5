import { credits } from '../../../lib/words/quantities.js';
import type { Notification } from '../../../models/notification.js';

type Of<About extends Notification['about']> = Extract<Notification, { about: About }>;

/** What admins and people are told of. `mention` names a person; people's own words are shown beside these, as written. */
export const notification = {
  operator: 'The operator',
  app: 'Infograph',

  asked: ({ credits: wanted }: Of<'topup_asked'>, asker: string) =>
    `${asker} asks you to add ${wanted === undefined ? 'credits' : credits(wanted)} to this workspace.`,
  approve: 'Approve …',
  decline: 'Decline',
  declineTitle: 'Decline it?',
  declineText: 'They are told that you declined. Nothing is added.',
  declineYes: 'Decline',
  declineNo: 'Back',
  onlyAdmins: 'You get this because you look after the credits of Infograph here.',

  approved: ({ credits: added }: Of<'topup_approved'>, admin: string) =>
    `${admin} added ${credits(added)}, as you asked. \`/infograph\` is ready when you are.`,
  declined: (admin: string) =>
    `${admin} cannot add credits right now. Nothing is wrong with your asking: you can ask again tomorrow, or talk to them.`,

  requestGranted: (added: number) =>
    `The operator of this app granted your request: ${credits(added)} were added to this workspace.`,
  requestDeclined: (wanted: number) =>
    `The operator of this app declined your request for ${credits(wanted)}. Nothing was added.`,

  refunded: ({ credits: back }: Of<'refunded'>, admin: string) =>
    `${admin} refunded an infographic of yours: ${credits(back)} went back to the workspace. The reason:`,

  everyProgram: 'Every program with a token of this workspace',
  program: (token: string) => `The program with the token \`${token}\``,
  paused: ({ why, most, until }: Of<'person_paused'>, person: string) =>
    `${person} is paused until ${clock(until)}: more than ${most} ${why === 'reads' ? 'articles were read for them' : 'of their requests ended unpaid (refused by the image service, or canceled; one of an article counts four times)'} within an hour. Nothing needs to be done. \`/infograph settings\` can block a person for longer, or revoke a token.`,
  refillCut: ({ wanted, added }: Of<'refill_cut'>) =>
    `This month's refill added ${credits(added)} and not ${wanted}: the operator of this app lets admins add no more this month. \`/infograph topup\` asks the operator for more.`,

  refusedBy: (channel: string) =>
    `This was to be a line in ${channel}, but Slack does not let me post there. \`/infograph settings\` names another channel.`,
};

/** Each reader sees it in their own time zone. */
function clock(at: Date): string {
  const utc = `${at.toISOString().slice(11, 16)} UTC`;
  return `<!date^${Math.floor(at.getTime() / 1000)}^{time}|${utc}>`;
}
