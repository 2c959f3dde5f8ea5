import { failures } from '../../lib/errors.js';
import { isolated } from '../../lib/text/direction.js';
import { credits, duration } from '../../lib/words/quantities.js';
import { type Infograph, paidOf } from '../../models/infograph.js';
import type { Removal } from '../../models/removal.js';
import { fallingBackWords } from './mark.js';
import { refusalOf } from './refused-places.js';

export const NOT_CHARGED = 'No charge.';

/** The parent message and what stands under it. `whose` is a name; undefined where Slack does not say it. */
export const thread = {
  askedFor: (whose: string | undefined, count: number) =>
    `${whose ?? 'Someone'} asked for ${what(count, 'an infographic')}:`,
  making: (whose: string | undefined, count: number, costCredits: number) =>
    `Making ${what(count, 'an infographic')}${forWhom(whose)} · ${costCredits === 0 ? 'Free' : credits(costCredits)}`,
  made: (whose: string | undefined, count: number) => `${what(count, 'Infographic')}${forWhom(whose)}`,
  /** Where no person asked. */
  program: 'an API token',
  /** Where Slack does not say what somebody is called. */
  somebody: 'someone',
  programNamed: (name: string) => `“${isolated(name)}” (API)`,
  /** Stands in the first post only, and for ever where Slack's answer to it was lost and another follows. */
  gettingStarted: 'Getting started …',
  /** @param model undefined: the usual one */
  details: (ratio: string, resolution: string, draw: Infograph['draw'], model?: string) =>
    [
      ratio,
      resolution,
      draw === 'exact' ? 'exact layout, drawn by code' : draw === 'art' ? 'AI art, exact text' : 'AI-drawn',
      ...(model ? [model] : []),
    ].join(' · '),
  movedToDm: (channel: string, code: string) => refusedThere(channel, code, 'so here it is.'),
  sentToDm: (channel: string, code: string) =>
    refusedThere(channel, code, 'so it comes to you as a direct message.'),

  state: stateLine,
  removed: removedLine,
  /** What is said beside the picture itself. */
  besidePicture: ({ refund }: Infograph) => (refund ? 'Refunded.' : ''),
  /** `place`: which of several it is, in the order in which they came. */
  reply: (mention: string, place: number, size: number) => {
    const which = size === 1 ? 'your infographic:' : `infographic ${place} of ${size}:`;
    return mention ? `${mention}, ${which}` : upperFirst(which);
  },
  /** @param mark who has drawn it */
  madeIn: (ms: number, cost: number, mark: string) => `Made in ${duration(ms)} · ${used(cost)} · ${mark}`,
  linkInstead: (url: string, code: string) =>
    `${whyNotShown(code)}, so here's a link: <${url}|open the image>. Save it soon: it stays there for about a week. It was charged as usual.${howToMend(code)}`,
  /** `url`: where it may not have come. */
  linkSent: (who: string, url?: string) => {
    const sent = `Slack wouldn't show this infographic here, so ${who} got a link in a direct message.`;
    return url ? `${sent} In case it didn't arrive: <${url}|open the image>.` : sent;
  },
  linkKnown: "Slack wouldn't show this infographic here. You can get it through the API.",
  altText: (subject: string) => `Infographic: ${isolated(subject)}`,
  /** `by`: a name. */
  canceledByOther: (by: string, size: number, mention: string) => {
    const what =
      size === 1
        ? `this was canceled by ${by}. ${NOT_CHARGED}`
        : `what wasn't drawn yet was canceled by ${by}. ${NOT_CHARGED}`;
    return mention ? `${mention}, ${what}` : upperFirst(what);
  },
  badEnd: ({ batchSize, failure }: Infograph, place: number, mention: string) => {
    const which = batchSize === 1 ? '' : `Infographic ${place} of ${batchSize}: `;
    const words = failure ? failures[failure.code].user : 'It was canceled.';
    return `${mention ? `${mention}, ` : ''}${which}${mention && !which ? lowerFirst(words) : words} ${NOT_CHARGED}`;
  },
};

