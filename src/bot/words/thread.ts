import { failures } from '../../lib/errors.js';
import { isolated } from '../../lib/text/direction.js';
import { credits, duration } from '../../lib/words/quantities.js';
import type { Infograph } from '../../models/infograph.js';

export const NOT_CHARGED = 'You were not charged.';

/** The parent message and what stands under it. `by` and the like are mentions, made where Slack is spoken. */
export const thread = {
  askedFor: (count: number) =>
    count === 1 ? ' asked for an infographic:' : ` asked for ${count} infographics:`,
  /** Where no person asked. */
  program: 'a program',
  programNamed: (name: string) => `The program “${isolated(name)}”`,
  /** Stands in the first post only. Where Slack's answer to it was lost, another follows, and this one keeps saying so. */
  continuedBelow: 'Getting started. If nothing more appears here, it is continued below.',
  details: (ratio: string, resolution: string, count: number, unitCredits: number) =>
    [ratio, resolution, count === 1 ? credits(unitCredits) : `${count} × ${credits(unitCredits)}`].join(
      '  ·  ',
    ),
  movedToDm: (channel: string, code: string) =>
    `I could not post in ${channel} (${reasonOf(code)}), so it comes to you here. For the next time, type \`/invite @Infograph\` there.`,

  state: stateLine,
  reply: (mention: string, position: number, size: number) => {
    const what = size === 1 ? 'your infographic:' : `infographic ${position} of ${size}:`;
    return mention ? `${mention}, ${what}` : `${what[0]?.toUpperCase()}${what.slice(1)}`;
  },
  made: (ms: number, costCredits: number, lowBalance: number | undefined) =>
    [
      `Made in ${duration(ms)}`,
      credits(costCredits),
      ...(lowBalance === undefined ? [] : [`only ${credits(lowBalance)} left in this workspace`]),
    ].join('  ·  '),
  linkInstead: (url: string) =>
    `Slack would not show your infographic, so here is its address: <${url}|open the image>. Save it soon; it is kept there for about a week. It was paid as usual.`,
  linkSent: (who: string) =>
    `Slack would not show this infographic here, so its address went to ${who} as a direct message.`,
  linkKnown: 'Slack would not show this infographic here. The program that asked for it has its address.',
  altText: (prompt: string) => `Infographic made from the prompt: ${isolated(prompt)}`,
  badEnd: (infograph: Infograph, mention: string) => {
    const which =
      infograph.batchSize === 1 ? '' : `Infographic ${infograph.position} of ${infograph.batchSize}: `;
    const words = infograph.failure ? failures[infograph.failure.code].user : 'It was canceled.';
    const charge = infograph.batchSize === 1 ? NOT_CHARGED : 'You were not charged for it.';
    return `${mention ? `${mention}, ` : ''}${which}${mention && !which ? lowerFirst(words) : words} ${charge}`;
  },
};

/** The one line that always says how things are. */
function stateLine(batch: readonly Infograph[], mentionOf: (user: string) => string): string {
  const [only] = batch;
  if (only && batch.length === 1) return stateOfOne(only, mentionOf);
  const count = (is: (infograph: Infograph) => boolean) => batch.filter(is).length;
  const done = count(({ delivery }) => delivery === 'posted');
  const failed = count(({ status }) => status === 'failed');
  const canceled = count(({ status }) => status === 'canceled');
  const unreachable = count(({ delivery }) => delivery === 'unreachable');
  const open = batch.length - done - failed - canceled - unreachable;
  const parts = [`${done} of ${batch.length} done`];
  if (open > 0) parts.push(`${open} in the making`);
  if (failed > 0) parts.push(`${failed} failed: not charged for ${failed === 1 ? 'it' : 'them'}`);
  if (canceled > 0) parts.push(`${canceled} canceled: not charged for ${canceled === 1 ? 'it' : 'them'}`);
  if (unreachable > 0) parts.push(`${unreachable} could not be shown: not charged`);
  const paid = batch
    .filter(({ delivery }) => delivery === 'posted')
    .reduce((sum, { costCredits }) => sum + costCredits, 0);
  if (open === 0 && paid > 0) parts.push(`${credits(paid)} charged`);
  const refunded = batch
    .filter(({ refund }) => refund)
    .reduce((sum, { costCredits }) => sum + costCredits, 0);
  if (refunded > 0) parts.push(`${refunded} of them refunded`);
  const tooLate = batch.some(
    (infograph) => infograph.cancelWish?.tooLate && infograph.delivery === 'waiting',
  );
  return `${parts.join(', ')}.${tooLate ? ' What was being drawn already is delivered and paid.' : ''}`;
}

function stateOfOne(infograph: Infograph, mentionOf: (user: string) => string): string {
  const { status, delivery, failure, cancelWish, costCredits } = infograph;
  if (status === 'canceled')
    return `Canceled by ${cancelWish ? mentionOf(cancelWish.by) : 'an admin'}. ${NOT_CHARGED}`;
  if (status === 'failed') return `${failure ? failures[failure.code].user : 'It failed.'} ${NOT_CHARGED}`;
  if (delivery === 'unreachable') return `${failures.unreachable.user} ${NOT_CHARGED}`;
  if (delivery === 'posted') {
    const ms = (infograph.postedAt?.getTime() ?? 0) - infograph.acceptedAt.getTime();
    return `Done in ${duration(ms)}. ${credits(costCredits)} charged${infograph.refund ? ', and refunded' : ''}.`;
  }
  if (status === 'completed') return 'Finished; on its way into this thread.';
  if (cancelWish?.tooLate)
    return 'Already being drawn when Cancel was pressed: it will be delivered and paid.';
  if (cancelWish) return 'Canceling …';
  if (status === 'processing') return 'The image service has it. Usually it takes 20 to 60 seconds.';
  return 'Waiting for the image service.';
}

function reasonOf(code: string): string {
  if (code === 'is_archived') return 'it is archived';
  if (code.startsWith('restricted_action')) return 'posting is restricted there';
  if (code === 'not_in_channel' || code === 'channel_not_found') return 'I am not a member';
  return `Slack says ${code}`;
}

function lowerFirst(text: string): string {
  return /^I\b/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
