import { isolated } from '../../lib/text/direction.js';
import { credits, infographics } from '../../lib/words/quantities.js';
import type { CapName, Refusal } from '../../models/policy.js';

/**
 * Why the workspace's rules forbid a request, for Slack: times are told in the reader's own time zone.
 * What an admin wrote of a pause is not in it, for it is shown as written: src/bot/blocks/refusals.ts.
 */
export function refusalWords(refusal: Refusal): string {
  return words(refusal, slackTime);
}

/** The same as plain text, for fields of forms, other programs and the command line: times are told in UTC. */
export function refusalPlain(refusal: Refusal): string {
  const plain = words(refusal, utcTime);
  return refusal.rule === 'paused' && refusal.words ? `${plain} “${isolated(refusal.words)}”` : plain;
}

const nothingCharged = 'Nothing was charged.';

/** To whoever may not ask for anything at all, or of whom it is not known. */
export function notForYou(who: keyof typeof notFor | { tryAgainS: number }): string {
  if (typeof who === 'string') return notFor[who];
  return `I could not check who you are, because Slack did not say. Please try again in ${who.tryAgainS} seconds. ${nothingCharged}`;
}

const notFor = {
  guest:
    'Guests of this workspace may not use me; an admin can change that in `/infograph settings`. Nothing was charged.',
  stranger:
    'People of other organisations may not use me here; an admin can change that in `/infograph settings`. Nothing was charged.',
  bot: 'Bots, workflows and people who were deactivated may not use me. Nothing was charged.',
} as const;

function words(refusal: Refusal, time: (at: Date) => string): string {
  switch (refusal.rule) {
    case 'blocked':
      return `An admin of this workspace has blocked you from asking for infographics. ${nothingCharged}`;
    case 'paused':
      return `An admin of this workspace has paused infographics for everybody. ${nothingCharged}`;
    case 'person_paused':
      return `${(refusal.together ? tooMuchTogether : tooMuch)[refusal.why]} You can go on at ${time(refusal.until)}. ${nothingCharged}`;
    case 'channel':
      return `Infographics are not allowed in this channel: the admins chose others. ${nothingCharged}`;
    case 'user_group':
      return `Only members of certain user groups may ask for infographics here: the admins chose them. ${nothingCharged}`;
    case 'resolution':
      return `This workspace allows ${listed(refusal.allowed)} only. ${nothingCharged} Try again with \`--res ${refusal.allowed[0] ?? '1K'}\`.`;
    case 'images':
      return `This workspace allows ${infographics(refusal.most)} a request at most. ${nothingCharged}`;
    case 'forbidden_words':
      return `This contains words that the admins of this workspace do not allow. ${nothingCharged}`;
    case 'word_list_slow':
      return `The word list of this workspace could not be checked in time: an admin can make its regular expressions simpler in \`/infograph settings\`. ${nothingCharged}`;
    case 'at_once':
      return `You may have ${infographics(refusal.most)} under way at once, and ${refusal.open === 0 ? 'this would be more' : `${refusal.open} ${refusal.open === 1 ? 'is' : 'are'} not finished`}. Wait for one, or cancel one with \`/infograph status\`. ${nothingCharged}`;
    case 'cap': {
      const { which, cap, used, needed, resetsAt } = refusal;
      return `${caps[which](cap)}, ${used} of them ${used === 1 ? 'is' : 'are'} used, and this costs ${credits(needed)}. The count begins anew at ${time(resetsAt)}. ${nothingCharged}`;
    }
  }
}

const tooMuch = {
  unpaid: 'Too many of your requests of the last hour came to nothing, so I pause for you.',
  reads: 'You had me read very many pages within an hour, so I pause for you.',
} as const;

const tooMuchTogether = {
  unpaid:
    "Too many requests of this workspace's programs came to nothing in the last hour, so I pause for all of them.",
  reads: "This workspace's programs had me read very many pages within an hour, so I pause for all of them.",
} as const;

const caps: Readonly<Record<CapName, (cap: number) => string>> = {
  personDay: (cap) => `Each person here may spend ${credits(cap)} a day`,
  personMonth: (cap) => `Each person here may spend ${credits(cap)} a month`,
  workspaceDay: (cap) => `This workspace may spend ${credits(cap)} a day`,
  workspaceMonth: (cap) => `This workspace may spend ${credits(cap)} a month`,
};

function listed(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** Slack shows it in each reader's time zone: https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
function slackTime(at: Date): string {
  return `<!date^${Math.ceil(at.getTime() / 1000)}^{time} on {date_long}|${utcTime(at)}>`;
}

/** "14:30 UTC on 2026-11-30". */
function utcTime(at: Date): string {
  const iso = at.toISOString();
  return `${iso.slice(11, 16)} UTC on ${iso.slice(0, 10)}`;
}
