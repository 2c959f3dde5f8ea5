import { credits, number } from '../../../lib/words/quantities.js';
import type { Notification } from '../../../models/notification.js';

type Of<About extends Notification['about']> = Extract<Notification, { about: About }>;

/** What admins and people are told of. `mention` names a person; people's own words are shown beside these, as written. */
export const notification = {
  operator: 'The operator',
  app: 'Infograph',

  asked: ({ credits: wanted }: Of<'topup_asked'>, asker: string) =>
    `${asker} is asking you to add ${wanted === undefined ? 'credits' : credits(wanted)} to your workspace.`,
  approve: 'Approve…',
  decline: 'Decline',
  declineTitle: 'Decline this request?',
  declineText: "No credits are added, and I'll let them know.",
  declineYes: 'Decline',
  declineNo: 'Back',
  onlyAdmins: "You're getting this because you manage Infograph credits.",

  byOperator: 'the operator',
  decided: ({ outcome, credits: added }: Of<'topup_decided'>, by: string) => {
    if (outcome === 'replaced') return 'They have asked again since: the newer question counts.';
    if (outcome === 'declined') return `Declined by ${by}.`;
    return `Approved by ${by}${added === undefined ? '' : `: ${credits(added)}`}.`;
  },

  approved: ({ credits: added }: Of<'topup_approved'>, admin: string) =>
    `${admin} added ${credits(added)}, as you asked. Type \`/infograph\` to use ${added === 1 ? 'it' : 'them'}.`,
  declined: (admin: string) => `${admin} can't add credits right now. You can ask again tomorrow.`,

  requestGranted: (added: number) =>
    `The operator of this app approved your request and added ${credits(added)} to your workspace.`,
  requestDeclined: (wanted: number) =>
    `The operator of this app declined your request for ${credits(wanted)}. Nothing was added.`,

  refunded: ({ credits: back }: Of<'refunded'>, admin: string) =>
    `${admin} refunded one of your infographics: your workspace got ${credits(back)} back. Reason:`,

  everyProgram: 'Every API token of this workspace',
  program: (token: string) => `The API token \`${token}\``,
  paused: ({ why, most, until }: Of<'person_paused'>, person: string) =>
    `${person} is paused until ${clock(until)}: within an hour, ${why === 'reads' ? `I read more than ${number(most)} articles for them` : `more than ${number(most)} of their requests failed or were canceled (one from an article counts as four)`}. You don't need to do anything. To block someone for longer or revoke an API token, use \`/infograph settings\`.`,
  refillCut: ({ wanted, added }: Of<'refill_cut'>) =>
    `This month's refill added ${credits(added)} instead of ${number(wanted)}, because of the operator's monthly limit. To ask the operator for more, use \`/infograph topup\`.`,

  refusedBy: (channel: string) =>
    `I tried to post this in ${channel}, but Slack didn't let me. You can choose another channel in \`/infograph settings\`.`,
};

/** Each reader sees it in their own time zone. */
function clock(at: Date): string {
  const utc = `${at.toISOString().slice(11, 16)} UTC`;
  return `<!date^${Math.floor(at.getTime() / 1000)}^{time}|${utc}>`;
}
