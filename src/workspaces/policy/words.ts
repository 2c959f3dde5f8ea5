import { isolated } from '../../lib/text/direction.js';
import { credits, infographics, number } from '../../lib/words/quantities.js';
import type { Refusal } from '../../models/policy.js';

/**
 * Why the workspace's rules forbid a request, for Slack: times are told in the reader's own time zone.
 * What an admin wrote of a pause is not in it, for it is shown as written: src/bot/blocks/refusals.ts.
 */
export function refusalWords(refusal: Refusal): string {
  return words(refusal, slackTimes);
}

/** The same as plain text, for fields of forms, other programs and the command line: times are told in UTC. */
export function refusalPlain(refusal: Refusal): string {
  const plain = `${words(refusal, utcTimes)} Nothing was charged.`;
  return refusal.rule === 'paused' && refusal.words ? `${plain} “${isolated(refusal.words)}”` : plain;
}

/** To whoever may not ask for anything at all, or of whom it is not known. */
export function notForYou(who: keyof typeof notFor | { tryAgainS: number }): string {
  if (typeof who === 'string') return notFor[who];
  return `I couldn't check who you are because Slack didn't say. Please try again in ${who.tryAgainS} seconds.`;
}

const notFor = {
  guest: "Guests can't create infographics here. An admin can turn this on in `/infograph settings`.",
  stranger:
    "People from other organizations can't create infographics here. An admin can turn this on in `/infograph settings`.",
  bot: "Bots, workflows, and deactivated people can't create infographics.",
  groups_hidden:
    "Only people in certain user groups can create infographics here, and I'm not allowed to see who's in them. An admin can remove the groups in `/infograph settings`, or the operator of this app can add the scope usergroups:read.",
} as const;

/** Of a shape or size that there is, but not of the model. */
export const notDrawnBy = {
  ratio: (model: string, ratio: string, offered: readonly string[]) =>
    `${model} doesn't draw ${ratio}. It draws ${listed(offered)}.`,
  resolution: (model: string, resolution: string, offered: readonly string[]) =>
    `${model} doesn't draw in ${resolution}. It draws in ${listed(offered)}.`,
};

/** How a time is told: within hours, on this day or the next, whenever it is, or on some day. */
interface Times {
  clock(at: Date): string;
  soon(at: Date): string;
  moment(at: Date): string;
  day(at: Date): string;
}

function words(refusal: Refusal, times: Times): string {
  switch (refusal.rule) {
    case 'blocked':
      return 'An admin has blocked you from creating infographics here.';
    case 'paused':
      return `An admin has paused infographics for everyone here${refusal.until ? ` until ${times.moment(refusal.until)}` : ''}.`;
    case 'person_paused':
      return (refusal.together ? tooMuchTogether : tooMuch)[refusal.why](times.clock(refusal.until));
    case 'channel':
      return "Infographics aren't allowed in this channel. The admins chose others.";
    case 'user_group':
      return 'Only people in certain user groups can create infographics here. An admin can add you to one.';
    case 'model':
      return `Your workspace uses ${listed(refusal.allowed)}.`;
    case 'model_ratio':
      return notDrawnBy.ratio(refusal.model, refusal.ratio, refusal.offered);
    case 'model_resolution':
      return notDrawnBy.resolution(refusal.model, refusal.resolution, refusal.offered);
    case 'resolution':
      return `This workspace allows ${listed(refusal.allowed)} only.`;
    case 'images':
      return `This workspace allows ${infographics(refusal.most)} per request.`;
    case 'forbidden_words':
      return "This contains words that aren't allowed in this workspace.";
    case 'word_list_slow':
      return "I couldn't check this workspace's word list in time. If this keeps happening, an admin can simplify its patterns in `/infograph settings`.";
    case 'at_once': {
      const { most, open } = refusal;
      const why =
        open === 0 ? 'this would be more' : `${open} ${open === 1 ? "isn't" : "aren't"} finished yet`;
      return `You can have ${infographics(most)} in progress at once, and ${why}.`;
    }
    case 'exact_day':
      return exactWords(refusal, times);
    case 'cap':
      return capWords(refusal, times);
  }
}

function exactWords({ most, used, resetsAt }: Extract<Refusal, { rule: 'exact_day' }>, times: Times): string {
  const left = Math.max(0, most - used);
  const had = left === 0 ? `You've had your ${most}` : `You have ${number(left)} of your ${most} left`;
  return `${had} exact infographics for today. You'll have more ${times.soon(resetsAt)}. \`--draw model\` goes on meanwhile.`;
}

/** "You've used your 10 credits for today. You'll have more tomorrow at 12:00 AM." */
function capWords(
  { which, cap, used, needed, resetsAt }: Extract<Refusal, { rule: 'cap' }>,
  times: Times,
): string {
  const daily = which.endsWith('Day');
  const { has, their, limit, more } = which.startsWith('person') ? yours : everybodys;
  const [now, period] = daily ? ['today', 'day'] : ['this month', 'month'];
  const when = (daily ? times.soon : times.day)(resetsAt);
  if (needed > cap) {
    return `This costs ${credits(needed)}, and ${limit} ${credits(cap)} a ${period}. It starts over ${when}.`;
  }
  if (used >= cap) return `${has.used} ${their} ${credits(cap)} for ${now}. ${more} ${when}.`;
  return `This costs ${credits(needed)}, and ${has.left} ${number(cap - used)} of ${their} ${credits(cap)} left for ${now}. ${more} ${when}.`;
}

const yours = {
  has: { used: "You've used", left: 'you have' },
  their: 'your',
  limit: 'the limit for each person here is',
  more: "You'll have more",
} as const;

const everybodys = {
  has: { used: 'This workspace has used', left: 'this workspace has' },
  their: 'its',
  limit: "this workspace's limit is",
  more: "There'll be more",
} as const;

const tooMuch = {
  unpaid: (when: string) => `Several of your requests didn't work out, so let's take a break until ${when}.`,
  reads: (when: string) =>
    `You've had me read a lot of pages in the last hour, so let's take a break until ${when}.`,
} as const;

const tooMuchTogether = {
  unpaid: (when: string) =>
    `Several requests from this workspace's API tokens didn't work out, so all of them take a break until ${when}.`,
  reads: (when: string) =>
    `This workspace's API tokens had me read a lot of pages in the last hour, so all of them take a break until ${when}.`,
} as const;

function listed(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** Slack shows them in each reader's time zone: https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
const slackTimes: Times = {
  clock: (at) => slackTime(at, '{time}'),
  soon: (at) => slackTime(at, '{date_pretty} at {time}'),
  moment: (at) => slackTime(at, '{date_short_pretty} at {time}'),
  day: (at) => `on ${slackTime(at, '{date} at {time}')}`,
};

function slackTime(at: Date, format: string): string {
  return `<!date^${Math.ceil(at.getTime() / 1000)}^${format}|${utcTime(at)}>`;
}

const utcTimes: Times = {
  clock: utcTime,
  soon: (at) => `at ${utcTime(at)}`,
  moment: utcTime,
  day: (at) => `at ${utcTime(at)}`,
};

/** "14:30 UTC on 2026-11-30". */
function utcTime(at: Date): string {
  const iso = at.toISOString();
  return `${iso.slice(11, 16)} UTC on ${iso.slice(0, 10)}`;
}