/** The one line that always says how things are. */
function stateLine(
  batch: readonly Infograph[],
  nameOf: (user: string) => string,
  retentionDays?: number,
): string {
  const [only] = batch;
  if (only && batch.length === 1)
    return only.removal
      ? `${removedLine(only.removal, nameOf, retentionDays)}${only.refund ? ' Refunded.' : ''}`
      : stateOfOne(only, nameOf);
  const count = (is: (infograph: Infograph) => boolean) => batch.filter(is).length;
  const done = count(({ delivery }) => delivery === 'posted');
  const failed = count(({ status }) => status === 'failed');
  const canceled = count(({ status }) => status === 'canceled');
  const unreachable = count(({ delivery }) => delivery === 'unreachable');
  const open = batch.length - done - failed - canceled - unreachable;
  const parts = [`${done} of ${batch.length} done`];
  if (open > 0) parts.push(`${open} in the making`);
  if (failed > 0) parts.push(`${failed} failed (no charge)`);
  if (canceled > 0) parts.push(`${canceled} canceled (no charge)`);
  if (unreachable > 0) parts.push(`${unreachable} couldn't be shown (no charge)`);
  const paid = batch
    .filter(({ delivery }) => delivery === 'posted')
    .reduce((sum, infograph) => sum + paidOf(infograph), 0);
  if (open === 0 && done > 0) parts.push(paid === 0 ? 'free' : used(paid));
  const refunded = batch
    .filter(({ refund }) => refund)
    .reduce((sum, infograph) => sum + paidOf(infograph), 0);
  if (refunded > 0) parts.push(`${refunded} of them refunded`);
  const deleted = count(({ removal }) => removal?.why === 'deleted');
  if (deleted > 0) parts.push(`${deleted} deleted`);
  const removed = count(({ removal }) => removal?.why === 'retention');
  if (removed > 0) parts.push(`${removed} removed${after(retentionDays)}`);
  const tooLate = batch.some(
    (infograph) => infograph.cancelWish?.tooLate && infograph.delivery === 'waiting',
  );
  const canceling = batch.some(
    ({ cancelWish, status }) => cancelWish && !cancelWish.tooLate && isOpen(status),
  );
  return `${parts.join(', ')}.${canceling ? ' Canceling …' : ''}${tooLate ? ` ${tooLateFor(2)}` : ''}`;
}

/** Why there is no picture any more. */
function removedLine(
  { by, why }: Removal,
  nameOf: (user: string) => string,
  retentionDays: number | undefined,
): string {
  return why === 'deleted' ? `Deleted by ${nameOf(by)}.` : `Removed${after(retentionDays)}.`;
}

function after(days: number | undefined): string {
  if (days === undefined) return '';
  return days === 1 ? ' after 1 day' : ` after ${days} days`;
}

function stateOfOne(infograph: Infograph, nameOf: (user: string) => string): string {
  const { status, delivery, failure, cancelWish, refund } = infograph;
  if (status === 'canceled')
    return `Canceled by ${cancelWish ? nameOf(cancelWish.by) : 'an admin'}. ${NOT_CHARGED}`;
  if (status === 'failed') return `${failure ? failures[failure.code].user : 'It failed.'} ${NOT_CHARGED}`;
  if (delivery === 'unreachable') return `${failures.unreachable.user} ${NOT_CHARGED}`;
  if (delivery === 'posted') {
    const ms = (infograph.postedAt?.getTime() ?? 0) - infograph.acceptedAt.getTime();
    return `Done in ${duration(ms)} · ${used(paidOf(infograph))}${refund ? ', and refunded' : ''}`;
  }
  if (status === 'completed' || infograph.drawnAt) return 'Done. Posting it now …';
  if (cancelWish?.tooLate) return tooLateFor(1);
  if (cancelWish) return 'Canceling …';
  if (infograph.instead && infograph.instead.why !== 'chosen')
    return "The image service couldn't draw it. Drawing it by code from its facts …";
  const other = fallingBackWords(infograph);
  if (other) return other;
  if (status === 'processing') return 'Drawing your infographic … usually 20 to 60 seconds.';
  if (infograph.draw === 'exact')
    return 'Getting its facts together … then it is drawn within a second or two.';
  return 'In line … starting in a moment.';
}

function isOpen(status: Infograph['status']): boolean {
  return status === 'pending' || status === 'processing';
}

/** What somebody is told who cancels what is being drawn. */
export function tooLateFor(count: number): string {
  return count === 1
    ? "Too late to cancel: it's already being drawn, so it'll be posted and charged."
    : "What's already being drawn will be posted and charged.";
}

function what(count: number, one: string): string {
  return count === 1 ? one : `${count} infographics`;
}

function forWhom(whose: string | undefined): string {
  return whose === undefined ? '' : ` for ${whose}`;
}

function used(cost: number): string {
  return cost === 0 ? 'Free' : `${credits(cost)} used`;
}

/** Advice is given only where it helps. `channel` is a mention of it. */
function refusedThere(channel: string, code: string, then: string): string {
  const { why, advice } = refusalOf(code);
  // Nobody invites an app into direct messages.
  if (/^<#[DG]/.test(channel)) return `I couldn't post in your messages with others, ${then}`;
  return `I couldn't post in ${channel} (${why}), ${then}${advice ? ` ${advice}` : ''}`;
}

/** Why Slack takes no file, by its code: https://docs.slack.dev/reference/methods/files.getUploadURLExternal#errors */
function whyNotShown(code: string): string {
  if (code === 'storage_limit_reached') return "Your workspace's storage in Slack is full";
  if (code === 'file_upload_size_restricted') return "Your workspace doesn't take files this large";
  if (code.startsWith('file_uploads_') || code === 'file_type_not_allowed')
    return "Your workspace doesn't take files like this";
  if (notAllowed.has(code)) return "Infograph isn't allowed to upload files in your workspace";
  return "Slack wouldn't show your infographic";
}

const notAllowed = new Set([
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'access_denied',
  'restricted_action',
  'team_access_not_granted',
]);

function howToMend(code: string): string {
  if (code === 'storage_limit_reached') return ' An admin can free some space in Slack.';
  if (code.startsWith('file_')) return " An admin can change that in Slack's settings.";
  return notAllowed.has(code) ? ' An admin can install the app again to change that.' : '';
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return /^I\b/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
